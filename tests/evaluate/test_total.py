"""Months add up to a total inside their span, stocks take the last level, items add up; nothing is invented."""

import pytest

from ngaman_core.declare.indicator import flow, stock
from ngaman_core.observe.items import Item
from tests.evaluate.books import AUTUMN, SCHOOL, SEASON, assessed, book, fact, hole, number

HERD = flow("herd", "đàn gia súc", "con")
CASES = flow("cases", "vụ việc", "vụ", by="ward")
WARDS = (Item("ward", "a", "Phường 1", parent="total"), Item("ward", "b", "Phường 2", parent="total"))
YEAR = "\n".join(f"herd 2023-{month:02} period {month}" for month in range(1, 12))


def test_a_total_is_what_a_row_states_even_where_the_months_say_otherwise() -> None:
    assert number(assessed(YEAR + "\nherd 2023-11 total 999", HERD).fact("herd", "total")) == 999


def test_a_total_is_the_sum_of_every_month_since_january() -> None:
    assert number(assessed(YEAR, HERD).fact("herd", "total")) == 66


def test_a_total_builds_on_the_latest_total_stated_before_it() -> None:
    rows = "herd 2023-08 total 100\nherd 2023-09 total 200\nherd 2023-10 period 30\nherd 2023-11 period 4"

    assert number(assessed(rows, HERD).fact("herd", "total")) == 234


def test_a_total_stated_by_a_quarter_is_built_upon_like_that_of_its_last_month() -> None:
    assert (
        number(
            assessed("herd 2023-9M total 90\nherd 2023-10 period 5\nherd 2023-11 period 6", HERD).fact("herd", "total")
        )
        == 101
    )


def test_a_total_with_a_month_missing_is_a_hole_that_names_the_month() -> None:
    rows = YEAR.replace("herd 2023-04 period 4\n", "")

    found = hole(assessed(rows, HERD).fact("herd", "total"))

    assert found.absent
    assert found.reason == "chưa có số liệu đàn gia súc tháng 4 năm 2023"


def test_a_total_of_last_year_is_not_built_upon() -> None:
    assert not assessed("herd 2022-12 total 900\nherd 2023-01 period 5", HERD, reported="2023-02").fact("herd", "total")


def test_in_january_the_month_is_the_total() -> None:
    assert number(assessed("herd 2023-01 period 7", HERD, reported="2023-01").fact("herd", "total")) == 7


def test_a_quarter_is_its_own_row_else_its_three_months() -> None:
    months = "herd 2023-10 period 1\nherd 2023-11 period 2\nherd 2023-12 period 3"

    assert number(assessed(months, HERD, reported="2023-Q4").fact("herd")) == 6
    assert number(assessed(months + "\nherd 2023-Q4 period 60", HERD, reported="2023-Q4").fact("herd")) == 60


def test_a_quarter_with_a_month_missing_is_not_the_sum_of_the_other_two() -> None:
    assert not assessed("herd 2023-10 period 1\nherd 2023-12 period 3", HERD, reported="2023-Q4").fact("herd")


def test_a_half_year_adds_up_from_quarters_and_months() -> None:
    rows = "herd 2023-Q1 period 10\nherd 2023-04 period 1\nherd 2023-05 period 2\nherd 2023-06 period 3"

    found = assessed(rows, HERD, reported="2023-H1")

    assert number(found.fact("herd")) == 16
    assert number(found.fact("herd", "total")) == 16


def test_a_row_that_reaches_beyond_the_period_is_not_counted() -> None:
    rows = "herd 2023-9M total 90\nherd 2023-Q4 period 60\nherd 2023-10 period 1\nherd 2023-11 period 2"

    assert number(assessed(rows, HERD).fact("herd", "total")) == 93


def test_a_total_of_a_quarter_is_the_total_at_its_last_month() -> None:
    assert number(assessed("herd 2023-09 total 70", HERD, reported="2023-Q3").fact("herd", "total")) == 70


