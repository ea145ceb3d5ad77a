"""List the installed plugins, what each adds, and what is wrong with it.

Example:
  ngaman plugins
  ngaman plugins --json
"""

import argparse
import json
import sys

from ngaman_core.cli.printing import print_table
from ngaman_core.cli.selection import catalog_of, plugin_arguments
from ngaman_core.declare.catalog import Catalog
from ngaman_core.declare.domain import Domain
from ngaman_core.plugin.spec import CONTRACT

# What is counted of each domain.
COUNTED = ("indicators", "lines", "laws", "units", "tellers")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    plugin_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Print each plugin and each domain, then the plugins that fail and what of two domains clashes."""
    known = catalog_of(options)
    if options.json:
        print(json.dumps(_described(known), ensure_ascii=False, indent=2))
    else:
        _print_tables(known)
        for failure in known.failures:
            print(f"\n{failure.finding}")
            if "\n" in failure.reason:  # a finding tells what it can in one line
                print(failure.reason)
        for warning in known.warnings:
            print(f"\n{warning}")
    for failure in known.failures if options.trace else ():
        print(failure.trace.rstrip(), file=sys.stderr, flush=True)
    return int(bool(known.failures))


def _print_tables(known: Catalog) -> None:
    head = ["plugin", "source", "version", "adds"]
    plugins = _plugins(known)
    print_table([head, *([str(one[name]) for name in ("name", "source", "version", "adds")] for one in plugins)])
    print()
    rows = [[one.key, one.title, *map(str, _counts(one))] for one in known.domains]
    print_table([["domain", "title", *COUNTED], *rows], numbers=range(2, 7))
    print(f"\ncontract {CONTRACT}")


def _counts(domain: Domain) -> tuple[int, ...]:
    lines = list(domain.lines)
    return tuple(map(len, (domain.indicators, lines, domain.laws, domain.units, domain.tellers)))


def _plugins(known: Catalog) -> list[dict[str, object]]:
    """Return what there is to say about each plugin; one that nobody installed comes from its file."""
    host = known.host
    if host is None:
        return []
    return [
        {
            "name": one.name,
            "source": one.distribution or host.file(one),
            "version": one.version,
            "hooks": list(host.hooks(one)),
            "adds": ", ".join(f"{type(value).__name__} {value.key}" for value in host.offered(one)),
        }
        for one in host.plugins
    ]


def _described(known: Catalog) -> dict[str, object]:
    return {
        "contract": CONTRACT,
        "plugins": _plugins(known),
        "domains": [
            {
                "key": one.key,
                "title": one.title,
                "chapter": one.chapter,
                **dict(zip(COUNTED, _counts(one), strict=True)),
            }
            for one in known.domains
        ],
        "failures": [
            {**one.finding.to_dict(), "plugin": one.plugin.name, "reason": one.reason} for one in known.failures
        ],
        "clashes": list(known.warnings),
    }
