"""Books survive the way out and back, and no bytes in a pack's files end in anything but a Book or an NgamanError."""

import datetime
import string
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import evolve
from hypothesis import event, example, given, settings
from hypothesis import strategies as st

from ngaman_core.declare.indicator import Indicator, Ratio
from ngaman_core.errors import DataError
from ngaman_core.finding import Place, Severity
from ngaman_core.measure.period import Month, Period, Quarter, Year
from ngaman_core.observe import Book, Numbers, Observation, Status, book
from ngaman_core.observe.amount import arithmetic_unit
from ngaman_core.observe.columns import OBSERVATIONS
from ngaman_core.observe.file import nfc
from ngaman_core.observe.pack import FILES
from ngaman_core.observe.rows import FACETS
from ngaman_core.observe.table import text_of_table
from ngaman_core.vi import date as vi_date
from ngaman_core.vi import number as vi_number
from ngaman_core.vi.printed import Bound
from tests.observe.town import ITEMS, REPORT, TOWN, pack

AREAS = "key,name,kind\np1,1,phường\np2,2,phường\n"
NUMBERS = st.decimals(min_value=0, max_value=10**15, places=3, allow_nan=False)
DAYS = st.dates(min_value=datetime.date(1000, 1, 1), max_value=datetime.date(2999, 12, 31))
PROSE = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zs", "Zl", "Zp"])
NOTES = st.text(PROSE, max_size=9).map(nfc)
PERIODS: st.SearchStrategy[Period] = st.one_of(
    st.builds(lambda month: Month(f"2023-{month:02}"), st.integers(10, 12)),
    st.just(Quarter("2023-Q4")),
    st.just(Year("2023")),
)


@st.composite
def observations(draw: st.DrawFn) -> Observation:
    """Draw one figure that its indicator may have, in the unit in which it is kept."""
    indicator: Indicator = draw(st.sampled_from(list(TOWN.indicators.values())))
    unit = arithmetic_unit(indicator, TOWN.units)
    value, of = draw(NUMBERS), draw(NUMBERS)
    if TOWN.units.counted(unit):
        value, of = value.to_integral_value(), of.to_integral_value()
    counted = isinstance(indicator, Ratio) and bool(indicator.counted)
    period = draw(PERIODS)
    items = {"level": ["", "preschool", "nursery"], "site": ["", "d3"]}.get(indicator.by, [""])
    spans = {"season": ["", "dong-xuan-2023-2024"], "school-year": ["", "2023-2024"]}.get(indicator.within or "", [""])
    published = draw(st.none() | DAYS)
    return Observation(
        indicator.key,
        period,
        value,
        facet=draw(st.sampled_from(FACETS[indicator.kind])),
        item=draw(st.sampled_from(items)),
        area=draw(st.sampled_from(["", "p1", "p2"])),
        of=of if counted else None,
        unit=unit,
        within=draw(st.sampled_from(spans)),
        as_of=draw(st.none() | DAYS),
        status=draw(st.none() | st.sampled_from(Status)),
        bound=draw(st.none() | st.sampled_from(Bound)),
        published=published.isoformat() if published else "",
        note=draw(NOTES),
    )


def figure(one: Observation) -> tuple[object, ...]:
    return (one.indicator, one.item, one.area, one.period, one.facet, one.within, one.published)


BOOKS = st.lists(observations(), max_size=12, unique_by=figure)


def bare(book: Book) -> list[Observation]:
    """Return the observations without their places."""
    return sorted((evolve(one, source=Place()) for one in book.observations), key=repr)


def cells(one: Observation, numbers: Numbers) -> Mapping[str, str]:
    """Return an observation as the row of a file."""
    write = vi_number.to_text if numbers is Numbers.VI else lambda value: f"{value:f}"
    day = vi_date.to_text if numbers is Numbers.VI else datetime.date.isoformat
    texts = {column: str(getattr(one, column) or "") for column in OBSERVATIONS.all}
    exact = {"value": write(one.value), "of": "" if one.of is None else write(one.of)}
    return {**texts, **exact, "as_of": day(one.as_of) if one.as_of else ""}


def errors(book: Book) -> list[str]:
    """Return the errors that are about single rows: drawn figures may well disagree with each other."""
    among_rows = {"total-below-period", "part-above-whole", "computed-ratio"}
    return [
        str(finding)
        for finding in book.findings
        if finding.severity is Severity.ERROR and finding.rule not in among_rows
    ]


@given(rows=BOOKS, numbers=st.sampled_from(Numbers))
def test_a_book_written_to_files_and_read_again_is_the_same_book(rows: list[Observation], numbers: Numbers) -> None:
    for one in rows:
        event(f"{TOWN.indicators[one.indicator].kind}, item: {bool(one.item)}, bound: {bool(one.bound)}")
    text = text_of_table(OBSERVATIONS.all, [cells(one, numbers) for one in rows])
    with TemporaryDirectory() as folder:
        files = {"observations_csv": text, "areas_csv": AREAS}
        found = book(pack(Path(folder), numbers=numbers, **files), TOWN)
    assert errors(found) == []
    assert bare(found) == bare(Book(TOWN, observations=rows))


