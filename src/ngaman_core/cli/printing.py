"""What the commands print: findings on stderr, the table of progress on stdout."""

import sys
from collections import Counter
from collections.abc import Iterable, Sequence

from ngaman_core.evaluate.attainment import Attainment
from ngaman_core.evaluate.fact import PERCENT
from ngaman_core.evaluate.progress import Progress
from ngaman_core.evaluate.shown import said, said_rate
from ngaman_core.evaluate.standing import Assessment
from ngaman_core.finding import Finding, Severity
from ngaman_core.measure.unit import Units


def exit_code(findings: Iterable[Finding]) -> int:
    """Return 1 where a finding is an error, else 0."""
    return int(any(finding.severity is Severity.ERROR for finding in findings))


def counted(findings: Iterable[Finding]) -> str:
    """Return how many findings there are of each severity, in words."""
    times = Counter(finding.severity for finding in findings)
    return ", ".join(f"{times[severity]} {severity.word}" for severity in Severity)


def print_findings(findings: Iterable[Finding]) -> None:
    """Print the findings to stderr, the gravest first."""
    order = list(Severity)
    for finding in sorted(findings, key=lambda finding: order.index(finding.severity)):
        print(finding, file=sys.stderr)


def print_table(rows: Sequence[Sequence[str]], numbers: Sequence[int] = ()) -> None:
    """Print rows (the first is the head) in columns; those of `numbers` stand to the right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [
        "  ".join(
            cell.rjust(width) if column in numbers else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    ]
    for line in [lines[0], "  ".join("-" * width for width in widths), *lines[1:]]:
        print(line.rstrip())


def print_progress(assessment: Assessment) -> None:
    """Print how far each target is reached."""
    units = assessment.catalog.units
    rows = [
        [
            _name(assessment, one),
            said(attainment.value, units) if attainment.value else "",
            said(attainment.asked, units),
            _reached(attainment, units),
            attainment.target.basis,
            attainment.verdict.word if attainment.verdict else "",
        ]
        for one in assessment.progresses
        for attainment in one.attainments
    ]
    if rows:
        print()
        print_table([["Chỉ tiêu", "Thực hiện", "Mức giao", "Đạt", "So với", "Đánh giá"], *rows], numbers=(1, 2, 3))


def _reached(attainment: Attainment, units: Units) -> str:
    """Return the share of a target that is reached; between two percentages, the points that lie between them."""
    if attainment.indicator.unit == PERCENT:
        return said(attainment.gap, units) if attainment.gap else ""
    return said_rate(attainment.rated, units) if attainment.rated else ""


def _name(assessment: Assessment, one: Progress) -> str:
    item = assessment.book.items.get(one.indicator.by, one.item) if one.item else None
    return f"{one.indicator.name}, {item.name}" if item else one.indicator.name
