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
        self._numbers: dict[str, int] = {}

    def first(self, text: str) -> Footnote | None:
        """Return the note for a text that no place before had, or None."""
        if not text or text in self._numbers:
            return None
        self._numbers[text] = len(self._numbers) + 1
        return Footnote(self._numbers[text], text)
