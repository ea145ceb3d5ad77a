"""Whose fault it is: the author of a plugin, the clerk who keeps the data, or the place the output should go to."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ngaman_core.finding import Finding


class NgamanError(Exception):
    """Everything this library raises on purpose; the message says what is wrong, where, and how to mend it."""


class DeclarationError(NgamanError):
    """A plugin declares what cannot stand; one message tells every mistake of a domain, with file and line."""


class DataError(NgamanError):
    """Data or text cannot be read as it is written; `findings` holds every problem met."""

    def __init__(self, message: str, findings: "Iterable[Finding]" = ()) -> None:
        super().__init__(message)
        self.findings = tuple(findings)


class OutputError(NgamanError):
    """The result cannot be written where it should go; nothing is left half-written."""
