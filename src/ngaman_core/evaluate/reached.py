"""Which targets bear on a period, and which figure meets each: what a flow added up to, the level of the rest."""

from collections.abc import Callable

from ngaman_core.declare.indicator import Flow, Ratio, Stock, has_total
from ngaman_core.declare.target import Target
from ngaman_core.evaluate.attainment import Attainment
from ngaman_core.evaluate.fact import Answer
from ngaman_core.evaluate.stretch import Schedule, Stretch, adding_up, named
from ngaman_core.evaluate.total import since
from ngaman_core.evaluate.wanted import Wanted


def attainments(wanted: Wanted, ask: Callable[[Wanted, str], Answer]) -> tuple[Attainment, ...]:
    """Return what was reached of every target that covers the period, the leading one first; `ask` knows figures."""
    targets = wanted.book.targets_for(wanted.indicator.key, wanted.item, wanted.area)
    if not targets:
        return ()
    bearing = [(target, stretch) for target in targets if (stretch := _stretch(wanted, target))]
    units = wanted.book.catalog.units
    found = [
        Attainment.of(
            wanted.indicator,
            wanted.period,
            target,
            _reached(wanted, target, stretch, ask),
            units,
            _schedule(wanted, stretch),
        )
        for target, stretch in sorted(bearing, key=lambda pair: _rank(*pair))
    ]
    # Where two seasons overlap each has its target, and the one that figures were entered for speaks first.
    return tuple(sorted(filter(_of_one_place, found), key=lambda one: not one.value))


def _of_one_place(one: Attainment) -> bool:
    """Say whether a target is set for the place whose value meets it: a commune's target is not the town's."""
    return not one.target.area or not one.value or one.value.area == one.target.area


def _rank(target: Target, stretch: Stretch) -> tuple[int, int, int]:
    """Order by authority, the longest stretch before its parts, the latest decision before what it replaced."""
    decided = target.effective or target.date
    return target.authority.rank, -len(stretch.months), -(decided.toordinal() if decided else 0)


def _stretch(wanted: Wanted, target: Target) -> Stretch | None:
    """Return the months a target is set for; None where it is not in force yet or does not cover the period."""
    if target.effective and target.effective > wanted.period.end:
        return None
    if not target.period:
        return adding_up(wanted) or Stretch(wanted.period.first, wanted.period.last, anchored=False)
    stretch = named(target.period, wanted.book.settings.spans)
    return stretch if stretch and wanted.period in stretch else None


def _reached(wanted: Wanted, target: Target, stretch: Stretch, ask: Callable[[Wanted, str], Answer]) -> Answer:
    """Return the figure that meets a target."""
    indicator, inside = wanted.indicator, wanted.inside(stretch.span)
    if isinstance(indicator, Stock) or target.period == str(wanted.period):
        return ask(inside, "")
    if isinstance(indicator, Ratio):
        return ask(inside, "total" if has_total(indicator, wanted.book.catalog.indicators) else "")
    own = adding_up(inside)
    if not target.period or own is None or own.first == stretch.first:
        return ask(inside, "total")
    return since(inside, stretch.until(wanted.period))


def _schedule(wanted: Wanted, stretch: Stretch) -> Schedule | None:
    """Return how far the time of a stretch has gone, for what adds up in it: by the pack's profile, or evenly."""
    if not isinstance(wanted.indicator, Flow) or not stretch.anchored:
        return None
    weights = wanted.book.settings.weights(wanted.indicator.key, stretch.span)
    if weights and not stretch.span:
        weights = tuple(weights[month.number - 1] for month in stretch.months)  # those of a year, for a part of it
    return stretch.schedule(wanted.period, weights)
