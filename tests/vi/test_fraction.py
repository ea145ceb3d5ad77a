"""Pairs: both sides padded alike or not at all."""

from decimal import Decimal

import pytest

from ngaman_core.errors import DataError
from ngaman_core.vi import fraction


@pytest.mark.parametrize(
    ("part", "whole", "text"),
    [(3, 5, "03/05 xã"), (7, 7, "07/07 xã"), (6, 12, "6/12 xã"), (195, 198, "195/198 xã"), (0, 5, "0/5 xã")],
)
def test_counts_are_padded_where_both_are_below_ten(part: int, whole: int, text: str) -> None:
    assert fraction.to_text(part, whole, "xã", count=True) == text


def test_amounts_are_never_padded() -> None:
    assert fraction.to_text(Decimal("4.873"), Decimal("4.985"), "tỷ đồng") == "4,873/4,985 tỷ đồng"
    assert fraction.to_text(3, 5, "tỷ đồng") == "3/5 tỷ đồng"
    assert fraction.to_text(Decimal("3.5"), 5, "ha", count=True) == "3,5/5 ha"


def test_a_pair_may_have_no_unit() -> None:
    assert fraction.to_text(240, 220) == "240/220"


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("03/05 xã", (3, 5, "xã")),
        ("6/8 hộ", (6, 8, "hộ")),
        ("2.754/2.663 trẻ em", (2754, 2663, "trẻ em")),
        ("240/220", (240, 220, "")),
        ("5/6 tấn/ha", (5, 6, "tấn/ha")),
    ],
)
def test_a_pair_is_read(text: str, pair: tuple[int, int, str]) -> None:
    part, whole, unit = pair
    assert fraction.from_text(text) == (Decimal(part), Decimal(whole), unit)


@pytest.mark.parametrize("text", ["", "5 xã", "5/ xã", "/5", "1/2/3", "1022/1030 hồ sơ", "0.5/1 ha"])
def test_what_is_no_sure_pair_is_refused(text: str) -> None:
    with pytest.raises(DataError, match="Cách sửa"):
        fraction.from_text(text)
