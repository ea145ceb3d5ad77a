"""`ngaman check`: what is wrong with a pack, in words and as JSON."""

import json

from tests.cli.desk import ROWS, Desk


def test_a_good_pack_has_no_finding(desk: Desk) -> None:
    done = desk.on_pack("check")
    assert done == (0, f"{desk.pack}: 3 số liệu, 1 mức giao; 0 lỗi, 0 cảnh báo, 0 lưu ý\n", "")


def test_an_error_ends_with_1_and_tells_file_row_and_cure(desk: Desk) -> None:
    desk.write("pack/observations.csv", ROWS + "heard,2023-11,period,5,\n")
    done = desk.on_pack("check")
    assert done.code == 1
    assert done.out == f"{desk.pack}: 3 số liệu, 1 mức giao; 1 lỗi, 0 cảnh báo, 0 lưu ý\n"
    assert done.err.startswith("lỗi: observations.csv, dòng 5, cột indicator: ")
    assert "Cách sửa: " in done.err


def test_a_warning_ends_with_0(desk: Desk) -> None:
    desk.write("pack/observations.csv", ROWS + "tax,2022-11,total,5,\n")
    done = desk.on_pack("check")
    assert done.code == 0
    assert done.err.startswith("cảnh báo: observations.csv, dòng 5: số liệu tax (total, 2022-11) chưa có trong câu nào")


def test_json_is_one_document_and_nothing_else(desk: Desk) -> None:
    desk.write("pack/observations.csv", ROWS + "heard,2023-11,period,5,\ntax,2022-11,total,5,\n")
    done = desk.on_pack("check", "--json")
    assert (done.code, done.err) == (1, "")
    wrong, untold = json.loads(done.out)
    assert (wrong["rule"], wrong["severity"]) == ("unknown-indicator", "error")
    assert wrong["place"] == {"file": "observations.csv", "row": 5, "column": "indicator", "sheet": ""}
    assert (untold["rule"], untold["severity"], untold["place"]["row"]) == ("untold", "warning", 6)
    assert set(wrong) == {"rule", "severity", "message", "fix", "place"}


def test_without_a_finding_json_is_an_empty_list(desk: Desk) -> None:
    assert desk.on_pack("check", "--json") == (0, "[]\n", "")


def test_what_the_page_lacks_is_one_note(desk: Desk) -> None:
    desk.write("pack/report.toml", 'format = 1\nnumbers = "plain"\nperiod = "2023-11"\n')
    done = desk.on_pack("check")
    assert done.code == 0
    (note,) = done.err.splitlines()
    assert note.startswith("lưu ý: report.toml: trang báo cáo còn thiếu cơ quan ban hành (issuer), ký hiệu ")
    assert done.out.endswith("; 0 lỗi, 0 cảnh báo, 1 lưu ý\n")


def test_a_pack_that_cannot_be_read_prints_no_half_document(desk: Desk) -> None:
    (desk.pack / "report.toml").unlink()
    done = desk.on_pack("check", "--json")
    assert (done.code, done.out) == (2, "")
    assert "report.toml" in done.err


def test_another_period_can_be_checked(desk: Desk) -> None:
    done = desk.on_pack("check", "--period", "2023-10")
    assert done.code == 1
    assert "tháng 10 năm 2023" in done.err


def test_figures_that_break_a_law_are_findings(desk: Desk) -> None:
    """A total is the total of the month before and what the month brought."""
    desk.write("pack/observations.csv", ROWS + "herd,2023-10,total,50000,\n")
    done = desk.on_pack("check", "--json")
    places = [finding for finding in json.loads(done.out) if finding["rule"] not in ("untold",)]
    assert done.code in (0, 1)
    assert len(places) == 1
    assert "tháng 10" in places[0]["message"]
    assert "tháng 11" in places[0]["message"]


def test_checking_writes_nothing(desk: Desk) -> None:
    before = {path: path.read_bytes() for path in desk.pack.iterdir()}
    desk.on_pack("check")
    assert {path: path.read_bytes() for path in desk.pack.iterdir()} == before
    assert desk.files() == []
