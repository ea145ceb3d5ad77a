"""Write a new domain to edit: a plugin that installs, speaks and passes its test at once.

Example:
  ngaman new-domain tourism
  ngaman new-domain metro my-plugins/metro --title "Đường sắt đô thị"
"""

import argparse

from ngaman_core import declare
from ngaman_core.cli.selection import trace_argument


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("name", metavar="NAME", help="the domain's key, such as tourism; its module is ngaman_NAME")
    parser.add_argument("folder", nargs="?", metavar="DIR", help="the folder to make (default: ngaman-NAME)")
    parser.add_argument("--title", default="", metavar="TITLE", help="the domain's name for readers, in Vietnamese")
    trace_argument(parser)


def run(options: argparse.Namespace) -> int:
    """Write the distribution, and print where it stands and what to do next."""
    folder = declare.new_domain(options.name, options.folder, title=options.title).as_posix()
    near = folder if "/" in folder else f"./{folder}"  # pip would look for a bare name in its index
    module = f"{folder}/ngaman_{options.name}.py"
    print(f"made {folder}; next:")
    for command, path, purpose in (
        ("ngaman preview", module, "its sentences on sample figures"),
        ("python -m pytest", folder, "its test"),
        ("python -m pip install -e", near, "so that reports speak of it"),
    ):
        print(f"  {command} {_quoted(path)}  # {purpose}")
    return 0


def _quoted(path: str) -> str:
    """Return a path as every shell takes it for one word."""
    return f'"{path}"' if " " in path else path
