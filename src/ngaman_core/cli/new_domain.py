"""Write a new domain: a plugin that installs, speaks and passes its test as it is, to be edited.

Example:
  ngaman new-domain tourism
  ngaman new-domain sports my-plugins/sports --title "Thể thao"
"""

import argparse

from ngaman_core import __version__
from ngaman_core.cli.selection import trace_argument


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
    from ngaman_core.declare.new_domain import new_domain  # few runs of the program write a domain

    core = ".".join(__version__.split(".")[:2])
    folder = new_domain(options.name, options.folder, title=options.title, core=core).as_posix()
    near = folder if "/" in folder else f"./{folder}"  # pip would look for a bare name in its index
    module = f"{folder}/ngaman_{options.name}.py"
    print(f"wrote {folder}")
    print(f"  hear it: ngaman preview {_quoted(module)}")
    print(f'  use it:  pip install "{near}[test]"')
    print(f"  test it: pytest {_quoted(folder)}")
    return 0


def _quoted(path: str) -> str:
    """Return a path so that every shell takes it for one word."""
    return f'"{path}"' if " " in path else path
