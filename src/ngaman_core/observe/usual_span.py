"""The season, school year or term that a period usually falls in, for packs that nobody has filled in yet."""

import datetime
from typing import Literal

from ngaman_core.declare.indicator import Within
from ngaman_core.measure.period import Month, Period, Span

# The three rice crops of the Mekong delta: key, name, first month, number of months.
CROPS = (("dong-xuan", "vụ Đông Xuân", 11, 6), ("he-thu", "vụ Hè Thu", 5, 4), ("thu-dong", "vụ Thu Đông", 9, 2))
# Councils are elected for five years, among others in 2021.
ELECTED, TERM = 2021, 5


def usual_span(within: Within | None, period: Period) -> Span | None:
    """Return the span of a kind that holds a period, made longer where the period does not fit into it.

    >>> usual_span(Within.SEASON, Month("2024-01")).name, usual_span(Within.YEAR, Month("2024-01"))
    ('vụ Đông Xuân 2023-2024', None)
    """
    number = period.last.number
    match within:
        case Within.SEASON:
            key, name, first, months = next(crop for crop in CROPS if (number - crop[2]) % 12 < crop[3])
            return _span(f"{key}-", name, _latest(first, period), months, period, "season")
        case Within.SCHOOL_YEAR:
            return _span("", "năm học", _latest(9, period), 9, period, "school-year")
        case Within.TERM:
            start = _latest(7, period)
            elected = Month(f"{start.year - (start.year - ELECTED) % TERM:04}-07")
            return _span("nhiem-ky-", "nhiệm kỳ", elected, 12 * TERM, period, "term")
    return None


def _latest(number: int, period: Period) -> Month:
    """Return the last month of a number that is not after a period's end."""
    return Month(f"{period.last.year - (number > period.last.number):04}-{number:02}")


def _span(
    key: str, name: str, first: Month, months: int, period: Period, kind: Literal["season", "school-year", "term"]
) -> Span:
    year, month = divmod(first.year * 12 + first.number - 1 + months, 12)
    start = min(first.start, period.start)
    end = max(datetime.date(year, month + 1, 1) - datetime.timedelta(days=1), period.end)
    years = f"{start.year}" if start.year == end.year else f"{start.year}-{end.year}"
    return Span(key + years, f"{name} {years}", start, end, kind)
