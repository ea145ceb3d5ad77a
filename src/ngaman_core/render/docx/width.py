"""How wide things are: a line of bold words, so that its rule has the length the decree wants; columns of a table."""

import unicodedata

from ngaman_core.assemble.exhibit import Table

# Advance widths of Times New Roman Bold, in thousandths of its size.
_ADVANCES = {
    250: " .,",
    278: "il/",
    333: "fjt-()",
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
    1000: "W",
}
_WIDTHS = {letter: width for width, letters in _ADVANCES.items() for letter in letters}
_OTHER = 500
_POINT = 25.4 / 72
# In a table: the letters of a cell that is not broken and of the widest column there is room for; millimetres of a
# letter, of the space on both sides of a cell, and of what longer cells are left at least.
_UNBROKEN, _WIDEST = 12, 32
_LETTER, _PADDING, _LEAST = 2.2, 3.2, 50


def width(text: str, size: float) -> float:
    """Return the width in millimetres of a line in bold letters of a size in points; marks on letters add nothing."""
    letters = unicodedata.normalize("NFD", text).replace("Đ", "D").replace("đ", "d")
    thousandths = sum(_WIDTHS.get(letter, _OTHER) for letter in letters if not unicodedata.combining(letter))
    return thousandths / 1000 * size * _POINT


def columns(table: Table, room: float) -> list[float]:
    """Return the width of each column in millimetres: numbers and short words are not broken, others share the rest."""
    longest = []
    for column, head in enumerate(table.head):
        cells = [*head.split(), *(row[column] for row in table.rows)]
        pieces = [word for cell in cells for word in cell.split()] if column in table.numbers else cells
        longest.append(min(max(map(len, pieces), default=0), _WIDEST))
    whole = [count * _LETTER + _PADDING for count in longest]
    taken = sum(width for width, count in zip(whole, longest, strict=True) if count <= _UNBROKEN)
    shared = sum(count for count in longest if count > _UNBROKEN)
    left = max(room - taken, _LEAST)
    wanted = [
        width if count <= _UNBROKEN else left * count / shared for width, count in zip(whole, longest, strict=True)
    ]
    return [width * room / sum(wanted) for width in wanted]
