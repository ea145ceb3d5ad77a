"""List every sentence of a pack's report with the plugin and the line that said it.

Example:
  ngaman sentences examples/phuong-2026-q2
"""

import argparse
import json
from itertools import groupby

from ngaman_core import evaluate, observe, tell
from ngaman_core.cli.printing import exit_code, print_findings
from ngaman_core.cli.selection import catalog_of, pack_arguments


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    pack_arguments(parser, "speak of")
    parser.add_argument("--json", action="store_true", help="print one JSON document, with figures and their rows")


def run(options: argparse.Namespace) -> int:
    """Print the sentences in order, paragraph by paragraph."""
    book = observe.book(options.pack, catalog_of(options))
    said = list(tell.spoken(tell.story(evaluate.assessment(book, options.period))))
    if options.json:
        print(json.dumps([one.to_dict() for one in said], ensure_ascii=False, indent=2))
    else:
        for (owner, title), sentences in groupby(said, lambda one: (one.owner, one.paragraph.title)):
            print(f"{owner}: {title}" if title else owner)
            for one in sentences:
                where = f"{one.place.file}:{one.place.row}" if one.place.row else one.place.file
                print(f"  {where}  {one.sentence}")
    print_findings(book.catalog.findings, options.trace)
    return exit_code(book.catalog.findings)
