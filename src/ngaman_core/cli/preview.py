"""Say a domain's sentences on sample figures, its mistakes underlined.

Example:
  ngaman preview plugins/agriculture/ngaman_agriculture.py
  ngaman preview ngaman_education --lines
"""

import argparse

from ngaman_core import evaluate, observe, tell
from ngaman_core.cli.selection import trace_argument
from ngaman_core.declare.catalog import Catalog, catalog
from ngaman_core.declare.untold import untold


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument(
        "module", metavar="MODULE", help="a plugin's Python file, or the name of an installed module; its code is run"
    )
    parser.add_argument(
        "--period", default="2023-11", metavar="PERIOD", help="the period to speak of (default: %(default)s)"
    )
    parser.add_argument(
        "--lines", action="store_true", help="also say all that each line can say, and list what no line tells"
    )
    trace_argument(parser)
    parser.add_argument(
        "--seed", type=int, default=1, metavar="N", help="another seed draws other figures (default: %(default)s)"
    )


def run(options: argparse.Namespace) -> int:
    """Print every paragraph of the module's domains, and what each of its lines can say."""
    known = catalog((), local=[options.module])
    book = observe.sample(known, options.period, seed=options.seed)
    print(tell.story(evaluate.assessment(book)).text)
    for warning in known.warnings:
        print(f"\n{warning}")
    if options.lines:
        for one in tell.rehearsals(book):
            _print_line(one)
        _print_untold(known)
    return 0


def _print_line(one: tell.Rehearsal) -> None:
    """Print all that a line can say, below where it is declared."""
    width = max(len(take.manner) for take in one.takes)
    print(f"\n{one.line.source.file}:{one.line.source.row}")
    for take in one.takes:
        print(f"  {take.manner:{width}}  {take.text}")


def _print_untold(known: Catalog) -> None:
    """Print the facets that no line tells, one indicator a row."""
    found = [(one.key, ", ".join(facets)) for domain in known.domains for one, facets in untold(domain)]
    width = max((len(key) for key, _ in found), default=0)
    if found:
        print("\ntold by no line:")
    for key, facets in found:
        print(f"  {key:{width}}  {facets}")
