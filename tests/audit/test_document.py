"""A whole document: rows and findings with their places, in every format; comments in a copy."""

from pathlib import Path

import pytest
from docx import Document as Word

from ngaman_core import audit
from tests.audit.known import catalog

FAULTY = """\
1. Kinh tế
- Thu hoạch 120 ha lúa, năng suất ước đạt 6,5 tấn/ha (giảm 0.2 tấn/ha), đạt hơn 45 tỷ 120 triệu đồng.
- Cấp nước cho 184/210 hộ, đạt 86,7%; năm 2018 có từ 2-3 mô hình, vốn 100 triệu đến 1 tỷ đồng.
"""


def saved(folder: Path, suffix: str) -> Path:
    path = folder / f"bao-cao{suffix}"
    lines = FAULTY.splitlines()
    match suffix:
        case ".docx":
            word = Word()
            for line in lines:
                word.add_paragraph(line)
            word.save(str(path))
        case ".html":
            path.write_text("".join(f"<p>{line}</p>\n" for line in lines), encoding="utf-8")
        case _:
            path.write_text(FAULTY, encoding="utf-8", newline="")
    return path


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ".docx"])
def test_findings_are_the_same_in_every_format_and_point_at_the_file(tmp_path: Path, suffix: str) -> None:
    path = saved(tmp_path, suffix)
    found = audit.findings(path, catalog())
    assert [(one.rule, one.printed) for one in found] == [("numeral", "0.2 tấn/ha"), ("share", "86,7%")]
    assert [one.where for one in found] == (["đoạn 2", "đoạn 3"] if suffix == ".docx" else ["dòng 2", "dòng 3"])
    for one in found:
        where = FAULTY.splitlines()[one.paragraph] if one.paragraph is not None else path.read_text(encoding="utf-8")
        assert where[one.start : one.end] == one.printed
        assert set(one.to_dict()) - {"paragraph"} == {
            "rule", "severity", "start", "end", "printed", "computed", "message", "fix"
        }  # fmt: skip


def test_rows_tell_all_that_is_known_of_each_figure(tmp_path: Path) -> None:
    rows = audit.read(saved(tmp_path, ".txt"), catalog()).rows
    assert all(FAULTY[row["start"] : row["end"]] == row["text"] for row in rows)
    assert [(row["text"], row["value"], row["unit"], row["kind"]) for row in rows] == [
        ("1.", None, "", "list_no"),
        ("120 ha", "120", "ha", "amount"),
        ("6,5 tấn/ha", "6.5", "tấn/ha", "amount"),
        ("0.2 tấn/ha", "-0.2", "tấn/ha", "amount"),
        ("45 tỷ 120 triệu đồng", "45.12", "tỷ … triệu đồng", "amount"),
        ("184", "184", "hộ", "count"),
        ("210 hộ", "210", "hộ", "count"),
        ("86,7%", "86.7", "%", "percent"),
        ("năm 2018", "2018", "", "date"),
        ("2-3 mô hình", "2", "mô hình", "count"),
        ("100 triệu đến 1 tỷ đồng", "100000000", "đồng", "amount"),
    ]
    by_text = {row["text"]: row for row in rows}
    assert (by_text["6,5 tấn/ha"]["qualifier"], by_text["45 tỷ 120 triệu đồng"]["qualifier"]) == ("ước đạt", "hơn")
    assert (by_text["45 tỷ 120 triệu đồng"]["dong"], by_text["45 tỷ 120 triệu đồng"]["bound"]) == (
        "45120000000",
        "over",
    )
    assert [rows[by_text[one]["pair"]]["text"] for one in ("184", "210 hộ")] == ["210 hộ", "184"]
    assert (by_text["2-3 mô hình"]["low"], by_text["2-3 mô hình"]["high"], by_text["2-3 mô hình"]["period"]) == (
        "2", "3", "2018",
    )  # fmt: skip
    assert by_text["100 triệu đến 1 tỷ đồng"]["high"] == "1000000000"
    assert (by_text["120 ha"]["indicator"], by_text["120 ha"]["by"]) == ("rice.area", "name")


def test_the_copy_holds_a_comment_for_each_finding(tmp_path: Path) -> None:
    document = audit.read(saved(tmp_path, ".docx"), catalog())
    findings = document.findings()
    copy = document.annotated(findings, tmp_path / "nhan-xet.docx")
    assert [(one.printed, one.rule) for one in audit.findings(copy, catalog())] == [
        (one.printed, one.rule) for one in findings
    ]
    said = [" ".join(part.text for part in one.paragraphs) for one in Word(str(copy)).comments]
    assert said == [one.said.replace("\n", " ") for one in findings]


def test_cells_of_a_table_are_not_read_as_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "bang.html"
    path.write_text("<table><tr><td>sản lượng 12</td><td>tấn</td><td>7 con</td></tr></table>", encoding="utf-8")
    assert [row["text"] for row in audit.read(path, catalog()).rows] == ["12", "7 con"]


def test_against_a_pack_in_every_format(tmp_path: Path) -> None:
    from ngaman_core import assemble, evaluate, observe, render, tell

    pack = Path("examples/nga-nam-2023-11")
    report = assemble.report(tell.story(evaluate.assessment(observe.book(pack, catalog()))))
    for suffix in (".txt", ".html", ".docx"):
        path = render.document(report, tmp_path / f"report{suffix}")
        assert audit.findings(path, catalog(), against=pack) == ()
    changed = (tmp_path / "report.txt").read_text(encoding="utf-8").replace("64.768 con", "64.678 con")
    (tmp_path / "report.txt").write_text(changed, encoding="utf-8", newline="")
    (found,) = audit.findings(tmp_path / "report.txt", catalog(), against=pack)
    assert (found.rule, found.printed, found.computed, found.where) == ("pack", "64.678", "64.768", "dòng 25")
