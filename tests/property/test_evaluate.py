"""Laws of arithmetic that hold whatever the figures are."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from hypothesis import assume, event, given
from hypothesis import strategies as st

from ngaman_core.declare.authority import Authority
from ngaman_core.declare.catalog import Catalog
from ngaman_core.declare.domain import Domain
from ngaman_core.declare.indicator import Better, flow, ratio, stock
from ngaman_core.declare.target import Target
from ngaman_core.evaluate import Assessment, assessment
from ngaman_core.evaluate.fact import Answer, Fact
from ngaman_core.evaluate.interval import Stated
from ngaman_core.evaluate.progress import progress
from ngaman_core.evaluate.shown import rounded
from ngaman_core.evaluate.verdict import Verdict
from ngaman_core.measure.percent import Percent, Points
from ngaman_core.measure.period import Month
from ngaman_core.observe.contents import Book
from ngaman_core.observe.items import Item, Items
from ngaman_core.observe.observation import Observation
from ngaman_core.observe.settings import Settings
from ngaman_core.vi import percent

SITES = ("a", "b", "c")
CATALOG = Catalog(
    (
        Domain(
            key="town",
            title="Thị xã",
            chapter="economy",
            indicators=(
                flow("paid", "đã chi", "đồng", by="site"),
                stock("plan", "kế hoạch", "đồng", by="site"),
                ratio("rate", "tỷ lệ chi", of=("paid", "plan"), by="site"),
                ratio("cleared", "hộ giao mặt bằng", counted="hộ", by="site"),
                ratio("online", "tỷ lệ trực tuyến", by="site"),
                flow("up", "số tăng là tốt", "đồng", better="higher"),
                flow("down", "số giảm là tốt", "đồng", better="lower"),
            ),
        ),
    )
)
ITEMS = Items.gathered(Item("site", key, key, parent="total") for key in SITES)
AMOUNTS = st.decimals(0, 10**17, places=2)  # đồng amounts beyond what a float holds
COUNTS = st.integers(0, 10**6)
MONTHS = [Month(f"2023-{number:02}") for number in range(1, 13)]


def assessed(rows: list[Observation], targets: tuple[Target, ...] = (), month: Month = MONTHS[10]) -> Assessment:
    return assessment(Book(CATALOG, Settings(period=month), tuple(rows), targets, ITEMS))


def value(answer: Answer) -> Fraction:
    assert isinstance(answer, Fact), answer.reason
    return answer.value


def of_months(key: str, amounts: list[Decimal], item: str = "") -> Iterator[Observation]:
    for month, amount in zip(MONTHS, amounts, strict=False):
        yield Observation(key, month, amount, facet="period", item=item)


@given(st.lists(AMOUNTS, min_size=12, max_size=12), st.integers(1, 11), st.sets(st.integers(0, 11)), st.data())
def test_a_total_is_the_total_before_and_the_value_of_the_month(
    amounts: list[Decimal], last: int, stated: set[int], data: st.DataObject
) -> None:
    """Law 3, whichever totals are stated, as long as nothing is stated of the month itself."""
    rows = list(of_months("up", amounts))
    rows += [Observation("up", MONTHS[at], data.draw(AMOUNTS), facet="total") for at in sorted(stated - {last})]
    now, before = (assessed(rows, month=MONTHS[at]) for at in (last, last - 1))

    event("built on a stated total" if any(at < last for at in stated) else "built on January")
    assert value(now.fact("up", "total")) == value(before.fact("up", "total")) + value(now.fact("up"))
    assert now.findings == ()


@given(st.lists(AMOUNTS, min_size=11, max_size=11), AMOUNTS | st.none())
def test_a_stated_total_that_breaks_the_law_is_found_and_one_that_keeps_it_is_not(
    amounts: list[Decimal], other: Decimal | None
) -> None:
    right = Decimal(int(sum(map(Fraction, amounts)) * 100)).scaleb(-2)
    stated = right if other is None else other
    found = assessed([*of_months("up", amounts), Observation("up", MONTHS[10], stated, facet="total")]).findings

    assert [one.rule for one in found] == ["running-total"] * (stated != right)


@given(st.lists(st.tuples(AMOUNTS, AMOUNTS), min_size=3, max_size=3))
def test_a_ratio_over_items_is_the_ratio_of_the_sums(pairs: list[tuple[Decimal, Decimal]]) -> None:
    """Law 4: never the average of ratios."""
    rows = [
        Observation("paid", MONTHS[10], paid, facet="total", item=key)
        for key, (paid, _) in zip(SITES, pairs, strict=True)
    ]
    rows += [
        Observation("plan", MONTHS[10], plan, facet="level", item=key)
        for key, (_, plan) in zip(SITES, pairs, strict=True)
    ]
    paid, plan = (sum(map(Fraction, side), start=Fraction()) for side in zip(*pairs, strict=True))
    found = assessed(rows).fact("rate")

    event("nothing planned" if plan == 0 else "planned")
    assert (value(found) == paid * 100 / plan) if plan else not found


@given(st.lists(st.tuples(COUNTS, COUNTS), min_size=3, max_size=3), st.permutations(SITES))
def test_counted_ratios_add_their_numerators_and_denominators(pairs: list[tuple[int, int]], order: list[str]) -> None:
    rows = [
        Observation("cleared", MONTHS[10], Decimal(done), of=Decimal(all_), facet="level", item=key)
        for key, (done, all_) in zip(order, pairs, strict=True)
    ]
    done, all_ = (sum(side) for side in zip(*pairs, strict=True))
    found = assessed(rows)
    pair = found.fact("cleared", "pair")

    assert isinstance(pair, Fact)
    assert [pair.value, pair.of] == [done, all_]
    assert (value(found.fact("cleared")) == Fraction(done * 100, all_)) if all_ else not found.fact("cleared")


@given(st.lists(st.integers(0, 100), min_size=1, max_size=3))
def test_a_published_ratio_is_never_rolled_up(shares: list[int]) -> None:
    rows = [
        Observation("online", MONTHS[10], Decimal(share), facet="level", item=key)
        for key, share in zip(SITES, shares, strict=False)
    ]
    found = assessed(rows).fact("online")

    assert not found
    assert len(shares) < 3 or not found.absent


@given(st.lists(AMOUNTS, min_size=1, max_size=11), st.integers(0, 10))
def test_a_stock_takes_the_last_level_and_no_older_one(levels: list[Decimal], at: int) -> None:
    rows = [Observation("plan", month, level, facet="level") for month, level in zip(MONTHS, levels, strict=False)]
    found = assessed(rows, month=MONTHS[at]).fact("plan")

    assert (value(found) == Fraction(levels[at])) if at < len(levels) else not found


@given(st.lists(AMOUNTS, min_size=12, max_size=12))
def test_quarters_half_years_and_the_year_add_up_alike(amounts: list[Decimal]) -> None:
    rows = list(of_months("up", amounts))
    book = assessed(rows).book
    year, halves, quarters = (
        sum((value(assessment(book, key).fact("up")) for key in keys), start=Fraction())
        for keys in (["2023"], ["2023-H1", "2023-H2"], [f"2023-Q{number}" for number in range(1, 5)])
    )

    assert year == halves == quarters == value(assessment(book, "2023").fact("up", "total"))


@given(AMOUNTS, st.decimals(-1000, 10**17, places=2), st.sampled_from(["up", "down"]), st.none() | AMOUNTS)
def test_a_verdict_never_contradicts_the_rate(got: Decimal, asked: Decimal, key: str, high: Decimal | None) -> None:
    """Laws 5 and 8: no rate without a target above 0; "vượt" only past 100% in the good direction."""
    assume(high is None or high >= asked)
    target = Target(asked, Authority.PLAN, indicator=key, period="2023", high=high)
    rows = [Observation(key, MONTHS[10], got, facet="total")]
    (one,) = assessed(rows, (target,)).attainments(key)
    event(str(one.verdict))

    bar = asked if key == "up" else high if high is not None else asked
    assert one.rate == (Percent(Fraction(got) * 100 / Fraction(bar)) if bar > 0 else None)
    if one.verdict is Verdict.EXCEEDED:
        assert key == "up"
        assert one.rate is not None
        assert one.rate > 100
    if key == "down":
        assert one.verdict is (Verdict.OVER_CEILING if got > bar else Verdict.WITHIN_CEILING)
        assert not one.left
    elif got < asked:
        assert one.verdict in (Verdict.BEHIND, Verdict.ON_TRACK, Verdict.NOT_MET)
        assert value(one.gap) + value(one.left) == 0
    else:
        assert one.verdict is not None
        assert one.verdict.good
        assert not one.left


@given(AMOUNTS, AMOUNTS, st.integers(0, 11))
def test_on_track_is_to_have_at_least_the_share_of_the_time(got: Decimal, asked: Decimal, at: int) -> None:
    assume(got < asked)
    target = Target(asked, Authority.PLAN, indicator="up", period="2023")
    (one,) = assessed([Observation("up", MONTHS[at], got, facet="total")], (target,), MONTHS[at]).attainments("up")

    share = Fraction(at + 1, 12)
    expected = (
        Verdict.NOT_MET
        if at == 11
        else Verdict.ON_TRACK
        if Fraction(got) >= share * Fraction(asked)
        else Verdict.BEHIND
    )
    assert one.pace == share * 100
    assert one.verdict is expected
    if at < 11:
        assert value(one.required) * (11 - at) == value(one.left)


@given(AMOUNTS, AMOUNTS)
def test_change_and_growth_tell_the_same(now: Decimal, then: Decimal) -> None:
    rows = [
        Observation("up", month, amount, facet="period")
        for month, amount in ((MONTHS[10], now), (Month("2022-11"), then))
    ]
    found = assessed(rows)
    change, growth = found.fact("up", "change"), found.fact("up", "growth")

    assert value(change) == Fraction(now) - Fraction(then)
    assert (value(growth) * Fraction(then) / 100 == value(change)) if then else not growth


@given(st.decimals(0, 200, places=3), st.decimals(0, 200, places=3))
def test_percentages_differ_by_points(one: Decimal, other: Decimal) -> None:
    """Law 5: percent and percentage points are different types."""
    insured = ratio("insured", "tỷ lệ bảo hiểm y tế", better="higher")
    found = progress(insured, MONTHS[10], level=one, target=Target(other, "plan"), base=other)

    assert found.level == Percent(one)
    assert isinstance(found.gap, Points)
    assert isinstance(found.change(), Points)
    assert found.gap == found.change() == Fraction(one) - Fraction(other)


@given(st.integers(1, 10**9), st.integers(-100, 100))
def test_a_rate_is_said_to_be_100_percent_only_if_it_is(asked: int, more: int) -> None:
    """Law 9: rounding never carries a rate across 100%."""
    assume(asked + more >= 0)
    said = str(progress(flow("up", "số tăng", "đồng"), MONTHS[10], total=asked + more, target=Target(asked, "plan")))
    printed = percent.from_text(said.rpartition("bằng ")[2].removesuffix(" kế hoạch")).value
    event("near 100%" if printed != 100 and abs(printed - 100) < Decimal("0.005") else "printed")

    assert (printed > 100, printed < 100) == (more > 0, more < 0)


@given(st.fractions(-1000, 1000, max_denominator=10**6), st.integers(0, 4))
def test_a_rounded_number_stands_for_what_it_was_rounded_from(exact: Fraction, places: int) -> None:
    """Law 6: and for nothing that would have been rounded otherwise; a cut one only where numbers may be cut."""
    step = Fraction(1, 10**places)
    near = rounded(exact, places)
    cut = Fraction(int(exact / step)) * step
    true = Stated(exact).rounded

    assert Stated(near, step).rounded.meets(true)
    assert not Stated(near + step, step).rounded.meets(true)
    assert not Stated(near - step, step).rounded.meets(true)
    assert Stated(cut, step).cut.meets(true) or (cut == 0 and exact < 0)
    assert Stated(cut, step).rounded.meets(true) == (cut == near)


@given(st.lists(st.fractions(-100, 100, max_denominator=1000), min_size=2, max_size=2), st.integers(0, 3))
def test_sums_and_products_of_intervals_hold_those_of_their_numbers(numbers: list[Fraction], places: int) -> None:
    step = Fraction(1, 10**places)
    one, other = (Stated(rounded(number, places), step).rounded for number in numbers)

    assert (one + other).meets(Stated(numbers[0] + numbers[1]).rounded)
    assert (one * other).meets(Stated(numbers[0] * numbers[1]).rounded)
    assert (-one).meets(Stated(-numbers[0]).rounded)


@given(st.sampled_from(list(Better)), AMOUNTS, AMOUNTS)
def test_json_holds_what_was_given(better: Better, got: Decimal, asked: Decimal) -> None:
    found = progress(
        flow("herd", "đàn gia súc", "con", better=better.value), MONTHS[10], total=got, target=Target(asked, "plan")
    ).to_dict()

    assert Decimal(str(found["total"])) == got
    assert (found["rate"] is None) == (asked == 0)
    if asked:
        assert abs(Fraction(str(found["rate"])) - Fraction(got) * 100 / Fraction(asked)) <= Fraction(1, 20000)
