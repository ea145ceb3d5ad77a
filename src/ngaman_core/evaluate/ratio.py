"""Ratios: one quantity over another, always through both; of a published one there is only what was published."""

from collections.abc import Iterator
from fractions import Fraction

from ngaman_core.declare.indicator import Facet, Ratio, Stock, has_total
from ngaman_core.evaluate.fact import Answer, Fact, Hole, derived, joint, opposite
from ngaman_core.evaluate.total import amount, each_item, summed
from ngaman_core.evaluate.wanted import Wanted, fact_of
from ngaman_core.measure.period import Year
from ngaman_core.measure.unit import Units

# What one whole is in a unit that compares like with like.
WHOLE = {"%": 100, "‰": 1000, "lần": 1}
Halves = tuple[Fact, Fact]


def quotient(wanted: Wanted, ratio: Ratio) -> Answer:
    """Return a ratio: computed from its two indicators, from the two numbers of its row, or as it was published."""
    if ratio.published:
        return _published(wanted)
    both = halves(wanted, ratio)
    if not isinstance(both, Hole):
        return divided(wanted, *both)
    # Of a year long past there is often the ratio and no longer what it was a ratio of.
    return next(_rows(wanted), both) if ratio.of and both.absent else both


def halves(wanted: Wanted, ratio: Ratio) -> Halves | Hole:
    """Return numerator and denominator of a ratio."""
    if ratio.of:
        numerator, denominator = (_part(wanted, ratio, key) for key in ratio.of)
        if not numerator:
            return numerator
        return (numerator, denominator) if denominator else denominator
    if not ratio.counted:
        return Hole(f"{wanted.name} là tỷ lệ công bố, không có tử số và mẫu số", absent=False)
    row = next(_rows(wanted), None)
    if row:
        return _halves_of(wanted, ratio, row)
    items = each_item(wanted, lambda each: halves(each, ratio), wanted.missing)
    if isinstance(items, Hole):
        return wanted.unless_crowded(items)
    above, below = (summed(wanted, side) for side in zip(*items, strict=True))
    if not above:
        return above
    return (above, below) if below else below


def _part(wanted: Wanted, ratio: Ratio, key: str) -> Answer:
    """Return one of the two: a level wherever a stock is among them, of which a flow gives its total."""
    indicators = wanted.book.catalog.indicators
    part, facet = indicators[key], Facet.TOTAL
    if isinstance(part, Stock):
        facet = Facet.LEVEL
    elif wanted.facet is not Facet.TOTAL and has_total(ratio, indicators):
        facet = Facet.PERIOD
    return amount(wanted._replace(indicator=part, facet=facet, item=wanted.item if part.by else ""))


def _halves_of(wanted: Wanted, ratio: Ratio, row: Fact) -> Halves | Hole:
    stated = row.observation
    if stated is None or stated.of is None:
        return Hole(f"{wanted.name} {wanted.period.full_name} thiếu mẫu số (cột of)", absent=False)
    numerator, denominator = (fact_of(stated, ratio, value, ratio.counted) for value in (stated.value, stated.of))
    return numerator, denominator.told_as(bound=None)


def _published(wanted: Wanted) -> Answer:
    own = _stated(wanted)
    if own:
        return own
    if isinstance(each_item(wanted, _stated, wanted.missing), list):
        reason = f"{wanted.name} là tỷ lệ công bố, không cộng gộp được từ các tỷ lệ thành phần"
        return Hole(f"{reason}; cần số chung hoặc tử số và mẫu số", absent=False)
    return wanted.unless_crowded(own)


def _stated(wanted: Wanted) -> Answer:
    """Return the ratio as a row states it."""
    return next(_rows(wanted), None) or wanted.missing


def _rows(wanted: Wanted) -> Iterator[Fact]:
    """Yield the rows that state a ratio, the most fitting first; of a year that is over, value and total are one."""
    now, total = (Facet.LEVEL, Facet.PERIOD), (Facet.TOTAL,)
    facets = total if wanted.facet is Facet.TOTAL else now
    if isinstance(wanted.period, Year):
        facets = (*facets, *(facet for facet in (*now, *total) if facet not in facets))
    for facet in facets:
        periods = [wanted.period] if facet is Facet.PERIOD else [wanted.period, wanted.period.last]
        stated = map(wanted.by(facet).stated, periods)
        yield from (fact.told_as(period=wanted.period) for fact in stated if fact)


def divided(wanted: Wanted, numerator: Fact, denominator: Fact) -> Answer:
    """Return one fact over another in the unit of the ratio that was wanted."""
    if denominator.value == 0:
        return Hole(f"{wanted.name} {wanted.period.full_name}: mẫu số bằng không nên không có tỷ lệ", absent=False)
    if len({numerator.area, denominator.area} - {""}) > 1:
        return Hole(
            f"{wanted.name} {wanted.period.full_name}: tử số và mẫu số là của hai địa bàn khác nhau", absent=False
        )
    ratio = wanted.indicator
    scale = _scale(numerator.unit, denominator.unit, ratio.unit, wanted.book.catalog.units)
    bound = joint(numerator.bound, opposite(denominator.bound))
    value = numerator.value / denominator.value * scale
    share = derived(value, ratio.unit, numerator.facet, ":", (numerator, denominator), bound)
    facet = "level" if numerator.facet != denominator.facet else numerator.facet
    return share.told_as(indicator=ratio.key, facet=facet, item=wanted.item, period=wanted.period)


def _scale(numerator: str, denominator: str, unit: str, units: Units) -> Fraction:
    """Return what one numerator per denominator is in the unit; people may be a share of another kind of people."""
    if unit not in WHOLE:
        return Fraction(units.factor(f"{numerator}/{denominator}", unit))
    alike = units.counted(numerator) and units.counted(denominator)
    return WHOLE[unit] * (Fraction(1) if alike else Fraction(units.factor(numerator, denominator)))
