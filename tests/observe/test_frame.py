"""A pandas frame is read by the rules of a file: floats by their shortest decimal text, gaps as empty cells."""

import datetime
import unicodedata
from decimal import Decimal
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from ngaman_core.declare import Target
from ngaman_core.errors import DataError
from ngaman_core.finding import Place, Severity
from ngaman_core.measure.period import Month, Quarter
from ngaman_core.observe import Book, Item, Items
from tests.observe.town import TOWN, opened, row


def frame(*values: object, indicator: str = "rice.output", **columns: object) -> pd.DataFrame:
    """Return a frame of one row a value."""
    return pd.DataFrame({"indicator": indicator, "period": "2023-11", "value": list(values), **columns})


def values(book: Book) -> list[Decimal]:
    assert book.findings == ()
    return [one.value for one in book.observations]


@pytest.mark.parametrize(
    ("value", "exact"),
    [
        (0.1, "0.1"),
        (1946.0, "1946"),
        (1e22, "10000000000000000000000"),
        (1.5e-7, "0.00000015"),
        (np.float32(0.1), "0.1"),
        (np.int64(7), "7"),
        (7, "7"),
        (Decimal("9.80"), "9.80"),
        (Decimal("1E+3"), "1000"),
        ("389.27", "389.27"),
    ],
)
def test_a_number_enters_by_its_shortest_decimal_text(value: object, exact: str) -> None:
    column = pd.Series([value], dtype=object)
    assert [f"{one:f}" for one in values(Book.from_frame(frame(value), TOWN))] == [exact]
    assert [f"{one:f}" for one in values(Book.from_frame(frame(value).assign(value=column), TOWN))] == [exact]


@pytest.mark.parametrize("value", [float("inf"), 1e300, 1e-300, True, "1.946,5", object()])
def test_what_is_no_number_is_a_finding_with_its_row(value: object) -> None:
    book = Book.from_frame(frame("1", value).astype(object), TOWN)
    (finding,) = book.findings
    assert (finding.rule, finding.place) == ("bad-number", Place("DataFrame", 2, "value"))
    assert len(book.observations) == 1


@pytest.mark.parametrize("gap", [None, float("nan"), pd.NA, pd.NaT, Decimal("NaN"), ""])
def test_a_gap_is_an_empty_cell(gap: object) -> None:
    rows = pd.DataFrame(
        [["rice.output", "2023-11", 5, gap, gap, gap], ["rice.area", "2023-11", gap, gap, gap, gap]],
        columns=["indicator", "period", "value", "item", "as_of", "of"],
        dtype=object,
    )
    book = Book.from_frame(rows, TOWN)
    assert [(one.value, one.item, one.as_of, one.of) for one in book.observations] == [(Decimal(5), "", None, None)]
    assert [finding.rule for finding in book.findings] == ["not-filled"]


@pytest.mark.parametrize(
    ("period", "key"),
    [
        (pd.Period("2023-11", "M"), "2023-11"),
        (pd.Period("2023Q4", "Q"), "2023-Q4"),
        (pd.Period("2023", "Y"), "2023"),
        (Quarter("2023-Q4"), "2023-Q4"),
        (2023, "2023"),
        (2023.0, "2023"),
    ],
)
def test_periods_of_pandas_are_periods(period: object, key: str) -> None:
    book = Book.from_frame(frame(5).assign(period=pd.Series([period], dtype=object)), TOWN)
    assert book.findings == ()
    assert [str(one.period) for one in book.observations] == [key]


def test_text_is_composed_and_without_edges() -> None:
    rows = frame(5, note=[unicodedata.normalize("NFD", " lúa Thu Đông ")])
    assert [one.note for one in Book.from_frame(rows, TOWN).observations] == ["lúa Thu Đông"]


def test_findings_stand_in_the_order_of_the_rows() -> None:
    rows = frame(5, 1, "x").assign(facet=["period", "total", "period"])
    found = Book.from_frame(rows, TOWN).findings
    assert [(finding.rule, finding.place.row) for finding in found] == [("total-below-period", 2), ("bad-number", 3)]


