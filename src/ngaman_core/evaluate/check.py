"""The laws on a book: those that domains declare, and those that follow from what totals, items and parts are."""

from collections.abc import Iterator
from fractions import Fraction

from attrs import frozen

from ngaman_core.declare.indicator import Facet, Indicator, Ratio, Stock
from ngaman_core.declare.law import Law, Term
from ngaman_core.evaluate.fact import Fact, Hole
from ngaman_core.evaluate.interval import ZERO, Stated
from ngaman_core.evaluate.law import Claim, Product, breaks, broken
from ngaman_core.evaluate.observed import answer
from ngaman_core.evaluate.shown import said
from ngaman_core.evaluate.stretch import adding_up
from ngaman_core.evaluate.total import amount, each_item, in_period, own, to_date
from ngaman_core.evaluate.wanted import Wanted
from ngaman_core.finding import Finding, Place, Severity
from ngaman_core.measure.period import Period
from ngaman_core.measure.unit import Units
from ngaman_core.observe.contents import Book

AGAIN = "kiểm tra lại các số này."
REVISED = (
    "kiểm tra lại các số này; nếu số các tháng trước đã điều chỉnh thì ghi thêm dòng có ngày công bố (cột published)."
)


@frozen
class Known:
    """A figure that was asked for, and what it is."""

    wanted: Wanted
    fact: Fact

    def must(
        self, relation: str, others: "list[Known]", rule: str, severity: Severity = Severity.ERROR, fix: str = AGAIN
    ) -> Iterator[Finding]:
        """Yield a finding unless this figure is what the others add up to, or not above it."""
        left, *right = (Product(1, (stated(one.wanted, one.fact),)) for one in (self, *others))
        yield from broken(Claim((left,), relation, tuple(right)), rule, severity, fix, self.wanted.book.catalog.units)


def broken_laws(book: Book, period: Period) -> Iterator[Finding]:
    """Yield every law that the figures of a period break."""
    for law in book.catalog.laws:
        yield from _declared(law, book, period)
    for indicator in book.catalog.indicators.values():
        if not isinstance(indicator, Ratio):
            for wanted in _figures(book, indicator, period):
                yield from _implied(wanted)


def _figures(book: Book, indicator: Indicator, period: Period) -> Iterator[Wanted]:
    """Yield each figure of an indicator, for the whole and for each of its items."""
    facets = (Facet.LEVEL,) if isinstance(indicator, Stock) else (Facet.PERIOD, Facet.TOTAL)
    items = ["", *(item.key for item in book.items.of(indicator.by))]
    yield from (Wanted(book, indicator, period, facet, item) for facet in facets for item in items)


def _declared(law: Law, book: Book, period: Period) -> Iterator[Finding]:
    """Check a law on the whole, and where all it speaks of has the same items on each of them."""
    lists = {book.catalog.indicator(term.key).by for term in law.terms}
    items = ["", *(item.key for item in book.items.of(lists.pop()))] if len(lists) == 1 else [""]
    for item in items:

        def lookup(term: Term, item: str = item) -> Stated | None:
            wanted = Wanted(book, book.catalog.indicator(term.key), period, Facet(term.facet or Facet.LEVEL), item)
            fact = answer(wanted, term.facet)
            return stated(wanted, fact) if fact else None

        yield from breaks([law], lookup, book.catalog.units)


def _implied(wanted: Wanted) -> Iterator[Finding]:
    figure = own(wanted)
    if not figure:
        return
    known = Known(wanted, figure)
    yield from _beside_its_items(known)
    yield from _beside_its_whole(known)
    yield from _beside_its_parent(known)
    if wanted.facet is Facet.TOTAL and figure.observation:
        yield from _beside_the_total_before(known)


def _beside_its_items(known: Known) -> Iterator[Finding]:
    items = each_item(known.wanted, amount, known.wanted.missing)
    if not isinstance(items, Hole):
        parts = [Known(known.wanted.of(fact.item), fact) for fact in items]
        yield from known.must("=", parts, "total-of-items")


def _beside_its_whole(known: Known) -> Iterator[Finding]:
    """Check a part against its whole, unless they are counted otherwise: officials in bodies, works in sites."""
    part = known.wanted.indicator
    if not part.part_of:
        return
    whole = known.wanted.book.catalog.indicator(part.part_of)
    if (whole.kind, whole.unit) != (part.kind, part.unit):
        return
    wanted = known.wanted._replace(indicator=whole, item=known.wanted.item if whole.by else "")
    figure = amount(wanted)
    # Two rows that contradict each other were found when they were read.
    if figure and not (figure.observation and known.fact.observation):
        yield from known.must("<=", [Known(wanted, figure)], "part-above-whole")


def _beside_its_parent(known: Known) -> Iterator[Finding]:
    items, by = known.wanted.book.items, known.wanted.indicator.by
    item = items.get(by, known.wanted.item)
    if item and items.get(by, item.parent):
        wanted = known.wanted.of(item.parent)
        figure = amount(wanted)
        if figure:
            yield from known.must("<=", [Known(wanted, figure)], "part-above-whole")


def _beside_the_total_before(known: Known) -> Iterator[Finding]:
    """Check that a stated total is the total before and the period's own value; both months are named."""
    month = known.wanted.by(Facet.PERIOD)
    stretch, now = adding_up(known.wanted), in_period(month)
    if stretch is None or not now:
        return
    earlier = known.wanted.inside(stretch.span).at(month.period.first.previous)
    before = to_date(earlier) if earlier.period in stretch else earlier.missing
    starts = stretch.anchored and stretch.first == month.period.first
    if before or starts:
        parts = [Known(earlier, before)] if before else []
        yield from known.must("=", [*parts, Known(month, now)], "running-total", Severity.WARNING, REVISED)


def stated(wanted: Wanted, fact: Fact) -> Stated:
    """Return a fact as a number that was written, with the name by which a clerk knows it."""
    units = wanted.book.catalog.units
    which = "lũy kế " if wanted.facet is Facet.TOTAL else ""
    return Stated(
        fact.value,
        step(fact, units),
        fact.bound.value if fact.bound else "",
        fact.unit,
        f"{which}{wanted.name} {wanted.period.name} {said(fact, units)}",
        next(iter(fact.sources), Place()),
    )


def step(fact: Fact, units: Units) -> Fraction:
    """Return the worth of the last digit that was written; a count and an amount in đồng are exact."""
    if fact.parts:
        return sum((step(part, units) for part in fact.parts), start=ZERO) if fact.sign == "+" else ZERO
    if fact.observation is None or units.counted(fact.unit) or units.money(fact.unit) == 1:
        return ZERO
    # Zeros at the end come from conversion as often as from the clerk: they promise nothing.
    exponent = fact.observation.value.normalize().as_tuple().exponent
    return Fraction(10) ** min(int(exponent), 0)
