"""A page as it is drawn: where its ink is, its lines and its words, all in millimetres from the upper left corner."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree.ElementTree import fromstring

from attrs import evolve, frozen

from docs.picture import ink, run

POINT = 25.4 / 72
DOTS = 150
# A thin line may fall between two rows of dots and be half as dark on both.
_DARK = bytes(shade < 160 for shade in range(256))


@frozen
class Box:
    """A part of a page."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


@frozen
class Word:
    """A word, and the box that its letters have at most."""

    text: str
    box: Box


@frozen
class Sheet:
    """A drawn page: for every dot whether it is dark, and its words."""

    width: int
    height: int
    dots: bytes
    words: tuple[Word, ...]

    @property
    def box(self) -> Box:
        """Return the whole page."""
        return Box(0, 0, self.width / DOTS * 25.4, self.height / DOTS * 25.4)

    def inked(self, part: Box) -> Box:
        """Return the box around the ink in a part of the page; ValueError where there is none."""
        found = [(row, dots.index(1), len(dots) - dots[::-1].index(1)) for row, dots in self._rows(part) if any(dots)]
        left = _dot(part.left)
        return _box(
            left + min(start for _, start, _ in found),
            found[0][0],
            left + max(end for _, _, end in found),
            found[-1][0] + 1,
        )

    def lines(self, least: float) -> list[Box]:
        """Return the horizontal lines of at least some millimetres, from top to bottom."""
        found: list[Box] = []
        for row, dots in self._rows(self.box):
            for match in re.finditer(rb"\x01{%d,}" % _dot(least), dots):
                line = _box(match.start(), row, match.end(), row + 1)
                if found and line.top - found[-1].bottom < POINT and abs(line.middle - found[-1].middle) < 1:
                    line = evolve(line, top=found.pop().top)
                found.append(line)
        return found

    def find(self, phrase: str) -> Box:
        """Return the box around the first words that say a phrase; LookupError where it is not on the page."""
        wanted = phrase.split()
        for start in range(len(self.words) - len(wanted) + 1):
            words = self.words[start : start + len(wanted)]
            if [word.text for word in words] == wanted:
                return around([word.box for word in words])
        raise LookupError(phrase)

    def _rows(self, part: Box) -> Iterator[tuple[int, bytes]]:
        left, right = _dot(part.left), _dot(part.right)
        for row in range(max(_dot(part.top), 0), min(_dot(part.bottom), self.height)):
            yield row, self.dots[row * self.width + left : row * self.width + min(right, self.width)]


def around(boxes: Sequence[Box]) -> Box:
    """Return the box around boxes."""
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


def sheets(pdf: Path) -> list[Sheet]:
    """Return the pages of a PDF file."""
    layout = fromstring(run("pdftotext", "-bbox", "-enc", "UTF-8", str(pdf), "-"))
    pages = (page for page in layout.iter() if page.tag.endswith("}page"))
    return [
        _sheet(ink(pdf, number, DOTS), [Word(word.text or "", _measured(word.attrib)) for word in page])
        for number, page in enumerate(pages, 1)
    ]


def _sheet(grey: bytes, words: Sequence[Word]) -> Sheet:
    head = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", grey)
    assert head
    return Sheet(int(head[1]), int(head[2]), grey[head.end() :].translate(_DARK), tuple(words))


def _measured(attributes: dict[str, str]) -> Box:
    return Box(*(float(attributes[key]) * POINT for key in ("xMin", "yMin", "xMax", "yMax")))


def _dot(length: float) -> int:
    return round(length / 25.4 * DOTS)


def _box(left: int, top: int, right: int, bottom: int) -> Box:
    return Box(*(dots / DOTS * 25.4 for dots in (left, top, right, bottom)))
