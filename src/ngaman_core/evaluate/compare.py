"""Comparing two figures: their difference in their own unit or in points, and growth in percent of the earlier one."""

from ngaman_core.evaluate.fact import PERCENT, POINTS, Answer, Fact, Hole, derived, joint, opposite


def difference(value: Fact, base: Fact, facet: str) -> Fact:
    """Return how much more one figure is than another; two percentages lie so many points apart."""
    unit = POINTS if value.unit == PERCENT else value.unit
    return derived(value.value - base.value, unit, facet, "-", (value, base), joint(value.bound, opposite(base.bound)))


def share(value: Fact, base: Fact) -> Answer:
    """Return a figure in percent of an earlier one; of 0 or less there is no percentage."""
    if base.value <= 0:
        return Hole("kỳ gốc không lớn hơn không nên không có tỷ lệ so với kỳ gốc", absent=False)
    return derived(
        value.value / base.value * 100, PERCENT, "share", ":", (value, base), joint(value.bound, opposite(base.bound))
    )


def growth(value: Fact, base: Fact, name: str) -> Answer:
    """Return by how many percent a figure grew; over a base of 0 or less nothing grows by percent."""
    if base.value <= 0:
        return Hole(
            f"{name}: kỳ gốc bằng {'không' if base.value == 0 else 'số âm'} nên không có tốc độ tăng, giảm",
            absent=False,
        )
    share = (value.value - base.value) / base.value * 100
    return derived(share, PERCENT, "growth", ":", (value, base), joint(value.bound, opposite(base.bound)))
