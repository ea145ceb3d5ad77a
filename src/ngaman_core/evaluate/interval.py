"""A number that was written down stands for every number that would have been written so."""

from fractions import Fraction

from attrs import frozen

from ngaman_core.finding import Place

HALF, TENTH = Fraction(1, 2), Fraction(1, 10)
ZERO = Fraction()


@frozen(order=True)
class End:
    """One end of an interval: the number, and on which side of it the interval's first or last number lies.

    `lean` is 1 for the first number above it, -1 for the last one below it, 0 for the number itself.
    """

    value: Fraction
    lean: int = 0

    def __add__(self, other: "End") -> "End":
        return End(self.value + other.value, self.lean or other.lean)

    def __neg__(self) -> "End":
        return End(-self.value, -self.lean)

    def __mul__(self, other: "End") -> "End":
        return End(self.value * other.value, self.lean * _sign(other.value) or other.lean * _sign(self.value))


def _sign(value: Fraction) -> int:
    return (value > 0) - (value < 0)


@frozen
class Interval:
    """The numbers from `low` to `high`; None where there is no end."""

    low: End | None
    high: End | None

    @classmethod
    def between(cls, low: Fraction, high: Fraction) -> "Interval":
        """Return the numbers that half up brings together: the end nearer to zero is among them, the other is not."""
        if low == high:
            return cls(End(low), End(high))
        return cls(End(low, 1 if low < 0 else 0), End(high, -1 if high > 0 else 0))

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(
            self.low + other.low if self.low and other.low else None,
            self.high + other.high if self.high and other.high else None,
        )

    def __neg__(self) -> "Interval":
        return Interval(-self.high if self.high else None, -self.low if self.low else None)

    def __mul__(self, other: "Interval") -> "Interval":
        """Multiply; where an end is missing and a sign is not known, nothing is known of the product."""
        if self.low and self.high and other.low and other.high:
            corners = [one * two for one in (self.low, self.high) for two in (other.low, other.high)]
            return Interval(min(corners), max(corners))
        if self.low and other.low and min(self.low.value, other.low.value) >= 0:
            return Interval(self.low * other.low, None)
        return Interval(None, None)

    def meets(self, other: "Interval") -> bool:
        """Say whether one number can be in both."""
        return self.can_be_under(other) and other.can_be_under(self)

    def can_be_under(self, other: "Interval") -> bool:
        """Say whether some number of this one is no larger than some number of the other."""
        return self.low is None or other.high is None or self.low <= other.high


@frozen
class Stated:
    """A number as it was written: `step` is the worth of its last digit, 0 for a count; `text` names it to a reader."""

    value: Fraction
    step: Fraction = ZERO
    bound: str = ""
    unit: str = ""
    text: str = ""
    place: Place = Place()

    @property
    def rounded(self) -> Interval:
        """Return the numbers that would be rounded to it: 62% is [61,5; 62,5)."""
        return self._around(self.step * HALF, self.step * HALF)

    @property
    def cut(self) -> Interval:
        """Return the numbers that would be rounded to it or cut off at its last digit: 86,6% may have been 86,67%."""
        away = (self.step, self.step * HALF)
        return self._around(*(away if self.value < 0 else away[::-1]))

    def _around(self, below: Fraction, above: Fraction) -> Interval:
        if self.bound == "over":
            return Interval(End(self.value), None)
        if self.bound == "under":
            return Interval(None, End(self.value))
        if self.bound == "about":
            below = above = max(below, above, abs(self.value) * TENTH)
        return Interval.between(self.value - below, self.value + above)
