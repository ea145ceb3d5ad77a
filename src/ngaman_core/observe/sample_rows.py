"""The rows of a sample: for each that is asked for a plausible figure, for each target one that is not far from it."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from attrs import evolve, frozen

from ngaman_core.declare.authority import Authority
from ngaman_core.declare.catalog import Catalog
from ngaman_core.declare.indicator import Facet, Flow, Indicator, Ratio, Stock
from ngaman_core.declare.target import Target
from ngaman_core.measure.area import Area
from ngaman_core.measure.calendar import Calendar
from ngaman_core.measure.period import Span
from ngaman_core.observe.amount import arithmetic_unit
from ngaman_core.observe.asked import Asked, AskedRow, AskedTarget, period_of_target
from ngaman_core.observe.course import YEARS_BEFORE, Course
from ngaman_core.observe.drawn import Drawn
from ngaman_core.observe.observation import Observation
from ngaman_core.observe.sizes import asked_for, between, entered, usual
from ngaman_core.observe.status import Status
from ngaman_core.vi.printed import Bound

AREA = Area("mau", "Mẫu", "ấp")
# Offices that close early do so some days before the calendar does.
EARLIER = timedelta(days=5)


@frozen(eq=False)
class Maker:
    """One who fills in what is asked, from sizes and from the course of the months."""

    catalog: Catalog
    asked: Asked
    drawn: Drawn
    course: Course

    def observations(self, row: AskedRow) -> Iterator[Observation]:
        """Yield a row, or one for each item of its list."""
        for item in self._items(row.list):
            value, of = self._value_and_denominator(row, item)
            is_early = isinstance(row.indicator, Flow) and self._seldom("status", row, item)
            is_rough = isinstance(row.indicator, Stock) and self._seldom("bound", row, item)
            yield Observation(
                row.indicator.key,
                row.period,
                value,
                facet=row.facet,
                item=item,
                area=self._area(row),
                of=of,
                unit=arithmetic_unit(row.indicator, self.catalog.units),
                within=span.key if (span := self._span(row.indicator)) and span.holds(row.period) else "",
                as_of=self._as_of(row),
                status=Status.ESTIMATED if is_early else None,
                bound=Bound.OVER if is_rough else None,
            )

    def targets(self, target: AskedTarget) -> Iterator[Target]:
        """Yield a target, or one for each item of its list."""
        indicator = target.indicator
        period = period_of_target(indicator, self.course.period, self._span(indicator))
        for item in self._items(target.list):
            near = between(self.drawn.random(indicator.key, item, target.authority), 85, 115)
            value = self.drawn.size(indicator, item) * near * (1 if period else YEARS_BEFORE + 1)
            most = Fraction(100) if indicator.unit == "%" else value
            yield Target(
                asked_for(min(value, most), indicator.unit, self.catalog.units),
                target.authority,
                indicator=indicator.key,
                item=item,
                period=period,
                unit=indicator.unit,
                issuer="tỉnh" if target.authority is Authority.COMMITMENT else "",
            )

    def _items(self, name: str) -> list[str]:
        return [item.key for item in self.drawn.items.of(name)] if name else [""]

    def _value_and_denominator(self, row: AskedRow, item: str) -> tuple[Decimal, Decimal | None]:
        indicator, units = row.indicator, self.catalog.units
        if isinstance(indicator, Ratio) and indicator.counted:
            return self._counted(indicator, item)
        if parts := self.drawn.added_up(indicator):
            added = (self._value_and_denominator(evolve(row, indicator=part), item)[0] for part in parts)
            return sum(added, start=Decimal()), None
        size = self.drawn.size(indicator, item) * self.course.year(indicator.key, row.period)
        if not isinstance(indicator, Flow):
            return entered(size, indicator.unit, units), None
        total = entered(size * self.course.until(row.period.last, indicator.within), indicator.unit, units)
        before = entered(size * self.course.before(row.period, indicator.within), indicator.unit, units)
        return total if row.facet is Facet.TOTAL else total - before, None

    def _counted(self, ratio: Indicator, item: str) -> tuple[Decimal, Decimal]:
        """Return numerator and denominator of a ratio that is counted in its rows."""
        unit, units = arithmetic_unit(ratio, self.catalog.units), self.catalog.units
        whole = entered(usual(unit, units, self.drawn.random(ratio.key, item, "of")), unit, units)
        return entered(Fraction(whole) * between(self.drawn.random(ratio.key, item), 50, 95), unit, units), whole

    def _span(self, indicator: Indicator) -> Span | None:
        return self.course.spans.get(indicator.within) if indicator.within else None

    def _area(self, row: AskedRow) -> str:
        is_told = row.indicator.key in self.asked.placed and row.period == self.course.period
        return AREA.key if is_told and row.facet is not Facet.TOTAL and not row.list else ""

    def _as_of(self, row: AskedRow) -> date | None:
        is_told = row.indicator.key in self.asked.dated and row.period == self.course.period
        return Calendar("month").closes(row.period) - EARLIER if is_told else None

    def _seldom(self, what: str, row: AskedRow, item: str) -> bool:
        return self.drawn.random(what, row.indicator.key, row.facet, item).random() < 0.15
