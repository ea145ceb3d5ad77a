"""Build the reports of all packs in a folder, on all processors; what is finished is not built again.

Example:
  ngaman batch examples -o out
"""

import argparse
import sys
from pathlib import Path

from ngaman_core import batch
from ngaman_core.batch import Outcome, State
from ngaman_core.cli.printing import Bar
from ngaman_core.cli.selection import period_argument, plugin_arguments


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="the folder in which the packs lie")
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="OUT", help="the folder for the reports; made where missing"
    )
    parser.add_argument(
        "--format",
        action="append",
        metavar="SUFFIX",
        help="the format of the reports, .docx where none is named; may be repeated",
    )
    parser.add_argument("--jobs", type=int, metavar="N", help="how many packs at once; as many as there are processors")
    period_argument(parser, "report")
    plugin_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Build the reports, then print what failed, what has errors, and how many there are of each kind."""
    packs = batch.packs(options.folder)
    bar = Bar(len(packs))
    try:
        summary = batch.reports(
            packs,
            options.output,
            formats=options.format or (".docx",),
            period=options.period,
            local=options.plugin,
            without=options.without,
            jobs=options.jobs,
            done=lambda _: bar.step(),
        )
    except KeyboardInterrupt:
        bar.clear()
        print(f"Đã xong {bar.done}/{bar.total} bộ số liệu; chạy lại lệnh này để làm tiếp.", file=sys.stderr)
        raise
    bar.clear()
    for outcome in summary.outcomes:
        if not outcome.is_fine:
            print(_told(outcome), file=sys.stderr)
            print(outcome.trace if options.trace else "", end="", file=sys.stderr)
    print(f"{options.output}: {summary}")
    return int(not summary.is_fine)


def _told(outcome: Outcome) -> str:
    if outcome.state is State.FAILED:
        return f"{outcome.pack}: không dựng được báo cáo. {outcome.message}"
    return f"{outcome.pack}: {outcome.errors} lỗi. Cách sửa: xem bằng lệnh ngaman check {outcome.pack}"
