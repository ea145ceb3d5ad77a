"""A book answers which figure a pack states, in its latest vintage."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ngaman_core.declare import Authority, Facet
from ngaman_core.measure.period import Month, Year
from ngaman_core.observe import Book
from tests.observe.town import TOWN, opened, row

NOVEMBER = Month("2023-11")
SEASONS = """\
format = 1
numbers = "plain"
[seasons.old]
name = "vụ cũ"
from = 2023-01-01
to = 2023-12-31
[seasons.new]
name = "vụ mới"
from = 2023-10-01
to = 2024-04-30
"""
AREAS = "key,name,kind\np1,1,phường\np2,2,phường\n"


@pytest.fixture
def town(tmp_path: Path) -> Callable[..., Book]:
    """Return a function that opens a pack of rows and finds nothing wrong with it."""

    def open_town(*rows: str, **files: str) -> Book:
        book = opened(tmp_path, *rows, **{"areas_csv": AREAS, "report_toml": SEASONS, **files})
        assert book.findings == ()
        return book

    return open_town


def test_a_figure_is_found_by_all_that_names_it(town: Callable[..., Book]) -> None:
    book = town(row("livestock", "5"), row("livestock", "7", facet="total"), row("pupils", "3", item="preschool"))
    found = book.find("livestock", NOVEMBER, "total")
    assert found
    assert found.value == 7
    assert book.find("livestock", NOVEMBER, Facet.LEVEL) is None
    assert book.find("livestock", Year("2023"), "total") is None
    assert book.find("pupils", NOVEMBER, "level") is None
    assert book.find("pupils", NOVEMBER, "level", "preschool")
    assert book.find("unknown", NOVEMBER, "level") is None


def test_the_latest_vintage_counts_and_every_one_is_kept(town: Callable[..., Book]) -> None:
    rows = [row("livestock", str(value), published=f"2023-12-0{value}") for value in (3, 1, 2)]
    book = town(*rows, row("livestock", "9"))
    found = book.find("livestock", NOVEMBER, "period")
    assert found
    assert found.value == 3
    assert len(book.observations) == 4
    assert [one.value for one in book.find_all("livestock")] == [3]


@pytest.mark.parametrize(
    ("areas", "asked", "value"),
    [
        (["", "p1"], "", 0),
        (["", "p1"], "p1", 1),
        (["p1"], "", 0),
        (["p1"], "p2", None),
        (["p1", "p2"], "", None),
        (["p1", "p2"], "p2", 1),
    ],
)
def test_without_an_area_the_row_without_one_or_the_only_one_counts(
    town: Callable[..., Book], areas: list[str], asked: str, value: int | None
) -> None:
    book = town(*(row("livestock", str(number), area=area) for number, area in enumerate(areas)))
    found = book.find("livestock", NOVEMBER, "period", area=asked)
    assert (found.value if found else None) == value


def test_of_two_seasons_one_must_be_named(town: Callable[..., Book]) -> None:
    rows = [row("rice.sown", value, facet="total", within=span) for value, span in (("5", "old"), ("6", "new"))]
    book = town(*rows)
    assert book.find("rice.sown", NOVEMBER, "total") is None
    found = book.find("rice.sown", NOVEMBER, "total", within="new")
    assert found
    assert found.value == 6


def test_all_figures_of_an_indicator_may_be_narrowed(town: Callable[..., Book]) -> None:
    book = town(
        row("livestock", "1", period="2023-10"),
        row("livestock", "2"),
        row("livestock", "3", facet="total"),
        row("livestock", "4", area="p1"),
        row("rice.area", "9"),
    )
    assert [one.value for one in book.find_all("livestock")] == [1, 2, 3, 4]
    assert [one.value for one in book.find_all("livestock", period=NOVEMBER)] == [2, 3, 4]
    assert [one.value for one in book.find_all("livestock", period=NOVEMBER, facet="period")] == [2, 4]
    assert [one.value for one in book.find_all("livestock", area="")] == [1, 2, 3]
    assert book.find_all("livestock", item="d3") == ()


def test_observations_stand_sorted_whatever_the_order_of_the_rows(town: Callable[..., Book], tmp_path: Path) -> None:
    rows = [row("livestock", "2"), row("certificates", "1"), row("livestock", "1", period="2023-02")]
    names = [(one.indicator, str(one.period)) for one in town(*rows).observations]
    assert names == [("certificates", "2023-11"), ("livestock", "2023-02"), ("livestock", "2023-11")]
    assert names == [(one.indicator, str(one.period)) for one in opened(tmp_path / "back", *rows[::-1]).observations]


def test_targets_stand_by_authority_and_only_for_their_item(town: Callable[..., Book]) -> None:
    lines = ["livestock,,,9,aim", "livestock,,,8,resolution", "livestock,,p1,7,plan", "pupils,preschool,,6,plan"]
    book = town(targets_csv="indicator,item,area,value,authority\n" + "\n".join(lines))
    assert [target.authority for target in book.targets_for("livestock")] == [Authority.RESOLUTION, Authority.AIM]
    assert [target.value for target in book.targets_for("livestock", area="p1")] == [7]
    assert [target.value for target in book.targets_for("pupils", "preschool")] == [6]
    assert book.targets_for("pupils") == ()


def test_an_empty_book_needs_only_a_catalog() -> None:
    book = Book(TOWN)
    assert (book.observations, book.targets, book.findings, book.settings.place) == ((), (), (), "")
