"""Tables and appendices: how far each target is reached, and what stands behind the report."""

from decimal import Decimal

import pytest

from ngaman_core.assemble import Outline, Table
from ngaman_core.assemble.exhibit import appendices, targets
from ngaman_core.declare import Line, Target, Topic, flow, ratio
from ngaman_core.evaluate import Assessment
from ngaman_core.observe import Item
from ngaman_core.observe.items import TOTAL
from tests.tell.office import domain, seen

HERD = flow("herd", "đàn gia súc", "con", better="higher")
POOR = ratio("poor", "tỷ lệ hộ nghèo", better="lower")
PAID = flow("paid", "giải ngân", "triệu đồng", by="source", better="higher")
FARM = domain(Topic("Một", [Line("{herd:total}")]), indicators=[HERD, PAID], key="farm")
HOMES = domain(Topic("Hai", [Line("{poor}")]), indicators=[POOR], key="homes", chapter="society")
SOURCES = [Item("source", "town", "vốn\nthị xã", "", TOTAL, 1)]
ROWS = "poor 2023-11 level 4.5\nherd 2023-11 total 57474\npaid/town 2023-11 total 30"
GOALS = [
    Target(4, "plan", indicator="poor"),
    Target(52500, "resolution", indicator="herd", origin="implied"),
    Target(60000, "plan", indicator="herd"),
    Target(20, "plan", indicator="paid", item="town"),
]
TABLE = Table(("Tên",), (("A",),))


def assessed(rows: str = ROWS) -> Assessment:
    return seen(rows, FARM, HOMES, targets=GOALS, items=SOURCES)


def test_each_target_has_a_row_in_the_order_of_the_outline() -> None:
    table = targets(assessed(), Outline())
    assert [row[0] for row in table.rows] == [
        "Đàn gia súc", "Đàn gia súc", "Giải ngân, vốn thị xã", "Tỷ lệ hộ nghèo",
    ]  # fmt: skip
    society_first = Outline(chapters={"society": "Xã hội"} | dict(Outline().chapters))
    assert targets(assessed(), society_first).rows[0][0] == "Tỷ lệ hộ nghèo"


def test_a_row_says_what_was_done_what_was_asked_and_how_far_that_goes() -> None:
    rows = targets(assessed(), Outline()).rows
    assert rows[0] == ("Đàn gia súc", "con", "52.500", "57.474", "109,47%", "chỉ tiêu Nghị quyết", "vượt")
    assert rows[3] == ("Tỷ lệ hộ nghèo", "%", "4", "4,5", "0,5 điểm %", "kế hoạch", "vượt mức cho phép")


def test_an_item_is_counted_in_its_own_noun_and_money_is_not() -> None:
    pupils = flow("pupils", "học sinh", "học sinh", by="level")
    school = domain(Topic("Một", [Line("{pupils:total}")]), indicators=[pupils, PAID], key="school")
    items = [
        Item("level", "nursery", "nhà trẻ", "trẻ", TOTAL, 1),
        Item("source", "town", "vốn thị xã", "công trình", TOTAL, 1),
    ]
    goals = [Target(220, "plan", indicator="pupils", item="nursery"), Target(20, "plan", indicator="paid", item="town")]
    rows = "pupils/nursery 2023-11 total 240\npaid/town 2023-11 total 30"
    table = targets(seen(rows, school, targets=goals, items=items), Outline())
    assert [row[1:4] for row in table.rows] == [("trẻ", "220", "240"), ("triệu đồng", "20", "30")]


def test_head_and_rows_have_the_same_columns_and_numbers_stand_to_the_right() -> None:
    table = targets(assessed(), Outline())
    assert {len(row) for row in table.rows} == {len(table.head)}
    assert [table.head[column] for column in table.numbers] == ["Mức giao", "Lũy kế", "So với mức giao"]


def test_what_is_not_known_yet_is_left_empty() -> None:
    row = targets(assessed("herd 2023-11 total 57474"), Outline()).rows[-1]
    assert row == ("Tỷ lệ hộ nghèo", "%", "4", "", "", "kế hoạch", "")


def columns(rows: str, *goals: Target) -> list[dict[str, str]]:
    """Return the rows of a table by the heads of its columns."""
    table = targets(seen(rows, FARM, HOMES, targets=goals or GOALS, items=SOURCES), Outline())
    return [dict(zip(table.head, row, strict=True)) for row in table.rows]


def test_a_column_that_would_be_empty_is_left_out() -> None:
    assert "So với cùng kỳ" not in columns(ROWS)[0]
    assert list(columns("")[0]) == ["Chỉ tiêu", "Đơn vị tính", "Mức giao", "Căn cứ"]


