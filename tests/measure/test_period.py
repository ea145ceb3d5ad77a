"""Periods read their key, know their months and their neighbours, and say themselves in Vietnamese."""

import copy
import pickle
from datetime import date

import pytest

from ngaman_core.errors import DataError
from ngaman_core.measure.period import HalfYear, Month, NineMonths, Period, Quarter, Span, Year, period

KEYS = {"2023-11": Month, "2023-Q4": Quarter, "2023-H2": HalfYear, "2023-9M": NineMonths, "2023": Year}


@pytest.mark.parametrize(("key", "kind"), KEYS.items())
def test_a_key_says_which_kind_of_period_it_is(key: str, kind: type[Period]) -> None:
    assert period(key) == kind(key)
    assert str(period(key)) == key


def test_blanks_around_a_key_do_not_matter() -> None:
    assert period(" 2023-11 ") == Month("2023-11")


@pytest.mark.parametrize(
    "text", ["", "2023-13", "2023-00", "2023-1", "2023-Q5", "2023-H3", "2023-6M", "23-11", "3023", "٢٠٢٣"]
)
def test_a_text_that_is_no_period_is_refused_with_the_valid_forms(text: str) -> None:
    with pytest.raises(DataError) as caught:
        period(text)
    assert all(key in str(caught.value) for key in KEYS)


@pytest.mark.parametrize(("key", "kind"), [("2023-Q4", Month), ("2023-11", Quarter), ("2023-11\n", Month)])
def test_a_kind_refuses_the_keys_of_others(key: str, kind: type[Period]) -> None:
    with pytest.raises(DataError, match="viết như"):
        kind(key)


def test_there_is_one_way_to_write_a_month() -> None:
    with pytest.raises(TypeError):
        Month(2023, 11)  # type: ignore[call-arg, arg-type]
    with pytest.raises(TypeError):
        Year(2023)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("key", "first", "last", "start", "end"),
    [
        ("2024-02", "2024-02", "2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-12", "2023-12", "2023-12", date(2023, 12, 1), date(2023, 12, 31)),
        ("2023-Q1", "2023-01", "2023-03", date(2023, 1, 1), date(2023, 3, 31)),
        ("2023-Q4", "2023-10", "2023-12", date(2023, 10, 1), date(2023, 12, 31)),
        ("2023-H1", "2023-01", "2023-06", date(2023, 1, 1), date(2023, 6, 30)),
        ("2023-H2", "2023-07", "2023-12", date(2023, 7, 1), date(2023, 12, 31)),
        ("2023-9M", "2023-01", "2023-09", date(2023, 1, 1), date(2023, 9, 30)),
        ("2023", "2023-01", "2023-12", date(2023, 1, 1), date(2023, 12, 31)),
    ],
)
def test_a_period_knows_where_it_begins_and_ends(key: str, first: str, last: str, start: date, end: date) -> None:
    found = period(key)
    assert (found.first, found.last, found.start, found.end) == (Month(first), Month(last), start, end)


def test_a_quarter_has_three_months() -> None:
    assert Quarter("2023-Q2").months == (Month("2023-04"), Month("2023-05"), Month("2023-06"))


@pytest.mark.parametrize(
    ("key", "previous", "following", "last_year"),
    [
        ("2023-01", "2022-12", "2023-02", "2022-01"),
        ("2023-12", "2023-11", "2024-01", "2022-12"),
        ("2023-Q1", "2022-Q4", "2023-Q2", "2022-Q1"),
        ("2023-H2", "2023-H1", "2024-H1", "2022-H2"),
        ("2023-9M", "2022-9M", "2024-9M", "2022-9M"),
        ("2023", "2022", "2024", "2022"),
    ],
)
def test_a_period_knows_its_neighbours(key: str, previous: str, following: str, last_year: str) -> None:
    found = period(key)
    assert [str(found.previous), str(found.next), str(found.same_last_year)] == [previous, following, last_year]


