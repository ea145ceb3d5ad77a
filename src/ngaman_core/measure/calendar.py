"""The days on which the books of a period open and close: offices close earlier than the calendar does."""

import re
from datetime import date, timedelta

from attrs import field, frozen

from ngaman_core.errors import DataError
from ngaman_core.measure.period import Month, Period

# Decree 09/2019/NĐ-CP, art. 12: reports run from the 15th of the month before to the 14th of their last month.
_DECREE_DAY = 14
_END_OF_MONTH = 31
_OWN_DAY = re.compile("day-([1-9]|[12][0-9]|3[01])")


@frozen
class Calendar:
    """When periods open and close: "month", "decree-09-2019", or a day of one's own ("day-25").

    Periods that follow each other leave no day between them and share none.

    >>> decree = Calendar("decree-09-2019")
    >>> decree.opens(Month("2023-11")), decree.closes(Month("2023-11"))
    (datetime.date(2023, 10, 15), datetime.date(2023, 11, 14))
    """

    key: str
    day: int = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        own = _OWN_DAY.fullmatch(self.key)
        day = int(own[1]) if own else {"month": _END_OF_MONTH, "decree-09-2019": _DECREE_DAY}.get(self.key)
        if day is None:
            raise DataError(
                f"Không có cách chốt số liệu “{self.key[:40]}”. Cách sửa: dùng “month” (hết tháng), “decree-09-2019”"
                " (ngày 15 đến ngày 14) hoặc “day-25” (chốt ngày 25 hằng tháng)."
            )
        object.__setattr__(self, "day", day)

    def closes(self, period: Period) -> date:
        """Return the last day whose figures belong to a period."""
        return self._closing(period.last)

    def opens(self, period: Period) -> date:
        """Return the first day whose figures belong to a period: the day after the one before it closed."""
        return self._closing(period.first.previous) + timedelta(days=1)

    def _closing(self, month: Month) -> date:
        """Return the closing day of a month; a month too short for it closes on its last day."""
        return month.end.replace(day=min(self.day, month.end.day))
