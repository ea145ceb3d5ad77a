"""Write an empty pack to fill in: every indicator of the chosen domains has its rows.

Example:
  ngaman new-pack my-town-2024-01 --domains agriculture,finance --period 2024-01
"""

import argparse
from pathlib import Path

from ngaman_core import observe
from ngaman_core.cli.printing import exit_code, print_findings
from ngaman_core.cli.selection import catalog_of, plugin_arguments


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="the folder to make; it must not exist yet")
    parser.add_argument("--domains", metavar="A,B", help="keys of the domains to report on (default: all installed)")
    parser.add_argument("--period", required=True, metavar="PERIOD", help="the period, such as 2024-01 or 2024-Q1")
    plugin_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Write the pack and print where."""
    known = catalog_of(options)
    keys = options.domains.split(",") if options.domains else [domain.key for domain in known.domains]
    print(f"đã tạo {observe.new_pack(options.folder, [known.domain(key) for key in keys], options.period)}")
    print_findings(known.findings, options.trace)
    return exit_code(known.findings)
