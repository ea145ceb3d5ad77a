"""How wide things are: a line of bold words, so that it is broken and ruled as the decree wants; columns of a table."""

import re
import unicodedata

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
# In a table, in millimetres: the words of a cell that is not broken and of the widest column there is room for, the
# space on both sides of a cell, and what longer cells are left at least.
_UNBROKEN, _WIDEST, _PADDING, _LEAST = 26.4, 70.4, 3.2, 50


def width(text: str, size: float) -> float:
    """Return the width in millimetres of a line in bold letters of a size in points."""
    letters = unicodedata.normalize("NFD", text).replace("Đ", "D").replace("đ", "d")
    thousandths = sum(
        _WIDTHS.get(letter, _OTHER) for letter in letters if letter in _WIDTHS or not unicodedata.combining(letter)
    )
    return thousandths / 1000 * size * _POINT


def broken(title: str, joint: str, size: float, room: float) -> list[str]:
    """Return a title line by line; one too long for a line is two, the second beginning with its middle joint.

    >>> broken("Kết quả tháng 11 và nhiệm vụ tháng 12", "và", 14, 70)
    ['Kết quả tháng 11 ', 'và nhiệm vụ tháng 12']
    """
    if width(title, size) <= room:
        return [title]
    places = [match.start() + 1 for match in re.finditer(f" {joint} ", title)]
    place = min(places, key=lambda place: abs(place - len(title) / 2), default=0)
    return [title[:place], title[place:]] if place else [title]


def columns(table: Table, room: float, size: float) -> list[float]:
    """Return the width of each column in millimetres, for letters of a size in points.

    Numbers, short cells and the words of the head are not broken; longer cells share the rest.
    """
    longest = []
    for column, head in enumerate(table.head):
        cells = [*head.split(), *(row[column] for row in table.rows)]
        pieces = [word for cell in cells for word in cell.split()] if column in table.numbers else cells
        longest.append(min(max((width(piece, size) for piece in pieces), default=0), _WIDEST))
    taken = sum(words + _PADDING for words in longest if words <= _UNBROKEN)
    shared = sum(words for words in longest if words > _UNBROKEN)
    left = max(room - taken, _LEAST)
    wanted = [words + _PADDING if words <= _UNBROKEN else left * words / shared for words in longest]
    return [width * room / sum(wanted) for width in wanted]
