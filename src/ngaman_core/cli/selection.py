"""Which plugins a command works with: the installed ones, a local one named explicitly, without those left out."""

import argparse

from ngaman_core.declare.catalog import Catalog, catalog


def plugin_arguments(parser: argparse.ArgumentParser) -> None:
    """Add --plugin and --without."""
    parser.add_argument(
        "--plugin",
        action="append",
        default=[],
        metavar="PATH",
        help="a plugin's Python file to use besides the installed ones; its code is run",
    )
    parser.add_argument(
        "--without", action="append", default=[], metavar="NAME", help="a domain to leave out; may be repeated"
    )


def catalog_of(options: argparse.Namespace) -> Catalog:
    """Return the catalog that the options ask for."""
    return catalog(local=options.plugin, without=options.without)
