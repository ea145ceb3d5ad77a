"""A month's figures written as a table inside a test, as a person would note them down."""

import re
from collections.abc import Iterator
from textwrap import dedent

from attrs import evolve

from ngaman_core.declare.authority import Authority
from ngaman_core.declare.catalog import Catalog
from ngaman_core.declare.domain import Domain
from ngaman_core.declare.indicator import Within
from ngaman_core.errors import DataError
from ngaman_core.evaluate.standing import assessment
from ngaman_core.finding import Place, Severity
from ngaman_core.measure.area import Areas
from ngaman_core.measure.period import Period
from ngaman_core.measure.period import period as period_of
from ngaman_core.observe.asked import period_of_target
from ngaman_core.observe.contents import Book
from ngaman_core.observe.frame import named_items
from ngaman_core.observe.gathering import gathered
from ngaman_core.observe.known import Known
from ngaman_core.observe.settings import Numbers, Settings
from ngaman_core.observe.table import Row
from ngaman_core.observe.usual_span import usual_span
from ngaman_core.tell.story import story

LINE = re.compile(
    r"(?P<key>[^\s/]+)(?:/(?P<item>.+?))?\s+(?P<facet>period|total|level|target)\s+(?P<value>\S+)(?P<rest>.*)"
)
FORM = "write KEY[/ITEM] and period, total, level or target, then VALUE; behind it an authority, a period, COLUMN=VALUE"


def month(known: Catalog | Domain, period: str | Period, table: str) -> Book:
    """Return the book of a table, one figure a line: an indicator, which figure of it, and its value.

        tourism.visits         period  1.234
        tourism.visits         total   10.500
        tourism.visits         total   9.000   2022-11
        tourism.visits         target  12.000  resolution
        pupils/mầm non         level   2.754
        poor/xã An Bình        level   12/840  bound=over

    Numbers are written as Vietnamese write them, in the unit of the indicator; "12/840" has its denominator behind it.
    An item stands for itself, in the list that its indicator is broken down by. DataError names every line that is
    wrong. A place called "xã Mẫu" reports.
    """
    catalog = known if isinstance(known, Catalog) else Catalog((known,))
    reported = period_of(period)
    spans = {within: span for within in Within if (span := usual_span(within, reported))}
    settings = Settings(
        numbers=Numbers.VI, period=reported, place_kind="xã", place_name="Mẫu", spans=tuple(spans.values())
    )
    rows = list(_rows(table, reported))
    observed = [row for row in rows if row["facet"] != "target"]
    asked = [_asked(row, catalog, settings) for row in rows if row["facet"] == "target"]
    items = named_items([*observed, *asked], catalog)
    book = gathered(Known(catalog, settings, items, Areas(())), observed, asked, settings.numbers)
    wrong = [finding for finding in book.findings if finding.severity is Severity.ERROR]
    if wrong:
        raise DataError("\n".join(map(str, wrong)), wrong)
    return book


def said(book: Book) -> dict[str, str]:
    """Return what is told of a book: each paragraph by its title."""
    return {paragraph.title: str(paragraph) for paragraph in story(assessment(book)).paragraphs}


def _rows(table: str, reported: Period) -> Iterator[Row]:
    for number, line in enumerate(dedent(table).splitlines(), start=1):
        if line := line.partition("#")[0].strip():
            match = LINE.fullmatch(line)
            if match is None:
                raise DataError(f"line {number} of the table, {line!r}: {FORM}")
            value, _, of = match["value"].partition("/")
            cells = {"indicator": match["key"], "item": match["item"] or "", "facet": match["facet"]}
            cells |= {"value": value, "of": of, "period": str(reported), **dict(map(_more, match["rest"].split()))}
            yield Row(cells, Place("table", number))


def _more(word: str) -> tuple[str, str]:
    """Return the column and the value of what stands behind a figure."""
    column, equals, value = word.partition("=")
    if equals:
        return column, value
    return ("authority" if word in list(Authority) else "period"), word


def _asked(row: Row, catalog: Catalog, settings: Settings) -> Row:
    """Return the row of a target: for the year or the span of its indicator, if it names no other."""
    indicator = catalog.indicators.get(row["indicator"])
    cells = {name: value for name, value in row.cells.items() if name not in ("facet", "of")}
    if indicator and settings.period and cells["period"] == str(settings.period):
        span = next(iter(settings.spans_of(indicator.within.value if indicator.within else "")), None)
        cells["period"] = period_of_target(indicator, settings.period, span)
    return evolve(row, cells=cells)
