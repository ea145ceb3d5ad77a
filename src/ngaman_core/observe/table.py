"""A CSV file as rows of text, each cell with its place: what Excel saves is read, what is no table is refused."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

from attrs import evolve, frozen

from ngaman_core.finding import Finding, Place, Severity
from ngaman_core.observe.columns import Columns
from ngaman_core.observe.file import text_of, unreadable
from ngaman_core.observe.near import LONGEST_SHOWN, near, quoted

DELIMITERS = ",;\t"
MOST_FINDINGS = 1000
ENOUGH = "too-many-findings"


@frozen
class Row:
    """One row: its cells by column, without surrounding space; a column the file does not have is empty."""

    cells: Mapping[str, str]
    place: Place

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def at(self, column: str) -> Place:
        """Return the place of one cell."""
        return evolve(self.place, column=column)


@frozen
class Table:
    """The good rows of a file, and what is wrong with its shape."""

    name: str
    rows: tuple[Row, ...] = ()
    findings: tuple[Finding, ...] = ()


def table_of(path: Path, columns: Columns) -> Table:
    """Read a CSV file; DataError where it cannot be read at all, findings where its columns or rows are wrong."""
    text = text_of(path)
    records = _records(text, path.name)
    _, header = next(records, (1, []))
    names = [name.strip().lower() for name in header]
    findings = list(islice(header_findings(names, columns, Place(path.name, 1)), MOST_FINDINGS))
    if any(finding.rule == "missing-column" for finding in findings):
        return Table(path.name, (), tuple(findings))
    known = {name: column for column, name in enumerate(names) if name in columns.all}
    rows: list[Row] = []
    for number, cells in records:
        place = Place(path.name, number)
        if len(findings) >= MOST_FINDINGS:
            findings.append(enough(place))
            break
        if any(cells[len(names) :]) or len(cells) < len(names):
            findings.append(_wrong_length(len(cells), len(names), place))
        else:
            rows.append(Row({name: cells[column] for name, column in known.items()}, place))
    return Table(path.name, tuple(rows), tuple(findings))


def text_of_table(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> str:
    """Return rows as CSV, the inverse of `table_of`."""
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def _records(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each record that holds anything, with the line it begins on."""
    lines = io.StringIO(text, newline="")
    delimiter = max(DELIMITERS, key=lines.readline().count)
    lines.seek(0)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    begin = 1
    try:
        for record in reader:
            cells = [cell.strip() for cell in record]
            if any(cells):
                yield begin, cells
            begin = reader.line_num + 1
    except csv.Error as error:
        message = f"từ dòng này không tách được thành ô ({error}): có dấu ngoặc kép mở mà không đóng."
        raise unreadable(
            "broken-row",
            message,
            'sửa dấu ngoặc kép; một dấu ngoặc kép trong ô viết thành hai ("").',
            Place(name, begin),
        ) from None


def header_findings(names: Sequence[str], columns: Columns, place: Place) -> Iterator[Finding]:
    """Yield what is wrong with the names of the columns."""
    for name in columns.required:
        if name not in names:
            yield Finding(
                "missing-column", Severity.ERROR, f"thiếu cột {name}.", f"thêm cột {name} vào dòng tiêu đề.", place
            )
    seen: set[str] = set()
    for name in filter(None, names):
        here = evolve(place, column=name[:LONGEST_SHOWN])
        if name in seen:
            yield Finding(
                "duplicate-column", Severity.ERROR, f"cột {quoted(name)} có hai lần.", "bỏ hoặc đổi tên một cột.", here
            )
        elif name not in columns.all:
            fix = near(name, columns.all)
            yield Finding(
                "unknown-column", Severity.ERROR, f"không có cột tên {quoted(name)}; cột này không được đọc.", fix, here
            )
        seen.add(name)


def enough(place: Place) -> Finding:
    """Return the finding that ends a file with endless mistakes, so that they cost bounded time and memory."""
    message = f"đã gặp {MOST_FINDINGS} lỗi, các dòng từ đây chưa được đọc."
    return Finding(ENOUGH, Severity.ERROR, message, "sửa các lỗi ở trên rồi kiểm tra lại.", evolve(place, column=""))


def _wrong_length(cells: int, columns: int, place: Place) -> Finding:
    message = f"dòng có {cells} ô, dòng tiêu đề có {columns} cột."
    fix = (
        "kiểm tra dấu phân cách; số có dấu phẩy thập phân phải đặt trong ngoặc kép, hoặc lưu tệp với dấu ; giữa các ô."
    )
    return Finding("wrong-cell-count", Severity.ERROR, message, fix, place)
