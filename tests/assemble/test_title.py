"""Titles follow the period, for every kind of period there is."""

import pytest
from attrs import evolve

from ngaman_core.assemble.title import dated, filled, undated
from ngaman_core.declare import Target
from ngaman_core.measure.period import period
from ngaman_core.observe import Note, Task
from ngaman_core.observe.settings import Outline
from tests.assemble.farm import ROWS, SETTINGS, assembled

# The period; how abstract and opening name it and what follows; how the titles of the parts do; and the appendix.
PERIODS = [
    ("2023-11", "tháng 11 năm 2023", "tháng 12 năm 2023", "THÁNG 11", "THÁNG 12", "THÁNG 11 NĂM 2023"),
    ("2023-12", "tháng 12 năm 2023", "tháng 01 năm 2024", "THÁNG 12", "THÁNG 01 NĂM 2024", "THÁNG 12 NĂM 2023"),
    ("2023-Q1", "quý I năm 2023", "quý II năm 2023", "QUÝ I", "QUÝ II", "QUÝ I NĂM 2023"),
    ("2023-Q4", "quý IV năm 2023", "quý I năm 2024", "QUÝ IV", "QUÝ I NĂM 2024", "QUÝ IV NĂM 2023"),
    ("2023-H1", "6 tháng đầu năm", "6 tháng cuối năm 2023", "6 THÁNG ĐẦU NĂM", "6 THÁNG CUỐI NĂM",
     "6 THÁNG ĐẦU NĂM 2023"),
    ("2023-H2", "6 tháng cuối năm 2023", "6 tháng đầu năm 2024", "6 THÁNG CUỐI NĂM", "6 THÁNG ĐẦU NĂM 2024",
     "6 THÁNG CUỐI NĂM 2023"),
    ("2023-9M", "9 tháng đầu năm", "quý IV năm 2023", "9 THÁNG ĐẦU NĂM", "QUÝ IV", "9 THÁNG ĐẦU NĂM 2023"),
    ("2023", "năm 2023", "năm 2024", "NĂM 2023", "NĂM 2024", "NĂM 2023"),
]  # fmt: skip


@pytest.mark.parametrize(("key", "now", "then", "part", "later", "appendix"), PERIODS, ids=[one[0] for one in PERIODS])
def test_every_title_follows_the_period(key: str, now: str, then: str, part: str, later: str, appendix: str) -> None:
    made = assembled(
        settings=evolve(SETTINGS, period=period(key), outline=Outline(appendices=("targets",))),
        rows=ROWS.replace("2023-11", key),
        targets=[Target(6000, "plan", indicator="herd", period=key)],
        tasks=[Task("economy", "giữ đàn")],
        notes=[Note("proposals", "cấp vốn")],
    )
    assert made.abstract == f"Kết quả phát triển kinh tế - xã hội {now} và nhiệm vụ {then}"
    assert made.opening == (
        "Thực hiện chế độ báo cáo định kỳ, Ủy ban nhân dân thị xã Ngã Năm tổng hợp, báo cáo kết quả kinh tế - xã hội"
        f" {now} và nhiệm vụ trọng tâm {then} như sau:"
    )
    assert [block.text for block in made.blocks] == [
        f"KẾT QUẢ THỰC HIỆN NHIỆM VỤ {part}",
        f"NHIỆM VỤ TRỌNG TÂM {later}",
        "KIẾN NGHỊ, ĐỀ XUẤT",
    ]
    assert made.closing == (
        f"Trên đây là báo cáo kết quả phát triển kinh tế - xã hội {now} và nhiệm vụ {then} (kèm theo Phụ lục)./."
    )
    assert [one.title for one in made.appendices] == [f"KẾT QUẢ THỰC HIỆN CHỈ TIÊU {appendix}"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Tình hình {period}", "Tình hình 6 tháng đầu năm 2023"),
        ("Việc {next}", "Việc 6 tháng cuối năm 2023"),
        ("Việc {next}, tình hình {period}", "Việc 6 tháng cuối năm 2023, tình hình 6 tháng đầu năm 2023"),
    ],
)
def test_a_title_never_goes_without_its_year(title: str, expected: str) -> None:
    assert dated(title, period("2023-H1")) == expected


def test_inside_the_report_only_another_year_is_said() -> None:
    assert undated("{period}, {next}", period("2023-9M")) == "9 tháng đầu năm, quý IV"
    assert undated("{period}, {next}", period("2023-12")) == "tháng 12, tháng 01 năm 2024"


def test_after_nine_months_a_quarter_is_left() -> None:
    assert [str(period(key).coming) for key in ("2023-9M", "2023-H2", "2023")] == ["2023-Q4", "2024-H1", "2024"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [("Kết quả {period}", "Kết quả tháng 11"), ("{period.year} {0} {}", "{period.year} {0} {}"), ("Một", "Một")],
)
def test_a_title_is_data_and_reaches_into_nothing(title: str, expected: str) -> None:
    assert filled(title, {"{period}": "tháng 11"}) == expected
