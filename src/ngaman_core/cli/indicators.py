"""List the indicators that the installed domains declare.

Example:
  ngaman indicators --domain agriculture
  ngaman indicators --json
"""

import argparse
import json

from ngaman_core.cli.printing import exit_code, print_findings, print_table
from ngaman_core.cli.selection import catalog_of, plugin_arguments
from ngaman_core.declare.indicator import Indicator, Ratio


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("--domain", metavar="KEY", help="only those of one domain")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    plugin_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Print each indicator's key, kind, unit and name."""
    known = catalog_of(options)
    domains = [known.domain(options.domain)] if options.domain else known.domains
    found = [(domain.key, indicator) for domain in domains for indicator in domain.indicators]
    if options.json:
        print(json.dumps([_described(domain, indicator) for domain, indicator in found], ensure_ascii=False, indent=2))
    elif found:
        print_table(
            [
                ["key", "kind", "unit", "better", "name"],
                *([one.key, one.kind, one.unit, one.better or "", one.name] for _, one in found),
            ]
        )
    print_findings(known.findings, options.trace)
    return exit_code(known.findings)


def _described(domain: str, one: Indicator) -> dict[str, object]:
    return {
        "domain": domain,
        "key": one.key,
        "kind": one.kind,
        "name": one.name,
        "unit": one.unit,
        "better": one.better,
        "by": one.by,
        "within": one.within,
        "part_of": one.part_of,
        "of": list(one.of or ()) if isinstance(one, Ratio) else [],
        "counted": one.counted if isinstance(one, Ratio) else "",
        "also": list(one.also),
        "code": one.code,
        "file": one.source.file,
        "row": one.source.row,
    }
