"""Dates by Decree 30/2020: a zero before the days 1 to 9 and the months 1 and 2."""

from datetime import date

import pytest

from ngaman_core.errors import DataError
from ngaman_core.vi import date as dates


@pytest.mark.parametrize(
    ("day", "text", "words"),
    [
        (date(2023, 11, 30), "30/11/2023", "ngày 30 tháng 11 năm 2023"),
        (date(2019, 9, 5), "05/9/2019", "ngày 05 tháng 9 năm 2019"),
        (date(2023, 2, 24), "24/02/2023", "ngày 24 tháng 02 năm 2023"),
        (date(2020, 1, 5), "05/01/2020", "ngày 05 tháng 01 năm 2020"),
        (date(2020, 3, 10), "10/3/2020", "ngày 10 tháng 3 năm 2020"),
    ],
)
def test_zeros_stand_where_the_decree_puts_them(day: date, text: str, words: str) -> None:
    assert dates.to_text(day) == text
    assert dates.long_text(day) == words


@pytest.mark.parametrize("text", ["05/9/2019", "05/09/2019", "5/9/2019", "ngày 5/9/2019", "Ngày 05 tháng 9 năm 2019"])
def test_a_date_is_read_however_its_zeros_are_set(text: str) -> None:
    assert dates.from_text(text) == date(2019, 9, 5)


@pytest.mark.parametrize("text", ["", "5/9/19", "2019-09-05", "tháng 9 năm 2019", "5/9", "٥/9/2019"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(DataError, match="không phải ngày"):
        dates.from_text(text)


@pytest.mark.parametrize("text", ["31/02/2023", "ngày 31 tháng 11 năm 2023", "0/1/2023", "1/13/2023"])
def test_a_day_that_never_was_is_refused(text: str) -> None:
    with pytest.raises(DataError, match="Không có ngày"):
        dates.from_text(text)


def test_months_and_quarters_have_their_words() -> None:
    assert [dates.month_text(month) for month in (1, 2, 3, 11)] == ["tháng 01", "tháng 02", "tháng 3", "tháng 11"]
    assert [dates.quarter_text(quarter) for quarter in (1, 2, 3, 4)] == ["quý I", "quý II", "quý III", "quý IV"]


@pytest.mark.parametrize(
    ("value", "text"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (94, "XCIV"), (2024, "MMXXIV")]
)
def test_roman_numerals(value: int, text: str) -> None:
    assert dates.roman(value) == text
