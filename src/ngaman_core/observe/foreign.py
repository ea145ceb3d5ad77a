"""A file that is read by a plugin's reader: its rows as those of a table, whatever the reader's code does."""

from pathlib import Path

from ngaman_core.errors import DataError, NgamanError
from ngaman_core.finding import Place
from ngaman_core.observe.columns import OBSERVATIONS
from ngaman_core.observe.file import unreadable
from ngaman_core.observe.near import quoted
from ngaman_core.observe.reader import Reader
from ngaman_core.observe.table import Row, Table, header_findings
from ngaman_core.plugin.attempt import Fault, attempt


def table_by(reader: Reader, path: Path) -> Table:
    """Return the rows that a reader finds in a file; DataError where it fails, whatever its code does."""
    cells = attempt(lambda: [{str(name): str(cell).strip() for name, cell in row.items()} for row in reader.read(path)])
    if isinstance(cells, Fault):
        if isinstance(cells.cause, DataError) and cells.cause.findings:
            raise cells.cause
        # What a reader says of a file it says to a clerk; anything else that it raises is named, whatever it is.
        own = isinstance(cells.cause, NgamanError)
        message = cells.said if own else f"bộ đọc {quoted(reader.suffix)} không đọc được tệp này ({cells.said})."
        fix = "kiểm tra tệp có đúng định dạng không, hoặc lưu số liệu thành observations.csv."
        raise unreadable("unreadable-file", message, fix, Place(path.name), cells.trace) from cells.cause
    names = list(dict.fromkeys(name for row in cells for name in row))
    findings = tuple(header_findings(names, OBSERVATIONS, Place(path.name)))
    if any(finding.rule == "missing-column" for finding in findings):
        return Table(path.name, (), findings)
    return Table(path.name, tuple(Row(row, Place(path.name, number)) for number, row in enumerate(cells, 1)), findings)
