"""A number and what it counts: it adds up with its like, converts, and prints as officials write it."""

import re
from decimal import Decimal
from fractions import Fraction
from functools import total_ordering
from typing import Literal

from attrs import field, frozen

from ngaman_core.errors import DataError
from ngaman_core.measure.exact import Exact, decimal, fraction
from ngaman_core.measure.unit import Root, UnitMismatch, Units
from ngaman_core.vi import count, money, number

_TEXT = re.compile(r"([-−]?[0-9][0-9.,]*)(.*)", re.DOTALL)

# What becomes of shares. Two of them never add up, and what lies between two percentages is no percentage.
_SHARES = {"%", "‰"}
_OF_SHARES = {
    ("%", "+", "điểm %"): "%",
    ("điểm %", "+", "%"): "%",
    ("%", "-", "điểm %"): "%",
    ("%", "-", "%"): "điểm %",
    ("‰", "-", "‰"): "‰",
}


@total_ordering
@frozen(eq=False)
class Quantity:
    """A number of one unit; equal amounts are equal whatever unit they are written in.

    Arithmetic is exact; only a division that never ends stops, after 28 digits.

    >>> print(quantity("1,5 tấn") + quantity("5 tạ"))
    2 tấn
    """

    magnitude: Decimal = field(converter=decimal)
    unit: str
    units: Units = field(factory=Units.house, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "unit", self.units.canonical(self.unit))

    def __str__(self) -> str:
        whole = fraction(self.magnitude).denominator == 1
        written = count.to_text if whole and self.units.counted(self.unit) else number.to_text
        space = "" if self.unit in _SHARES else " "
        return f"{written(self.magnitude)}{space}{self.unit}"

    def to(self, unit: str) -> "Quantity":
        """Return the same amount in another unit; a unit of something else raises `UnitMismatch`.

        >>> print(quantity("389,27 ha").to("m²"))
        3.892.700 m²
        """
        return self._of(fraction(self.magnitude) * self.units.factor(self.unit, unit), unit)

    def __add__(self, other: "Quantity") -> "Quantity":
        if not isinstance(other, Quantity):
            return NotImplemented
        added, unit = self._beside("+", other)
        return self._of(fraction(self.magnitude) + added, unit)

    def __sub__(self, other: "Quantity") -> "Quantity":
        if not isinstance(other, Quantity):
            return NotImplemented
        taken, unit = self._beside("-", other)
        return self._of(fraction(self.magnitude) - taken, unit)

    def __mul__(self, times: Exact) -> "Quantity":
        return self._of(fraction(self.magnitude) * fraction(times), self.unit)

    __rmul__ = __mul__

    def __truediv__(self, parts: Exact) -> "Quantity":
        return self._of(fraction(self.magnitude) / fraction(parts), self.unit)

    def __eq__(self, other: object) -> bool:
        return self._root == other._root if isinstance(other, Quantity) else NotImplemented

    def __lt__(self, other: object) -> bool:
        return fraction(self.magnitude) < self._alike(other) if isinstance(other, Quantity) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._root)

    @property
    def _root(self) -> Root:
        """Return the amount in base units, by which equal quantities are equal."""
        factor, base = self.units.root(self.unit)
        return fraction(self.magnitude) * factor, base

    def _alike(self, other: "Quantity") -> Fraction:
        """Return the other's number in this unit."""
        return fraction(other.magnitude) / self.units.factor(self.unit, other.unit)

    def _beside(self, sign: Literal["+", "-"], other: "Quantity") -> tuple[Fraction, str]:
        """Return the number that the other brings to a sum or difference, and the unit that comes out."""
        unit = _OF_SHARES.get((self.unit, sign, other.unit))
        if unit:
            return fraction(other.magnitude), unit
        if {self.unit, other.unit} <= _SHARES:
            raise UnitMismatch(
                f"Hai tỷ lệ {self} và {other} không cộng trừ với nhau được. Cách sửa: cộng riêng tử số và mẫu số"
                " rồi tính lại tỷ lệ."
            )
        return self._alike(other), self.unit

    def _of(self, magnitude: Fraction, unit: str) -> "Quantity":
        return Quantity(magnitude, unit, self.units)


def quantity(value: str | Exact, unit: str = "", units: Units | None = None) -> Quantity:
    """Return a quantity from its Vietnamese text (the inverse of `str`), or from an exact number and a unit.

    >>> quantity("51 tỷ 295 triệu đồng").to("triệu đồng")
    Quantity(magnitude=Decimal('51295'), unit='triệu đồng')
    >>> print(quantity(2, "căn nhà"))
    02 căn nhà
    """
    units = units or Units.house()
    if not isinstance(value, str):
        return Quantity(value, _checked(unit, f"{value}", units), units)
    numeral, unit = _split(f"{value} {unit}".strip())
    scale = unit.partition(" ")[0]
    if scale and not units.known(unit) and units.money(f"{scale} đồng"):
        # More than one scale ("51 tỷ 295 triệu"), or a scale without its "đồng": the largest scale is the unit.
        return Quantity(money.from_text(f"{numeral} {unit}"), "đồng", units).to(f"{scale} đồng")
    unit = _checked(unit, value, units)
    return Quantity(_number(numeral, units.counted(unit)), unit, units)


def _split(text: str) -> tuple[str, str]:
    """Take a text apart into its first numeral and the rest."""
    match = _TEXT.fullmatch(text)
    if not match:
        raise DataError(
            f"“{text[:40]}” không phải là một số kèm đơn vị. Cách sửa: viết như “1.946 tấn” hay “02 căn nhà”."
        )
    return match[1], match[2].strip()


def _checked(unit: str, value: str, units: Units) -> str:
    """Return the unit, or tell whoever wrote the figure which unit they may have meant."""
    if not unit.strip():
        raise DataError(f"Số “{value[:40]}” thiếu đơn vị. Cách sửa: viết kèm đơn vị, như “1.946 tấn”.")
    if not units.known(unit):
        near = units.nearest(unit)
        cure = f"viết “{near}” nếu đúng ý." if near else "viết một đơn vị mà các lĩnh vực đã khai báo."
        raise DataError(f"Không có đơn vị “{unit[:40]}”. Cách sửa: {cure}")
    return unit


def _number(numeral: str, counted: bool) -> Decimal:
    """Read a numeral, and refuse one that leaves a doubt."""
    reading = count.from_text(numeral) if counted else number.from_text(numeral)
    return number.certain(numeral) if reading.doubt else reading.value
