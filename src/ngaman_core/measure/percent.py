"""A percentage, and the distance between two of them: different types, because a report that mixes them up is wrong."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from functools import total_ordering
from typing import TypeVar, overload

from attrs import field, frozen

from ngaman_core.measure.exact import Exact, decimals, fraction
from ngaman_core.vi import number, percent

# Reports print two decimals at most; a caller who wants fewer asks the codec.
_PLACES = 2
_NOTHING, _WHOLE = Fraction(0), Fraction(100)

_T = TypeVar("_T", "Percent", "Points")


@total_ordering
@frozen(eq=False)
class _Hundredths:
    """A number of hundredths, exact; it compares with its own type and with plain exact numbers."""

    value: Fraction = field(converter=fraction)

    def __eq__(self, other: object) -> bool:
        value = self._value_of(other)
        return NotImplemented if value is None else self.value == value

    def __lt__(self, other: object) -> bool:
        value = self._value_of(other)
        return NotImplemented if value is None else self.value < value

    def __hash__(self) -> int:
        return hash(self.value)

    def rounded(self, places: int) -> Decimal:
        """Return the number as it is printed: rounded half up."""
        return number.rounded(self.value, places)

    def places(self, beside: Iterable[Fraction] = ()) -> int:
        """Return with how many decimals the number is printed beside others (law 9).

        It carries at least theirs, and as many as keep it on its own side of each of them.
        """
        limits = list(beside)
        return number.places_apart(self.value, max([_PLACES, *(decimals(limit) or 0 for limit in limits)]), limits)

    def _value_of(self, other: object) -> Fraction | None:
        """Return what the other can be compared by, or None where it cannot."""
        if isinstance(other, type(self)):
            return other.value
        return Fraction(other) if isinstance(other, Exact) else None


class Percent(_Hundredths):
    """So many of a hundred.

    >>> str(Percent(Fraction(57474 * 100, 52500)))
    '109,47%'
    >>> str(Percent(Decimal("61.68")) - Percent(Decimal("68.8")))
    '-7,12 điểm %'
    """

    __slots__ = ()

    def __str__(self) -> str:
        return self.beside()

    def beside(self, *others: Fraction) -> str:
        """Return the percentage as it is printed beside others; it is never rounded across 100%.

        >>> Percent(Decimal("89.996")).beside(Fraction(90)), str(Percent(Decimal("99.996")))
        ('89,996%', '99,996%')
        """
        return percent.to_text(self.value, self.places((_WHOLE, *others)))

    def __add__(self, other: "Points") -> "Percent":
        cure = "percentages do not add up: add their numerators and denominators, or add Points"
        return Percent(self.value + _only(Points, other, cure).value)

    @overload
    def __sub__(self, other: "Percent") -> "Points": ...
    @overload
    def __sub__(self, other: "Points") -> "Percent": ...
    def __sub__(self, other: "Percent | Points") -> "Percent | Points":
        if isinstance(other, Percent):
            return Points(self.value - other.value)
        return Percent(self.value - _only(Points, other, "take a Percent or Points from a Percent").value)


class Points(_Hundredths):
    """Percentage points ("điểm %"): what lies between two percentages."""

    __slots__ = ()

    def __str__(self) -> str:
        return self.beside()

    def beside(self, *others: Fraction) -> str:
        """Return the points as they are printed beside others; what is not nothing is never rounded to it."""
        return percent.points_to_text(self.value, self.places((_NOTHING, *others)))

    def __neg__(self) -> "Points":
        return Points(-self.value)

    def __abs__(self) -> "Points":
        return Points(abs(self.value))

    @overload
    def __add__(self, other: "Percent") -> "Percent": ...
    @overload
    def __add__(self, other: "Points") -> "Points": ...
    def __add__(self, other: "Percent | Points") -> "Percent | Points":
        if isinstance(other, Percent):
            return other + self
        return Points(self.value + _only(Points, other, "add a Percent or Points to Points").value)

    def __sub__(self, other: "Points") -> "Points":
        return Points(self.value - _only(Points, other, "only Points can be taken from Points").value)


def _only(kind: type[_T], other: object, cure: str) -> _T:
    """Return the other if it is of the kind that arithmetic allows here, and say what to do where it is not."""
    if not isinstance(other, kind):
        raise TypeError(f"{other!r} is no {kind.__name__}: {cure}")
    return other
