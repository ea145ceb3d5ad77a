"""Comparing with the same period last year, the period before, all of last year, or a period named."""

from fractions import Fraction

import pytest
from attrs import evolve

from ngaman_core.declare.comparison import base_of
from ngaman_core.declare.indicator import flow, ratio, stock
from ngaman_core.errors import DataError, DeclarationError
from ngaman_core.evaluate.compare import share
from ngaman_core.measure.period import period
from tests.evaluate.books import assessed, fact, hole, number

CRASHES = flow("crashes", "vụ tai nạn giao thông", "vụ", better="lower")
ROWS = "crashes 2022-11 total 12\ncrashes 2023-10 total 8\ncrashes 2023-11 total 9\ncrashes 2022 total 15"


@pytest.mark.parametrize(
    ("who", "key"),
    [("", "2022-11"), ("same", "2022-11"), ("prev", "2023-10"), ("year", "2022"), ("2021-Q4", "2021-Q4")],
)
def test_a_base_is_a_period(who: str, key: str) -> None:
    assert base_of(period("2023-11"), who) == period(key)


def test_the_base_of_a_quarter_is_a_quarter() -> None:
    assert [str(base_of(period("2023-Q1"), who)) for who in ("same", "prev", "year")] == ["2022-Q1", "2022-Q4", "2022"]


def test_an_unknown_base_is_the_authors_mistake_and_a_bad_period_the_clerks() -> None:
    with pytest.raises(DeclarationError, match="plan"):
        base_of(period("2023-11"), "plan")
    with pytest.raises(DataError):
        base_of(period("2023-11"), "2023-13")


@pytest.mark.parametrize(
    ("who", "change", "growth"), [("same", -3, -25), ("prev", 1, Fraction(25, 2)), ("year", -6, -40)]
)
def test_change_is_now_less_then_and_growth_its_share_of_then(who: str, change: int, growth: Fraction) -> None:
    known = assessed(ROWS, CRASHES)

    assert number(known.fact("crashes", "total.change", who)) == change
    assert number(known.fact("crashes", "total.growth", who)) == growth


def test_a_change_keeps_the_unit_and_a_growth_is_in_percent() -> None:
    known = assessed(ROWS, CRASHES)

    assert fact(known.fact("crashes", "total.change")).unit == "vụ"
    assert fact(known.fact("crashes", "total.growth")).unit == "%"


def test_percentages_lie_points_apart() -> None:
    insured = ratio("insured", "tỷ lệ bảo hiểm y tế")
    found = fact(assessed("insured 2022-11 level 94.1\ninsured 2023-11 level 95.6", insured).fact("insured", "change"))

    assert (found.value, found.unit) == (Fraction("1.5"), "điểm %")


def test_a_yield_is_compared_with_that_of_all_of_last_year() -> None:
    rice = (
        flow("rice.output", "sản lượng lúa", "tấn"),
        flow("rice.area", "diện tích lúa", "ha"),
        ratio("rice.yield", "năng suất lúa", "tấn/ha", of=("rice.output", "rice.area")),
    )
    rows = "rice.output 2023-11 total 242656\nrice.area 2023-11 total 37389\nrice.yield 2022 total 6.42"

    found = fact(assessed(rows, *rice).fact("rice.yield", "total.change", "2022"))

    assert found.value == Fraction(242656, 37389) - Fraction("6.42")
    assert found.unit == "tấn/ha"


def test_growth_over_nothing_is_undefined() -> None:
    found = hole(assessed("crashes 2022-11 total 0\ncrashes 2023-11 total 9", CRASHES).fact("crashes", "total.growth"))

    assert not found.absent
    assert "kỳ gốc bằng không" in found.reason
    assert (
        number(assessed("crashes 2022-11 total 0\ncrashes 2023-11 total 9", CRASHES).fact("crashes", "total.change"))
        == 9
    )


def test_growth_over_a_negative_base_is_undefined() -> None:
    balance = stock("balance", "chênh lệch thu chi", "triệu đồng")

    found = hole(assessed("balance 2022-11 level -5\nbalance 2023-11 level 9", balance).fact("balance", "growth"))

    assert "số âm" in found.reason


def test_a_base_or_a_value_that_is_not_there_leaves_its_own_hole() -> None:
    no_base = hole(assessed("crashes 2023-11 total 9", CRASHES).fact("crashes", "total.change"))
    no_value = hole(assessed("crashes 2022-11 total 9", CRASHES).fact("crashes", "total.change"))

    assert "2022" in no_base.reason
    assert "2023" in no_value.reason
    assert no_base.absent
    assert no_value.absent


def test_a_months_flow_is_not_compared_with_a_whole_years() -> None:
    rows = "crashes 2023-11 period 1\ncrashes 2022 total 15"

    assert not hole(assessed(rows, CRASHES).fact("crashes", "change", "year")).absent


def test_a_stock_is_compared_with_its_level_at_the_end_of_last_year() -> None:
    loans = stock("loans", "dư nợ", "triệu đồng")

    assert (
        number(assessed("loans 2022-12 level 400\nloans 2023-11 level 465", loans).fact("loans", "change", "year"))
        == 65
    )


def test_a_share_is_the_figure_in_percent_of_an_earlier_one_and_of_nothing_there_is_none() -> None:
    known = assessed(ROWS, CRASHES)
    now, then = fact(known.fact("crashes", "total.change")).parts

    assert number(share(now, then)) == 75
    assert not hole(share(now, evolve(then, value=0))).absent
