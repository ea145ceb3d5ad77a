"""items.csv and areas.csv: who may be named by rows, and what is wrong with the lists."""

import datetime
from pathlib import Path

import pytest

from ngaman_core.finding import Place, Severity
from ngaman_core.measure.area import Area
from ngaman_core.observe import Item, lists
from tests.observe.town import only, opened

ITEMS = "list,key,name,noun,parent,order,footnote\n"
AREAS = "key,name,kind,parent,code,from,to,successors\n"


def test_items_stand_by_order_with_parts_under_their_whole(tmp_path: Path) -> None:
    lines = ["level,b,hai,,total,2,", "level,part,phần,trẻ,a,9,chú thích", "level,a,một,,total,1,", "site,x,khu X,,,,"]
    found = opened(tmp_path, items_csv=ITEMS + "\n".join(lines))
    assert found.findings == ()
    assert [item.key for item in found.items.of("level")] == ["a", "part", "b"]
    assert found.items.get("level", "part") == Item("level", "part", "phần", "trẻ", "a", 9, "chú thích")
    assert found.items.of("site") == (Item("site", "x", "khu X"),)
    assert (found.items.of("none"), found.items.get("none", "x")) == ((), None)


@pytest.mark.parametrize(
    ("line", "rule", "column", "says"),
    [
        ("level,b,hai,,totl,2,", "unknown-parent", "parent", "“total”"),
        ("level,b,hai,,x,2,", "unknown-parent", "parent", "“level” không có mục “x”"),
        ("level,,hai,,total,2,", "bad-key", "key", "thiếu mã"),
        ("level,total,hai,,,2,", "bad-key", "key", "dành riêng"),
        ("level,b,,,total,2,", "missing-name", "name", "“b” chưa có tên"),
        ("level,b,hai,,total,1.5,", "not-whole", "order", "“1.5”"),
        ("level,b,hai,,total,một,", "bad-number", "order", "“một”"),
        ("level,a,hai,,total,2,", "duplicate", "key", "dòng 2"),
    ],
)
def test_a_broken_item_is_told_and_left_out(tmp_path: Path, line: str, rule: str, column: str, says: str) -> None:
    found = opened(tmp_path, items_csv=f"{ITEMS}level,a,một,,total,1,\n{line}\n")
    finding = only(found)
    assert (finding.rule, finding.place) == (rule, Place("items.csv", 3, column))
    assert says in finding.message + finding.fix
    assert [item.name for item in found.items] == ["một"]


def test_a_list_that_nothing_is_broken_down_by_is_a_warning(tmp_path: Path) -> None:
    found = opened(tmp_path, items_csv=ITEMS + "levle,a,một,,total,1,\n")
    assert (only(found).rule, only(found).severity) == ("unknown-list", Severity.WARNING)
    assert "“level”" in only(found).fix
    assert len(list(found.items)) == 1


def test_every_circle_of_items_is_told_and_none_is_lost(tmp_path: Path) -> None:
    lines = ["level,a,một,,b,1,", "level,b,hai,,a,2,", "level,c,ba,,c,3,"]
    found = opened(tmp_path, items_csv=ITEMS + "\n".join(lines))
    assert [finding.rule for finding in found.findings] == ["circle", "circle"]
    assert {finding.place.file for finding in found.findings} == {"items.csv"}
    assert {item.key for item in found.items.of("level")} == {"a", "b", "c"}


def test_areas_are_read_with_their_days_and_successors(tmp_path: Path) -> None:
    lines = ["old,Cũ,xã,,1,,2025-06-30,new; other", "new,Mới,phường,,2,01/07/2025,,", "other,Khác,xã,,3,,,"]
    found = opened(tmp_path, areas_csv=AREAS + "\n".join(lines))
    assert found.findings == ()
    assert list(found.areas) == [
        Area("old", "Cũ", "xã", "", "1", None, datetime.date(2025, 6, 30), ("new", "other")),
        Area("new", "Mới", "phường", "", "2", datetime.date(2025, 7, 1)),
        Area("other", "Khác", "xã", "", "3"),
    ]


@pytest.mark.parametrize(
    ("line", "rule", "column", "says"),
    [
        ("b,B,xã,aa,,,,", "unknown-area", "parent", "“a”"),
        ("b,B,xã,,,,,a c", "unknown-area", "successors", "“c”"),
        ("b,,xã,,,,,", "missing-name", "name", "“b”"),
        (",B,xã,,,,,", "bad-key", "key", "thiếu mã"),
        ("a,B,xã,,,,,", "duplicate", "key", "dòng 2"),
        ("b,B,xã,,,2025-07-01,2025-06-30,", "bad-date", "to", "đổi chỗ"),
        ("b,B,xã,,,x,,", "bad-date", "from", "“x”"),
        ("b,B,xã,b,,,,", "circle", "parent", "đi vòng"),
        ("b,B,xã,,,,,b", "circle", "successors", "đi vòng"),
    ],
)
def test_a_broken_area_is_told(tmp_path: Path, line: str, rule: str, column: str, says: str) -> None:
    finding = only(opened(tmp_path, areas_csv=f"{AREAS}a,A,xã,,,,,\n{line}\n"))
    assert (finding.rule, finding.place) == (rule, Place("areas.csv", 3, column))
    assert says in finding.message + finding.fix


@pytest.mark.parametrize("line", ["level,a,một,,total,1,\n", "level,{},một,,gone,1,\n"])
def test_endless_mistakes_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    monkeypatch.setattr(lists, "MOST_FINDINGS", 10)
    found = opened(tmp_path, items_csv=ITEMS + "".join(line.format(number) for number in range(50)))
    assert len(found.findings) == 11
    assert {finding.rule for finding in found.findings} >= {"too-many-findings"}
