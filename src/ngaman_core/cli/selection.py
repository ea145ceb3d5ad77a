"""Which plugins a command works with: the installed ones, a local one named explicitly, without those left out."""

import argparse
import sys
from contextlib import redirect_stdout
from pathlib import Path

from ngaman_core import observe, render
from ngaman_core.declare.catalog import Catalog, catalog
from ngaman_core.plugin import Plugin
from ngaman_core.plugin.watch import PATIENCE


def plugin_arguments(parser: argparse.ArgumentParser) -> None:
    """Add --plugin, --without and --trace."""
    parser.add_argument(
        "--plugin",
        action="append",
        default=[],
        metavar="PATH",
        help="a plugin's Python file to use besides the installed ones; its code is run",
    )
    parser.add_argument(
        "--without",
        action="append",
        default=[],
        metavar="NAME",
        help="an installed plugin, which is then not loaded, or a domain to leave out; may be repeated",
    )
    trace_argument(parser)


def pack_arguments(parser: argparse.ArgumentParser, does: str) -> None:
    """Add the pack, --period and what `plugin_arguments` adds; `does` says what the command does to a period."""
    parser.add_argument("pack", type=Path, metavar="PACK", help="the folder of the pack")
    period_argument(parser, does)
    plugin_arguments(parser)


def period_argument(parser: argparse.ArgumentParser, does: str) -> None:
    """Add --period; `does` says what the command does to a period."""
    parser.add_argument(
        "--period", metavar="PERIOD", help=f"{does} another period than the pack's, such as 2023-11 or 2023-Q4"
    )


def trace_argument(parser: argparse.ArgumentParser) -> None:
    """Add --trace."""
    parser.add_argument("--trace", action="store_true", help="show the traceback of a plugin that fails")


def catalog_of(options: argparse.Namespace) -> Catalog:
    """Return the catalog that the options ask for, every plugin asked for all it offers."""
    with redirect_stdout(sys.stderr):  # what a plugin prints is no result of the command
        known = catalog(local=options.plugin, without=options.without, slow=_tell_slow, patience=PATIENCE)
        observe.readers(known)
        render.renderers(known)
    return known


def _tell_slow(plugin: Plugin) -> None:
    out = f"thêm --without {plugin.name}" if plugin.distribution else "bỏ --plugin"
    print(
        f"Phần bổ sung {plugin} nạp quá {PATIENCE:g} giây chưa xong, vẫn đang chờ."
        f" Nếu không cần phần này: nhấn Ctrl+C, rồi chạy lại và {out}.",
        file=sys.stderr,
        flush=True,
    )