def test_a_whole_year_is_the_total_of_that_year() -> None:
    assert number(assessed("herd 2022 total 500", HERD, reported="2022").fact("herd")) == 500
    assert number(assessed("herd 2022-12 total 500", HERD, reported="2022").fact("herd")) == 500
    assert number(assessed("herd 2022 period 500", HERD, reported="2022").fact("herd", "total")) == 500
    assert number(assessed("herd 2022-11 total 450\nherd 2022-12 period 50", HERD, reported="2022").fact("herd")) == 500


def test_a_stock_is_its_level_now_or_at_the_last_month_and_never_an_older_one() -> None:
    loans = stock("loans", "dư nợ", "triệu đồng")

    assert number(assessed("loans 2023-11 level 465714", loans).fact("loans")) == 465714
    assert number(assessed("loans 2023-12 level 7", loans, reported="2023-Q4").fact("loans")) == 7
    assert hole(assessed("loans 2023-10 level 465714", loans).fact("loans")).absent
    assert not assessed("loans 2023-10 level 5\nloans 2023-11 level 7", loans, reported="2023-Q4").fact("loans")


def test_a_stock_has_no_total_and_that_is_no_matter_of_missing_data() -> None:
    loans = stock("loans", "dư nợ", "triệu đồng")

    assert not hole(assessed("loans 2023-11 level 465714", loans).fact("loans", "total")).absent


def test_a_season_adds_up_from_its_own_first_month_across_the_year() -> None:
    sown = flow("sown", "diện tích xuống giống", "ha", within="season")
    rows = "sown 2023-10 period 100\nsown 2023-11 period 20\nsown 2023-12 period 3\nsown 2024-01 period 4"

    assert number(assessed(rows, sown, spans=[SEASON], reported="2024-01").fact("sown", "total")) == 127
    assert number(assessed(rows, sown, spans=[SEASON], reported="2023-10").fact("sown", "total")) == 100


def test_a_month_before_the_season_does_not_count() -> None:
    sown = flow("sown", "diện tích xuống giống", "ha", within="season")
    rows = "sown 2023-09 total 5000\nsown 2023-10 period 100\nsown 2023-11 period 20"

    assert number(assessed(rows, sown, spans=[SEASON]).fact("sown", "total")) == 120


def test_of_two_seasons_at_once_the_row_says_which_is_meant() -> None:
    sown = flow("sown", "diện tích xuống giống", "ha", within="season")
    rows = """
    sown 2023-10 total 4000 within=thu-dong
    sown 2023-10 total 600 within=dong-xuan
    sown 2023-11 period 97 within=dong-xuan
    """

    found = fact(assessed(rows, sown, spans=[SEASON, AUTUMN]).fact("sown", "total"))

    assert found.value == 697
    assert found.within == "dong-xuan"


def test_without_a_word_on_which_of_two_seasons_there_is_no_total() -> None:
    sown = flow("sown", "diện tích xuống giống", "ha", within="season")

    assert not assessed("sown 2023-11 period 97", sown, spans=[SEASON, AUTUMN]).fact("sown", "total")


def test_a_figure_of_two_seasons_and_none_for_both_is_undefined_rather_than_absent() -> None:
    sown = flow("sown", "diện tích xuống giống", "ha", within="season")
    rows = "sown 2023-11 total 4000 within=thu-dong\nsown 2023-11 total 697 within=dong-xuan"

    found = hole(assessed(rows, sown, spans=[SEASON, AUTUMN]).fact("sown", "total"))

    assert not found.absent
    assert "vụ, năm học" in found.reason


def test_a_school_year_starts_in_september() -> None:
    visits = flow("visits", "lượt dự giờ", "lượt", within="school-year")
    rows = "\n".join(f"visits 2023-{month:02} period 10" for month in range(1, 12))

    assert number(assessed(rows, visits, spans=[SCHOOL]).fact("visits", "total")) == 30


def test_what_adds_up_since_ever_builds_on_a_stated_total_of_any_year() -> None:
    deeds = flow("deeds", "giấy chứng nhận", "giấy", within="ever")
    rows = "deeds 2022-11 total 20000\n" + "\n".join(
        f"deeds {month} period 10" for month in ("2022-12", "2023-01", "2023-02")
    )

    assert number(assessed(rows, deeds, reported="2023-02").fact("deeds", "total")) == 20030


