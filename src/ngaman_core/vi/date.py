"""Dates as Decree 30/2020/NĐ-CP has them: a zero before the days 1 to 9 and the months 1 and 2, before nothing else."""

import re
from datetime import date

from ngaman_core.errors import DataError
from ngaman_core.vi.text import folded

_SHORT = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})", re.ASCII)
_LONG = re.compile(r"(?:ngày )?(\d{1,2}) tháng (\d{1,2}) năm (\d{4})", re.ASCII)
_STEPS = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)
_LETTERS = ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I")


def to_text(day: date) -> str:
    """Write a date in digits.

    >>> to_text(date(2019, 9, 5)), to_text(date(2023, 2, 24))
    ('05/9/2019', '24/02/2023')
    """
    return f"{day.day:02}/{_month(day.month)}/{day.year:04}"


def long_text(day: date) -> str:
    """Write a date in words.

    >>> long_text(date(2019, 9, 5))
    'ngày 05 tháng 9 năm 2019'
    """
    return f"ngày {day.day:02} {month_text(day.month)} năm {day.year:04}"


def from_text(text: str) -> date:
    """Read a date in digits or words, however its zeros are set."""
    written = folded(text)
    match = _SHORT.fullmatch(written.removeprefix("ngày ")) or _LONG.fullmatch(written)
    if not match:
        raise DataError(f"“{text[:40]}” không phải ngày. Cách sửa: viết ngày/tháng/năm, ví dụ 30/11/2023.")
    return real(*map(int, match.groups()))


def real(day: int, month: int, year: int) -> date:
    """Take a day of the calendar, and refuse one that never was."""
    try:
        return date(year, month, day)
    except ValueError:
        raise DataError(f"Không có ngày {day}/{month}/{year}. Cách sửa: kiểm tra lại ngày và tháng.") from None


def month_text(month: int) -> str:
    """Write a month: 'tháng 11', 'tháng 02'."""
    return f"tháng {_month(month)}"


def quarter_text(quarter: int) -> str:
    """Write a quarter: 'quý IV'."""
    return f"quý {roman(quarter)}"


def roman(value: int) -> str:
    """Write a Roman numeral.

    >>> roman(4), roman(19)
    ('IV', 'XIX')
    """
    text = ""
    for step, letters in zip(_STEPS, _LETTERS, strict=True):
        text += letters * (value // step)
        value %= step
    return text


def _month(month: int) -> str:
    return f"{month:02}" if month <= 2 else str(month)
