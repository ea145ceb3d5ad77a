"""A fact in words and in digits: the only place where anything is rounded."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from ngaman_core.evaluate.fact import Fact, Hole
from ngaman_core.evaluate.shown import digits, rounded, said, said_rate, shown, working, written
from ngaman_core.finding import Place
from ngaman_core.measure.percent import Percent, Points
from ngaman_core.measure.quantity import quantity
from ngaman_core.measure.unit import Units
from ngaman_core.observe.status import Status
from ngaman_core.vi.printed import Bound

UNITS = Units.house()


def fact(value: int | str | Fraction | Decimal, unit: str = "con", **more: Any) -> Fact:
    return Fact(Fraction(value), unit, "key", "total", **more)


def test_a_fact_becomes_the_value_of_its_unit() -> None:
    assert shown(fact(50, "%"), UNITS) == Percent(50)
    assert shown(fact(50, "điểm %"), UNITS) == Points(50)
    assert isinstance(shown(fact(50, "điểm %"), UNITS), Points)
    assert shown(fact(50), UNITS) == quantity(50, "con")


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (fact(2, "căn nhà"), "02 căn nhà"),
        (fact(Fraction(242656, 37389), "tấn/ha"), "6,49 tấn/ha"),
        (fact(1946, "tấn", status=Status.ESTIMATED), "ước 1.946 tấn"),
        (fact(90, "%", bound=Bound.OVER), "trên 90%"),
    ],
)
def test_a_fact_is_said_as_officials_write(given: Fact, text: str) -> None:
    assert said(given, UNITS) == text


@pytest.mark.parametrize(
    ("value", "unit", "beside", "text"),
    [
        ("89.996", "%", "90", "89,996%"),
        ("90.004", "%", "90", "90,004%"),
        ("90", "%", "90", "90%"),
        ("61.6819", "%", "68.875", "61,682%"),
        ("68.875", "%", "68.875", "68,875%"),
        (Fraction(12999, 2000), "tấn/ha", "6.5", "6,4995 tấn/ha"),
        (Fraction(13, 2) - Fraction(1, 3000), "tấn/ha", "6.5", "6,4997 tấn/ha"),
        (Fraction(1, 3), "tấn/ha", "6.5", "0,33 tấn/ha"),
    ],
)
def test_a_fact_is_not_rounded_across_what_it_stands_beside(
    value: str | Fraction, unit: str, beside: str, text: str
) -> None:
    assert said(fact(value, unit), UNITS, [Fraction(beside)]) == text


@pytest.mark.parametrize(
    ("value", "places", "near"), [("2.5", 0, "3"), ("-2.5", 0, "-3"), ("1.00005", 4, "1.0001"), ("1.00004", 4, "1")]
)
def test_halves_go_away_from_zero(value: str, places: int, near: str) -> None:
    assert rounded(Fraction(value), places) == Fraction(near)


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (fact(57474), "57474"),
        (fact("9.80"), "9.8"),
        (fact(100), "100"),
        (fact("0.00001"), "0.00001"),
        (fact(10**30 + 1), str(10**30 + 1)),
        (fact(Fraction(1, 3)), "0.3333"),
        (fact(Fraction(200, 3), "%"), "66.6667"),
        (fact("0.00005", "%"), "0.0001"),
        (fact("-7.125", "điểm %"), "-7.125"),
        (Hole("thiếu", absent=True), None),
    ],
)
def test_digits_are_kept_where_they_end(given: Fact | Hole, text: str | None) -> None:
    assert digits(given) == text


def test_a_number_of_nobody_is_written_like_any_other() -> None:
    assert written(Fraction(8576), "hồ sơ", UNITS) == "8.576 hồ sơ"
    assert written(Fraction(1, 3), "ha", UNITS) == "0,33 ha"


def test_the_working_names_its_parts_and_places() -> None:
    row = fact(5, source=Place("observations.csv", 2))
    gap = fact(3, parts=(row, fact(2)), sign="-")

    assert working(row, UNITS) == "05 con (observations.csv, dòng 2)"
    assert working(gap, UNITS) == "05 con − 02 con = 03 con (observations.csv, dòng 2)"


def test_the_working_does_not_round_a_figure_onto_what_it_is_divided_by() -> None:
    rate = fact("99.9956", "%", parts=(fact("89.996", "%"), fact(90, "%")), sign=":")
    assert working(rate, UNITS) == "89,996% : 90% = 99,996%"


def test_the_working_shows_no_part_in_more_decimals_than_the_parts_beside_it_need() -> None:
    share, target = fact("61.6819", "%"), fact(90, "%")
    assert working(share, UNITS) == "61,68%"
    assert working(fact("68.5354", "%", parts=(share, target), sign=":"), UNITS) == "61,68% : 90% = 68,54%"


def test_the_working_of_a_count_lists_what_is_counted() -> None:
    three = fact(2, "tiêu chí", parts=(fact(-2, "vụ"), fact(-1, "người")), sign=",")
    assert working(three, UNITS) == "-2 vụ, -1 người = 02 tiêu chí"


def test_digits_of_a_decimal_are_exact() -> None:
    assert digits(fact(Decimal("9950544966.123456789"))) == "9950544966.123456789"


def test_a_rate_of_an_estimate_does_not_say_estimate_once_more() -> None:
    assert said_rate(fact("102.47", "%", status=Status.ESTIMATED), UNITS) == "102,47%"
