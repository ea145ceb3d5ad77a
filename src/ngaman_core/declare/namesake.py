"""Namesakes: two indicators of which a text that gives their name could mean either."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple
from unicodedata import normalize

from ngaman_core.declare.indicator import Indicator
from ngaman_core.declare.mistakes import Mistake
from ngaman_core.measure.unit import Units


class Namesakes(NamedTuple):
    """Two indicators of one kind, in units that convert into each other, and the name that both bear."""

    first: Indicator
    second: Indicator
    name: str


def in_names(indicators: Iterable[Indicator], units: Units) -> Iterator[Mistake]:
    """Yield the mistake of the second of each two namesakes of a domain."""
    for first, second, name in namesakes(indicators, units):
        yield Mistake(
            second.source,
            f"indicator {second.key!r} bears the name {name!r} of {first.key!r},"
            " and its unit does not tell them apart; rename one",
        )


def namesakes(indicators: Iterable[Indicator], units: Units) -> Iterator[Namesakes]:
    """Yield each indicator with the first one before it that bears a name of its own, be it one of `also`.

    Those of two kinds are no namesakes, nor those whose units measure different things: the area and the output of a
    crop may both be called by the crop.
    """
    bearers: dict[str, list[Indicator]] = {}
    for indicator in indicators:
        if not units.known(indicator.unit):
            continue  # the indicator's own mistake
        names = (indicator.name, *indicator.also)
        borne = ((one, name) for name in names for one in bearers.get(_folded(name), ()))
        alike = (Namesakes(one, indicator, name) for one, name in borne if _alike(one, indicator, units))
        yield from islice(alike, 1)
        for name in names:
            bearers.setdefault(_folded(name), []).append(indicator)


def _alike(one: Indicator, other: Indicator, units: Units) -> bool:
    """Say whether a figure could be of either; one key twice is a mistake of its own."""
    if one.key == other.key or one.kind != other.kind:
        return False
    return units.root(one.unit)[1] == units.root(other.unit)[1]


def _folded(name: str) -> str:
    return " ".join(normalize("NFC", name).casefold().split())
