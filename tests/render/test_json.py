"""JSON: the report as data."""

import json
from decimal import Decimal
from typing import Any

from ngaman_core.observe import Note
from ngaman_core.render.json import JSON, write
from tests.render.made import ROWS, made


def document(**more: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(write(made(**more)))
    return found


def blocks(found: dict[str, Any]) -> list[dict[str, Any]]:
    """Return every block in reading order."""
    waiting, flat = list(found["blocks"]), []
    while waiting:
        block = waiting.pop(0)
        flat.append(block)
        waiting = block["children"] + waiting
    return flat


def test_a_report_is_one_document_with_its_parts_in_order() -> None:
    found = document()
    assert list(found) == [
        "letterhead", "addressees", "kind", "abstract", "period", "opening", "blocks", "closing", "signature",
        "recipients", "footnotes", "appendices", "findings",
    ]  # fmt: skip
    assert (found["kind"], found["period"], found["findings"]) == ("BÁO CÁO", "2023-11", [])
    assert [(block["level"], block["marker"], block["text"]) for block in blocks(found)] == [
        (0, "I.", "KẾT QUẢ THỰC HIỆN NHIỆM VỤ THÁNG 11"),
        (1, "1.", "Kinh tế"),
        (2, "-", "Chăn nuôi: đàn có 57.474 con, bằng 109,47% chỉ tiêu Nghị quyết."),
        (2, "-", "Cứu trợ:"),
        (3, "+", "Đã chi 1,36 tỷ đồng."),
        (3, "+", "Hỗ trợ 57.474/52.500 con."),
        (3, "+", "Công đoàn¹ tặng 95 con."),
    ]


def test_a_heading_is_told_from_a_paragraph() -> None:
    assert [block["heading"] for block in blocks(document())] == [True, True, False, False, False, False, False]


def test_the_form_is_data_too() -> None:
    found = document()
    assert found["letterhead"] == {
        "nation": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "motto": "Độc lập - Tự do - Hạnh phúc",
        "governing": "UBND TỈNH SÓC TRĂNG",
        "issuing": ["ỦY BAN NHÂN DÂN", "THỊ XÃ NGÃ NĂM"],
        "number": "Số: 05/BC-UBND",
        "dateline": "Ngã Năm, ngày 04 tháng 12 năm 2023",
    }
    assert found["addressees"] == ["Ủy ban nhân dân tỉnh Sóc Trăng"]
    assert found["signature"] == {"lines": ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "name": "Lâm Quốc Thái"}
    assert found["recipients"] == ["Như trên;", "Thường trực Thị ủy;", "Lưu: VT, VP."]
    assert found["footnotes"] == [{"number": 1, "text": "Cùng các nhà hảo tâm.", "figures": []}]
    (appendix,) = found["appendices"]
    assert list(appendix) == ["label", "title", "reference", "table"]
    assert appendix["table"]["rows"] == [["Đàn", "con", "52.500", "57.474", "109,47%", "chỉ tiêu Nghị quyết", "vượt"]]


def test_every_figure_knows_its_value_its_indicator_and_its_rows() -> None:
    total, rate, paid, pair, _ = (figure for block in blocks(document()) for figure in block["figures"])
    assert total == {
        "text": "57.474 con",
        "value": "57474",
        "of": None,
        "unit": "con",
        "indicator": "herd",
        "facet": "total",
        "item": "",
        "sources": ["observations.csv, dòng 2"],
    }
    assert (rate["value"], rate["unit"], rate["facet"]) == ("109.47", "%", "rate")
    assert rate["sources"] == ["observations.csv, dòng 2", "targets.csv, dòng 2"]
    assert (paid["value"], paid["unit"]) == ("1.36", "tỷ đồng")
    assert (pair["value"], pair["of"]) == ("57474", "52500")


def test_numbers_are_texts_so_that_no_digit_is_lost() -> None:
    rows = "herd 2023-11 total 57474\nrelief 2023-11 total 123456789012345678.123456"
    figure = blocks(document(rows=rows))[4]["figures"][0]
    assert Decimal(figure["value"]) == Decimal("123456789012345.678123456")


def test_findings_are_data_too() -> None:
    (finding,) = document(rows=ROWS.replace("relief 2023-11 total 1360\n", ""))["findings"]
    assert (finding["rule"], finding["severity"]) == ("missing-figure", "error")
    assert set(finding) == {"rule", "severity", "message", "fix", "place"}


def test_any_text_is_a_json_string() -> None:
    found = document(notes=[Note("economy", 'nói "thẳng" \\ <b>')])
    assert 'Nói "thẳng" \\ <b>.' in [block["text"] for block in blocks(found)]


def test_letters_stay_letters_and_the_file_ends_with_a_line() -> None:
    assert "BÁO CÁO".encode() in write(made())
    assert write(made()).endswith(b"}\n")
    assert JSON.key == ".json"
