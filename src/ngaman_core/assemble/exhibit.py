"""Exhibits: what a report shows besides its sentences, as data."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from ngaman_core.assemble.outline import Outline
from ngaman_core.declare.target import Origin
from ngaman_core.evaluate.attainment import Attainment
from ngaman_core.evaluate.fact import PERCENT, Fact
from ngaman_core.evaluate.progress import Progress
from ngaman_core.evaluate.shown import said, said_rate
from ngaman_core.evaluate.standing import Assessment
from ngaman_core.measure.unit import Units
from ngaman_core.vi.date import roman
from ngaman_core.vi.text import printable, upper_first


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


def targets(assessment: Assessment, outline: Outline, *, implied: bool = True) -> Table:
    """Return how far each target is reached, in the order of the outline.

    Without `implied` a target that was only worked out from a printed percentage is left out.
    """
    ranks = {
        indicator.key: outline.rank(domain) for domain in assessment.catalog.domains for indicator in domain.indicators
    }
    rows = (
        _row(assessment, one, attainment)
        for one in sorted(assessment.progresses, key=lambda one: ranks[one.indicator.key])
        for attainment in one.attainments
        if implied or attainment.target.origin is Origin.DOCUMENT
    )
    head = ("Chỉ tiêu", "Đơn vị tính", "Mức giao", "Thực hiện", "Đạt", "So với", "Đánh giá")
    return Table(head, tuple(rows), (2, 3, 4))


def _row(assessment: Assessment, one: Progress, attainment: Attainment) -> tuple[str, ...]:
    units, unit = assessment.catalog.units, one.indicator.unit
    item = assessment.book.items.get(one.indicator.by, one.item) if one.item else None
    return (
        printable(upper_first(f"{one.indicator.name}, {item.name}" if item else one.indicator.name)),
        printable(item.noun if item and item.noun and units.counted(unit) else unit),
        _bare(attainment.asked, units),
        _bare(attainment.value, units) if attainment.value else "",
        _reached(attainment, units),
        printable(attainment.target.basis),
        attainment.verdict.word if attainment.verdict else "",
    )


def _bare(fact: Fact, units: Units) -> str:
    """Return a figure without its unit, which has a column of its own."""
    return said(fact, units).removesuffix(fact.unit).rstrip()


def _reached(attainment: Attainment, units: Units) -> str:
    """Return the share of a target that is reached; between two percentages, the points that lie between them."""
    if attainment.indicator.unit == PERCENT:
        return said(attainment.gap, units) if attainment.gap else ""
    return said_rate(attainment.rated, units) if attainment.rated else ""
