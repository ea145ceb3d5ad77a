"""Books as hypothesis draws them: over a whole catalog, with everything that offices do to their figures."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from attrs import evolve
from hypothesis import strategies as st

from ngaman_core.declare.authority import Authority
from ngaman_core.declare.catalog import Catalog
from ngaman_core.declare.domain import Domain
from ngaman_core.declare.indicator import Facet
from ngaman_core.declare.target import Target
from ngaman_core.finding import Place
from ngaman_core.measure.period import period
from ngaman_core.measure.unit import Units
from ngaman_core.observe.asked import asked
from ngaman_core.observe.contents import Book
from ngaman_core.observe.items import TOTAL, Item, Items
from ngaman_core.observe.observation import Observation
from ngaman_core.observe.sample_book import filled
from ngaman_core.observe.settings import Chapter, Outline
from ngaman_core.observe.status import Status
from ngaman_core.vi.printed import Bound

PERIODS = ("2023-11", "2023-01", "2024-02", "2023-Q3", "2023-H1", "2023-H2", "2023-9M", "2023")
# With digits, capitals and words of units among them, as offices name things; the list's number tells them apart.
NAMES = ("Phường {}", "đường D{}", "chợ nổi số {}", "Hợp tác xã {}", "vốn năm {}", "Trường Mẫu {}")
OTHERS = [Authority.RESOLUTION, Authority.PLAN, Authority.COMMITMENT, Authority.ESTIMATE]
EXTRAS = ("of", "area", "bound", "status", "published", "within", "as_of")
# How many rows of a book are changed by hand.
MOST_CHANGES = 14

Rows = list[Observation]
Targets = list[Target]


def amounts(unit: str, units: Units | None = None) -> st.SearchStrategy[Decimal]:
    """Draw what might stand in a row of a unit, from nothing to more than any office has; the units know its kind."""
    units = units or Units.house()
    if units.counted(unit):
        return st.one_of(st.integers(0, 20), st.integers(0, 10**7)).map(Decimal)
    if unit == "đồng":
        return st.integers(0, 10**12).map(Decimal)
    if unit == "%":
        return st.decimals(0, 150, places=2)
    return st.one_of(st.decimals(0, 100, places=3), st.integers(0, 10**6).map(Decimal), st.decimals(0, 10**5, places=1))


@st.composite
def items(
    draw: st.DrawFn, lists: Sequence[str], names: Mapping[str, Sequence[str]], nouns: Mapping[str, Sequence[str]]
) -> Items:
    """Draw one to four items for each list: in the total, beside it, or a part of the one before."""
    found: list[Item] = []
    for number, name in enumerate(lists, start=1):
        known = names.get(name) or [said.format(number) for said in NAMES]
        chosen = draw(st.lists(st.sampled_from(known), min_size=1, max_size=4, unique=True))
        for order, said in enumerate(chosen):
            parents = [TOTAL, TOTAL, "", *([f"{name}-{order - 1}"] if order else [])]
            noun = draw(st.sampled_from(nouns.get(name, [""])))
            found.append(Item(name, f"{name}-{order}", said, noun, draw(st.sampled_from(parents)), order))
    return Items.gathered(found)


class Drawn:
    """A book that shows itself as a table when a law is broken (hypothesis prints attrs classes in full)."""

    def __init__(self, book: Book) -> None:
        self.book = book

    def __repr__(self) -> str:
        listed = [f"{item.list} {item.key} parent={item.parent!r} noun={item.noun!r}" for item in self.book.items]
        rows = [
            f"{one.indicator}/{one.item} {one.period} {one.facet} {one.value}"
            + "".join(f" {name}={value}" for name in EXTRAS if (value := getattr(one, name)) not in (None, ""))
            for one in self.book.observations
        ]
        targets = [
            f"{one.indicator}/{one.item} {one.period} {one.authority} {one.value}..{one.high or one.value}"
            for one in self.book.targets
        ]
        return "\n".join([f"period {self.book.settings.period}", *listed, *rows, *targets])


@st.composite
def books(
    draw: st.DrawFn,
    known: Catalog | Domain,
    names: Mapping[str, Sequence[str]] = {},
    nouns: Mapping[str, Sequence[str]] = {},
) -> Drawn:
    """Draw a period of an office: a figure for all that the lines ask, some changed, dropped or doubled.

    `names` gives the items of a list their names, and `nouns` what they may be counted in; others are made up.
    """
    catalog = known if isinstance(known, Catalog) else Catalog((known,))
    reported = period(draw(st.sampled_from(PERIODS)))
    listed = draw(items(asked(catalog, reported).lists, names, nouns))
    book = filled(catalog, reported, listed, draw(st.integers(0, 10**6)))
    rows, targets = list(book.observations), list(book.targets)
    for change in draw(st.lists(st.sampled_from(CHANGES), max_size=MOST_CHANGES)):
        change(draw, rows, targets, catalog.units)
    numbered = [evolve(one, source=Place("drawn", number)) for number, one in enumerate(rows)]
    asked_for = [evolve(one, source=Place("drawn", len(rows) + number)) for number, one in enumerate(targets)]
    outline = Outline(chapters=tuple(map(Chapter, ("summary", "assessment"))), catch_up=draw(st.booleans()))
    settings = evolve(book.settings, outline=outline)
    return Drawn(evolve(book, settings=settings, observations=numbered, targets=asked_for))


def _any(draw: st.DrawFn, found: Rows | Targets) -> int:
    return draw(st.integers(0, len(found) - 1))


def another_value(draw: st.DrawFn, rows: Rows, targets: Targets, units: Units) -> None:
    """Change a figure to anything."""
    at = _any(draw, rows)
    row = rows[at]
    of = None if row.of is None else draw(amounts(row.unit, units))
    rows[at] = evolve(row, value=draw(amounts(row.unit, units)), of=of)


def nothing_there(draw: st.DrawFn, rows: Rows, targets: Targets, units: Units) -> None:
    """Leave a figure out."""
    del rows[_any(draw, rows)]


def a_bound(draw: st.DrawFn, rows: Rows, targets: Targets, units: Units) -> None:
    """Say of a figure that it is about, over or nearly so much."""
    at = _any(draw, rows)
    rows[at] = evolve(rows[at], bound=draw(st.sampled_from(Bound)))


def an_estimate(draw: st.DrawFn, rows: Rows, targets: Targets, units: Units) -> None:
    """Say of a figure how settled it is."""
    at = _any(draw, rows)
    rows[at] = evolve(rows[at], status=draw(st.sampled_from(Status)))


def an_older_vintage(draw: st.DrawFn, rows: Rows, targets: Targets, units: Units) -> None:
    """Put what was published before beside what counts now."""
    at = _any(draw, rows)
    rows.append(evolve(rows[at], value=draw(amounts(rows[at].unit, units)), published="2022-12-01"))
    rows[at] = evolve(rows[at], published="2023-12-01")


def no_target(draw: st.DrawFn, rows: Rows, targets: Targets, units: Units) -> None:
    """Leave a target out."""
    if len(targets) > 1:
        del targets[_any(draw, targets)]


def another_target(draw: st.DrawFn, rows: Rows, targets: Targets, units: Units) -> None:
    """Change a target to anything, nothing among it."""
    at = _any(draw, targets)
    targets[at] = evolve(targets[at], value=draw(st.one_of(st.just(Decimal(0)), amounts(targets[at].unit, units))))


def a_second_target(draw: st.DrawFn, rows: Rows, targets: Targets, units: Units) -> None:
    """Let another authority ask for more, or less."""
    one = targets[_any(draw, targets)]
    authority = draw(st.sampled_from(OTHERS))
    targets.append(evolve(one, authority=authority, value=draw(amounts(one.unit, units)), issuer=""))


def a_range(draw: st.DrawFn, rows: Rows, targets: Targets, units: Units) -> None:
    """Ask for a value from here to there."""
    at = _any(draw, targets)
    targets[at] = evolve(targets[at], high=targets[at].value + draw(amounts(targets[at].unit, units)))


def hardly_met(draw: st.DrawFn, rows: Rows, targets: Targets, units: Units) -> None:
    """Ask for what was reached, or for so little more or less that rounding would hide it."""
    at = _any(draw, targets)
    wanted = targets[at]
    for row in rows:
        is_reached = (row.indicator, row.item) == (wanted.indicator, wanted.item) and row.facet is not Facet.PERIOD
        if is_reached and row.of is None:
            little = draw(st.sampled_from([Decimal(0), Decimal(1), Decimal(-1)]))
            exact = units.counted(row.unit) or row.unit == "đồng"
            targets[at] = evolve(wanted, value=row.value + (little if exact else little / 1000))


def an_area(draw: st.DrawFn, rows: Rows, targets: Targets, units: Units) -> None:
    """Say where it was."""
    at = _any(draw, rows)
    rows[at] = evolve(rows[at], area="mau")


Change = Callable[[st.DrawFn, Rows, Targets, Units], None]
CHANGES: list[Change] = [
    another_value,
    nothing_there,
    a_bound,
    an_estimate,
    an_older_vintage,
    no_target,
    another_target,
    a_second_target,
    a_range,
    hardly_met,
    an_area,
]
