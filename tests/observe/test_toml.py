"""A TOML file is read with the line of every key; a slip is a finding, a file that is no TOML a DataError."""

import datetime
import time
from pathlib import Path

import pytest

from ngaman_core.errors import DataError
from ngaman_core.finding import Finding, Place, Severity
from ngaman_core.observe.toml import Section, section_of


def section(folder: Path, text: str) -> Section:
    path = folder / "report.toml"
    path.write_bytes(("format = 1\n" + text).encode())
    return section_of(path)


def refusal(folder: Path, text: str) -> Finding:
    with pytest.raises(DataError) as caught:
        section(folder, text)
    (finding,) = caught.value.findings
    return finding


@pytest.mark.parametrize(
    ("text", "row", "says"),
    [
        ("name = Ngã Năm\n", 2, "chưa đặt trong ngoặc kép"),
        ('name = "a\n', 2, "mở mà chưa đóng"),
        ('name = "a', 2, "mở mà chưa đóng"),
        ("a = [1,\n2", 3, "mở mà chưa đóng"),
        ("a = 1\na = 2\n", 3, "viết hai lần"),
        ("[a]\n[a]\n", 3, "viết hai lần"),
        ("[place\n", 2, "thiếu dấu ]"),
        ("name\n", 2, "thiếu dấu ="),
        ('name = "a" b\n', 2, "thừa chữ"),
        ("day = 2023-02-30\n", 2, "ngày không có thật"),
        ("ấp = 1\n", 2, "đặt trong ngoặc kép"),
        ('path = "C:\\data"\n', 2, "viết hai lần"),
    ],
)
def test_a_mistake_of_syntax_is_told_with_its_line(tmp_path: Path, text: str, row: int, says: str) -> None:
    finding = refusal(tmp_path, text)
    assert (finding.rule, finding.place) == ("bad-toml", Place("report.toml", row))
    assert says in finding.message
    assert 'tên = "giá trị"' in finding.fix


@pytest.mark.parametrize(
    "text", ["a = " + "[" * 5000, "a = " + "9" * 5000, "a = 1e99999999999999999999", "a" * 20_000, "a" + ".a" * 8000]
)
def test_a_file_made_to_hurt_is_refused_at_once(tmp_path: Path, text: str) -> None:
    start = time.perf_counter()
    assert refusal(tmp_path, text).rule in ("bad-toml", "line-too-long")
    assert time.perf_counter() - start < 1


@pytest.mark.parametrize("line", ["format = 2", 'format = "1"', "format = 1.0", "format = true", ""])
def test_another_format_is_refused(tmp_path: Path, line: str) -> None:
    path = tmp_path / "report.toml"
    path.write_text(f"{line}\n")
    with pytest.raises(DataError, match="format = 1"):
        section_of(path)


def test_values_come_as_what_they_are(tmp_path: Path) -> None:
    top = section(tmp_path, 'a = " x "\nb = ["y", " z", " "]\ng = ""\nc = 2023-11-30\nd = "blue"\n[e]\nf = "g"\n')
    assert (top.text("a"), top.texts("b"), top.texts("a")) == ("x", ("y", "z"), ("x",))
    assert top.date("c") == datetime.date(2023, 11, 30)
    assert top.table("e").text("f") == "g"
    assert (top.text("g"), top.texts("g")) == ("", ())
    assert (top.text("none"), top.texts("none"), top.date("none")) == ("", (), None)
    assert top.findings == []


@pytest.mark.parametrize(
    ("method", "value", "rule"),
    [
        ("text", "5", "bad-value"),
        ("texts", "5", "bad-value"),
        ("texts", "[5]", "bad-value"),
        ("date", '"2023-11-30"', "bad-date"),
        ("date", "2023-11-30T10:00:00", "bad-date"),
        ("table", "5", "bad-value"),
        ("list", "5", "bad-value"),
    ],
)
def test_a_value_of_another_type_is_told_with_its_line(tmp_path: Path, method: str, value: str, rule: str) -> None:
    top = section(tmp_path, f"\nkey = {value}\n")
    found = getattr(top, method)("key")
    assert method in ("table", "list") or not found
    assert list(found or ()) == [] if method == "list" else True
    (finding,) = top.findings
    assert (finding.rule, finding.severity) == (rule, Severity.ERROR)
    assert finding.place == Place("report.toml", 3, "key")
    assert finding.fix


def test_an_unknown_key_is_told_with_the_nearest_and_its_line(tmp_path: Path) -> None:
    top = section(tmp_path, '[place]\nkin = "xã"\n')
    top.table("place").only("kind", "name")
    (finding,) = top.findings
    assert (finding.rule, finding.place) == ("unknown-key", Place("report.toml", 3, "kin"))
    assert "“kind”" in finding.fix


def test_keys_have_the_line_of_their_table_however_it_is_written(tmp_path: Path) -> None:
    text = '[[note]]\na = 1\n[[note]]\nb = 1\n[x."y.z"]\nc = 1\nd.e = 1\nf = {g = 1}\n'
    top = section(tmp_path, text)
    first, second = top.list("note")
    table = top.table("x").table("y.z")
    assert [first.at().row, first.at("a").row, second.at().row, second.at("b").row] == [2, 3, 4, 5]
    assert [table.at().row, table.at("c").row, table.table("d").at("e").row, table.table("f").at("g").row] == [
        6,
        7,
        8,
        9,
    ]
    assert top.at("nowhere") == Place("report.toml", None, "nowhere")


def test_prose_may_have_as_many_dots_as_it_likes(tmp_path: Path) -> None:
    text = "lúa. 1.946 tấn... " * 200
    assert section(tmp_path, f'text = "{text}"').text("text") == text.strip()
