"""Rows gathered into a book: read one by one, then held against each other."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TypeVar

from ngaman_core.finding import Finding, Severity
from ngaman_core.observe.cells import Cells
from ngaman_core.observe.consistency import demand, disagreements, once, vintage
from ngaman_core.observe.contents import Book
from ngaman_core.observe.demands import target
from ngaman_core.observe.known import Known
from ngaman_core.observe.rows import observation
from ngaman_core.observe.settings import Numbers
from ngaman_core.observe.table import MOST_FINDINGS, Row, enough

Value = TypeVar("Value")


def gathered(known: Known, rows: Iterable[Row], targets: Iterable[Row], numbers: Numbers) -> Book:
    """Return the book of the rows; each row with an error is left out, and its findings are kept."""
    findings: list[Finding] = []
    observations = once(_read(rows, observation, known, numbers, findings), vintage, findings)
    findings.extend(islice(disagreements(observations, known.catalog), MOST_FINDINGS))
    findings.sort(key=_row)
    wrong: list[Finding] = []
    demands = once(_read(targets, target, known, numbers, wrong), demand, wrong)
    wrong.sort(key=_row)
    return Book(
        known.catalog, known.settings, observations, demands, known.items, known.areas, findings=(*findings, *wrong)
    )


def _read(
    rows: Iterable[Row],
    read: Callable[[Cells, Known], Value | None],
    known: Known,
    numbers: Numbers,
    findings: list[Finding],
) -> Iterator[Value]:
    notes = 0
    for row in rows:
        if len(findings) - notes >= MOST_FINDINGS:
            findings.append(enough(row.place))
            return
        cells = Cells(row, numbers)
        value = read(cells, known)
        notes += sum(finding.severity is Severity.NOTE for finding in cells.findings)
        findings.extend(cells.findings)
        if value is not None:
            yield value


def _row(finding: Finding) -> int:
    return finding.place.row or 0
