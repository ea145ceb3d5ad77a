"""Check a report that anybody wrote: recompute what it claims and say what is wrong, where, and what to write.

Example:
  ngaman audit bao-cao.docx --annotate bao-cao-nhan-xet.docx
  ngaman audit bao-cao.docx --against examples/nga-nam-2023-11
"""

import argparse
import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from ngaman_core import audit
from ngaman_core.cli.printing import counted, exit_code
from ngaman_core.cli.read import file_argument
from ngaman_core.cli.selection import catalog_of, plugin_arguments

if TYPE_CHECKING:
    from ngaman_core.audit import Fault


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    file_argument(parser)
    parser.add_argument("--against", type=Path, metavar="PACK", help="a pack, or the report of the month before")
    parser.add_argument(
        "--annotate", type=Path, metavar="COPY.docx", help="write a copy of the Word file with comments"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    plugin_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Print every finding, and write the copy with comments."""
    document = audit.read(options.file, catalog_of(options))
    findings = document.findings(options.against)
    if options.annotate:
        document.annotated(findings, options.annotate)
    if options.json:
        print(json.dumps([finding.to_dict() for finding in findings], ensure_ascii=False, indent=2))
    else:
        _print(findings)
        print(f"{options.file}: {len(list(document.text.figures))} số; {counted(findings)}")
        if options.annotate:
            print(f"đã ghi {options.annotate}")
    return exit_code(findings)


def _print(findings: "Iterable[Fault]") -> None:
    for finding in findings:
        print(f"{finding.where}: {finding.severity.word}: {finding.message}")
        print(f"  Cách sửa: {finding.fix}\n")
