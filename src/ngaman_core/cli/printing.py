"""What the commands print: findings on stderr, the table of progress on stdout."""

import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence

from ngaman_core.assemble.exhibit import targets
from ngaman_core.assemble.report import Report
from ngaman_core.finding import Finding, Severity

BAR = 30  # letters wide


def exit_code(findings: Iterable[Finding]) -> int:
    """Return 1 where a finding is an error, else 0."""
    return int(any(finding.severity is Severity.ERROR for finding in findings))


def counted(findings: Iterable[Finding]) -> str:
    """Return how many findings there are of each severity, in words."""
    times = Counter(finding.severity for finding in findings)
    return ", ".join(f"{times[severity]} {severity.word}" for severity in Severity)


def print_findings(findings: Iterable[Finding], trace: bool = False) -> None:
    """Print the findings to stderr, the gravest first; with `trace` the traceback of each that has one."""
    order = list(Severity)
    for finding in sorted(findings, key=lambda finding: order.index(finding.severity)):
        print(finding, file=sys.stderr)
        if trace and finding.trace:
            print(finding.trace.rstrip(), file=sys.stderr)


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


def print_progress(report: Report) -> None:
    """Print how far each target is reached."""
    table = targets(report.story.assessment, report.outline)
    if table.rows:
        print()
        print_table([table.head, *table.rows], table.numbers)


class Bar:
    """How far long work has come, on a terminal; in a pipe it stays silent."""

    def __init__(self, total: int) -> None:
        self.total, self.done = total, 0
        self._start = time.monotonic()
        self._is_seen = sys.stderr.isatty()

    def step(self) -> None:
        """Count one more as done."""
        self.done += 1
        left = (time.monotonic() - self._start) * (self.total - self.done) / self.done
        filled = "#" * (BAR * self.done // self.total)
        self._show(f"[{filled:-<{BAR}}] {self.done}/{self.total}, còn khoảng {left:.0f} giây ")

    def clear(self) -> None:
        """Leave the line empty for what is printed next."""
        self._show(" " * (BAR + 40) + "\r")

    def _show(self, text: str) -> None:
        if self._is_seen:
            print(f"\r{text}", end="", file=sys.stderr, flush=True)
