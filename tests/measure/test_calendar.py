"""A calendar says on which day the books of a period open and close."""

from datetime import date

import pytest

from ngaman_core.errors import DataError
from ngaman_core.measure.calendar import Calendar
from ngaman_core.measure.period import period


@pytest.mark.parametrize(
    ("calendar", "key", "opens", "closes"),
    [
        ("month", "2023-11", date(2023, 11, 1), date(2023, 11, 30)),
        ("month", "2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("month", "2023", date(2023, 1, 1), date(2023, 12, 31)),
        # Decree 09/2019/NĐ-CP, art. 12
        ("decree-09-2019", "2023-11", date(2023, 10, 15), date(2023, 11, 14)),
        ("decree-09-2019", "2023-01", date(2022, 12, 15), date(2023, 1, 14)),
        ("decree-09-2019", "2023-Q4", date(2023, 9, 15), date(2023, 12, 14)),
        ("decree-09-2019", "2023-H1", date(2022, 12, 15), date(2023, 6, 14)),
        ("decree-09-2019", "2023-9M", date(2022, 12, 15), date(2023, 9, 14)),
        ("decree-09-2019", "2023", date(2022, 12, 15), date(2023, 12, 14)),
        ("day-25", "2023-11", date(2023, 10, 26), date(2023, 11, 25)),
        ("day-30", "2023-02", date(2023, 1, 31), date(2023, 2, 28)),
        ("day-30", "2023-03", date(2023, 3, 1), date(2023, 3, 30)),
    ],
)
def test_a_period_opens_and_closes(calendar: str, key: str, opens: date, closes: date) -> None:
    assert Calendar(calendar).opens(period(key)) == opens
    assert Calendar(calendar).closes(period(key)) == closes


@pytest.mark.parametrize("key", ["", "week", "day-0", "day-32", "day-025", "Month", "decree-09-2018"])
def test_another_calendar_is_refused_with_the_ones_there_are(key: str) -> None:
    with pytest.raises(DataError, match=r"“month”.*“decree-09-2019”.*“day-25”"):
        Calendar(key)


def test_equal_calendars_are_one_key() -> None:
    assert {Calendar("month"), Calendar("month")} == {Calendar("month")}
    assert Calendar("day-14") != Calendar("decree-09-2019")
