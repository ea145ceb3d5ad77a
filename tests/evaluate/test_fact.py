"""A fact knows what it rests on; a hole says why there is no number."""

from datetime import date
from fractions import Fraction

from ngaman_core.declare.indicator import flow, ratio, stock
from ngaman_core.declare.target import Target
from ngaman_core.evaluate.fact import Hole, joint, opposite
from ngaman_core.finding import Place
from ngaman_core.observe.status import Status
from ngaman_core.vi.printed import Bound
from tests.evaluate.books import assessed, fact, number

HERD = flow("herd", "đàn gia súc", "con", better="higher")


def test_a_hole_is_false_and_a_fact_is_true_even_when_it_is_zero() -> None:
    zero = assessed("herd 2023-11 period 0", HERD).fact("herd")

    assert zero
    assert not Hole("chưa có số liệu", absent=True)
    assert str(Hole("chưa có số liệu", absent=True)) == "chưa có số liệu"


def test_a_fact_told_as_what_it_is_stays_itself() -> None:
    herd = fact(assessed("herd 2023-11 period 5", HERD).fact("herd"))

    assert herd.told_as(facet="period", period=herd.period) is herd
    assert herd.told_as(facet="total").facet == "total"
    assert herd.facet == "period"


def test_a_rate_names_the_rows_and_the_target_it_rests_on() -> None:
    target = Target(100, "plan", indicator="herd", period="2023", source=Place("targets.csv", 2))
    known = assessed("herd 2023-10 total 40\nherd 2023-11 period 10", HERD, targets=[target])
    rate = fact(known.fact("herd", "rate"))

    assert number(rate) == 50
    assert {str(place) for place in rate.sources} == {
        "observations.csv, dòng 2",
        "observations.csv, dòng 3",
        "targets.csv, dòng 2",
    }
    assert [row.value for row in rate.observations] == [40, 10]
    assert rate.targets == (target,)


def test_what_rests_on_an_estimate_is_an_estimate_and_carries_the_latest_closing_date() -> None:
    rows = """
    rice.output 2023-11 period 1946 status=estimated as_of=2023-11-13
    rice.area 2023-11 period 389.27 status=final as_of=2023-11-27
    """
    parts = (flow("rice.output", "sản lượng lúa", "tấn"), flow("rice.area", "diện tích lúa", "ha"))
    share = ratio("rice.yield", "năng suất lúa", "tấn/ha", of=("rice.output", "rice.area"))

    found = fact(assessed(rows, *parts, share).fact("rice.yield"))

    assert found.status is Status.ESTIMATED
    assert found.as_of == date(2023, 11, 27)


def test_final_is_only_what_rests_on_final_numbers_alone() -> None:
    rows = "herd 2023-10 total 40 status=final\nherd 2023-11 period 10"

    assert fact(assessed(rows, HERD).fact("herd", "total")).status is None


def test_a_bound_turns_round_where_a_number_is_taken_away_or_divided_by() -> None:
    assert [opposite(bound) for bound in (Bound.OVER, Bound.UNDER, Bound.ABOUT, None)] == [
        Bound.UNDER,
        Bound.OVER,
        Bound.ABOUT,
        None,
    ]


def test_bounds_that_disagree_make_about() -> None:
    assert joint(Bound.OVER, None, Bound.OVER) is Bound.OVER
    assert joint(Bound.OVER, Bound.UNDER) is Bound.ABOUT
    assert joint(None, None) is None


def test_a_share_of_over_so_many_is_under_so_much() -> None:
    rows = "done 2023-11 level 30\nall 2023-11 level 40 bound=over"
    parts = (stock("done", "hồ sơ xong", "hồ sơ"), stock("all", "hồ sơ", "hồ sơ"))

    found = fact(assessed(rows, *parts, ratio("share", "tỷ lệ xong", of=("done", "all"))).fact("share"))

    assert number(found) == Fraction(75)
    assert found.bound is Bound.UNDER