def test_the_period_stands_beside_the_year_so_far_and_both_beside_the_same_time_last_year() -> None:
    last = "herd 2022-11 total 50000\npoor 2022-11 level 5.2\npaid/town 2022-11 total 0"
    herd, _, paid, poor = columns(f"{ROWS}\nherd 2023-11 period 5275\n{last}")
    assert (herd["Trong kỳ"], herd["Lũy kế"], herd["So với cùng kỳ"]) == ("5.275", "57.474", "114,95%")
    assert (poor["Trong kỳ"], poor["Lũy kế"], poor["So với cùng kỳ"]) == ("", "4,5", "-0,7 điểm %")
    assert paid["So với cùng kỳ"] == ""  # nothing can be so many percent of nothing


def test_where_the_period_is_all_of_the_year_so_far_it_is_not_said_twice() -> None:
    year = "\n".join(f"herd 2023-{month:02} period 100" for month in range(1, 13))
    (row,) = table_of_the_year(year)
    assert (row["Lũy kế"], row["So với mức giao"]) == ("1.200", "120%")
    assert "Trong kỳ" not in row


def table_of_the_year(rows: str) -> list[dict[str, str]]:
    goal = Target(1000, "plan", indicator="herd", period="2023")
    table = targets(seen(rows, FARM, reported="2023", targets=[goal]), Outline())
    return [dict(zip(table.head, row, strict=True)) for row in table.rows]


def test_a_target_of_the_month_stands_beside_the_month_and_one_of_a_quarter_beside_its_months() -> None:
    rows = "herd 2023-10 period 70\nherd 2023-11 period 80\nherd 2023-11 total 900\nherd 2022-11 period 64\n"
    month, quarter = Target(100, "plan", indicator="herd", period="2023-11"), "2023-Q4"
    found = columns(rows, month, Target(300, "assigned", indicator="herd", period=quarter))
    assert [(row["Trong kỳ"], row["Lũy kế"], row["So với mức giao"]) for row in found] == [
        ("80", "", "80%"), ("80", "150", "50%")
    ]  # fmt: skip
    assert [row["So với cùng kỳ"] for row in found] == ["125%", ""]


@pytest.mark.parametrize(
    ("value", "asked", "cells"),
    [
        ("89.996", "90", ("90", "89,996", "-0,004 điểm %")),
        ("90.004", "90", ("90", "90,004", "0,004 điểm %")),
        ("68.8761", "68.875", ("68,875", "68,876", "0,001 điểm %")),
        ("90", "90", ("90", "90", "0 điểm %")),
    ],
)
def test_no_figure_is_rounded_across_what_it_stands_beside(value: str, asked: str, cells: tuple[str, ...]) -> None:
    (row,) = columns(f"poor 2023-11 level {value}", Target(Decimal(asked), "plan", indicator="poor"))
    assert (row["Mức giao"], row["Lũy kế"], row["So với mức giao"]) == cells


def test_a_target_that_is_only_implied_can_be_left_out() -> None:
    table = targets(assessed(), Outline(), implied=False)
    assert [(row[0], row[2]) for row in table.rows][:2] == [
        ("Đàn gia súc", "60.000"), ("Giải ngân, vốn thị xã", "20"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("tables", "labels"),
    [
        ([], []),
        ([("Một", TABLE)], ["Phụ lục"]),
        ([("Một", TABLE), ("Hai", TABLE)], ["Phụ lục I", "Phụ lục II"]),
        ([("Một", TABLE), ("Trống", Table(("Tên",), ()))], ["Phụ lục"]),
    ],
)
def test_appendices_are_numbered_where_there_are_several_and_one_without_rows_is_none(
    tables: list[tuple[str, Table]], labels: list[str]
) -> None:
    found = list(appendices(tables, "(Kèm theo)"))
    assert [one.label for one in found] == labels
    assert [one.title for one in found] == ["MỘT", "HAI"][: len(labels)]
    assert {(one.reference, one.table) for one in found} <= {("(Kèm theo)", TABLE)}


def test_a_target_that_is_a_range_shows_both_ends() -> None:
    goals = [Target(2, "plan", indicator="herd", high=3)]
    (row,) = targets(seen("herd 2023-11 total 1", FARM, targets=goals), Outline()).rows
    assert row[2] == "2-3"


def test_what_an_office_only_aims_at_has_no_row() -> None:
    goals = [Target(2, "aim", indicator="herd"), Target(5, "plan", indicator="herd")]
    rows = targets(seen("herd 2023-11 total 1", FARM, targets=goals), Outline()).rows
    assert [row[2] for row in rows] == ["05"]
