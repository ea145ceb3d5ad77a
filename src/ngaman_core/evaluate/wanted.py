"""A figure wanted of a book: whose, when and which; the row that states it, or a hole that names it."""

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from ngaman_core.declare.indicator import Facet, Indicator
from ngaman_core.evaluate.fact import Fact, Hole
from ngaman_core.measure.period import Period
from ngaman_core.observe.contents import Book
from ngaman_core.observe.observation import Observation

WORDS = {Facet.PERIOD: "số liệu", Facet.TOTAL: "số lũy kế", Facet.LEVEL: "số liệu"}


# Thousands of these are made for one report; to make one of attrs takes three times as long.
class Wanted(NamedTuple):
    """One figure that is asked for; `within` narrows it to a season, a school year or a term."""

    book: Book
    indicator: Indicator
    period: Period
    facet: Facet
    item: str = ""
    area: str = ""
    within: str = ""

    def at(self, period: Period) -> "Wanted":
        """Return the same figure of another period."""
        return self._replace(period=period)

    def by(self, facet: Facet) -> "Wanted":
        """Return another figure of the same indicator and period."""
        return self if facet is self.facet else self._replace(facet=facet)

    def of(self, item: str) -> "Wanted":
        """Return the same figure of one item."""
        return self._replace(item=item)

    def inside(self, span: str) -> "Wanted":
        """Return the same figure, counted in one span only."""
        return self if span == self.within else self._replace(within=span)

    @property
    def name(self) -> str:
        """Return the indicator's name, with the item's."""
        item = self.book.items.get(self.indicator.by, self.item)
        return f"{self.indicator.name} ({item.name if item else self.item})" if self.item else self.indicator.name

    def row(self, period: Period) -> Observation | None:
        """Return the row of the book that states it of a period.

        A row that names no span belongs to the one that is asked for.
        """
        asked = (self.indicator.key, period, self.facet, self.item, self.area)
        exact = self.book.find(*asked, self.within) if self.within else None
        row = exact or self.book.find(*asked)
        return row if row and (not self.within or row.within in ("", self.within)) else None

    def stated(self, period: Period) -> Fact | None:
        """Return the figure of a period if a row states it."""
        row = self.row(period)
        return fact_of(row, self.indicator) if row else None

    @property
    def missing(self) -> Hole:
        """Return the hole a figure leaves that nobody entered."""
        return Hole(f"chưa có {WORDS[self.facet]} {self.name} {self.period.full_name}", absent=True, lacks="row")

    def unless_crowded(self, hole: Hole) -> Hole:
        """Return the hole, or a better one where rows of several areas or seasons leave it open which is meant."""
        area = self.area or None
        rows = self.book.find_all(self.indicator.key, period=self.period, facet=self.facet, item=self.item, area=area)
        if len(rows) < 2:
            return hole
        several = "địa bàn" if len({row.area for row in rows}) > 1 else "vụ, năm học hoặc nhiệm kỳ"
        return Hole(f"{self.name} {self.period.full_name} có số của nhiều {several} mà không có số chung", absent=False)


def fact_of(row: Observation, indicator: Indicator, value: Decimal | None = None, unit: str = "") -> Fact:
    """Return what a row states; `value` and `unit` where it is one half of a counted ratio."""
    return Fact(
        Fraction(row.value if value is None else value),
        unit or indicator.unit,
        indicator.key,
        row.facet.value,
        item=row.item,
        area=row.area,
        period=row.period,
        bound=row.bound,
        status=row.status,
        as_of=row.as_of,
        within=row.within,
        source=row.source,
        observation=row,
    )
