"""Closing dates: a report speaks of one day, and its figures may have been closed on others."""

import datetime
from collections.abc import Iterator

from ngaman_core.finding import Finding, Severity
from ngaman_core.measure.period import Period
from ngaman_core.observe.contents import Book


def other_dates(book: Book, period: Period) -> Iterator[Finding]:
    """Yield a note on the figures of a period that were closed on another day than the period itself, day by day."""
    closes = book.settings.calendar.closes(period)
    closed: dict[datetime.date, dict[str, None]] = {}
    for row in book.observations:
        if row.period == period and row.as_of and row.as_of != closes:
            whose = f"{row.indicator} ({row.item})" if row.item else row.indicator
            closed.setdefault(row.as_of, {})[whose] = None
    if closed:
        days = "; ".join(f"ngày {day:%d/%m/%Y}: {', '.join(keys)}" for day, keys in sorted(closed.items()))
        message = f"kỳ chốt ngày {closes:%d/%m/%Y} nhưng có số chốt ngày khác, in kèm ngày của nó: {days}."
        yield Finding("closing-dates", Severity.NOTE, message, "lấy số chốt cùng ngày với kỳ nếu có.")
