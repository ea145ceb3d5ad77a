"""Build the report of a pack; the suffix of each output chooses its format.

Example:
  ngaman report examples/nga-nam-2023-11 -o report.docx -o report.html
"""

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from ngaman_core import assemble, evaluate, observe, render, tell
from ngaman_core.assemble import Report
from ngaman_core.cli.printing import exit_code, print_findings, print_progress
from ngaman_core.cli.selection import catalog_of, pack_arguments
from ngaman_core.errors import OutputError
from ngaman_core.finding import Severity


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    pack_arguments(parser, "report")
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        action="append",
        required=True,
        metavar="OUT",
        help="a file to write: .docx, .html, .md, .txt or .json; may be repeated",
    )
    parser.add_argument("--strict", action="store_true", help="write nothing where a finding is an error")


def run(options: argparse.Namespace) -> int:
    """Build, write, and print where and how far the targets are reached."""
    book = observe.book(options.pack, catalog_of(options))
    report = assemble.report(tell.story(evaluate.assessment(book, options.period)))
    errors = sum(finding.severity is Severity.ERROR for finding in report.findings)
    if options.strict and errors:
        print_findings(report.findings, options.trace)
        message = f"Có {errors} lỗi nên không ghi tệp nào (--strict). Sửa các lỗi trên hoặc bỏ --strict."
        print(message, file=sys.stderr)
        return exit_code(report.findings)
    for path in options.output:
        render.format_of(report, path)  # an unknown suffix is told before anything is written
    # The files come first: whoever reads the findings through a pipe may stop listening.
    unwritten = list(_unwritten(report, options.output))
    notes = [finding for finding in report.findings if finding.severity is Severity.NOTE]
    print_findings((finding for finding in report.findings if finding not in notes), options.trace)
    for path in options.output:
        if path not in dict(unwritten):
            print(f"đã ghi {path}")
    if notes:
        print(f"có {len(notes)} lưu ý: xem bằng lệnh ngaman check {options.pack}")
    if unwritten:
        _, first = unwritten[0]
        raise OutputError("\n".join(str(error) for _, error in unwritten)) from first.__cause__
    print_progress(report)
    return exit_code(report.findings)


def _unwritten(report: Report, paths: Iterable[Path]) -> Iterator[tuple[Path, OutputError]]:
    """Write each output and yield those that cannot be written: one format that fails does not cost the others."""
    for path in paths:
        try:
            render.document(report, path)
        except OutputError as error:
            yield path, error
