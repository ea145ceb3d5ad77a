"""Comparing two figures: their difference in their own unit or in points, and growth in percent of the earlier one."""

from ngaman_core.errors import DeclarationError
from ngaman_core.evaluate.fact import PERCENT, POINTS, Answer, Fact, Hole, derived, joint, opposite
from ngaman_core.measure.period import Period, Year, period

SAME, PREVIOUS, YEAR = "same", "prev", "year"


def base_of(reported: Period, who: str = "") -> Period:
    """Return what to compare with: the same period last year, the one before, all of last year, or a named one."""
    if who in ("", SAME):
        return reported.same_last_year
    if who == PREVIOUS:
        return reported.previous
    if who == YEAR:
        return Year(f"{reported.year - 1:04}")
    if not who[0].isdigit():
        raise DeclarationError(
            f"nothing can be compared with {who!r}: use {SAME}, {PREVIOUS}, {YEAR} or the key of a period"
        )
    return period(who)


def difference(value: Fact, base: Fact, facet: str) -> Fact:
    """Return how much more one figure is than another; two percentages lie so many points apart."""
    unit = POINTS if value.unit == PERCENT else value.unit
    return derived(value.value - base.value, unit, facet, "-", (value, base), joint(value.bound, opposite(base.bound)))


def growth(value: Fact, base: Fact, name: str) -> Answer:
    """Return by how many percent a figure grew; over a base of 0 or less nothing grows by percent."""
    if base.value <= 0:
        return Hole(
            f"{name}: kỳ gốc bằng {'không' if base.value == 0 else 'số âm'} nên không có tốc độ tăng, giảm",
            absent=False,
        )
    share = (value.value - base.value) / base.value * 100
    return derived(share, PERCENT, "growth", ":", (value, base), joint(value.bound, opposite(base.bound)))
