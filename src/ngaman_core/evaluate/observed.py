"""What a book says, or what follows from it by adding and dividing, about one indicator at one period."""

from ngaman_core.declare.indicator import Facet, Indicator, Ratio, Stock, has_total
from ngaman_core.evaluate.fact import Answer, Hole
from ngaman_core.evaluate.ratio import quotient
from ngaman_core.evaluate.total import amount
from ngaman_core.evaluate.wanted import Wanted
from ngaman_core.measure.period import Period
from ngaman_core.observe.contents import Book


def observed(
    book: Book, indicator: Indicator, period: Period, facet: str = "", item: str = "", area: str = ""
) -> Answer:
    """Return a figure of a book; facet '' is a flow's value in the period, a stock's or a ratio's level."""
    return answer(Wanted(book, indicator, period, Facet.LEVEL, item, area), facet)


def answer(wanted: Wanted, facet: str) -> Answer:
    """Return one of the figures of what was wanted, by a slot's name for it."""
    indicator = wanted.indicator
    if isinstance(indicator, Stock):
        if facet == Facet.TOTAL:
            return Hole(f"{wanted.name} là số tại một thời điểm, không có số lũy kế", absent=False)
        return amount(wanted.by(Facet.LEVEL))
    if isinstance(indicator, Ratio):
        now = Facet.PERIOD if has_total(indicator, wanted.book.catalog.indicators) else Facet.LEVEL
        return quotient(wanted.by(Facet(facet or now)), indicator)
    return amount(wanted.by(Facet(facet or Facet.PERIOD)))
