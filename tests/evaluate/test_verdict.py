"""The good direction decides what a figure is worth."""

from fractions import Fraction

import pytest

from ngaman_core.declare.indicator import Better
from ngaman_core.evaluate.fact import Fact
from ngaman_core.evaluate.verdict import Verdict, verdict
from ngaman_core.vi.printed import Bound


def judged(
    value: int, low: int, high: int, better: str, pace: Fraction | None = None, bound: Bound | None = None
) -> Verdict:
    fact = Fact(Fraction(value), "con", "herd", "total", bound=bound)
    return verdict(fact, Fraction(low), Fraction(high), Better(better), pace)


@pytest.mark.parametrize(
    ("value", "better", "expected"),
    [
        (101, "higher", Verdict.EXCEEDED),
        (100, "higher", Verdict.MET),
        (99, "higher", Verdict.NOT_MET),
        (101, "lower", Verdict.OVER_CEILING),
        (100, "lower", Verdict.WITHIN_CEILING),
        (99, "lower", Verdict.WITHIN_CEILING),
    ],
)
def test_over_a_target_is_good_or_bad_by_the_good_direction(value: int, better: str, expected: Verdict) -> None:
    assert judged(value, 100, 100, better) is expected


@pytest.mark.parametrize(
    ("value", "expected"), [(91, Verdict.BEHIND), (92, Verdict.ON_TRACK), (99, Verdict.ON_TRACK), (100, Verdict.MET)]
)
def test_while_there_is_time_the_pace_decides(value: int, expected: Verdict) -> None:
    assert judged(value, 100, 100, "higher", Fraction(11, 12)) is expected


def test_exactly_the_share_of_the_time_is_on_track() -> None:
    assert judged(11, 12, 12, "higher", Fraction(11, 12)) is Verdict.ON_TRACK


def test_when_the_time_is_over_what_is_missing_is_not_met() -> None:
    assert judged(99, 100, 100, "higher", Fraction(1)) is Verdict.NOT_MET


@pytest.mark.parametrize(
    ("value", "better", "expected"),
    [
        (1, "higher", Verdict.NOT_MET),
        (2, "higher", Verdict.MET),
        (3, "higher", Verdict.MET),
        (4, "higher", Verdict.EXCEEDED),
        (2, "lower", Verdict.WITHIN_CEILING),
        (3, "lower", Verdict.WITHIN_CEILING),
        (4, "lower", Verdict.OVER_CEILING),
    ],
)
def test_within_a_range_the_target_is_met(value: int, better: str, expected: Verdict) -> None:
    assert judged(value, 2, 3, better) is expected


def test_nothing_is_exceeded_that_has_no_rate() -> None:
    assert judged(5, 0, 0, "higher") is Verdict.MET
    assert judged(-3, -5, -5, "higher") is Verdict.MET


def test_a_ceiling_of_zero_can_be_passed() -> None:
    assert judged(1, 0, 0, "lower") is Verdict.OVER_CEILING
    assert judged(0, 0, 0, "lower") is Verdict.WITHIN_CEILING


@pytest.mark.parametrize(
    ("bound", "better", "expected"),
    [
        (Bound.OVER, "higher", Verdict.EXCEEDED),
        (Bound.UNDER, "higher", Verdict.NOT_MET),
        (Bound.ABOUT, "higher", Verdict.MET),
        (Bound.OVER, "lower", Verdict.OVER_CEILING),
        (Bound.UNDER, "lower", Verdict.WITHIN_CEILING),
    ],
)
def test_where_the_numbers_are_equal_the_bound_decides(bound: Bound, better: str, expected: Verdict) -> None:
    assert judged(90, 90, 90, better, bound=bound) is expected


def test_each_verdict_has_its_word_and_its_worth() -> None:
    assert [(one.word, one.good) for one in Verdict] == [
        ("vượt", True),
        ("đạt", True),
        ("đúng tiến độ", True),
        ("chậm tiến độ", False),
        ("chưa đạt", False),
        ("trong mức cho phép", True),
        ("vượt mức cho phép", False),
    ]
