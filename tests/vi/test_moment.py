"""Dates and periods, with their ISO form."""

import pytest

from ngaman_core.vi.lexicon import Lexicon
from ngaman_core.vi.moment import OPENERS, in_digits, in_words
from ngaman_core.vi.pieces import cut
from ngaman_core.vi.token import Kind

LEXICON = Lexicon({unit: unit for unit in ("hộ", "lớp", "năm", "tháng", "ngày", "xã", "ca")}, {})


def iso(text: str) -> str | None:
    """Read the first date of a text."""
    pieces = cut(text)
    for at in range(pieces.size):
        found = None
        if pieces.words[at] in OPENERS:
            found = in_words(pieces, at, LEXICON)
        elif pieces.is_digits(at):
            found = in_digits(pieces, at, LEXICON)
        if found:
            assert (found.kind is Kind.DATE) == bool(found.iso)
            assert found.end <= pieces.size
            return found.iso
    return None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30/11/2023", "2023-11-30"),
        ("05/9/2019", "2019-09-05"),
        ("30-11-2023", "2023-11-30"),
        ("22.4.2019", "2019-04-22"),
        ("ngày 22.4", "--04-22"),
        ("ngày 27/6", "--06-27"),
        ("đến 30/11", "--11-30"),
        ("đến 29/02", "--02-29"),
        ("ngày 05 tháng 9 năm 2019", "2019-09-05"),
        ("ngày 05 tháng 9", "--09-05"),
        ("ngày tháng 12 năm 2023", "2023-12"),
        ("tháng 11", "--11"),
        ("tháng 11/2023", "2023-11"),
        ("tháng 1-2017", "2017-01"),
        ("tháng 6.2019", "2019-06"),
        ("tháng 11 năm 2023", "2023-11"),
        ("THÁNG 12 năm", "--12"),
        ("10/2003", "2003-10"),
        ("quý IV", "Q4"),
        ("quý I/2025", "2025-Q1"),
        ("quý IV năm 2023", "2023-Q4"),
        ("quý 2 năm 2023", "2023-Q2"),
        *((f"quý {number}", f"Q{number}") for number in "134"),
        *((f"quý {roman}", f"Q{number}") for number, roman in enumerate(("I", "II", "III"), 1)),
        ("năm 2023", "2023"),
        ("năm 2021 - 2025", "2021/2025"),
        ("năm học 2023 – 2024", "2023/2024"),
        ("năm học 2023/2024", "2023/2024"),
        ("vụ Thu Đông 2023", "2023"),
        ("2023 - Ủy ban", "2023"),
        ("6 tháng đầu năm", "P6M"),
        ("9 tháng đầu năm 2019", "2019-P9M"),
        ("6 tháng cuối năm 2019", "2019-P6M-end"),
        ("trong tháng 11 đạt", "--11"),
        ("trong tháng 11 năm 2023 đạt", "2023-11"),
    ],
)
def test_a_date(text: str, expected: str) -> None:
    assert iso(text) == expected


@pytest.mark.parametrize("text", ["1/2/3/4", "0299-3869-123-4", "31/02/2023", "1-2-3", "32/13/2023"])
def test_numbers_tied_together_that_are_no_day_are_a_code(text: str) -> None:
    assert iso(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "28/32 hộ",
        "10/2003 hộ",
        "2021/2025 hộ",
        "đến 6/8 hộ",
        "đến 31/32",
        "2023 hộ",
        "1900 tỷ đồng",
        "1022",
        "2023%",
        "mỗi tháng 01 chuyên mục",
        "trong tháng 04 lớp",
        "tháng 05 lớp",
        "trong tháng 20 ca",
        "tháng 13",
        "tháng 6.946 hộ",
        "tháng qua",
        "quý vị",
        "năm qua",
        "ngày 05 lớp",
        "6 tháng",
        "13 tháng đầu năm",
        "22.4",
        "1.234.567",
        "ngày 1.234",
        "5-6",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert iso(text) is None


def test_a_month_is_found_behind_a_name_that_took_its_word() -> None:
    pieces = cut("trong tháng 11 năm 2023 đạt")
    found = in_digits(pieces, 2, LEXICON)
    assert found is not None
    assert (found.iso, found.end) == ("2023-11", 5)
