"""What was reached of a target: rate, gap, what is left, what each month has to bring."""

from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve

from ngaman_core.declare.indicator import Indicator, flow, ratio, stock
from ngaman_core.declare.target import Target
from ngaman_core.evaluate.attainment import Attainment
from ngaman_core.evaluate.fact import Fact, Hole
from ngaman_core.evaluate.stretch import Schedule
from ngaman_core.measure.percent import Percent
from ngaman_core.measure.period import Month
from ngaman_core.measure.unit import Units
from ngaman_core.vi.printed import Bound
from tests.evaluate.books import fact, hole, number, pair

HERD = flow("herd", "đàn gia súc", "con", better="higher")
DEATHS = flow("deaths", "số người chết", "người", better="lower")
NOVEMBER = Month("2023-11")


PLAN = Target(52500, "resolution")


def attained(
    indicator: Indicator = HERD,
    value: int | str | Hole = 57474,
    target: Target = PLAN,
    months: tuple[int, int] | None = (11, 12),
    bound: Bound | None = None,
) -> Attainment:
    given = value if isinstance(value, Hole) else Fact(Fraction(value), indicator.unit, "herd", "total", bound=bound)
    schedule = Schedule((Fraction(1),) * months[1], months[0]) if months else None
    return Attainment.of(indicator, NOVEMBER, target, given, Units.house(), schedule)


def test_a_rate_is_exact() -> None:
    assert attained().rate == Percent(Fraction(57474 * 100, 52500))


def test_a_gap_is_value_less_target() -> None:
    assert number(attained().gap) == 4974
    assert number(attained(value=50000).gap) == -2500


def test_a_gap_between_percentages_is_in_points() -> None:
    paid = ratio("paid", "tỷ lệ giải ngân", better="higher")
    gap = fact(attained(paid, "61.68", Target("68.8", "commitment"), None).gap)

    assert (gap.value, gap.unit) == (Fraction("-7.12"), "điểm %")


def test_what_is_left_is_target_less_value_and_nothing_once_it_is_reached() -> None:
    assert number(attained(value=50000).left) == 2500
    assert hole(attained(value=52500).left).absent
    assert hole(attained(value=52501).left).absent


def test_nothing_is_left_to_a_ceiling() -> None:
    found = hole(attained(DEATHS, 5, Target(8, "plan")).left)

    assert found.absent
    assert "mức trần" in found.reason


def test_what_is_left_to_a_share_is_in_points() -> None:
    paid = ratio("paid", "tỷ lệ giải ngân", better="higher")

    assert fact(attained(paid, 60, Target(68, "commitment"), None).left).unit == "điểm %"


def test_each_remaining_month_has_to_bring_its_part() -> None:
    assert number(attained(value=50000, months=(10, 12)).required) == 1250
    assert number(attained(value=50000, months=(11, 12)).required) == 2500


def test_when_no_month_remains_nothing_can_be_required() -> None:
    assert "không còn tháng nào" in hole(attained(value=50000, months=(12, 12)).required).reason
    assert not attained(value=50000, months=None).required
    assert not attained(value=60000).required


@pytest.mark.parametrize(("target", "words"), [(0, "bằng không"), (-5, "số âm")])
def test_of_a_target_of_zero_or_less_there_is_no_rate(target: int, words: str) -> None:
    one = attained(target=Target(target, "plan"))

    assert one.rate is None
    assert not hole(one.rated).absent
    assert words in hole(one.rated).reason
    assert number(one.gap) == 57474 - target


def test_without_a_value_there_is_nothing_but_the_target() -> None:
    one = attained(value=Hole("chưa có số liệu", absent=True))

    assert (one.rate, one.verdict) == (None, None)
    assert {one.rated, one.gap, one.left, one.required, one.pair} == {Hole("chưa có số liệu", absent=True)}
    assert one.asked.value == 52500


def test_without_a_good_direction_there_is_no_verdict() -> None:
    one = attained(flow("herd", "đàn gia súc", "con"))

    assert one.verdict is None
    assert one.rate is not None


def test_a_range_is_rated_at_its_bottom_and_a_ceiling_at_its_top() -> None:
    wide = Target(2, "aim", high=4)

    assert attained(value=3, target=wide).rate == 150
    assert attained(DEATHS, 3, wide).rate == 75
    assert (attained(value=3, target=wide).verdict, attained(DEATHS, 5, wide).verdict) == ("met", "over the ceiling")


def test_a_target_in_another_unit_is_brought_into_the_indicators() -> None:
    revenue = stock("revenue", "thu ngân sách", "triệu đồng", better="higher")

    assert attained(revenue, 51295, Target(45, "plan", unit="tỷ đồng"), None).asked.value == 45000


def test_a_pair_holds_value_and_target() -> None:
    assert pair(attained().pair) == [57474, 52500]
    assert fact(attained().pair).unit == "con"


def test_the_pace_is_the_share_of_the_months_that_are_over() -> None:
    assert attained().pace == Percent(Fraction(1100, 12))
    assert attained(months=None).pace is None


def test_a_bound_passes_to_the_rate_and_turns_round_in_what_is_left() -> None:
    one = attained(value=50000, bound=Bound.OVER)

    assert (fact(one.rated).bound, fact(one.gap).bound) == (Bound.OVER, Bound.OVER)
    assert (fact(one.left).bound, fact(one.required).bound) == (Bound.UNDER, Bound.UNDER)


def test_every_answer_names_its_target() -> None:
    target = Target(Decimal("52500"), "resolution", issuer="HĐND")
    one = attained(value=50000, target=target)

    assert {fact(answer).target for answer in (one.asked, one.rated, one.gap, one.left, one.required, one.pair)} == {
        target
    }


@pytest.mark.parametrize(("value", "gap"), [(90, -10), (100, 0), (110, 0), (120, 0), (125, 5)])
def test_a_range_leaves_no_gap_inside_and_counts_from_its_nearer_end(value: int, gap: int) -> None:
    assert number(attained(value=value, target=Target(100, "plan", high=120)).gap) == gap


def test_a_bounded_value_at_its_target_has_no_known_gap() -> None:
    over = attained(value=100, target=Target(100, "plan"))
    assert number(over.gap) == 0
    assert over.value
    bounded = evolve(over, value=evolve(over.value, bound=Bound.OVER))
    assert hole(bounded.gap).absent
