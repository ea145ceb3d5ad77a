"""Exhibits: what a report shows besides its sentences, as data."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from ngaman_core.assemble.outline import Outline
from ngaman_core.declare.authority import Authority
from ngaman_core.declare.line import Slot
from ngaman_core.declare.target import Origin
from ngaman_core.evaluate.attainment import Attainment
from ngaman_core.evaluate.compare import share
from ngaman_core.evaluate.fact import PERCENT, Answer, Hole
from ngaman_core.evaluate.progress import Progress
from ngaman_core.evaluate.shown import said, said_rate
from ngaman_core.evaluate.standing import Assessment
from ngaman_core.measure.unit import Units
from ngaman_core.tell.wording import printed
from ngaman_core.vi.date import roman
from ngaman_core.vi.text import printable, upper_first

PERIOD, TOTAL = "Trong kỳ", "Lũy kế"


@frozen
class Table:
    """Rows of cells under a head; the columns of `numbers` stand to the right."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...] = ()


@frozen
class Appendix:
    """A table behind the report: "Phụ lục" with its number where there are several, title, what it belongs to."""

    label: str
    title: str
    reference: str
    table: Table


def appendices(tables: Iterable[tuple[str, Table]], reference: str) -> Iterator[Appendix]:
    """Yield tables, each with its title, as appendices: numbered where there are several (Appendix I, III.1.a)."""
    filled = [(title, table) for title, table in tables if table.rows]
    for number, (title, table) in enumerate(filled, 1):
        label = f"Phụ lục {roman(number)}" if len(filled) > 1 else "Phụ lục"
        yield Appendix(label, title.upper(), reference, table)


# The heads of the table of targets, and which columns hold numbers. A column that would be empty is left out.
HEADS = {
    "Chỉ tiêu": False,
    "Đơn vị tính": False,
    "Mức giao": True,
    PERIOD: True,
    TOTAL: True,
    "So với mức giao": True,
    "So với cùng kỳ": True,
    "Căn cứ": False,
    "Đánh giá": False,
}


def targets(assessment: Assessment, outline: Outline, *, implied: bool = True) -> Table:
    """Return how far each target is reached, in the order of the outline.

    What an office aims at by itself was set by nobody, and has no row. Without `implied` a target that was only worked
    out from a printed percentage is left out.
    """
    ranks = {domain.key: outline.rank(domain) for domain in assessment.catalog.domains}
    homes = assessment.catalog.homes
    rows = [
        _row(assessment, one, attainment)
        for one in sorted(assessment.progresses, key=lambda one: ranks[homes[one.indicator.key].key])
        for attainment in one.attainments
        if attainment.target.authority is not Authority.AIM and (implied or attainment.target.origin is Origin.DOCUMENT)
    ]
    shown = [head for head in HEADS if any(row[head] for row in rows)]
    if all(row[PERIOD] in ("", row[TOTAL]) for row in rows):  # the period is all of the year so far
        shown = [head for head in shown if head != PERIOD]
    numbers = tuple(place for place, head in enumerate(shown) if HEADS[head])
    return Table(tuple(shown), tuple(tuple(row[head] for head in shown) for row in rows), numbers)


def _row(assessment: Assessment, one: Progress, attainment: Attainment) -> dict[str, str]:
    """Return a row of the table by the heads of its columns."""
    units, unit = assessment.catalog.units, one.indicator.unit
    item = assessment.book.items.get(one.indicator.by, one.item) if one.item else None
    noun = (item.noun if item else "") or one.indicator.noun
    own = _own(one, attainment)
    # A target of this month alone is met by the month's value, and says nothing of the year's.
    met: Answer = Hole("", absent=True) if own == "value" else attainment.value
    cells = (
        printable(upper_first(f"{one.indicator.name}, {item.name}" if item else one.indicator.name)),
        printable(noun if noun and units.counted(unit) else unit),
        _asked(attainment, units),
        _bare(one.figures.get("value"), attainment, units),
        _bare(met, attainment, units),
        _reached(attainment, units),
        _since_last_year(assessment, one, own),
        printable(attainment.target.basis),
        attainment.verdict.word if attainment.verdict else "",
    )
    return dict(zip(HEADS, cells, strict=True))


def _own(one: Progress, attainment: Attainment) -> str:
    """Return which figure of the indicator meets a target: total, level or value; '' where it is of another stretch."""
    known = {name: one.figures.get(name) for name in ("total", "level", "value")}
    met = attainment.value
    return next((name for name, fact in known.items() if fact and met and fact.value == met.value), "")


def _asked(attainment: Attainment, units: Units) -> str:
    """Return what was asked for, of a range both ends, without its unit."""
    if attainment.low == attainment.high:
        return _bare(attainment.asked, attainment, units)
    said = printed(attainment.asked, Slot(attainment.indicator.key, "target"), units)
    return said.text.removesuffix(said.unit).rstrip()


def _bare(fact: Answer | None, attainment: Attainment, units: Units) -> str:
    """Return a figure beside the target, without its unit, which has a column of its own."""
    if not fact:
        return ""
    return said(fact, units, (attainment.low, attainment.high)).removesuffix(fact.unit).rstrip()


def _reached(attainment: Attainment, units: Units) -> str:
    """Return the share of a target that is reached; between two percentages, the points that lie between them."""
    if attainment.indicator.unit == PERCENT:
        return said(attainment.gap, units) if attainment.gap else ""
    return said_rate(attainment.rated, units) if attainment.rated else ""


def _since_last_year(assessment: Assessment, one: Progress, own: str) -> str:
    """Return a figure in percent of what it was in the same period last year; of a percentage, the points between."""
    if not own:
        return ""
    change = assessment.fact(one.indicator.key, "total.change" if own == "total" else "change", item=one.item)
    if not change:
        return ""
    compared = change if one.indicator.unit == PERCENT else share(*change.parts)
    return said_rate(compared, assessment.catalog.units) if compared else ""
