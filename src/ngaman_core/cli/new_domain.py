"""Write a new domain: a plugin that installs, speaks and passes its test as it is, to be edited.

Example:
  ngaman new-domain tourism
  ngaman new-domain sports my-plugins/sports --title "Thể thao"
"""

import argparse

from ngaman_core import __version__
from ngaman_core.cli.selection import trace_argument
from ngaman_core.plugin.new_domain import new_domain


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("name", metavar="NAME", help="the key of the domain, in ASCII, such as tourism")
    parser.add_argument(
        "folder", nargs="?", default="", metavar="DIR", help="the folder to make (default: ngaman-NAME)"
    )
    parser.add_argument("--title", default="", metavar="TEXT", help="the Vietnamese title of the domain")
    trace_argument(parser)


def run(options: argparse.Namespace) -> int:
    """Write the files and print what to do with them."""
    core = ".".join(__version__.split(".")[:2])
    folder = new_domain(options.name, options.folder, title=options.title, core=core)
    print(f"wrote {folder}")
    for said, command in {
        "hear it": f"ngaman preview {folder / f'ngaman_{options.name}.py'}",
        "use it": f"pip install {folder}",
        "test it": f"pytest {folder}",
    }.items():
        print(f"  {said + ':':8} {command}")
    return 0
