"""Amounts: a numeral with its scale and unit."""

from decimal import Decimal

import pytest

from ngaman_core.vi.amount import Amount, amount, figure
from ngaman_core.vi.lexicon import Lexicon
from ngaman_core.vi.pieces import cut
from ngaman_core.vi.token import Kind

UNITS = ("hộ", "tấn", "ha", "người", "năm", "vụ", "vụ, việc", "con", "sản phẩm", "trường", "m²", "xã")
LEXICON = Lexicon({unit: unit for unit in UNITS} | {"phòng học": "phòng"}, {})


def read(text: str) -> Amount:
    found = figure(cut(text), 0, LEXICON)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "value", "unit", "printed_unit"),
    [
        ("389,27 ha", "389.27", "ha", "ha"),
        ("22.338,49ha", "22338.49", "ha", "ha"),
        ("02 vụ", "2", "vụ", "vụ"),
        ("15 vụ, việc", "15", "vụ, việc", "vụ, việc"),
        ("53,2 %", "53.2", "%", "%"),
        ("7,1 điểm phần trăm", "7.1", "điểm %", "điểm phần trăm"),
        ("14,6%o", "14.6", "‰", "%o"),
        ("6,49 tấn/ha", "6.49", "tấn/ha", "tấn/ha"),
        ("5,07 triệu đồng/ người/năm", "5070000", "đồng/người/năm", "triệu đồng/người/năm"),
        ("1,3 triệu tấn/năm", "1300000", "tấn/năm", "triệu tấn/năm"),
        ("85 triệu USD", "85000000", "USD", "triệu usd"),
        ("360 triệu đồng", "360000000", "đồng", "triệu đồng"),
        ("332.543.933 đồng", "332543933", "đồng", "đồng"),
        ("118,102 tỷ đồng", "118102000000", "đồng", "tỷ đồng"),
        ("37,856 tỉ", "37856000000", "đồng", "tỉ"),
        ("360 triệu", "360000000", "đồng", "triệu"),
        ("360 triệu cây", "360000000", "", "triệu"),
        ("1,5 nghìn tỷ đồng", "1500000000000", "đồng", "nghìn tỷ đồng"),
        ("20 ngàn đồng", "20000", "đồng", "ngàn đồng"),
        ("51 tỷ 295 triệu đồng", "51295000000", "đồng", "tỷ đồng"),
        ("1 tỷ 2 triệu 3 nghìn 4 đồng", "1002003004", "đồng", "tỷ đồng"),
        ("3 tỷ 286 triệu", "3286000000", "đồng", "tỷ"),
        ("36,2", "36.2", "", ""),
        ("36,2 năm 2023", "36.2", "", ""),
        ("5 năm 2021-2025", "5", "năm", "năm"),
    ],
)
def test_one_amount(text: str, value: str, unit: str, printed_unit: str) -> None:
    found = read(text)
    assert f"{found.value:f}" == value
    assert (found.kind, found.unit, found.printed_unit, found.doubt) == (Kind.FIGURE, unit, printed_unit, "")


@pytest.mark.parametrize(
    ("text", "value", "end"),
    [
        ("1 tỷ 2.000 triệu đồng", 10**9, 2),
        ("1,5 tỷ 300 triệu đồng", 1_500_000_000, 2),
        ("295 triệu 51 tỷ", 295 * 10**6, 2),
        ("5 tỷ 3 hộ", 5 * 10**9, 2),
        ("5 tỷ, 3 triệu", 5 * 10**9, 2),
        ("240 tỷ lệ", 240, 1),
        ("5 hộ/tuần", 5, 2),
        ("5 ha/người/năm/hộ", 5, 6),
    ],
)
def test_what_does_not_belong_to_an_amount_is_left(text: str, value: int, end: int) -> None:
    found = read(text)
    assert (int(found.value), found.end) == (value, end)


def test_the_last_printed_digit_is_kept_through_the_scale() -> None:
    assert read("118,102 tỷ đồng").value.as_tuple().exponent == 6
    assert read("51 tỷ 295 triệu đồng").value.as_tuple().exponent == 6
    assert read("7.035,040 triệu đồng").value.as_tuple().exponent == 3


@pytest.mark.parametrize(
    ("text", "part", "whole", "unit"),
    [
        ("03/05 xã", "3", "5", "xã"),
        ("22.319,11/22.338,49ha", "22319.11", "22338.49", "ha"),
        ("4,873/4,985 tỷ đồng", "4873000000", "4985000000", "đồng"),
        ("240/220", "240", "220", ""),
        ("28 / 32 hộ", "28", "32", "hộ"),
    ],
)
def test_a_pair(text: str, part: str, whole: str, unit: str) -> None:
    found = read(text)
    assert found.kind is Kind.PAIR
    assert (f"{found.value:f}", f"{found.of:f}", found.unit) == (part, whole, unit)


def test_two_units_with_a_slash_are_two_figures() -> None:
    found = read("39 trường/445 phòng học")
    assert (found.kind, str(found.value), found.unit, found.end) == (Kind.FIGURE, "39", "trường", 2)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("2-3 sản phẩm", "2", "3", "sản phẩm"),
        ("11,5 - 12,4%", "11.5", "12.4", "%"),
        ("11,5% - 12,4%", "11.5", "12.4", "%"),
        ("7,5 đến 8%", "7.5", "8", "%"),
        ("2-3 tỷ đồng", "2000000000", "3000000000", "đồng"),
        ("100 triệu đến 1 tỷ đồng", "100000000", "1000000000", "đồng"),
        ("3-4", "3", "4", ""),
    ],
)
def test_a_range(text: str, low: str, high: str, unit: str) -> None:
    found = read(text)
    assert found.kind is Kind.RANGE
    assert (f"{found.value:f}", f"{found.of:f}", found.unit) == (low, high, unit)


@pytest.mark.parametrize("text", ["5 - 3 hộ", "5-5 hộ", "5 con - 7 hộ", "5 đến 7", "5 đến nay", "5 - hộ"])
def test_what_only_looks_like_a_range(text: str) -> None:
    found = read(text)
    assert (found.kind, str(found.value)) == (Kind.FIGURE, "5")


@pytest.mark.parametrize("text", ["61B", "4G", "1.512.5", "0912345678", "012", "9" * 25, "9." * 40 + "9", "hộ", ""])
def test_what_is_no_amount(text: str) -> None:
    assert amount(cut(text), 0, LEXICON) is None


def test_a_number_tied_to_a_word_is_part_of_its_name() -> None:
    assert amount(cut("Covid-19"), 2, LEXICON) is None
    assert amount(cut("dịch - 19"), 2, LEXICON) == Amount(3, Decimal(19))


@pytest.mark.parametrize(
    "text", ["1022 hộ", "0.07 tấn/ha", "5/1022 hộ", "1022/5 hộ", "5 tỷ 0100 nghìn", "5-1022 hộ", "007 hộ"]
)
def test_a_doubt_anywhere_is_kept(text: str) -> None:
    assert read(text).doubt != ""
