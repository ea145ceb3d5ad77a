"""What a domain could tell of its indicators, and no line of it does."""

from collections.abc import Iterator, Mapping

from ngaman_core.declare.domain import Domain
from ngaman_core.declare.indicator import Better, Indicator, Ratio, has_total
from ngaman_core.declare.line import Slot
from ngaman_core.declare.mistakes import facets_of

# Of what compares with a base growth alone is wanted, for it tells the change too; an A/B pair only of ratios.
WANTED = ("", "total", "pair", "rate", "gap", "left", "required", "growth")
AGAINST_A_TARGET = ("rate", "gap", "left", "required")
Told = frozenset[tuple[str, str]]


def untold(domain: Domain) -> Iterator[tuple[Indicator, tuple[str, ...]]]:
    """Yield each indicator of which some facet is told by no line, with these facets."""
    named = {one.key: one for one in domain.indicators}
    told = frozenset(one for line in domain.lines for slot in line.slots for one in _told(slot, named))
    for indicator in domain.indicators:
        facets = [facet for facet in _wanted(indicator, named, told) if (indicator.key, facet) not in told]
        if facets:
            yield indicator, tuple(facet or indicator.own_facet.value for facet in facets)


def _wanted(indicator: Indicator, named: Mapping[str, Indicator], told: Told) -> Iterator[str]:
    """Yield the facets that could be told, where their figures are there.

    A target is set where there is a good direction, or where a line speaks of one; nothing is left to do of what
    should be low.
    """
    refused = set() if has_total(indicator, named) else {"total"}
    refused |= set() if isinstance(indicator, Ratio) else {"pair"}
    if indicator.better is None:
        is_set = any((indicator.key, facet) in told for facet in ("target", *AGAINST_A_TARGET))
        refused |= {"gap"} if is_set else set(AGAINST_A_TARGET)
    if indicator.better is Better.LOWER:
        refused |= {"left", "required"}
    yield from (facet for facet in WANTED if facet in facets_of(indicator) and facet not in refused)


def _told(slot: Slot, named: Mapping[str, Indicator]) -> Iterator[tuple[str, str]]:
    """Yield what a slot tells: a facet of its indicator, and in an A/B pair the two that a ratio is made of."""
    what = slot.facet.rpartition(".")[2]
    yield slot.key, "growth" if what == "change" else what
    indicator = named[slot.key]
    if what == "pair" and isinstance(indicator, Ratio):
        own = "total" if slot.facet.startswith("total") else ""
        yield from ((key, own) for key in indicator.of or ())
