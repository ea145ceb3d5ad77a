"""Footnotes: what explains a name stands once, at the first place that says it, numbered in reading order."""

from collections.abc import Sequence

from attrs import frozen

from ngaman_core.tell.paragraph import Figure, Part

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@frozen
class Footnote:
    """A note below the page; as text its mark is a raised number."""

    number: int
    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        """Return its words in one line, without its mark."""
        return "".join(map(str, self.parts))

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Return its figures in the order in which they are read."""
        return tuple(part for part in self.parts if isinstance(part, Figure))

    def __str__(self) -> str:
        return str(self.number).translate(_RAISED)


class Footnotes:
    """The footnotes of one report, gathered while it is put together."""

    def __init__(self) -> None:
        self._said: set[tuple[str, str]] = set()

    def first(self, name: str, parts: Sequence[Part]) -> Footnote | None:
        """Return the note on a name where it is said first; None elsewhere, or where there is nothing to explain."""
        if not parts:
            return None
        text = "".join(map(str, parts))
        key = (name.lower(), text)  # a name that begins a sentence is the same name
        if not text or key in self._said:
            return None
        self._said.add(key)
        return Footnote(len(self._said), tuple(parts))
