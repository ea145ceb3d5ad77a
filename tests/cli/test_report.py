"""`ngaman report`: builds, writes, tells what is wrong."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.desk import EXAMPLE, ROWS, TARGETS, Desk, started

SAID = "Chăn nuôi: trong tháng tăng thêm 5.275 con, lũy kế từ đầu năm 57.474 con, bằng 109,47% chỉ tiêu Nghị quyết."


def test_a_report_is_written_and_the_targets_are_shown(desk: Desk) -> None:
    done = desk.report()
    assert (done.code, done.err) == (0, "")
    assert f"- {SAID}" in (desk.folder / "report.md").read_text(encoding="utf-8").splitlines()
    assert done.out.splitlines() == [
        f"đã ghi {desk.folder / 'report.md'}",
        "",
        "Chỉ tiêu     Đơn vị tính  Mức giao  Trong kỳ  Lũy kế  So với mức giao  Căn cứ               Đánh giá",
        "-----------  -----------  --------  --------  ------  ---------------  -------------------  --------",
        "Đàn gia súc  con            52.500     5.275  57.474          109,47%  chỉ tiêu Nghị quyết  vượt",
    ]


def test_each_output_has_the_format_of_its_suffix(desk: Desk) -> None:
    done = desk.report("-o", desk.folder / "a.txt", "--output", desk.folder / "a.json")
    assert done.code == 0
    assert desk.files() == ["a.json", "a.txt", "report.md"]
    assert json.loads((desk.folder / "a.json").read_bytes())["period"] == "2023-11"
    assert "\n\nBÁO CÁO\n\n" in (desk.folder / "a.txt").read_text(encoding="utf-8")


def test_without_a_target_there_is_no_table(desk: Desk) -> None:
    (desk.pack / "targets.csv").unlink()
    assert desk.report().out == f"đã ghi {desk.folder / 'report.md'}\n"


def test_another_period_than_the_packs_can_be_reported(desk: Desk) -> None:
    desk.write(
        "pack/observations.csv",
        ROWS + "herd,2023-10,period,7,con\nherd,2023-10,total,52199,con\ntax,2023-10,total,9,\n",
    )
    assert desk.report("--period", "2023-10").code == 0
    assert "trong tháng tăng thêm 07 con" in (desk.folder / "report.md").read_text(encoding="utf-8")


def test_a_missing_figure_stands_in_the_report_and_ends_with_1(desk: Desk) -> None:
    desk.write("pack/observations.csv", ROWS.partition("tax")[0])
    done = desk.report()
    assert done.code == 1
    assert done.err.startswith("lỗi: ")
    assert "chưa có số lũy kế thu ngân sách tháng 11 năm 2023" in done.err
    assert [word in done.err.partition("Cách sửa: ")[2] for word in ("tax", "total", "2023-11")] == [True] * 3
    assert "- Thu ngân sách: \\[thiếu số liệu: " in (desk.folder / "report.md").read_text(encoding="utf-8")


def test_strict_writes_nothing_where_there_is_an_error(desk: Desk) -> None:
    desk.write("pack/observations.csv", ROWS.partition("tax")[0])
    desk.write("report.md", "bản cũ")
    done = desk.report("-o", desk.folder / "a.txt", "--strict")
    assert (done.code, done.out) == (1, "")
    assert done.err.splitlines()[-1] == (
        "Có 1 lỗi nên không ghi tệp nào (--strict). Sửa các lỗi trên hoặc bỏ --strict."
    )
    assert desk.files() == ["report.md"]
    assert (desk.folder / "report.md").read_text(encoding="utf-8") == "bản cũ"


def test_strict_lets_warnings_pass(desk: Desk) -> None:
    desk.write("pack/observations.csv", ROWS + "tax,2022-11,total,5,\n")
    done = desk.report("--strict")
    assert done.code == 0
    assert done.err.startswith("cảnh báo: observations.csv, dòng 5: ")
    assert desk.files() == ["report.md"]


def test_the_gravest_findings_come_first(desk: Desk) -> None:
    """The file that nobody reads is met before the figure that is missing, and told after it."""
    desk.write("pack/observation.csv", ROWS)
    desk.write("pack/observations.csv", ROWS.partition("tax")[0])
    kinds = [line.partition(":")[0] for line in desk.report().err.splitlines()]
    assert kinds == ["lỗi", "cảnh báo"]


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("no/report.md", "thư mục không tồn tại"),
        ("report.doc", "chưa có định dạng .doc"),
        ("pack", "chưa có định dạng không đuôi"),
        ("pack/report.toml/a.md", "đường dẫn đi qua một tệp"),
    ],
)
def test_an_output_that_cannot_be_written_ends_with_2_and_leaves_nothing(desk: Desk, output: str, said: str) -> None:
    done = desk.on_pack("report", "-o", desk.folder / output)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"Không ghi được {desk.folder / output}: {said}")
    assert desk.files() == []
    assert sorted(path.name for path in desk.pack.iterdir()) == ["observations.csv", "report.toml", "targets.csv"]


def test_a_period_that_is_none_ends_with_2(desk: Desk) -> None:
    done = desk.report("--period", "tháng 11")
    assert (done.code, desk.files()) == (2, [])
    assert "Không hiểu kỳ báo cáo “tháng 11”. Cách sửa: viết theo một trong các dạng 2023-11" in done.err


def test_a_domain_can_be_left_out_by_name_only_if_it_is_there(desk: Desk) -> None:
    done = desk.report("--without", "twon")
    assert (done.code, desk.files()) == (2, [])
    assert "no plugin or domain 'twon' is installed, so it cannot be left out; did you mean 'town'?" in done.err


def test_a_real_process_writes_the_example(tmp_path: Path) -> None:
    done = started("report", EXAMPLE, "-o", "report.txt", "-o", "report.json", folder=tmp_path)
    assert (done.code, done.err) == (0, "")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["report.json", "report.txt"]
    assert done.out.splitlines()[:2] == ["đã ghi report.txt", "đã ghi report.json"]
    rows = {row[0]: row for row in (re.split(r"\s{2,}", line) for line in done.out.splitlines()[5:])}
    town = "Tỷ lệ giải ngân, vốn do thị xã quản lý"
    assert rows[town] == [town, "%", "97,8", "85,91", "-11,89 điểm %", "cam kết với tỉnh", "chưa đạt"]
    assert "Đàn gia súc" in rows  # the table on the screen shows implied targets too


def test_the_same_pack_gives_the_same_bytes(desk: Desk) -> None:
    desk.report("-o", desk.folder / "a.json")
    first = [(desk.folder / name).read_bytes() for name in ("report.md", "a.json")]
    desk.report("-o", desk.folder / "a.json")
    assert [(desk.folder / name).read_bytes() for name in ("report.md", "a.json")] == first


def test_the_order_of_the_rows_does_not_matter(desk: Desk) -> None:
    desk.report()
    first = (desk.folder / "report.md").read_bytes()
    head, *rows = ROWS.splitlines()
    desk.write("pack/observations.csv", "\n".join([head, *reversed(rows)]) + "\n")
    desk.write("pack/targets.csv", TARGETS)
    desk.report()
    assert (desk.folder / "report.md").read_bytes() == first