@pytest.mark.parametrize("before", ["2022-12", "2022-Q4", "2022-H2", "2022"])
def test_any_period_that_ends_with_the_month_before_is_built_upon(before: str) -> None:
    deeds = flow("deeds", "giấy chứng nhận", "giấy", within="ever")

    known = assessed(f"deeds {before} total 20000\ndeeds 2023-01 period 10", deeds, reported="2023-01")

    assert number(known.fact("deeds", "total")) == 20010


@pytest.mark.parametrize("before", ["2023-06", "2023-Q2", "2023-H1"])
def test_any_period_that_ends_with_the_half_year_is_built_upon(before: str) -> None:
    known = assessed(f"herd {before} total 60\nherd 2023-07 period 5", HERD, reported="2023-07")

    assert number(known.fact("herd", "total")) == 65


def test_what_adds_up_since_ever_has_no_first_month_to_start_from() -> None:
    deeds = flow("deeds", "giấy chứng nhận", "giấy", within="ever")

    assert not assessed("deeds 2023-01 period 10", deeds, reported="2023-01").fact("deeds", "total")


def test_items_add_up_to_the_total_if_every_one_is_there() -> None:
    assert number(assessed("cases/a 2023-11 period 3\ncases/b 2023-11 period 4", CASES, items=WARDS).fact("cases")) == 7
    missing = hole(assessed("cases/a 2023-11 period 3", CASES, items=WARDS).fact("cases"))
    assert missing.absent
    assert "Phường 2" in missing.reason


def test_an_item_outside_the_total_and_a_part_of_an_item_are_not_added() -> None:
    items = (*WARDS, Item("ward", "c", "nguồn ngoài"), Item("ward", "a1", "khóm 1", parent="a"))
    rows = "\n".join(f"cases/{key} 2023-11 period {value}" for key, value in {"a": 3, "b": 4, "c": 50, "a1": 2}.items())

    assert number(assessed(rows, CASES, items=items).fact("cases")) == 7


def test_a_total_of_its_own_row_stands_above_the_sum_of_its_items() -> None:
    rows = "cases 2023-11 period 9\ncases/a 2023-11 period 3\ncases/b 2023-11 period 4"

    assert number(assessed(rows, CASES, items=WARDS).fact("cases")) == 9


def test_an_item_adds_up_its_own_months() -> None:
    rows = "cases/a 2023-10 total 30\ncases/a 2023-11 period 3\ncases/b 2023-11 total 400"

    known = assessed(rows, CASES, items=WARDS)

    assert number(known.fact("cases", "total", item="a")) == 33
    assert number(known.fact("cases", "total")) == 433
    assert fact(known.fact("cases", "total")).item == ""


def test_two_areas_and_no_row_for_both_is_undefined_and_one_area_is_the_figure() -> None:
    rows = "herd 2023-11 period 3 area=31732\nherd 2023-11 period 4 area=31735"

    found = hole(assessed(rows, HERD).fact("herd"))

    assert not found.absent
    assert "địa bàn" in found.reason
    assert number(assessed(rows, HERD).fact("herd", area="31735")) == 4
    assert fact(assessed("herd 2023-11 period 3 area=31732", HERD).fact("herd")).area == "31732"


def test_a_later_vintage_replaces_the_number() -> None:
    rows = (
        "herd 2023-10 total 100 published=2023-11-01\nherd 2023-10 total 90 published=2023-12-01\nherd 2023-11 period 1"
    )

    assert number(assessed(rows, HERD).fact("herd", "total")) == 91


def test_a_sum_over_a_bound_is_bounded() -> None:
    rows = "cases/a 2023-11 period 3 bound=over\ncases/b 2023-11 period 4"

    assert fact(assessed(rows, CASES, items=WARDS).fact("cases")).bound == "over"


@pytest.mark.parametrize("order", [1, -1])
def test_the_order_of_rows_does_not_matter(order: int) -> None:
    rows = "\n".join(YEAR.splitlines()[::order])

    assert book(rows, HERD).observations[0].period.key == "2023-01"
    assert number(assessed(rows, HERD).fact("herd", "total")) == 66
