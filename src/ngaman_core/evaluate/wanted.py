"""A figure wanted of a book: whose, when and which; the row that states it, or a hole that names it."""

from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from ngaman_core.declare.indicator import Facet, Indicator
from ngaman_core.evaluate.fact import Fact, Hole
from ngaman_core.measure.period import Period
from ngaman_core.observe.contents import Book
from ngaman_core.observe.observation import Observation

WORDS = {Facet.PERIOD: "số liệu", Facet.TOTAL: "số lũy kế", Facet.LEVEL: "số liệu"}


@frozen
class Wanted:
    """One figure that is asked for; `within` narrows it to a season, a school year or a term."""

    book: Book
    indicator: Indicator
    period: Period
    facet: Facet
    item: str = ""
    area: str = ""
    within: str = ""

    # Thousands of these are made for one report, and attrs' evolve takes three times as long as the class itself.
    def at(self, period: Period) -> "Wanted":
        """Return the same figure of another period."""
        return Wanted(self.book, self.indicator, period, self.facet, self.item, self.area, self.within)

    def by(self, facet: Facet) -> "Wanted":
        """Return another figure of the same indicator and period."""
        return Wanted(self.book, self.indicator, self.period, facet, self.item, self.area, self.within)

    def of(self, item: str) -> "Wanted":
        """Return the same figure of one item."""
        return Wanted(self.book, self.indicator, self.period, self.facet, item, self.area, self.within)

    def inside(self, span: str) -> "Wanted":
        """Return the same figure, counted in one span only."""
        return Wanted(self.book, self.indicator, self.period, self.facet, self.item, self.area, span)

    @property
    def name(self) -> str:
        """Return the indicator's name, with the item's."""
        item = self.book.items.get(self.indicator.by, self.item)
        return f"{self.indicator.name} ({item.name if item else self.item})" if self.item else self.indicator.name

    @property
    def row(self) -> Observation | None:
        """Return the row of the book that states it; a row that names no span belongs to the one that is asked for."""
        asked = (self.indicator.key, self.period, self.facet, self.item, self.area)
        exact = self.book.find(*asked, self.within) if self.within else None
        row = exact or self.book.find(*asked)
        return row if row and (not self.within or row.within in ("", self.within)) else None

    @property
    def stated(self) -> Fact | None:
        """Return the figure if a row states it."""
        return fact_of(row, self.indicator) if (row := self.row) else None

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
