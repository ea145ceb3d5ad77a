"""Say a domain's sentences on sample figures, its mistakes underlined.

Example:
  ngaman preview plugins/agriculture/ngaman_agriculture.py
  ngaman preview ngaman_education --lines
"""

import argparse

from ngaman_core import evaluate, observe, tell
from ngaman_core.cli.selection import trace_argument
from ngaman_core.declare.catalog import catalog


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument(
        "module", metavar="MODULE", help="a plugin's Python file, or the name of an installed module; its code is run"
    )
    parser.add_argument(
        "--period", default="2023-11", metavar="PERIOD", help="the period to speak of (default: %(default)s)"
    )
    parser.add_argument(
        "--lines", action="store_true", help="also say each line in full, in short and with its figures missing"
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
    for one in tell.rehearsals(book) if options.lines else ():
        print(f"\n{one.line.source.file}:{one.line.source.row}\n  full     {one.full}")
        if one.short != one.full:
            print(f"  short    {one.short}")
        print(f"  missing  {one.missing}")
    return 0
