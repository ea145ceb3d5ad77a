"""How a sample figure comes about month by month: no two months alike, and the months add up to the total."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cache
from random import Random

from attrs import frozen

from ngaman_core.declare.indicator import Within
from ngaman_core.measure.period import Month, Period, Span, Year
from ngaman_core.observe.sizes import between

# What has been counted since ever holds that many years before the one that is reported.
YEARS_BEFORE = 3


@frozen
class Course:
    """The months of the reported year, and of the season, the school year and the term it stands in."""

    period: Period
    spans: Mapping[Within, Span]
    seed: int

    def until(self, month: Month, within: Within | None) -> Fraction:
        """Return how much of a year's (or a span's) figure there is at the end of a month."""
        span = self.spans.get(within) if within else None
        if span and span.holds(month):
            return self._part(_months(span), month)
        whole = self._part(Year(f"{month.year:04}").months, month)
        return whole if within is not Within.EVER else whole + YEARS_BEFORE + month.year - self.period.year

    def before(self, period: Period, within: Within | None) -> Fraction:
        """Return how much of it there is before a period begins: nothing where the period is the first."""
        previous = period.first.previous
        span = self.spans.get(within) if within else None
        same = span.holds(previous) if span and span.holds(period.first) else previous.year == period.year
        return self.until(previous, within) if same or within is Within.EVER else Fraction(0)

    def year(self, indicator: str, period: Period) -> Fraction:
        """Return how an indicator's other years compare with the reported one."""
        if period.year == self.period.year:
            return Fraction(1)
        return between(Random(f"{self.seed}/{indicator}/{period.year}"), 85, 105)

    def _part(self, months: Sequence[Month], last: Month) -> Fraction:
        weights = [_weight(self.seed, month) for month in months]
        return sum(weights[: months.index(last) + 1], Fraction()) / sum(weights)


@cache
def _weight(seed: int, month: Month) -> Fraction:
    return between(Random(f"{seed}/{month}"), 60, 140)


def _months(span: Span) -> tuple[Month, ...]:
    months = [Month.of(span.start)]
    while months[-1] < Month.of(span.end):
        months.append(months[-1].next)
    return tuple(months)
