"""Counts of people, cases, files: whole numbers, those below ten with a zero in front."""

from decimal import Decimal

from ngaman_core.errors import DataError
from ngaman_core.vi import number
from ngaman_core.vi.number import Reading


def to_text(value: int | Decimal) -> str:
    """Write a count.

    >>> to_text(2), to_text(0), to_text(1022)
    ('02', '0', '1.022')
    """
    count = number.exact(value)
    if number.rounded(count, 0) != count:
        raise DataError(
            f"Số đếm {number.to_text(count)} không phải số nguyên. Cách sửa: kiểm tra lại số liệu hoặc đơn vị tính."
        )
    return f"0{count:.0f}" if 1 <= count <= 9 else number.to_text(count, 0)


def from_text(text: str) -> Reading:
    """Read a count; "02" and "2" are both in daily use, so neither leaves a doubt.

    >>> from_text("02").value
    Decimal('2')
    """
    padded = len(text) == 2 and text[0] == "0" and text[1] in "123456789"
    return number.from_text(text[1:] if padded else text)


def certain(text: str) -> Decimal:
    """Read a count, and refuse one that leaves a doubt."""
    return number.without_doubt(text, from_text(text))
