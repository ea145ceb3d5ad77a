"""`ngaman audit` and `ngaman read`: any report goes in; findings come in the order of the text, exit codes tell."""

import csv
import io
import json
from pathlib import Path

import pytest
from docx import Document

from tests.cli.desk import EXAMPLE, Desk

FAULTY = "Cấp nước cho 184/210 hộ, đạt 86,7%.\nNăng suất tăng 0.2 tấn/ha; giao 1022 hồ sơ.\n"


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    path = tmp_path / "bao-cao.txt"
    path.write_text(FAULTY, encoding="utf-8")
    return path


def test_findings_are_printed_with_their_cure_and_counted(desk: Desk, faulty: Path) -> None:
    done = desk.run("audit", faulty)
    assert (done.code, done.err) == (1, "")
    assert done.out == (
        "dòng 1: lỗi: Tỷ lệ “86,7%” không đúng với số đã nêu: 184 : 210 hộ = 87,62%.\n"
        "  Cách sửa: viết 87,6%, hoặc xem lại hai số đã nêu.\n\n"
        "dòng 2: lỗi: Số “0.2 tấn/ha” viết chưa đúng cách: dấu chấm đứng trước phần thập phân. Có thể bị đọc thành 2.\n"
        "  Cách sửa: nếu đúng ý thì viết 0,2.\n\n"
        "dòng 2: cảnh báo: Số “1022 hồ sơ” viết chưa đúng cách: thiếu dấu chấm hàng nghìn.\n"
        "  Cách sửa: nếu đúng ý thì viết 1.022.\n\n"
        f"{faulty}: 4 số; 2 lỗi, 1 cảnh báo, 0 lưu ý\n"
    )


def test_a_report_with_nothing_but_warnings_ends_with_0(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Giao 1022 hồ sơ.", encoding="utf-8")
    assert desk.run("audit", path).code == 0


def test_json_is_one_document_and_nothing_else(desk: Desk, faulty: Path) -> None:
    done = desk.run("audit", faulty, "--json")
    found = json.loads(done.out)
    assert [one["rule"] for one in found] == ["share", "numeral", "numeral"]
    assert [FAULTY[one["start"] : one["end"]] for one in found] == [one["printed"] for one in found]
    assert (done.code, done.err) == (1, "")


def test_a_copy_of_the_word_file_is_written(desk: Desk, tmp_path: Path) -> None:
    word = Document()
    for line in FAULTY.splitlines():
        word.add_paragraph(line)
    word.save(str(tmp_path / "a.docx"))
    done = desk.run("audit", tmp_path / "a.docx", "--annotate", tmp_path / "b.docx")
    assert done.out.endswith(f"đã ghi {tmp_path / 'b.docx'}\n")
    assert done.out.startswith("đoạn 1: lỗi: ")
    assert len(list(Document(str(tmp_path / "b.docx")).comments)) == 3
    refused = desk.run("audit", tmp_path / "a.docx", "--annotate", tmp_path / "a.docx")
    assert (refused.code, refused.out) == (2, "")
    assert "đây là tệp gốc" in refused.err


def test_a_report_against_its_pack_and_against_the_month_before(desk: Desk, tmp_path: Path) -> None:
    desk.run("report", EXAMPLE, "-o", tmp_path / "now.md")
    assert desk.run("audit", tmp_path / "now.md", "--against", EXAMPLE).code == 0
    before = tmp_path / "before.txt"
    before.write_text("Chăn nuôi: lũy kế đàn gia cầm đạt 1.600.000 con.", encoding="utf-8")
    done = desk.run("audit", tmp_path / "now.md", "--against", before, "--json")
    assert [(one["rule"], one["severity"]) for one in json.loads(done.out)] == [("running-total", "warning")]


@pytest.mark.parametrize("command", ["audit", "read"])
@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("none.txt", None, "không có tệp này"),
        ("a.pdf", b"%PDF-1.7", "chưa đọc được tệp .pdf"),
        ("a.docx", b"%PDF-1.7", "PDF"),
        ("a.txt", b"\xff\xfe\x00", "UTF"),
        ("empty.txt", b"", "tệp rỗng"),
    ],
)
def test_what_cannot_be_read_ends_with_2(
    desk: Desk, tmp_path: Path, command: str, name: str, content: bytes | None, said: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    done = desk.run(command, tmp_path / name)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert "Cách sửa" in done.err


def test_every_figure_is_listed(desk: Desk, faulty: Path) -> None:
    done = desk.run("read", faulty)
    assert done.code == 0
    lines = done.out.splitlines()
    assert lines[0].split() == ["figure", "kind", "indicator", "facet", "by"]
    assert [line.split("  ")[0] for line in lines[2:-1]] == ["184", "210 hộ", "86,7%", "0.2 tấn/ha", "1022 hồ sơ"]
    assert lines[-1] == "5 số, 0 ngày tháng, văn bản, số thứ tự"


def test_rows_as_json_and_as_a_table_are_the_same(desk: Desk, faulty: Path) -> None:
    rows = json.loads(desk.run("read", faulty, "--json").out)
    table = list(csv.DictReader(io.StringIO(desk.run("read", faulty, "--csv").out)))
    assert [{name: "" if row.get(name) is None else str(row[name]) for name in table[0]} for row in rows] == table
