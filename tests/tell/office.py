"""A small office: what it counts and says, on a table of figures; what the tests of telling and writing look at."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from ngaman_core.declare import Catalog, Domain, Indicator, Line, Target, Topic
from ngaman_core.evaluate import Assessment, assessment
from ngaman_core.measure.area import Area, Areas
from ngaman_core.measure.period import Span, period
from ngaman_core.observe import Book, Item, Note, Settings, Task
from ngaman_core.observe.items import TOTAL, Items
from ngaman_core.plugin.host import Host
from ngaman_core.tell import Sentence, Story, story
from ngaman_core.tell.speech import Speaker
from tests.evaluate.books import row

SEASON = Span("dong-xuan", "vụ Đông Xuân 2023-2024", date(2023, 10, 1), date(2024, 3, 31), "season")
AREAS = Areas((Area("tan-long", "Tân Long", "xã"), Area("p1", "1", "phường")))
LEVELS = [
    Item("level", "preschool", "mầm non", "trẻ", TOTAL, 1),
    Item("level", "nursery", "nhà trẻ", "trẻ", "preschool", 2),
    Item("level", "kindergarten", "mẫu giáo", "trẻ", "preschool", 3),
    Item("level", "primary", "tiểu học", "", TOTAL, 4),
]


def domain(
    *topics: Topic,
    indicators: Iterable[Indicator],
    key: str = "town",
    chapter: str = "economy",
    **more: Any,
) -> Domain:
    """Return a domain of an office; `more` are its tellers and their lines."""
    return Domain(key=key, title="Thị xã", chapter=chapter, indicators=list(indicators), topics=topics, **more)


def seen(
    rows: str,
    *domains: Domain,
    targets: Iterable[Target] = (),
    items: Iterable[Item] = (),
    notes: Iterable[Note] = (),
    tasks: Iterable[Task] = (),
    host: Host | None = None,
    reported: str = "2023-11",
    settings: Settings | None = None,
) -> Assessment:
    """Return what an office sees in a table, a line for each row of data."""
    lines = [line for line in rows.splitlines() if line.strip()]
    book = Book(
        Catalog(domains, host),
        settings or Settings(period=period(reported), spans=(SEASON,), place_kind="thị xã", place_name="Ngã Năm"),
        tuple(row(line, number) for number, line in enumerate(lines, 2)),
        tuple(targets),
        Items.gathered(items),
        AREAS,
        tuple(notes),
        tuple(tasks),
    )
    return assessment(book)


def told(rows: str, *domains: Domain, **more: object) -> Story:
    """Return the story of a table."""
    return story(seen(rows, *domains, **more))  # type: ignore[arg-type]  # handed on as they are


def sentences(text: str, rows: str, *indicators: Indicator, each: str = "", **more: object) -> tuple[Sentence, ...]:
    """Return what one line says of a table."""
    line = Line(text, each=each)
    return Speaker(seen(rows, domain(Topic("Một", [line]), indicators=indicators), **more)).say(line)  # type: ignore[arg-type]


def said(text: str, rows: str, *indicators: Indicator, **more: object) -> str:
    """Return the words of one line."""
    (sentence,) = sentences(text, rows, *indicators, **more)  # type: ignore[arg-type]
    return str(sentence)
