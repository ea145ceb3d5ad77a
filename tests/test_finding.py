"""A finding says what is wrong, where, and how to mend it."""

import json

from ngaman_core.finding import Finding, Place, Severity

FINDING = Finding("bad-date", Severity.ERROR, "ngày sai.", "sửa ngày.", Place("a.csv", 5, "date"), "Traceback …")


def test_a_finding_reads_place_message_and_cure() -> None:
    assert str(FINDING) == "lỗi: a.csv, dòng 5, cột date: ngày sai. Cách sửa: sửa ngày."
    assert str(Finding("a", Severity.NOTE, "chưa rõ.")) == "lưu ý: chưa rõ."


def test_json_holds_all_of_it_but_the_traceback() -> None:
    assert json.loads(json.dumps(FINDING.to_dict())) == {
        "rule": "bad-date",
        "severity": "error",
        "message": "ngày sai.",
        "fix": "sửa ngày.",
        "place": {"file": "a.csv", "row": 5, "column": "date", "sheet": ""},
    }


def test_one_problem_with_two_tracebacks_is_one_problem() -> None:
    assert Finding("a", Severity.ERROR, "b", trace="c") == Finding("a", Severity.ERROR, "b", trace="d")
