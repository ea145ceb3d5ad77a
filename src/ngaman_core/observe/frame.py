"""The only door to pandas: a frame as rows of text, read by the same rules as a file; and a book as a frame."""

import datetime
import re
from collections.abc import Iterable
from decimal import Decimal
from importlib.util import find_spec
from numbers import Real
from typing import TYPE_CHECKING, Any

from attrs import evolve

from ngaman_core.declare.catalog import Catalog
from ngaman_core.declare.indicator import KEY
from ngaman_core.declare.target import Target
from ngaman_core.errors import DataError, OutputError
from ngaman_core.finding import Finding, Place, Severity
from ngaman_core.measure.area import Area, Areas
from ngaman_core.observe.columns import OBSERVATIONS, TARGETS, Columns
from ngaman_core.observe.contents import Book
from ngaman_core.observe.elsewhere import counted
from ngaman_core.observe.file import nfc
from ngaman_core.observe.gathering import gathered
from ngaman_core.observe.items import TOTAL, Item, Items
from ngaman_core.observe.known import Known
from ngaman_core.observe.observation import Observation
from ngaman_core.observe.settings import Numbers, Settings
from ngaman_core.observe.table import Row, header_findings

if TYPE_CHECKING:
    from pandas import DataFrame

SOURCE = ("file", "sheet", "row")
NAME, ASKED = "DataFrame", "DataFrame targets"
MOST_PLACES = 60
ROW = re.compile("[0-9]{1,9}")
QUARTER = re.compile(r"(\d{4})Q([1-4])")


def book_of_frame(
    frame: "DataFrame",
    catalog: Catalog,
    targets: "DataFrame | Iterable[Target] | None",
    settings: Settings,
    items: Items | None,
    areas: Areas | None,
) -> Book:
    """Return the book of a frame; without items or areas, those its rows name stand under their own keys."""
    _ask_for_pandas()
    import pandas

    rows, findings = _table(frame, OBSERVATIONS, NAME)
    asked, more = _table(targets, TARGETS, ASKED) if isinstance(targets, pandas.DataFrame) else ([], [])
    known = Known(
        catalog,
        settings,
        items=named_items([*rows, *asked], catalog) if items is None else items,
        areas=_named_areas([*rows, *asked]) if areas is None else areas,
        open_spans=not settings.spans,
    )
    book = gathered(known, rows, asked, Numbers.PLAIN)
    kept = book.targets if targets is None or isinstance(targets, pandas.DataFrame) else tuple(targets)
    return evolve(book, targets=kept, findings=counted([*findings, *more, *book.findings], catalog))


def frame_of_book(book: Book) -> "DataFrame":
    """Return a frame of a book's observations; values are Decimals, a missing cell is None."""
    _ask_for_pandas()
    import pandas

    columns = [*OBSERVATIONS.all, *SOURCE]
    return pandas.DataFrame([_cells(one) for one in book.observations], columns=columns).astype({"row": "Int64"})


def _cells(one: Observation) -> dict[str, object]:
    cells: dict[str, object] = {column: getattr(one, column) or None for column in OBSERVATIONS.all}
    words = {column: str(cells[column]) for column in ("period", "facet", "status", "bound") if cells[column]}
    return {
        **cells,
        **words,
        "value": one.value,
        "of": one.of,
        **{column: getattr(one.source, column) or None for column in SOURCE},
    }


def _table(frame: "DataFrame", columns: Columns, name: str) -> tuple[list[Row], list[Finding]]:
    """Return a frame as rows of text; its named index is a column like any other, a column of no use is a warning."""
    if any(name is not None for name in frame.index.names):
        frame = frame.reset_index()
    names = [str(name).strip().lower() for name in frame.columns]
    wider = evolve(columns, all=(*columns.all, *SOURCE))
    findings = list(header_findings(names, wider, Place(name)))
    if any(finding.rule != "unknown-column" for finding in findings):
        raise DataError("\n".join(map(str, findings)), findings)
    # Element by element, since a column taken as a list would give the floats of half the length their hidden digits.
    cells = zip(*(map(_text, frame.iloc[:, place].array) for place in range(len(names))), strict=True)
    rows = [
        _row(dict(zip(names, texts, strict=True)), Place(name, number)) for number, texts in enumerate(cells, start=1)
    ]
    return rows, [evolve(finding, severity=Severity.WARNING) for finding in findings]


def _ask_for_pandas() -> None:
    """Refuse to go on where the extra `frame` is not installed."""
    if find_spec("pandas") is None:
        raise OutputError('Chưa dùng được bảng dữ liệu: thiếu pandas. Cách sửa: pip install "ngaman-core[frame]".')


def _row(cells: dict[str, str], place: Place) -> Row:
    """Return a row with the source that it names, else with its position in the frame."""
    if not cells.get("file"):
        return Row(cells, place)
    named = cells.get("row", "")
    return Row(cells, Place(cells["file"], int(named) if ROW.fullmatch(named) else None, sheet=cells.get("sheet", "")))


def _text(value: Any) -> str:
    """Return a value as a clerk would type it into a file of plain numbers."""
    import pandas

    if isinstance(value, str):
        return nfc(value).strip()
    if pandas.api.types.is_scalar(value) and pandas.isna(value):
        return ""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, pandas.Period):
        return QUARTER.sub(r"\1-Q\2", str(value))
    is_number = isinstance(value, Decimal | Real) and not isinstance(value, bool)
    return _number(Decimal(str(value))) if is_number else str(value)


def _number(value: Decimal) -> str:
    """Return a number in full, without the ".0" of a float; one too long to mean anything is left to be refused."""
    if not value.is_finite() or abs(value.adjusted()) > MOST_PLACES:
        return str(value)
    text = f"{value:f}"
    return text.removesuffix(".0")


def named_items(rows: Iterable[Row], catalog: Catalog) -> Items:
    """Return the items that rows name, in the order in which they are met, each counting in its total."""
    found: dict[tuple[str, str], Item] = {}
    for row in rows:
        indicator, key = catalog.indicators.get(row["indicator"]), row["item"]
        if indicator and indicator.by and key:
            found.setdefault((indicator.by, key), Item(indicator.by, key, key, parent=TOTAL, order=len(found)))
    return Items.gathered(found.values())


def _named_areas(rows: Iterable[Row]) -> Areas:
    """Return the areas that rows name; what is written like a key is not a name to print."""
    keys = dict.fromkeys(row["area"] for row in rows if row["area"])
    return Areas(tuple(Area(key, "" if KEY.fullmatch(key) else key, "") for key in keys))
