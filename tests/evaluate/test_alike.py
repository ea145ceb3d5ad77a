"""A rate, and the figure it is printed beside, speak of the same months and the same place."""

import pytest

from ngaman_core.declare import Target, flow
from ngaman_core.errors import DataError
from ngaman_core.evaluate.progress import progress
from ngaman_core.measure.period import Month
from tests.evaluate.books import assessed, hole, number

HERD = flow("herd", "đàn gia súc", "con", better="higher")
ROWS = "herd 2023-11 period 5275\nherd 2023-11 total 57474"


def target(value: int, authority: str, period: str) -> Target:
    return Target(value, authority, indicator="herd", period=period)


def test_a_target_of_a_month_is_no_rate_of_the_total() -> None:
    known = assessed(ROWS, HERD, targets=[target(5000, "plan", "2023-11")])
    assert hole(known.fact("herd", "rate")).lacks == "target"
    (one,) = known.attainments("herd")
    assert one.rate is not None
    assert float(one.rate.value) == 105.5


def test_a_target_of_the_year_leads_one_of_a_quarter() -> None:
    targets = [target(20000, "resolution", "2023-Q4"), target(52500, "plan", "2023")]
    known = assessed(ROWS + "\nherd 2023-10 period 4000", HERD, targets=targets)
    assert number(known.fact("herd", "target")) == 52500


def test_months_of_different_areas_do_not_add_up() -> None:
    rows = "\n".join(f"herd 2023-{month:02} period 100 area={'ab'[month % 2]}" for month in range(1, 12))
    found = hole(assessed(rows, HERD).fact("herd", "total"))
    assert (found.absent, "nhiều địa bàn" in found.reason) == (False, True)


def test_progress_refuses_a_target_of_other_months() -> None:
    with pytest.raises(DataError, match="gọi progress cho kỳ 2023-Q4"):
        progress(HERD, Month("2023-11"), total=57474, target=Target(3000, "plan", period="2023-Q4"))
    with pytest.raises(DataError, match="không có kỳ “dong-xuan”"):
        progress(HERD, Month("2023-11"), total=57474, target=Target(3000, "plan", period="dong-xuan"))


def test_progress_takes_a_period_as_text() -> None:
    assert str(progress(HERD, "2023-11", total=57474)) == "lũy kế từ đầu năm 57.474 con"


@pytest.mark.parametrize("text", ["52.500", "1.450.000"])
def test_a_text_of_two_meanings_is_no_target(text: str) -> None:
    with pytest.raises(DataError, match="có hai cách hiểu"):
        Target(text, "resolution")


def test_a_target_of_one_commune_is_not_met_by_the_whole_town() -> None:
    commune = Target(100, "plan", indicator="herd", area="tan-long", period="2023")
    assert assessed(ROWS, HERD, targets=[commune]).attainments("herd") == ()
    own = assessed("herd 2023-11 total 50 area=tan-long", HERD, targets=[commune])
    assert number(own.fact("herd", "rate")) == 50
