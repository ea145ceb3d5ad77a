"""The trail of a text: what is read of a file, and where in the file each letter stood."""

from array import array
from collections.abc import Mapping, Sequence

from attrs import define, field

from ngaman_core.audit.source.unfit import Unfit, too_large

MOST_LETTERS, MOST_MARKS = 16 * 1024 * 1024, 1_000_000


def _bounded(trail: "Trail", attribute: object, raw: str) -> None:
    if len(raw) > MOST_LETTERS:
        raise too_large(MOST_LETTERS)


@define
class Trail:
    """Gathers a text from the front; `widths` has the letters that take more than one place of the file."""

    raw: str = field(validator=_bounded)
    marks: int = 0
    offsets: "array[int]" = field(factory=lambda: array("I"))
    widths: dict[int, int] = field(factory=dict)
    _parts: list[str] = field(factory=list)

    def count(self) -> None:
        """Count a piece of markup; a page of nothing else is refused."""
        self.marks += 1
        if self.marks > MOST_MARKS:
            message = f"tệp có hơn {MOST_MARKS} dấu định dạng, không thể là một báo cáo."
            raise Unfit("file-too-large", message, "kiểm tra lại tệp, hoặc tách tệp thành nhiều tệp.")

    def keep(self, text: str, start: int) -> None:
        """Read what stands from a place on, letter for letter."""
        self._parts.append(text)
        self.offsets.extend(range(start, start + len(text)))

    def say(self, text: str, start: int, end: int) -> None:
        """Read a part of the file as another text: an entity as its sign."""
        self._parts.append(text)
        self.offsets.extend([start] * len(text))
        if text:
            self.widths[len(self.offsets) - 1] = end - start

    def ending(self) -> str:
        """Return the last letters read."""
        return "".join(self._parts[-3:])[-4:]

    def done(self) -> tuple[str, Sequence[int], Mapping[int, int]]:
        """Return the text, the places of its letters and of its end, and the widths."""
        self.offsets.append(len(self.raw))
        return "".join(self._parts), self.offsets, self.widths
