"""The command `ngaman`: one file a command, each one call of one public function.

Exit codes: 0 fine, 1 findings of severity error, 2 wrong use or unreadable input; 130 where somebody pressed Ctrl+C.
"""

import argparse
import io
import os
import sys
from collections.abc import Iterator, Sequence

from ngaman_core import __version__
from ngaman_core.errors import DataError, NgamanError

COMMANDS = (
    "report",
    "batch",
    "check",
    "audit",
    "read",
    "sentences",
    "indicators",
    "plugins",
    "preview",
    "new_domain",
    "new_pack",
)


def parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    from importlib import import_module

    top = argparse.ArgumentParser(
        prog="ngaman", description="Turn a month's figures into the report of a Vietnamese local office, and check it."
    )
    top.add_argument("--version", action="version", version=f"ngaman {__version__}")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name in COMMANDS:
        module = import_module(f"ngaman_core.cli.{name}")
        first, _, example = str(module.__doc__).partition("\n\n")
        command = commands.add_parser(
            name.replace("_", "-"),
            help=first.rstrip("."),
            description=first,
            epilog=example,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        module.arguments(command)
        command.set_defaults(run=module.run)
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code; what goes wrong is a message on stderr, no traceback but by --trace."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A Windows console may be set to a code page without Vietnamese letters.
            stream.reconfigure(encoding="utf-8")
    arguments = parser().parse_args(argv)
    try:
        code: int = arguments.run(arguments)
        sys.stdout.flush()
    except NgamanError as error:
        print(error, file=sys.stderr)
        print("".join(_traces(error)) if arguments.trace else "", end="", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Đã dừng theo yêu cầu.", file=sys.stderr)
        return 130
    except BrokenPipeError:
        # The reader has what it wanted; what Python still holds for it must not fail again on the way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:  # no room left where the output goes
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        print(f"Không ghi được kết quả: {error.strerror}. Cách sửa: chọn nơi ghi khác còn chỗ trống.", file=sys.stderr)
        return 2
    return code


def _traces(error: NgamanError) -> Iterator[str]:
    """Yield the tracebacks of the plugins' code that are behind an error."""
    from traceback import format_exception

    findings = error.findings if isinstance(error, DataError) else ()
    yield from (finding.trace for finding in findings)
    if error.__cause__:
        yield from format_exception(error.__cause__)
