"""Amounts: the months of a flow add up inside a stretch, a stock takes the last level, items add up to their total."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import TypeVar

from ngaman_core.declare.indicator import Facet, Ratio
from ngaman_core.evaluate.fact import Answer, Fact, Hole, derived, joint
from ngaman_core.evaluate.stretch import Stretch, adding_up, ending, starting
from ngaman_core.evaluate.wanted import Wanted
from ngaman_core.measure.period import Month
from ngaman_core.observe.items import TOTAL

T = TypeVar("T")


def amount(wanted: Wanted) -> Answer:
    """Return a figure of a flow or a stock."""
    if isinstance(wanted.indicator, Ratio):
        return Hole(f"{wanted.name} là tỷ lệ, không cộng được", absent=False)
    return _or_of_items(wanted, own)


def own(wanted: Wanted) -> Answer:
    """Return the figure of a flow or a stock by its own rows alone, whatever its items say."""
    return OWN[wanted.facet](wanted)


def since(wanted: Wanted, months: Sequence[Month]) -> Answer:
    """Return what a flow brought in a run of months that is not its own year or span."""
    found = _or_of_items(wanted.by(Facet.PERIOD), lambda each: tiled(each, months))
    return found.told_as(facet=Facet.TOTAL.value) if found else found


def _or_of_items(wanted: Wanted, ask: Callable[[Wanted], Answer]) -> Answer:
    """Return an indicator's own figure; where nobody entered one, the sum over its items."""
    found = ask(wanted)
    if found or not found.absent:
        return found
    parts = each_item(wanted, lambda each: _or_of_items(each, ask), found)
    return wanted.unless_crowded(parts) if isinstance(parts, Hole) else summed(wanted, parts)


def in_period(wanted: Wanted) -> Answer:
    """Return a flow's value in a period: its own row, else its months; a whole year is also the year's total."""
    found = tiled(wanted, wanted.period.months)
    stretch = None if found else adding_up(wanted)
    if stretch and stretch.anchored and stretch.months == wanted.period.months:
        total = wanted.by(Facet.TOTAL)
        found = _stated_at_the_end(total) or _added_up(total.inside(stretch.span), stretch)
    return found.told_as(facet=Facet.PERIOD.value) if found else found


def to_date(wanted: Wanted) -> Answer:
    """Return a flow's total: stated, else the latest total stated before and the months since, else all months."""
    stated = _stated_at_the_end(wanted)
    stretch = None if stated else adding_up(wanted)
    if stretch is None:
        return stated or wanted.missing
    if stretch.first == wanted.period.first and stretch.anchored:
        whole = in_period(wanted.by(Facet.PERIOD))
        if whole:
            return whole.told_as(facet=Facet.TOTAL.value)
    return _added_up(wanted.inside(stretch.span), stretch)


def level(wanted: Wanted) -> Answer:
    """Return a stock's level at the end of a period; an older level is never carried forward."""
    return _stated_at_the_end(wanted) or wanted.missing


OWN: dict[Facet, Callable[[Wanted], Answer]] = {Facet.PERIOD: in_period, Facet.TOTAL: to_date, Facet.LEVEL: level}


def _stated_at_the_end(wanted: Wanted) -> Fact | None:
    """Return what a row states of a period's end: the period's own row, or that of its last month."""
    period = wanted.period
    found = wanted.stated(period) or (None if isinstance(period, Month) else wanted.stated(period.last))
    return found.told_as(period=period) if found else None


def _added_up(wanted: Wanted, stretch: Stretch) -> Answer:
    rows = wanted.book.find_all(wanted.indicator.key, item=wanted.item)
    if not any(row.period in stretch for row in rows):
        return wanted.missing  # most of what is asked of years before
    months = stretch.until(wanted.period)
    for count in range(len(months) - 1, 0, -1):
        before = _stated_by(wanted, months[count - 1])
        if before:
            later = tiled(wanted.by(Facet.PERIOD), months[count:])
            return summed(wanted, [before, later]) if later else wanted.missing
    if not stretch.anchored:
        return wanted.missing
    of_months = wanted.by(Facet.PERIOD)
    whole = tiled(of_months, months)
    if whole:
        return whole.told_as(facet=wanted.facet.value, period=wanted.period)
    # Where most months are there, the hole names the first that lacks; else nobody counts by months.
    stated = sum(of_months.row(month) is not None for month in months)
    return whole if 2 * stated > len(months) else wanted.missing


def _stated_by(wanted: Wanted, month: Month) -> Fact | None:
    """Return the total stated at the end of a month, by the month itself or by a longer period that ends with it."""
    return next(filter(None, map(wanted.stated, ending(month))), None)


def tiled(wanted: Wanted, months: Sequence[Month]) -> Answer:
    """Return the sum of the rows that cover the months without a gap, the longest row that fits first."""
    tiles: list[Fact] = []
    rest = tuple(months)
    while rest:
        fitting = (period for period in starting(rest[0]) if period.last <= months[-1])
        tile = next(filter(None, map(wanted.stated, fitting)), None)
        if not tile:
            return wanted.at(rest[0]).missing
        tiles.append(tile)
        rest = rest[len(tile.period.months) if tile.period else 1 :]
    return summed(wanted, tiles)


def summed(wanted: Wanted, parts: Sequence[Fact]) -> Answer:
    """Return the sum of facts as the figure that was wanted; one fact alone stays what it is.

    Rows of different areas do not add up in time: each says something of its own place.
    """
    if len({part.area for part in parts if not part.item} - {""}) > 1:
        return Hole(f"{wanted.name} {wanted.period.full_name}: số các kỳ là của nhiều địa bàn khác nhau", absent=False)
    if len(parts) == 1:
        return parts[0].told_as(item=wanted.item, period=wanted.period)
    total = sum((part.value for part in parts), start=Fraction())
    whole = derived(total, parts[0].unit, wanted.facet.value, "+", parts, joint(*(part.bound for part in parts)))
    return whole.told_as(item=wanted.item, period=wanted.period)


def each_item(wanted: Wanted, ask: Callable[[Wanted], T | Hole], otherwise: Hole) -> list[T] | Hole:
    """Return the figure of every item that counts in the total; the hole of the first that lacks it, unless all do."""
    by = "" if wanted.item else wanted.indicator.by
    answers = [ask(wanted.of(item.key)) for item in wanted.book.items.of(by) if item.parent == TOTAL]
    facts = [answer for answer in answers if not isinstance(answer, Hole)]
    holes = [answer for answer in answers if isinstance(answer, Hole)]
    return (holes[0] if holes else facts) if facts else otherwise
