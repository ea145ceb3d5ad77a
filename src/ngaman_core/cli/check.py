"""Check a pack: what is wrong with its data, what breaks a law, what no sentence tells.

Example:
  ngaman check examples/nga-nam-2023-11
  ngaman check examples/nga-nam-2023-11 --json
"""

import argparse
import json

from ngaman_core import assemble, evaluate, observe, tell
from ngaman_core.cli.printing import counted, exit_code, print_findings
from ngaman_core.cli.selection import catalog_of, pack_arguments


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    pack_arguments(parser, "check")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Print every finding."""
    book = observe.book(options.pack, catalog_of(options))
    findings = assemble.report(tell.story(evaluate.assessment(book, options.period))).findings
    if options.json:
        print(json.dumps([finding.to_dict() for finding in findings], ensure_ascii=False, indent=2))
    else:
        print_findings(findings, options.trace)
        print(f"{options.pack}: {len(book.observations)} số liệu, {len(book.targets)} mức giao; {counted(findings)}")
    return exit_code(findings)
