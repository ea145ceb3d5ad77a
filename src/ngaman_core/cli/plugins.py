"""List the installed plugins, what each adds, and what is wrong with it.

Example:
  ngaman plugins
"""

import argparse
import sys

from ngaman_core.cli.printing import print_table
from ngaman_core.cli.selection import catalog_of, plugin_arguments


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    plugin_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Print each plugin and each domain, then the plugins that fail and the lines that read the same text."""
    known = catalog_of(options)
    rows = [
        [domain.key, domain.title, str(len(domain.indicators)), str(len(list(domain.lines)))]
        for domain in known.domains
    ]
    if known.host:
        print_table(
            [
                ["plugin", "distribution", "version"],
                *([one.name, one.distribution, one.version] for one in known.host.plugins),
            ]
        )
        print()
    print_table([["domain", "title", "indicators", "lines"], *rows], numbers=(2, 3))
    for failure in known.failures:
        print(f"\n{failure.finding}")
        if "\n" in failure.reason:  # a finding tells what it can in one line
            print(failure.reason)
        if options.trace:
            print(failure.trace.rstrip(), file=sys.stderr, flush=True)
    for clash in known.clashes:
        print(f"\n{clash.message}")
    return int(bool(known.failures))