def test_days_of_pandas_are_days() -> None:
    days = pd.to_datetime(pd.Series(["2023-11-27"]))
    for column in (days, days.dt.date):
        (one,) = Book.from_frame(frame(5, as_of=column), TOWN).observations
        assert one.as_of == datetime.date(2023, 11, 27)


def test_a_named_index_is_a_column() -> None:
    indexed = frame(5).set_index(["indicator", "period"])
    assert values(Book.from_frame(indexed, TOWN)) == [5]


def test_a_column_of_no_use_is_a_warning_and_a_missing_one_an_error() -> None:
    (finding,) = Book.from_frame(frame(5, remark="x"), TOWN).findings
    assert (finding.rule, finding.severity) == ("unknown-column", Severity.WARNING)
    with pytest.raises(DataError, match="thiếu cột value"):
        Book.from_frame(frame(5).drop(columns="value"), TOWN)


def test_items_that_rows_name_need_no_list_unless_there_is_one() -> None:
    rows = frame(5, 6, indicator="pupils", item=["mầm non", "tiểu học"])
    by_name = Book.from_frame(rows, TOWN)
    assert by_name.findings == ()
    assert [(item.name, item.parent) for item in by_name.items.of("level")] == [
        ("mầm non", "total"),
        ("tiểu học", "total"),
    ]
    listed = Book.from_frame(rows, TOWN, items=Items.gathered([Item("level", "mầm non", "mầm non")]))
    assert [finding.rule for finding in listed.findings] == ["unknown-item"]


def test_areas_that_rows_name_need_no_list() -> None:
    book = Book.from_frame(frame(5, area="xã Tân Long"), TOWN)
    assert book.findings == ()
    assert [area.full_name for area in book.areas] == ["xã Tân Long"]


def test_targets_come_as_they_are_or_in_a_frame() -> None:
    target = Target(Decimal(9), "plan", indicator="rice.output", period="2023")
    asked = pd.DataFrame({"indicator": ["rice.output"], "period": [2023], "value": [9.0], "authority": ["plan"]})
    (as_it_is,) = Book.from_frame(frame(5), TOWN, [target]).targets
    (in_a_frame,) = Book.from_frame(frame(5), TOWN, asked).targets
    assert as_it_is is target
    assert (in_a_frame.value, in_a_frame.period, in_a_frame.authority) == (Decimal(9), "2023", target.authority)
    assert in_a_frame.source == Place("DataFrame targets", 1)


def test_a_book_as_a_frame_keeps_every_value_exact_with_its_source(tmp_path: Path) -> None:
    book = opened(tmp_path, row("revenue", "0.1", status="final", as_of="2023-11-30"), row("insured", "95.60"))
    found = book.to_frame()
    assert list(found["value"]) == [Decimal("95.60"), Decimal("0.1")]
    assert list(found["facet"]) == ["level", "period"]
    assert list(found["period"]) == ["2023-11", "2023-11"]
    assert list(found["row"]) == [3, 2]
    assert list(found["as_of"]) == [None, datetime.date(2023, 11, 30)]
    assert Book.from_frame(found, TOWN).observations == book.observations


def test_an_empty_book_is_an_empty_frame() -> None:
    assert Book.from_frame(Book(TOWN).to_frame(), TOWN).observations == ()


def test_the_settings_of_a_frame_are_those_that_are_given(tmp_path: Path) -> None:
    settings = opened(tmp_path).settings
    rows = frame(5, indicator="rice.sown", within="dong-xuan-2023-2024")
    assert Book.from_frame(rows, TOWN, settings=settings).observations[0].within == "dong-xuan-2023-2024"
    assert Book.from_frame(rows, TOWN).observations[0].within == "dong-xuan-2023-2024"
    other = frame(5, indicator="rice.sown", within="he-thu-2023")
    assert [finding.rule for finding in Book.from_frame(other, TOWN, settings=settings).findings] == ["unknown-span"]
    assert Book.from_frame(frame(5), TOWN, settings=settings).settings.period == Month("2023-11")