def test_time_that_nobody_reports_on_is_refused() -> None:
    with pytest.raises(DataError):
        _ = Year("2999").next


def test_months_stand_in_the_periods_that_hold_them() -> None:
    assert Month("2023-11") in Quarter("2023-Q4")
    assert Month("2023-11") in Month("2023-11")
    assert Quarter("2023-Q3") in NineMonths("2023-9M")
    assert Month("2023-10") not in NineMonths("2023-9M")
    assert Quarter("2023-Q4") not in Month("2023-11")
    assert HalfYear("2023-H1") not in Year("2024")


def test_a_mixed_list_sorts_by_time_the_shorter_period_first() -> None:
    keys = ["2022-12", "2023-01", "2023-Q1", "2023-H1", "2023-9M", "2023", "2023-02", "2023-Q2"]
    assert [str(one) for one in sorted(map(period, reversed(keys)))] == keys
    assert Month("2023-02") >= Month("2023-02") > Month("2023-01")


def test_equal_periods_are_one_key_and_frozen() -> None:
    month = Month("2023-11")
    assert {month, Month("2023-11"), copy.copy(month), pickle.loads(pickle.dumps(month))} == {month}
    with pytest.raises(AttributeError):
        month.year = 2024  # type: ignore[misc]


@pytest.mark.parametrize(
    ("key", "name", "full_name", "when", "to_date"),
    [
        ("2023-11", "tháng 11", "tháng 11 năm 2023", "trong tháng", "lũy kế từ đầu năm"),
        ("2023-Q4", "quý IV", "quý IV năm 2023", "trong quý IV", "lũy kế từ đầu năm"),
        ("2023-H1", "6 tháng đầu năm", "6 tháng đầu năm 2023", "trong 6 tháng đầu năm", "lũy kế từ đầu năm"),
        ("2023-H2", "6 tháng cuối năm", "6 tháng cuối năm 2023", "trong 6 tháng cuối năm", "lũy kế từ đầu năm"),
        ("2023-9M", "9 tháng đầu năm", "9 tháng đầu năm 2023", "trong 9 tháng đầu năm", "lũy kế từ đầu năm"),
        ("2023", "năm 2023", "năm 2023", "trong năm", "cả năm"),
    ],
)
def test_a_period_says_itself(key: str, name: str, full_name: str, when: str, to_date: str) -> None:
    found = period(key)
    assert [found.name, found.full_name, found.when, found.to_date] == [name, full_name, when, to_date]


def test_a_month_is_found_by_a_day_in_it() -> None:
    assert Month.of(date(2023, 9, 5)) == Month("2023-09")


WINTER_SPRING = Span("dong-xuan-2023-2024", "vụ Đông Xuân 2023-2024", date(2023, 11, 10), date(2024, 3, 31))


@pytest.mark.parametrize(
    ("key", "held"),
    [
        ("2023-10", False),
        ("2023-11", True),
        ("2024-03", True),
        ("2024-04", False),
        ("2024-Q1", True),
        ("2023-Q4", False),
    ],
)
def test_a_span_holds_the_months_it_touches(key: str, held: bool) -> None:
    assert WINTER_SPRING.holds(period(key)) is held


def test_a_span_of_one_day_stands() -> None:
    day = date(2023, 11, 10)
    assert Span("mot-ngay", "đợt cao điểm", day, day, "term").holds(Month("2023-11"))


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"end": date(2023, 11, 9)}, "ngày đầu 10/11/2023 đứng sau ngày cuối 09/11/2023"),
        ({"kind": "week"}, "season, school-year, term"),
        ({"name": ""}, "thiếu mã hoặc tên"),
        ({"key": ""}, "thiếu mã hoặc tên"),
    ],
)
def test_a_span_that_cannot_be_is_refused(changes: dict[str, object], message: str) -> None:
    given = {"key": "k", "name": "n", "start": date(2023, 11, 10), "end": date(2024, 3, 31), **changes}
    with pytest.raises(DataError, match=message):
        Span(**given)  # type: ignore[arg-type]
