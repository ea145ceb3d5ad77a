"""The months in which a flow adds up or a target is to be reached: those of a year, a season, a school year, a term."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cache, cached_property
from typing import TYPE_CHECKING

from attrs import frozen

from ngaman_core.declare.indicator import Facet, Within
from ngaman_core.errors import DataError
from ngaman_core.measure.period import HalfYear, Month, NineMonths, Period, Quarter, Span, Year, period

if TYPE_CHECKING:
    from ngaman_core.evaluate.wanted import Wanted


@frozen
class Stretch:
    """A run of whole months; `span` is the key of the named span it is, or '' for a part of the calendar.

    One that is not `anchored` has no first month that is known, such as certificates issued since ever.
    """

    first: Month
    last: Month
    span: str = ""
    anchored: bool = True

    @classmethod
    def of(cls, whole: Period | Span) -> "Stretch":
        """Return the months of a period or of a span."""
        if isinstance(whole, Span):
            return cls(Month.of(whole.start), Month.of(whole.end), whole.key)
        return cls(whole.first, whole.last)

    def __contains__(self, period: Period) -> bool:
        return self.first <= period.first and period.last <= self.last

    @property
    def months(self) -> tuple[Month, ...]:
        """Return every month, in order."""
        return self.until(self.last)

    def schedule(self, period: Period, weights: Sequence[Decimal] = ()) -> "Schedule":
        """Return how far time has gone at the end of a period, by the weight of each month, or evenly without any."""
        spread = tuple(map(Fraction, weights)) if any(weights) else (1,) * len(self.months)
        return Schedule(spread, len(self.until(period)))

    def until(self, period: Period) -> tuple[Month, ...]:
        """Return the months up to the end of a period."""
        return _run(self.first, min(self.last, period.last))


@frozen
class Schedule:
    """How the work of a stretch is spread over its months: a weight for each of them; `over` months are over."""

    weights: tuple[Fraction | int, ...]
    over: int

    @cached_property
    def due(self) -> Fraction:
        """Return the share of the whole that time asks for by now."""
        return Fraction(sum(self.weights[: self.over])) / Fraction(sum(self.weights))

    def coming(self, months: int) -> Fraction:
        """Return the share of what is left that the next months have to bring; 0 where they have no part in it."""
        rest = Fraction(sum(self.weights[self.over :]))
        return Fraction(sum(self.weights[self.over : self.over + months])) / rest if rest else Fraction()


@cache
def _run(month: Month, last: Month) -> tuple[Month, ...]:
    months = []
    while month <= last:
        months.append(month)
        month = month.next
    return tuple(months)


def named(key: str, spans: Iterable[Span] = ()) -> Stretch | None:
    """Return the stretch that a key names, be it one of the spans or a period; None where it names neither."""
    for span in spans:
        if span.key == key:
            return Stretch.of(span)
    try:
        return Stretch.of(period(key))
    except DataError:
        return None


def adding_up(wanted: "Wanted") -> Stretch | None:
    """Return the stretch in which a flow adds up at a period, or None where the pack does not say which."""
    within = wanted.indicator.within or Within.YEAR
    if within is Within.YEAR:
        return _of_year(wanted.period.year)
    if within is Within.EVER:
        return _since_ever(wanted)
    key = wanted.within or _said_by_a_row(wanted)
    spans = [span for span in wanted.book.settings.spans if span.kind == within.value and span.holds(wanted.period)]
    fitting = [span for span in spans if key in ("", span.key)]
    return Stretch.of(fitting[0]) if len(fitting) == 1 else None


@cache
def _of_year(year: int) -> Stretch:
    return Stretch.of(Year(f"{year}"))


def _said_by_a_row(wanted: "Wanted") -> str:
    rows = (wanted.by(facet).row(wanted.period) for facet in (Facet.TOTAL, Facet.PERIOD))
    return next((row.within for row in rows if row and row.within), "")


def _since_ever(wanted: "Wanted") -> Stretch:
    rows = wanted.book.find_all(wanted.indicator.key, item=wanted.item)
    return Stretch(min([wanted.period.first, *(row.period.first for row in rows)]), wanted.period.last, anchored=False)


@cache
def starting(month: Month) -> tuple[Period, ...]:
    """Return the periods that start with a month, the longest first."""
    year, number = month.year, month.number
    found: list[Period] = [Year(f"{year}"), NineMonths(f"{year}-9M")] if number == 1 else []
    if number in (1, 7):
        found.append(HalfYear(f"{year}-H{number // 6 + 1}"))
    if number % 3 == 1:
        found.append(Quarter(f"{year}-Q{number // 3 + 1}"))
    return (*found, month)


@cache
def ending(month: Month) -> tuple[Period, ...]:
    """Return the periods that end with a month, the shortest first."""
    year, number = month.year, month.number
    found: list[Period] = [month]
    if number % 3 == 0:
        found.append(Quarter(f"{year}-Q{number // 3}"))
    if number in (6, 12):
        found.append(HalfYear(f"{year}-H{number // 6}"))
    if number == 9:
        found.append(NineMonths(f"{year}-9M"))
    return (*found, Year(f"{year}")) if number == 12 else tuple(found)
