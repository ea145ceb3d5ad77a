"""Pairs with a slash, done of total: "03/05 xã", "9.950.544.966/17.755.157.687 đồng"."""

from decimal import Decimal

from ngaman_core.errors import DataError
from ngaman_core.vi import count as counts
from ngaman_core.vi import number


def to_text(part: Decimal | int, whole: Decimal | int, unit: str = "", *, count: bool = False) -> str:
    """Write a pair; of counts both sides get a zero in front where both are below ten, never one side alone.

    >>> to_text(3, 5, "xã", count=True), to_text(6, 12, "hộ", count=True), to_text(6, 8, "tỷ đồng")
    ('03/05 xã', '6/12 hộ', '6/8 tỷ đồng')
    """
    padded = count and all(side in range(1, 10) for side in (part, whole))
    write = counts.to_text if padded else number.to_text
    return f"{write(part)}/{write(whole)} {unit}".rstrip()


def from_text(text: str) -> tuple[Decimal, Decimal, str]:
    """Read a pair and the unit written behind it.

    >>> from_text("03/05 xã")
    (Decimal('3'), Decimal('5'), 'xã')
    """
    pair, _, unit = text.strip().partition(" ")
    part, slash, whole = pair.partition("/")
    if not slash:
        raise DataError(
            f"“{text[:40]}” không có dạng số này/số kia. Cách sửa: viết liền hai số với dấu / ở giữa, ví dụ 03/05 xã."
        )
    return counts.certain(part), counts.certain(whole), unit.strip()