@given(rows=BOOKS)
def test_a_book_made_a_frame_and_read_again_is_the_same_book(rows: list[Observation]) -> None:
    placed = [evolve(one, source=Place("a.csv", number)) for number, one in enumerate(rows, start=2)]
    with TemporaryDirectory() as folder:
        town = book(pack(Path(folder), areas_csv=AREAS), TOWN)
    before = evolve(town, observations=placed)
    after = Book.from_frame(before.to_frame(), TOWN, settings=town.settings, items=town.items, areas=town.areas)
    assert errors(after) == []
    assert after.observations == before.observations


@given(rows=BOOKS, seed=st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(rows: list[Observation], seed: object) -> None:
    shuffled = list(rows)
    seed.shuffle(shuffled)  # type: ignore[attr-defined]
    assert Book(TOWN, observations=rows).observations == Book(TOWN, observations=shuffled).observations


@given(value=st.floats(allow_nan=False, allow_infinity=False, min_value=1e-6, max_value=1e15))
def test_a_float_enters_as_the_shortest_text_that_means_it(value: float) -> None:
    import pandas as pd

    frame = pd.DataFrame({"indicator": ["insured"], "period": ["2023-11"], "value": [value]})
    (one,) = Book.from_frame(frame, TOWN).observations
    assert one.value == Decimal(repr(value))


GOOD: dict[str, bytes] = {
    "report.toml": REPORT.format(numbers="vi").encode(),
    "items.csv": ITEMS.encode(),
    "areas.csv": AREAS.encode(),
    "observations.csv": b"indicator,item,period,value\nlivestock,,2023-11,5\npupils,preschool,2023-11,7\n",
    "targets.csv": b"indicator,period,value,authority\nlivestock,2023,9,plan\n",
    "words.toml": (
        'format = 1\n[names]\nlivestock = "đàn bò"\n[nouns]\npupils = "em"\n[topics]\ntown = ["Chăn nuôi"]\n'
        '[[lines]]\nline = "gia súc {livestock:total}"\nsay = "bò {livestock:total}"\n'
    ).encode(),
    "notes.toml": 'format = 1\n[[note]]\nsection = "town"\ntext = "đàn {livestock}"\n'.encode(),
}
LETTERS = st.text(string.printable + "đĐàạ̣\u0301\x00\ufeff\u2028“”", max_size=200).map(str.encode)
CELLS = [
    *TOWN.indicators,
    *OBSERVATIONS.all,
    "2023-11",
    "2023",
    "1.946",
    "0,07",
    "-1",
    '"',
    '"a\nb"',
    "total",
    "hộ",
    "d3",
]
CSV = st.lists(st.lists(st.sampled_from(CELLS) | st.text(max_size=5), max_size=8).map(",".join), max_size=6)
LINES = [
    "format = 1",
    'numbers = "plain"',
    "period = 5",
    'period = "2023-99"',
    "place = 1",
    "[place]",
    "[[note]]",
    "[[task]]",
    "note = [1]",
    "[seasons.a]",
    "seasons = 2",
    "from = 2023-01-01",
    "to = 2022-01-01T00:00:00Z",
    'section = "town"',
    'text = "{a:b@c|d} [x] {{"',
    "text = 2",
    "[outline.chapters]",
    "economy = {domains = [1]}",
    'economy = "x"',
    '"" = 1',
    "a.b.c = 1e999",
    "numbers = nan",
    "[signatory]",
    "authority = [[]]",
]
TOML = st.lists(st.sampled_from(LINES) | st.text(max_size=9), max_size=9)
ROWS = st.one_of(CSV, TOML).map(lambda lines: "\n".join(lines).encode("utf-8", "surrogatepass"))


def outcome(folder: str) -> Book | DataError:
    try:
        return book(folder, TOWN)
    except DataError as error:
        return error


@settings(max_examples=300)
@given(name=st.sampled_from(FILES), data=st.binary(max_size=300) | LETTERS | ROWS, keep=st.booleans())
@example(name="report.toml", data=b"[" * 9000, keep=False)
@example(name="notes.toml", data=b"format = 1\na" + b".a" * 8000 + b" = 1", keep=False)
@example(name="observations.csv", data="indicator,period,value\nrice.sown,２０２３,１\n".encode(), keep=False)
@example(name="items.csv", data=b"list,key,name,order\nlevel,a,b," + b"9" * 5000, keep=False)
@example(name="observations.csv", data=b"value,period,indicator\n1,2023-11,insured,\xed\xa0\x80", keep=False)
def test_any_bytes_as_any_file_end_in_a_book_or_a_refusal(name: str, data: bytes, keep: bool) -> None:
    """`keep` puts the bytes behind a good file, so that they are met by what reads good files."""
    with TemporaryDirectory() as folder:
        for good, content in GOOD.items():
            Path(folder, good).write_bytes(content)
        Path(folder, name).write_bytes(GOOD[name] + data if keep else data)
        found = outcome(folder)
    event(type(found).__name__ + (" with findings" if found.findings else ""))
    assert isinstance(found, Book) or found.findings
    assert all(finding.message and finding.place.file in FILES for finding in found.findings)
