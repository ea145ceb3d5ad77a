"""What a declaration was given of a wrong type: taken out, and told with whatever else is wrong with its domain."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from attrs import AttrsInstance, fields


def listed(given: Any) -> Any:
    """Return a list as a tuple; what is none stays as it is, for its holder to tell."""
    return tuple(given) if isinstance(given, Iterable) and not isinstance(given, str) else given


@cache
def _texts(kind: type[AttrsInstance]) -> tuple[str, ...]:
    return tuple(attribute.name for attribute in fields(kind) if attribute.init and attribute.type is str)


def texts(declaration: AttrsInstance) -> list[str]:
    """Return what is wrong with the texts of a declaration, and write down what is none as a text."""
    mistakes = []
    for name in _texts(type(declaration)):
        given = getattr(declaration, name)
        if mistake := _no_text(given):
            mistakes.append(f"{name}= {mistake}")
            object.__setattr__(declaration, name, repr(given))
    return mistakes


def members(declaration: AttrsInstance, name: str, kind: Any) -> list[str]:
    """Return what is wrong with a list of a declaration, and keep of it what is of a kind, as a tuple."""
    given, word = listed(getattr(declaration, name)), "text" if kind is str else kind.__name__
    if not isinstance(given, tuple):
        object.__setattr__(declaration, name, ())
        return [f"{name}= takes a list, each a {word}, not {given!r}"]
    object.__setattr__(declaration, name, tuple(one for one in given if isinstance(one, kind)))
    return [f"{name}= holds {one!r}, which is no {word}" for one in given if not isinstance(one, kind)]


def _no_text(given: object) -> str:
    """Return why something is no text, or none that a file can hold, or ''."""
    if not isinstance(given, str):
        return f"takes a text, not {given!r}"
    try:
        given.encode()
    except UnicodeEncodeError:
        return f"takes a text that a file can keep; {given!r} holds half a letter"
    return ""
