"""How far time has gone: evenly, or by the weight of each month that a pack declares."""

from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from ngaman_core.declare import Target, flow
from ngaman_core.evaluate import Assessment, assessment
from ngaman_core.evaluate.stretch import Schedule, ending, starting
from ngaman_core.evaluate.verdict import Verdict
from ngaman_core.measure.percent import Percent
from ngaman_core.measure.period import Month
from ngaman_core.observe.settings import Profile
from tests.evaluate.books import SEASON, book, hole, number

SOWN = flow("sown", "diện tích xuống giống", "ha", within="season", better="higher")
HERD = flow("herd", "đàn gia súc", "con", better="higher")
# October to March: most is sown in November and December.
WEIGHTS = (10, 40, 40, 10, 0, 0)


def season(reported: str = "2023-11", weights: tuple[int, ...] = WEIGHTS, sown: int = 6697) -> Assessment:
    found = book(
        f"sown {reported} total {sown} within=dong-xuan",
        SOWN,
        targets=[Target(18500, "plan", indicator="sown", period="dong-xuan")],
        spans=[SEASON],
        reported=reported,
    )
    profiles = (Profile("dong-xuan", "sown", tuple(map(Decimal, weights))),) if weights else ()
    return assessment(evolve(found, settings=evolve(found.settings, profiles=profiles)))


def test_a_season_that_is_sown_early_is_behind_where_even_months_would_be_on_track() -> None:
    (by_profile,) = season().attainments("sown")
    (evenly,) = season(weights=()).attainments("sown")
    assert by_profile.pace == Percent(Fraction(50))
    assert by_profile.verdict is Verdict.BEHIND
    assert evenly.pace == Percent(Fraction(100, 3))
    assert evenly.verdict is Verdict.ON_TRACK


def test_what_the_next_month_has_to_bring_follows_the_profile() -> None:
    left = 18500 - 6697
    assert number(season().fact("sown", "required")) == Fraction(left * 40, 50)
    assert number(season(weights=()).fact("sown", "required")) == Fraction(left, 4)


def test_where_the_work_of_a_season_should_be_over_nothing_is_required_any_more() -> None:
    late = season("2024-01")
    assert late.attainments("sown")[0].verdict is Verdict.NOT_MET
    assert "không còn tháng nào" in hole(late.fact("sown", "required")).reason


@pytest.mark.parametrize(
    ("reported", "share"),
    [("2023-05", Fraction(1, 7)), ("2023-Q2", Fraction(3, 6)), ("2023-H1", Fraction(1)), ("2023-9M", Fraction(1))],
)
def test_the_coming_period_is_as_long_as_the_one_reported_or_what_is_left_of_the_year(
    reported: str, share: Fraction
) -> None:
    found = book(
        f"herd {reported} total 400", HERD, targets=[Target(1000, "plan", indicator="herd")], reported=reported
    )
    assert number(assessment(found).fact("herd", "required")) == 600 * share


def test_a_target_of_a_part_of_the_year_has_the_weights_of_its_months() -> None:
    found = book(
        "herd 2023-04 period 10\nherd 2023-05 period 10",
        HERD,
        targets=[Target(100, "plan", indicator="herd", period="2023-Q2")],
        reported="2023-05",
    )
    weights = tuple(map(Decimal, (0, 0, 0, 1, 2, 7, 0, 0, 0, 0, 0, 0)))
    settings = evolve(found.settings, profiles=(Profile("year", "herd", weights),))
    (one,) = assessment(evolve(found, settings=settings)).attainments("herd")
    assert one.pace == 30
    assert number(one.required) == 80


@given(st.lists(st.integers(0, 50), min_size=1, max_size=12).filter(any), st.data())
def test_what_is_due_and_what_is_coming_make_the_whole(weights: list[int], data: st.DataObject) -> None:
    over = data.draw(st.integers(0, len(weights)))
    schedule = Schedule(tuple(map(Fraction, weights)), over)
    steps = [Schedule(schedule.weights, month).coming(1) for month in range(over, len(weights))]
    rest = 1 - schedule.due
    for share in steps:
        rest -= rest * share
    assert rest == 0
    assert 0 <= schedule.due <= 1


@pytest.mark.parametrize(
    ("month", "starts", "ends"),
    [
        ("2023-01", "2023 2023-9M 2023-H1 2023-Q1 2023-01", "2023-01"),
        ("2023-02", "2023-02", "2023-02"),
        ("2023-03", "2023-03", "2023-03 2023-Q1"),
        ("2023-04", "2023-Q2 2023-04", "2023-04"),
        ("2023-06", "2023-06", "2023-06 2023-Q2 2023-H1"),
        ("2023-07", "2023-H2 2023-Q3 2023-07", "2023-07"),
        ("2023-09", "2023-09", "2023-09 2023-Q3 2023-9M"),
        ("2023-10", "2023-Q4 2023-10", "2023-10"),
        ("2023-12", "2023-12", "2023-12 2023-Q4 2023-H2 2023"),
    ],
)
def test_each_period_starts_with_one_month_and_ends_with_one(month: str, starts: str, ends: str) -> None:
    assert " ".join(map(str, starting(Month(month)))) == starts
    assert " ".join(map(str, ending(Month(month)))) == ends
