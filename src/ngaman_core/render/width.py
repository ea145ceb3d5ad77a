"""How wide things are: a line of bold words, so that it is broken and ruled as the decree wants; columns of a table."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from ngaman_core.assemble.exhibit import Table

# Advance widths of Times New Roman Bold, in thousandths of its size. Of the marks on letters only the horn of ơ adds.
_ADVANCES = {
    50: "\u031b",
    250: " .,",
    278: "il/",
    333: "fjt-():;",
    389: "sI",
    444: "cerz",
    500: "agovxyJ0123456789–",
    556: "bdhknpquS",
    611: "FP",
    667: "BELTZ",
    722: "wACDNRUVXY",
    778: "GHKOQ",
    833: "m",
    944: "M",
    1000: "W%…",
}
_WIDTHS = {letter: width for width, letters in _ADVANCES.items() for letter in letters}
_OTHER = 500
_POINT = 25.4 / 72
# What opens the name of a place in the name of an office.
PLACES = "TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|PHƯỜNG|XÃ|ĐẶC KHU"
# In a table, in millimetres: as much of a word or a cell as there is room for, and the space on both sides of a cell.
_WIDEST, _PADDING = 70.4, 2.2


def width(text: str, size: float) -> float:
    """Return the width in millimetres of a line in bold letters of a size in points."""
    return sum(map(_advance, text)) / 1000 * size * _POINT


@lru_cache(maxsize=1024)  # a report has some two hundred letters
def _advance(letter: str) -> int:
    """Return how wide a letter is, with its marks."""
    parts = unicodedata.normalize("NFD", letter).replace("Đ", "D").replace("đ", "d")
    return sum(_WIDTHS.get(part, _OTHER) for part in parts if part in _WIDTHS or not unicodedata.combining(part))


def unbroken(figure: str) -> str:
    """Return a figure in points as one that no line end parts: "7,1 điểm" and a lone "%" would be read as two.

    >>> unbroken("7,1 điểm %")
    '7,1\\xa0điểm\\xa0%'
    """
    return figure.replace(" điểm %", "\u00a0điểm\u00a0%")


def broken(title: str, joint: str, size: float, room: float) -> list[str]:
    """Return a title line by line; one too long for a line is two, the second beginning with its middle joint.

    `joint` is a pattern, such as "và" or PLACES.

    >>> broken("Kết quả tháng 11 và nhiệm vụ tháng 12", "và", 14, 70)
    ['Kết quả tháng 11 ', 'và nhiệm vụ tháng 12']
    """
    if width(title, size) <= room:
        return [title]
    places = [match.start() + 1 for match in re.finditer(rf"\s(?:{joint})\s", title)]
    place = min(places, key=lambda place: abs(place - len(title) / 2), default=0)
    return [title[:place], title[place:]] if place else [title]


def columns(table: Table, room: float, size: float) -> list[float]:
    """Return the width of each column in millimetres, for letters of a size in points.

    No word and no number is broken as long as there is room; what is left is shared among the cells of several words.
    """
    least, wished = [], []
    for column, head in enumerate(table.head):
        cells = [row[column] for row in table.rows]
        words = [word for cell in (head, *cells) for word in cell.split()]
        least.append(_widest(words, size))
        wished.append(least[-1] if column in table.numbers else max(least[-1], _widest(cells, size)))
    spare, missing = room - sum(least), sum(wished) - sum(least)
    if spare < 0 or missing <= spare:
        fixed = least if spare < 0 else wished
        return [wide * room / sum(fixed) for wide in fixed]
    return [wide + spare * (wish - wide) / missing for wide, wish in zip(least, wished, strict=True)]


def _widest(pieces: Iterable[str], size: float) -> float:
    return min(max((width(piece, size) for piece in pieces), default=0), _WIDEST) + _PADDING
