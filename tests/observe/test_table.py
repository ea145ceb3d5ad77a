"""A table is read as Excel saves it; what is wrong with its shape is told with its row."""

from pathlib import Path

import pytest

from ngaman_core.errors import DataError
from ngaman_core.finding import Place
from ngaman_core.observe import table
from ngaman_core.observe.columns import Columns
from ngaman_core.observe.table import Table, table_of, text_of_table

COLUMNS = Columns(all=("key", "name", "note"), required=("key", "name"))


def read(folder: Path, text: str) -> Table:
    path = folder / "items.csv"
    path.write_bytes(text.encode("utf-8"))
    return table_of(path, COLUMNS)


def cells(found: Table) -> list[tuple[str, str, str]]:
    return [(row["key"], row["name"], row["note"]) for row in found.rows]


@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_separator_and_line_end_of_excel_is_read(tmp_path: Path, sign: str, end: str) -> None:
    found = read(tmp_path, f"key{sign}name{end}a{sign}“b”{end}")
    assert found.findings == ()
    assert cells(found) == [("a", "“b”", "")]
    assert found.rows[0].at("name") == Place("items.csv", 2, "name")


@pytest.mark.parametrize("end", ["\n", "\r"])
def test_only_the_header_decides_on_the_separator(tmp_path: Path, end: str) -> None:
    assert cells(read(tmp_path, f"key;name{end}a;1,5,6{end}")) == [("a", "1,5,6", "")]


def test_headers_may_have_capitals_and_blanks(tmp_path: Path) -> None:
    assert cells(read(tmp_path, " Key , NAME\n a , b \n")) == [("a", "b", "")]


def test_a_quoted_line_break_keeps_the_row_numbers_right(tmp_path: Path) -> None:
    found = read(tmp_path, 'key,name\na,"b\nc"\n\nd,e\n')
    assert [(row["name"], row.place.row) for row in found.rows] == [("b\nc", 2), ("e", 5)]


def test_empty_rows_and_empty_columns_that_excel_adds_are_nothing(tmp_path: Path) -> None:
    found = read(tmp_path, "key,name,,\na,b,,\n,,,\nc,d,,,,\n")
    assert found.findings == ()
    assert cells(found) == [("a", "b", ""), ("c", "d", "")]


@pytest.mark.parametrize("line", ["a", "a,b,c,d"])
def test_a_row_of_another_length_is_told_and_left_out(tmp_path: Path, line: str) -> None:
    found = read(tmp_path, f"key,name,note\nx,y,z\n{line}\n")
    (finding,) = found.findings
    assert (finding.rule, finding.place) == ("wrong-cell-count", Place("items.csv", 3))
    assert f"{line.count(',') + 1} ô" in finding.message
    assert cells(found) == [("x", "y", "z")]


def test_an_unknown_column_is_told_with_the_nearest_and_not_read(tmp_path: Path) -> None:
    found = read(tmp_path, "key,name,nota\na,b,c\n")
    (finding,) = found.findings
    assert (finding.rule, finding.place) == ("unknown-column", Place("items.csv", 1, "nota"))
    assert "“note”" in finding.fix
    assert cells(found) == [("a", "b", "")]


def test_a_missing_and_a_double_column_are_told(tmp_path: Path) -> None:
    found = read(tmp_path, "key,key\na,b\n")
    assert [finding.rule for finding in found.findings] == ["missing-column", "duplicate-column"]
    assert found.rows == ()


def test_an_empty_file_lacks_its_columns(tmp_path: Path) -> None:
    assert {finding.rule for finding in read(tmp_path, "").findings} == {"missing-column"}


@pytest.mark.parametrize("tail", ['c,"d\ne,f\n', 'c,"d"e\n', f'c,"{"d" * 200_000}"\n'])
def test_a_broken_quote_is_refused_with_the_row_where_it_opens(tmp_path: Path, tail: str) -> None:
    with pytest.raises(DataError) as caught:
        read(tmp_path, "key,name\na,b\n" + tail)
    (finding,) = caught.value.findings
    assert (finding.rule, finding.place) == ("broken-row", Place("items.csv", 3))


def test_endless_mistakes_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "MOST_FINDINGS", 10)
    found = read(tmp_path, "key,name\n" + "a\n" * 50)
    assert len(found.findings) == 11
    assert (found.findings[-1].rule, found.findings[-1].place.row) == ("too-many-findings", 12)


def test_rows_are_written_as_they_are_read(tmp_path: Path) -> None:
    rows = [{"key": "a;b", "name": 'c "d", e', "note": "f\ng"}, {"key": "h", "name": "i", "note": ""}]
    found = read(tmp_path, text_of_table(COLUMNS.all, rows))
    assert [dict(row.cells) for row in found.rows] == rows


def test_endless_columns_end(tmp_path: Path) -> None:
    found = read(tmp_path, "key,name," + ",".join(f"c{number}" for number in range(5000)))
    assert len(found.findings) == table.MOST_FINDINGS
