"""A book of sample figures: everything that the lines of a catalog ask for, so that every line can be read aloud."""

from itertools import count

from attrs import evolve

from ngaman_core.declare.catalog import Catalog
from ngaman_core.declare.indicator import Within
from ngaman_core.finding import Place
from ngaman_core.measure.area import Areas
from ngaman_core.measure.period import Period
from ngaman_core.measure.period import period as period_of
from ngaman_core.observe.asked import asked
from ngaman_core.observe.contents import Book
from ngaman_core.observe.course import Course
from ngaman_core.observe.drawn import Drawn
from ngaman_core.observe.items import TOTAL, Item, Items
from ngaman_core.observe.sample_rows import AREA, Maker
from ngaman_core.observe.settings import Settings
from ngaman_core.observe.usual_span import usual_span

SOURCE = "số liệu mẫu"
# In each list two items count in the total, one stands outside it.
PARENTS = (TOTAL, TOTAL, "")
LETTERS = "ABCDEGHIKLMNOPQRSTUVXY"


def sample(catalog: Catalog, period: str | Period, *, seed: int = 1) -> Book:
    """Return a book in which every line of a catalog finds its figures; the same seed draws the same ones."""
    reported = period_of(period)
    return filled(catalog, reported, sample_items(asked(catalog, reported).lists), seed)


def filled(catalog: Catalog, reported: Period, items: Items, seed: int) -> Book:
    """Return a book of sample figures for these items."""
    wanted = asked(catalog, reported)
    spans = {within: span for within in Within if (span := usual_span(within, reported))}
    maker = Maker(catalog, wanted, Drawn(catalog, items, seed), Course(reported, spans, seed))
    rows = [one for row in wanted.rows for one in maker.observations(row)]
    targets = [one for target in wanted.targets for one in maker.targets(target)]
    number = count(1)
    return Book(
        catalog,
        Settings(period=reported, place_kind="xã", place_name="Mẫu", spans=tuple(spans.values())),
        [evolve(one, source=Place(SOURCE, next(number))) for one in rows],
        [evolve(one, source=Place(SOURCE, next(number))) for one in targets],
        items,
        Areas((AREA,)),
    )


def sample_items(lists: tuple[str, ...]) -> Items:
    """Return items for each list; no two have one name, so that a name tells the list too."""
    number = count()
    return Items.gathered(
        Item(name, f"item-{place}", f"đơn vị {_letter(next(number))}", parent=parent, order=place)
        for name in lists
        for place, parent in enumerate(PARENTS, start=1)
    )


def _letter(number: int) -> str:
    """Return A, B, … and after the last letter AA, AB, …: a name holds no digit."""
    more, last = divmod(number, len(LETTERS))
    return (_letter(more - 1) if more else "") + LETTERS[last]
