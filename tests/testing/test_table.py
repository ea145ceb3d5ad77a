"""The table notation of a month."""

import re
from decimal import Decimal

import pytest

from ngaman_core import DataError, declare
from ngaman_core.testing import month, said

PUPILS = declare.catalog().only(["education"])


def test_a_table_is_a_book_that_speaks() -> None:
    book = month(
        PUPILS,
        "2023-11",
        """
        pupils/mầm non   level   2.754
        pupils/mầm non   target  2.663  plan   # a target stands for the year or the school year
        pupils/tiểu học  level   6.623  as_of=2023-11-20
        """,
    )
    assert [(row.item, row.value, str(row.source)) for row in book.observations] == [
        ("mầm non", Decimal(2754), "table, dòng 2"),
        ("tiểu học", Decimal(6623), "table, dòng 4"),
    ]
    assert [f"{one.value} {one.authority} {one.period}" for one in book.targets] == ["2663 plan 2023-2024"]
    assert "mầm non có 2.754/2.663 học sinh, đạt 103,42%" in said(book)["Giáo dục và đào tạo"]


def test_a_figure_may_be_of_another_period_and_have_a_denominator() -> None:
    book = month(
        declare.catalog(),
        "2023-11",
        """
        livestock         total  57.474
        livestock         total  55.000    2022-11
        zalo.households   level  12/30
        """,
    )
    rows = [f"{row.indicator} {row.period} {row.value} {row.of}" for row in book.observations]
    assert sorted(rows) == [
        "livestock 2022-11 55000 None",
        "livestock 2023-11 57474 None",
        "zalo.households 2023-11 12 30",
    ]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            "pupil/x level 3",
            "table, dòng 2, cột indicator: không có chỉ tiêu “pupil” trong các lĩnh vực đã cài đặt. Cách",
        ),
        (
            "pupils/x level",
            "line 2 of the table, 'pupils/x level': write KEY[/ITEM] and period, total, level or target",
        ),
        ("pupils/x level 3,x", "table, dòng 2, cột value: Không đọc được số “3,x”"),
        ("pupils/x period 3", "table, dòng 2, cột facet"),
        ("pupils/x target 3", "table, dòng 2, cột authority"),
    ],
)
def test_a_wrong_line_is_named(line: str, message: str) -> None:
    with pytest.raises(DataError, match=re.escape(message)):
        month(PUPILS, "2023-11", f"\n{line}\n")
