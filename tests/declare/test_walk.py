"""The walk along a text: where lines may begin, and how many steps it takes."""

import pytest

from ngaman_core.declare import Catalog, Domain, Line, Topic, flow, stock
from ngaman_core.declare.track import track
from ngaman_core.declare.walk import Walk, Way
from ngaman_core.vi.scan import scanned

INDICATORS = [flow("herd", "đàn gia súc", "con"), stock("pupils", "học sinh", "học sinh", by="level")]
NAMED = Line("{level} có {pupils}", each="level")
CATALOG = Catalog(
    (Domain(key="town", title="Thị xã", chapter="economy", indicators=INDICATORS, topics=[Topic("Một", [NAMED])]),)
)


class Counted(Walk):
    """A walk that counts how often it goes on."""

    count = 0

    def _steps(self, way: Way, *, named: bool = True) -> list[Way]:
        self.count += 1
        return super()._steps(way, named=named)


def walk(text: str, *lines: Line) -> Counted:
    reading = CATALOG.reading(lines=lines)
    return Counted(track(scanned(text, reading.lexicon)), reading.root)


def read(text: str, *lines: Line) -> list[str]:
    """Return the items of the lines that are read, "-" for a figure that no line reads."""
    return [one.item if isinstance(one, Way) else "-" for one in walk(text, *lines).readings()]


def test_a_name_that_begins_a_line_is_as_long_as_its_clause_allows() -> None:
    assert read("xã ta; khối mầm non có 30 học sinh, tiểu học có 40 học sinh") == ["khối mầm non", "tiểu học"]
    words = [f"chữ{letter}" for letter in "abcdefghijklmnopqrst"]
    assert read(" ".join((*words, "có 30 học sinh"))) == [" ".join(words[-16:])]


def test_no_name_is_empty_or_only_the_sign_of_a_list() -> None:
    assert read("Có 30 học sinh") == ["-"]
    assert read("- có 30 học sinh") == ["-"]
    assert read("- tiểu học có 30 học sinh") == ["tiểu học"]


def test_a_figure_may_stand_right_behind_the_name() -> None:
    assert read("tiểu học 30 học sinh", Line("{level} {pupils}", each="level")) == ["tiểu học"]


def test_two_names_may_begin_a_line() -> None:
    line = Line("{level} {herd:where} nuôi {herd}", each="level")
    assert read("tiểu học xã nhà nuôi 30 con", line) == ["tiểu học xã"]


def test_a_name_may_end_a_line() -> None:
    line = Line("{herd} cho {level}", each="level")
    assert read("có 30 con cho tiểu học", line) == ["tiểu học"]
    assert read("có 30 con cho", line) == ["-"]


@pytest.mark.parametrize(
    "text",
    [
        "có ",
        "khối ",
        "tiểu học có ",
        "tiểu học có 5 học sinh ",
        "1.",
        ",",
        "[[(",
        "trong đó ",
        "1,",
        "ngày ",
        "\n",
        "- ",
    ],
)
def test_the_steps_grow_no_faster_than_a_hostile_text(text: str) -> None:
    counts = []
    for times in (50, 500):
        walked = walk(text * times)
        list(walked.readings())
        counts.append(walked.count)
    assert counts[1] <= 12 * counts[0]


def test_ways_that_meet_go_on_as_one() -> None:
    line = Line(" và ".join(["{level}"] * 4) + " có {pupils}", each="level")
    walked = walk("và " * 60 + "có 30 con", line)
    list(walked.readings())
    assert walked.count < 60 * 400
