"""List the installed plugins, what each adds, and what is wrong with it.

Example:
  ngaman plugins
"""

import argparse

from ngaman_core.cli.printing import print_table
from ngaman_core.declare.catalog import catalog


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add nothing: the command takes no argument."""


def run(options: argparse.Namespace) -> int:
    """Print each plugin and each domain, then the lines that read the same text."""
    known = catalog()
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
    for clash in known.clashes:
        print(f"\n{clash.message}")
    return int(any(clash.within_a_domain for clash in known.clashes))
