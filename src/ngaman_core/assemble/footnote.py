"""Footnotes: what explains a name stands once, at the first place that says it, numbered in reading order."""

from attrs import frozen

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@frozen
class Footnote:
    """A note below the page; as text its mark is a raised number."""

    number: int
    text: str

    def __str__(self) -> str:
        return str(self.number).translate(_RAISED)


class Footnotes:
    """The footnotes of one report, gathered while it is put together."""

    def __init__(self) -> None:
        self._said: set[tuple[str, str]] = set()

    def first(self, name: str, text: str) -> Footnote | None:
        """Return the note on a name where it is said first; None elsewhere, or where there is nothing to explain."""
        key = (name.lower(), text)  # a name that begins a sentence is the same name
        if not text or key in self._said:
            return None
        self._said.add(key)
        return Footnote(len(self._said), text)
