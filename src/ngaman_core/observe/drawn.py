"""Figures drawn for a sample: of one size wherever they are asked for, and in the right proportion to one another."""

from contextlib import suppress
from fractions import Fraction
from random import Random

from attrs import field, frozen

from ngaman_core.declare.catalog import Catalog
from ngaman_core.declare.indicator import Better, Indicator, Ratio
from ngaman_core.measure.unit import UnitMismatch
from ngaman_core.observe.items import TOTAL, Items
from ngaman_core.observe.sizes import between, usual

WHOLE = {"%": 100, "‰": 1000, "lần": 1}
# How many percent of its whole a part is; one that should be low, such as bad debt, is low.
PART = {Better.HIGHER: (10, 40), None: (10, 40), Better.LOWER: (1, 5)}


@frozen(eq=False)
class Drawn:
    """Sizes drawn from a seed: each is drawn from its own name, so that another indicator beside it changes nothing."""

    catalog: Catalog
    items: Items
    seed: int
    _sizes: dict[tuple[str, str], Fraction] = field(factory=dict, init=False)

    def random(self, *names: object) -> Random:
        """Return a source of chance that depends on nothing but the seed and these names."""
        return Random("/".join(map(str, (self.seed, *names))))

    def size(self, indicator: Indicator, item: str = "", above: frozenset[str] = frozenset()) -> Fraction:
        """Return what a year of an indicator comes to, or its level."""
        key = (indicator.key, item)
        if key not in self._sizes:
            self._sizes[key] = self._new_size(indicator, item, above | {indicator.key})
        return self._sizes[key]

    def added_up(self, indicator: Indicator) -> tuple[Indicator, ...]:
        """Return the indicators that a law adds up to this one, where they are of its kind and facet."""
        for law in self.catalog.laws:
            alike = {(term.facet, self.catalog.indicator(term.key).kind) for term in law.terms}
            if law.parts and law.terms[0].key == indicator.key and len(alike) == 1:
                return tuple(self.catalog.indicator(term.key) for term in law.parts)
        return ()

    def _new_size(self, indicator: Indicator, item: str, above: frozenset[str]) -> Fraction:
        with suppress(UnitMismatch):  # a part may be counted otherwise than its whole: then each has its own size
            if added := self.added_up(indicator):
                return sum((self.size(one, item, above) for one in added), Fraction())
            if isinstance(indicator, Ratio) and indicator.of:
                numerator, denominator = (self._beside(key, indicator, item, above) for key in indicator.of)
                return numerator / denominator * self._scale(indicator)
            if indicator.by and not item:
                parts = [one for one in self.items.of(indicator.by) if one.parent == TOTAL]
                return sum((self.size(indicator, one.key, above) for one in parts), Fraction())
            return self._in_proportion(indicator, item, above)
        return usual(indicator.unit, self.catalog.units, self.random(indicator.key, item))

    def _in_proportion(self, indicator: Indicator, item: str, above: frozenset[str]) -> Fraction:
        """Return the size of a part below its whole, of a numerator beside its denominator, else a usual one."""
        random, units = self.random(indicator.key, item), self.catalog.units
        whole = self.catalog.indicators.get(indicator.part_of)
        if whole and whole.key not in above and indicator not in self.added_up(whole):
            factor = units.factor(whole.unit, indicator.unit)
            share = between(random, *PART[indicator.better])
            return self._beside(whole.key, indicator, item, above) * factor * share
        for ratio in self.catalog.indicators.values():
            if isinstance(ratio, Ratio) and ratio.of and ratio.of[0] == indicator.key and ratio.of[1] not in above:
                denominator = self._beside(ratio.of[1], indicator, item, above)
                return denominator * usual(ratio.unit, units, random) / self._scale(ratio)
        return usual(indicator.unit, units, random)

    def _beside(self, key: str, indicator: Indicator, item: str, above: frozenset[str]) -> Fraction:
        """Return the size of another indicator for the same item; one that has no such item is shared out evenly."""
        other = self.catalog.indicators[key]
        if other.by == indicator.by or not item:
            return self.size(other, item, above)
        return self.size(other, "", above) / max(len(self.items.of(indicator.by)), 1)

    def _scale(self, ratio: Ratio) -> Fraction:
        """Return what one numerator per denominator is in the unit of a computed ratio."""
        units = self.catalog.units
        numerator, denominator = (self.catalog.indicators[key].unit for key in ratio.of or ())
        if ratio.unit not in WHOLE:
            return Fraction(units.factor(f"{numerator}/{denominator}", ratio.unit))
        alike = units.counted(numerator) and units.counted(denominator)
        return WHOLE[ratio.unit] * (Fraction(1) if alike else Fraction(units.factor(numerator, denominator)))
