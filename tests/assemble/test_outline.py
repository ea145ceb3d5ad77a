"""The outline is data: titles, order and marks, of the house or of the pack."""

from collections.abc import Callable

import pytest

from ngaman_core.assemble import Outline
from ngaman_core.assemble.outline import LEVELS, STYLES
from ngaman_core.declare import Line, Topic, flow
from ngaman_core.declare.mistakes import CHAPTERS
from ngaman_core.observe import Settings
from ngaman_core.observe.settings import APART, BLOCKS, DEPTHS, MARKS, Chapter
from ngaman_core.observe.settings import Outline as Wanted
from tests.tell.office import domain


@pytest.mark.parametrize(
    ("level", "number", "marker"),
    [(0, 1, "I."), (0, 4, "IV."), (1, 1, "1."), (1, 12, "12."), (2, 1, "-"), (2, 9, "-"), (3, 5, "+")],
)
def test_each_level_has_its_mark(level: int, number: int, marker: str) -> None:
    assert Outline().marker(level, number) == marker


@pytest.mark.parametrize(
    ("mark", "markers"),
    [
        (APART, ["Phần I", "Phần IV", "Phần V", "Phần XXVII"]),
        ("I.", ["I.", "IV.", "V.", "XXVII."]),
        ("A.", ["A.", "D.", "E.", "AA."]),
        ("1.", ["1.", "4.", "5.", "27."]),
        ("a)", ["a)", "d)", "đ)", "dd)"]),
        ("-", ["-", "-", "-", "-"]),
        ("+", ["+", "+", "+", "+"]),
    ],
)
def test_each_style_counts_on_without_an_end(mark: str, markers: list[str]) -> None:
    """Small letters are those of the Vietnamese alphabet as a decree counts them."""
    outline = Outline(levels=(mark,))
    assert [outline.marker(0, number) for number in (1, 4, 5, 27)] == markers


@pytest.mark.parametrize(
    ("levels", "rules"),
    [
        (LEVELS, ["part", "chapter", "body", "body"]),
        (("A.", "I.", "1.", "a)"), ["part", "part", "body", "body"]),
        ((APART, "I.", "1.", "a)", "-"), ["division", "part", "chapter", "body", "body"]),
        (("1.", "a)", "-", "-", "+"), ["part", "chapter", "chapter", "body", "body"]),
    ],
)
def test_each_level_follows_a_rule_of_the_page(levels: tuple[str, ...], rules: list[str]) -> None:
    outline = Outline(levels=levels)
    assert [outline.rule(level) for level in range(len(levels))] == rules
    assert outline.by_domain == (len(levels) == 5)


def test_every_mark_that_a_pack_may_give_has_a_style() -> None:
    assert tuple(STYLES) == MARKS
    assert len(LEVELS) in DEPTHS


def test_every_chapter_that_a_domain_may_name_has_a_title() -> None:
    assert tuple(Outline().chapters) == CHAPTERS


def test_every_block_that_a_pack_may_name_has_a_title_and_stands_only_where_it_is_named() -> None:
    every = Outline.of(Settings(outline=Wanted(chapters=tuple(map(Chapter, BLOCKS)))))
    assert all(every.chapters[key] for key in BLOCKS)
    assert not {*BLOCKS} & {*Outline().chapters}


@pytest.mark.parametrize(
    ("named", "order"),
    [
        ("direction digital assessment", "direction digital economy society defence administration assessment"),
        ("direction assessment causes", "direction economy society defence administration digital assessment causes"),
        ("causes", "economy society defence administration digital causes"),
        ("assessment society summary", "assessment society economy defence administration digital summary"),
    ],
)
def test_a_chapter_that_the_pack_does_not_name_stands_behind_the_last_that_it_names(named: str, order: str) -> None:
    outline = Outline.of(Settings(outline=Wanted(chapters=tuple(map(Chapter, named.split())))))
    assert list(outline.chapters) == order.split()


def test_a_pack_that_says_nothing_gets_the_outline_of_the_house() -> None:
    assert Outline.of(Settings()) == Outline()


def test_a_pack_may_give_titles_and_order_and_what_it_leaves_out_stays() -> None:
    wanted = Wanted(
        results="Kết quả {period}",
        chapters=(Chapter("society", "Xã hội", ("education", "health")), Chapter("economy", "", ("finance",))),
    )
    outline = Outline.of(Settings(outline=wanted))
    assert outline.parts == {
        "results": "Kết quả {period}", "tasks": "Nhiệm vụ trọng tâm {next}", "proposals": "Kiến nghị, đề xuất"
    }  # fmt: skip
    assert list(outline.chapters.items())[:3] == [
        ("society", "Xã hội"),
        ("economy", "Kinh tế"),
        ("defence", "Quốc phòng - an ninh"),
    ]
    assert outline.domains == ("education", "health", "finance")


def test_a_pack_may_give_the_abstract_and_the_marks() -> None:
    outline = Outline.of(Settings(outline=Wanted(abstract="Tình hình {period}", levels=("A.", "1.", "a)", "-"))))
    assert (outline.abstract, outline.levels) == ("Tình hình {period}", ("A.", "1.", "a)", "-"))
    assert Outline.of(Settings(outline=Wanted())) == Outline()


def test_a_domain_stands_by_its_chapter_first_then_by_its_place_in_it() -> None:
    outline = Outline(domains=("town",))
    topic = Topic("Một", [Line("{a}")])
    of = {
        (key, chapter): domain(topic, indicators=[flow("a", "a", "con")], key=key, chapter=chapter)
        for key, chapter in [("farm", "economy"), ("town", "economy"), ("homes", "society"), ("art", "digital")]
    }
    assert [key for key, _ in sorted(of, key=lambda one: outline.rank(of[one]))] == ["town", "farm", "homes", "art"]


def test_domains_stand_in_the_order_of_the_outline_then_by_key_and_general_notes_first() -> None:
    outline = Outline(domains=("finance", "agriculture"))
    place: Callable[[str], tuple[int, str]] = outline.place_of
    assert sorted(["trade", "agriculture", "", "health", "finance"], key=place) == [
        "", "finance", "agriculture", "health", "trade",
    ]  # fmt: skip
