"""A plugin's code at work: whatever goes wrong in it comes back as a value, with the line where it went wrong."""

import importlib
from collections.abc import Callable, Iterator
from os.path import basename, dirname
from types import TracebackType
from typing import TypeVar

from ngaman_core.errors import NgamanError
from ngaman_core.finding import Place

T = TypeVar("T")

LONGEST_SAID = 300
# Where no line of a plugin stands: in the house, and in what Python imports with.
NOT_A_PLUGINS = (dirname(dirname(__file__)), dirname(importlib.__file__), "<frozen ")


class Fault:
    """What went wrong in a plugin's code: in words, where it stands, and Python's traceback."""

    def __init__(self, cause: BaseException) -> None:
        self.cause = cause
        try:
            self.said, self.place, self.trace = _said(cause), _place(cause), _trace(cause)
        except BaseException:  # an exception is the plugin's code too, and may fail when it is asked what it says
            self.said, self.place, self.trace = type(cause).__name__, Place(), ""

    @property
    def is_refusal(self) -> bool:
        """Say whether the house refused what the plugin declares; the words are then whole sentences for its author."""
        return isinstance(self.cause, NgamanError)


def attempt(work: Callable[[], T]) -> T | Fault:
    """Return what a plugin's code gives, or its fault; only a person who presses Ctrl+C ends the program."""
    try:
        return work()
    except KeyboardInterrupt:
        raise
    except BaseException as cause:  # SystemExit too: no plugin may end the program
        return Fault(cause)


def place_of(function: object) -> Place:
    """Return where a function is written; what Python has no code of stands nowhere."""
    code = getattr(function, "__code__", None)
    return Place(basename(code.co_filename), code.co_firstlineno) if code else Place()


def _said(cause: BaseException) -> str:
    """Return a refusal of the house as it is, any other exception on one line that is the same in every run."""
    import re

    if isinstance(cause, NgamanError):
        return _encodable(str(cause))
    line = re.sub(" at 0x[0-9A-Fa-f]+", "", " ".join(f"{type(cause).__name__}: {cause}".split())).removesuffix(":")
    return _encodable(line if len(line) <= LONGEST_SAID else f"{line[:LONGEST_SAID]}…")


def _place(cause: BaseException) -> Place:
    """Return the last line of the plugin that was run: a library that it calls is not the plugin."""
    if isinstance(cause, SyntaxError) and str(cause.filename).endswith(".py"):
        return Place(basename(str(cause.filename)), cause.lineno)
    lines = [line for line in _lines(cause.__traceback__) if not line[0].startswith(NOT_A_PLUGINS)]
    own = [line for line in lines if dirname(line[0]) == dirname(lines[0][0])]
    return Place(basename(own[-1][0]), own[-1][1]) if own else Place()


def _lines(trace: TracebackType | None) -> Iterator[tuple[str, int]]:
    while trace:
        yield trace.tb_frame.f_code.co_filename, trace.tb_lineno
        trace = trace.tb_next


def _trace(cause: BaseException) -> str:
    from traceback import format_exception  # only a fault needs it

    return _encodable("".join(format_exception(cause)))


def _encodable(text: str) -> str:
    return text.encode("utf-8", "replace").decode()
