"""Percentages and percentage points, which are not the same; both are held in percents: 102.47 is 102,47%."""

from decimal import Decimal
from fractions import Fraction

from ngaman_core.errors import DataError
from ngaman_core.vi import number
from ngaman_core.vi.number import Reading
from ngaman_core.vi.text import folded


def to_text(value: Decimal | Fraction | int, places: int | None = None) -> str:
    """Write a percentage: with all its digits, or with at most `places` decimals.

    >>> to_text(Fraction(5747400, 52500), 2), to_text(Fraction(100), 2)
    ('109,47%', '100%')
    """
    return _written(value, places) + "%"


def points_to_text(value: Decimal | Fraction | int, places: int | None = None) -> str:
    """Write a difference of two percentages.

    >>> points_to_text(Decimal("7.1"))
    '7,1 điểm %'
    """
    return _written(value, places) + " điểm %"


def from_text(text: str) -> Reading:
    """Read a percentage, with or without a space before the sign.

    >>> from_text("102,47%").value
    Decimal('102.47')
    """
    written = folded(text)
    if not written.endswith("%") or "điểm" in written:
        raise DataError(f"“{text[:40]}” không phải tỷ lệ phần trăm. Cách sửa: viết dấu % ngay sau số, ví dụ 102,47%.")
    return number.from_text(written.removesuffix("%").rstrip())


def points_from_text(text: str) -> Reading:
    """Read percentage points, also where they are spelt out: "điểm phần trăm".

    >>> points_from_text("7,1 điểm %").value
    Decimal('7.1')
    """
    written = folded(text)
    for unit in (" điểm %", " điểm phần trăm"):
        if written.endswith(unit):
            return number.from_text(written.removesuffix(unit))
    raise DataError(f"“{text[:40]}” không phải điểm phần trăm. Cách sửa: viết điểm % sau số, ví dụ 7,1 điểm %.")


def _written(value: Decimal | Fraction | int, places: int | None) -> str:
    if places is not None:
        return number.shown(value, places)
    if isinstance(value, Fraction):
        raise TypeError("a Fraction may never end: say how many decimals to print")
    return number.to_text(value)
