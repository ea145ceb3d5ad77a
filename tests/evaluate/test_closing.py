"""Figures that were closed on another day than the period are listed, day by day."""

from ngaman_core.declare import flow, stock
from ngaman_core.evaluate.closing import other_dates
from ngaman_core.measure.period import period
from tests.evaluate.books import book

HERD, ROOMS = flow("herd", "đàn gia súc", "con"), stock("rooms", "phòng học", "phòng")
ROWS = """
herd 2023-11 period 5 as_of=2023-11-27
herd 2023-11 total 50 as_of=2023-11-27
herd 2022-11 total 40 as_of=2022-11-27
rooms 2023-11 level 8 as_of=2023-11-13
"""


def test_each_other_day_is_named_once_with_whose_figures_it_closed() -> None:
    (finding,) = other_dates(book(ROWS, HERD, ROOMS), period("2023-11"))
    assert (finding.rule, finding.severity) == ("closing-dates", "note")
    assert finding.message == (
        "kỳ chốt ngày 30/11/2023 nhưng có số chốt ngày khác, in kèm ngày của nó:"
        " ngày 13/11/2023: rooms; ngày 27/11/2023: herd."
    )


def test_an_item_is_named_with_its_figure() -> None:
    rooms = stock("rooms", "phòng học", "phòng", by="level")
    (finding,) = other_dates(book("rooms/primary 2023-11 level 8 as_of=2023-11-13", rooms), period("2023-11"))
    assert "ngày 13/11/2023: rooms (primary)." in finding.message


def test_the_day_of_the_period_is_no_other_day() -> None:
    rows = "herd 2023-11 period 5 as_of=2023-11-30\nrooms 2023-11 level 8"
    assert list(other_dates(book(rows, HERD, ROOMS), period("2023-11"))) == []
