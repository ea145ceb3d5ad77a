"""Settings answer what a report is about; a book without a file has all of them."""

import datetime

import pytest

from ngaman_core.measure.calendar import Calendar
from ngaman_core.measure.period import Span
from ngaman_core.observe import Numbers, Settings
from ngaman_core.observe.settings import Chapter, Outline

SEASON = Span("a", "vụ A", datetime.date(2023, 1, 1), datetime.date(2023, 4, 1), "season")
TERM = Span("b", "nhiệm kỳ B", datetime.date(2021, 1, 1), datetime.date(2026, 4, 1), "term")


def test_settings_have_defaults() -> None:
    settings = Settings()
    assert (settings.numbers, settings.period, settings.calendar) == (Numbers.PLAIN, None, Calendar("month"))
    assert (settings.outline, settings.spans, settings.recipients) == (None, (), ())


@pytest.mark.parametrize(
    ("kind", "name", "place"), [("thị xã", "Ngã Năm", "thị xã Ngã Năm"), ("", "X", "X"), ("", "", "")]
)
def test_a_place_is_named_with_its_kind(kind: str, name: str, place: str) -> None:
    assert Settings(place_kind=kind, place_name=name).place == place


def test_spans_are_found_by_key_and_by_kind() -> None:
    settings = Settings(spans=(SEASON, TERM))
    assert (settings.span("b"), settings.span("c")) == (TERM, None)
    assert (settings.spans_of("season"), settings.spans_of("school-year")) == ((SEASON,), ())


def test_blocks_are_printed_where_the_outline_names_them_and_proposals_always() -> None:
    named = (Chapter("causes"), Chapter("economy"), Chapter("direction"))
    assert Settings(outline=Outline(chapters=named)).blocks == ("direction", "causes", "proposals")
    assert Settings().blocks == Settings(outline=Outline()).blocks == ("proposals",)


def test_an_outline_says_only_what_it_says() -> None:
    outline = Outline(chapters=(Chapter("economy", "Kinh tế"),))
    assert (outline.chapter("economy"), outline.chapter("society")) == (Chapter("economy", "Kinh tế"), None)
