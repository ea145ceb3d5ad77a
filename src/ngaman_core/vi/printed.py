"""A number as it was printed, which is never one value but all those that would have been printed so."""

from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from attrs import frozen

_WORDS = {"about": "khoảng", "over": "trên", "under": "gần"}
_BOUNDS = {"khoảng": "about", "xấp xỉ": "about", "trên": "over", "hơn": "over", "gần": "under", "dưới": "under"}


class Bound(StrEnum):
    """What a word before a number makes of it."""

    ABOUT = "about"
    OVER = "over"
    UNDER = "under"

    @property
    def word(self) -> str:
        """Return the word a report puts before the number."""
        return _WORDS[self.value]

    @classmethod
    def from_word(cls, word: str) -> "Bound | None":
        """Read a word; the report's own choice between "hơn" and "trên" is lost, their meaning is kept."""
        return cls(_BOUNDS[word]) if word in _BOUNDS else None


@frozen
class Printed:
    """A number in a text: its letters, value, unit and decimals; `of` is the other side of a pair or range."""

    text: str
    value: Decimal
    unit: str
    places: int
    bound: Bound | None = None
    of: Decimal | None = None
    exact: bool = False

    @property
    def interval(self) -> tuple[Fraction | None, Fraction | None]:
        """Return the ends between which the true value lies: [low, high); None is an open side.

        >>> low, high = Printed("62%", Decimal(62), "%", 0).interval
        >>> float(low), float(high)
        (61.5, 62.5)
        """
        value = Fraction(self.value)
        if self.bound is Bound.OVER:
            return value, None
        if self.bound is Bound.UNDER:
            return None, value
        half = Fraction(0) if self.exact else Fraction(1, 2) / Fraction(10) ** self.places
        if self.bound is Bound.ABOUT:
            half = max(half, abs(value) / 10)
        return value - half, value + half

    def holds(self, value: Decimal | Fraction | int) -> bool:
        """Tell whether a true value would have been printed so."""
        true = Fraction(value)
        low, high = self.interval
        if low == high:
            return true == low
        if self.value < 0:  # half up rounds away from zero: below it the closed end is the other one
            return (low is None or low < true) and (high is None or true <= high)
        return (low is None or low <= true) and (high is None or true < high)
