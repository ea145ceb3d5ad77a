"""Read a report that anybody wrote: every figure in it, with its unit and what it speaks of.

Example:
  ngaman read bao-cao.docx
  ngaman read bao-cao.docx --json
"""

import argparse
import csv
import json
import sys
from typing import TYPE_CHECKING

from ngaman_core import audit
from ngaman_core.cli.printing import print_table
from ngaman_core.cli.selection import catalog_of, plugin_arguments

if TYPE_CHECKING:
    from ngaman_core.audit.rows import Row

FIELDS = ("text", "paragraph", "start", "end", "value", "unit", "kind", "indicator", "item", "facet", "period", "by")
MORE_FIELDS = ("qualifier", "bound", "dong", "low", "high", "pair")
APART = ("date", "legal_ref", "list_no", "other")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    file_argument(parser)
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print one JSON document: figures, dates, references")
    form.add_argument("--csv", action="store_true", help="print the same as a table for a spreadsheet")
    plugin_arguments(parser)


def file_argument(parser: argparse.ArgumentParser) -> None:
    """Add the file."""
    parser.add_argument("file", metavar="FILE", help="a .docx, .html, .md or .txt file, or - for the standard input")


def run(options: argparse.Namespace) -> int:
    """Print every figure."""
    rows = audit.read(options.file, catalog_of(options)).rows
    if options.json:
        print(json.dumps(rows, ensure_ascii=False, indent=2))
    elif options.csv:
        table = csv.DictWriter(sys.stdout, (*FIELDS, *MORE_FIELDS), lineterminator="\n")
        table.writeheader()
        table.writerows(rows)
    else:
        _print(rows)
    return 0


def _print(rows: "list[Row]") -> None:
    figures = [row for row in rows if row["kind"] not in APART]
    head = ("figure", "kind", "indicator", "facet", "by")
    print_table([head, *([" ".join(str(row[name] or "-").split()) for name in ("text", *head[1:])] for row in figures)])
    print(f"{len(figures)} số, {len(rows) - len(figures)} ngày tháng, văn bản, số thứ tự")
