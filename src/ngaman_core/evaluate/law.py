"""One engine for every law: sums of written numbers set beside each other; it tells a wrong number from a cut one."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from fractions import Fraction
from functools import reduce
from operator import add, mul

from attrs import frozen

from ngaman_core.declare.law import Addend, Law, Term
from ngaman_core.evaluate.interval import ZERO, Interval, Stated
from ngaman_core.evaluate.shown import written
from ngaman_core.finding import Finding, Place, Severity
from ngaman_core.measure.unit import Units

Lookup = Callable[[Term], Stated | None]
Spread = Callable[[Stated], Interval]
MUST = {"=": "phải bằng", "<=": "không được lớn hơn"}


class Fit(StrEnum):
    """How numbers agree with a law: as rounded numbers, only if one was cut off instead of rounded, or not at all."""

    HOLDS = "holds"
    CUT = "cut"
    BROKEN = "broken"


@frozen
class Product:
    """Written numbers multiplied, and added (sign 1) or taken away (sign -1)."""

    sign: int
    factors: tuple[Stated, ...]

    def within(self, spread: Spread) -> Interval:
        """Return between which numbers it lies."""
        product = reduce(mul, map(spread, self.factors))
        return product if self.sign > 0 else -product

    @property
    def text(self) -> str:
        """Return the numbers as a reader knows them."""
        return ("− " if self.sign < 0 else "+ ") + " × ".join(factor.text for factor in self.factors)


@frozen
class Claim:
    """What has to be: one sum of written numbers equal to another, or not above it."""

    left: tuple[Product, ...]
    relation: str
    right: tuple[Product, ...]

    @property
    def fit(self) -> Fit:
        """Return how the numbers agree."""
        if self._holds(lambda stated: stated.rounded):
            return Fit.HOLDS
        return Fit.CUT if self._holds(lambda stated: stated.cut) else Fit.BROKEN

    def _holds(self, spread: Spread) -> bool:
        left, right = (reduce(add, (product.within(spread) for product in side)) for side in (self.left, self.right))
        return left.meets(right) if self.relation == "=" else left.can_be_under(right)

    def said(self, units: Units) -> str:
        """Return the claim with its numbers, and what they come to, for a clerk to check."""
        sides = {"vế trái": self.left, "vế phải": self.right}
        left, right = (" ".join(product.text for product in side).removeprefix("+ ") for side in sides.values())
        sums = ", ".join(
            f"{name} {written(_value(side), self.unit, units)}" for name, side in sides.items() if self.unit
        )
        return f"{left} {MUST[self.relation]} {right}" + (f" ({sums})" if sums else "")

    @property
    def unit(self) -> str:
        """Return the unit of both sides, which any number has that is not multiplied."""
        alone = (product.factors[0].unit for product in (*self.left, *self.right) if len(product.factors) == 1)
        return next(alone, "")


def _value(side: Sequence[Product]) -> Fraction:
    products = (product.sign * reduce(mul, (factor.value for factor in product.factors)) for product in side)
    return sum(products, start=ZERO)


def claim_of(law: Law, lookup: Lookup) -> Claim | None:
    """Return what a law says of the numbers that are there, or None where one of them is not."""
    known = {term: lookup(term) for term in law.terms}

    def side(addends: Iterable[Addend]) -> tuple[Product, ...]:
        return tuple(
            Product(one.sign, tuple(stated for term in one.factors if (stated := known[term]))) for one in addends
        )

    return Claim(side(law.left), law.relation, side(law.right)) if all(known.values()) else None


def broken(claim: Claim, rule: str, severity: Severity, fix: str, units: Units) -> Iterator[Finding]:
    """Yield a finding if a claim does not hold; a number that was only cut off is a note."""
    fit = claim.fit
    if fit is Fit.HOLDS:
        return
    places = (factor.place for product in (*claim.left, *claim.right) for factor in product.factors if factor.place)
    place = next(places, Place())
    said = claim.said(units)
    if fit is Fit.BROKEN:
        yield Finding(rule, severity, f"{said}.", fix, place)
    else:
        cure = "làm tròn số thay vì bỏ các chữ số cuối."
        yield Finding(f"{rule}-cut", Severity.NOTE, f"{said}: chỉ khớp nếu có số bị cắt bớt chữ số.", cure, place)


def breaks(laws: Iterable[Law], lookup: Lookup, units: Units | None = None) -> Iterator[Finding]:
    """Yield a finding for every law that the numbers break; a law with a number missing says nothing."""
    for law in laws:
        claim = claim_of(law, lookup)
        if claim:
            fix = f"kiểm tra lại các số này; quy tắc là {law.text}."
            yield from broken(claim, "law", Severity.ERROR, fix, units or Units.house())
