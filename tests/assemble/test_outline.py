"""The outline is data: titles, order and marks, of the house or of the pack."""

from collections.abc import Callable

import pytest

from ngaman_core.assemble import Outline
from ngaman_core.assemble.outline import LEVELS
from ngaman_core.declare.mistakes import CHAPTERS
from ngaman_core.observe import Settings
from ngaman_core.observe.settings import Chapter
from ngaman_core.observe.settings import Outline as Wanted


@pytest.mark.parametrize(
    ("level", "number", "marker"),
    [(0, 1, "I."), (0, 4, "IV."), (1, 1, "1."), (1, 12, "12."), (2, 1, "-"), (2, 9, "-"), (3, 5, "+")],
)
def test_each_level_has_its_mark(level: int, number: int, marker: str) -> None:
    assert Outline().marker(level, number) == marker


@pytest.mark.parametrize(("number", "marker"), [(1, "a)"), (4, "d)"), (5, "đ)"), (6, "e)")])
def test_small_letters_are_those_of_the_vietnamese_alphabet_as_a_decree_counts_them(number: int, marker: str) -> None:
    assert Outline(levels=("A.", "a)")).marker(1, number) == marker
    assert Outline(levels=("A.", "a)")).marker(0, 2) == "B."


def test_every_chapter_that_a_domain_may_name_has_a_title() -> None:
    assert tuple(Outline().chapters) == CHAPTERS
    assert len(LEVELS) == 4


def test_a_pack_that_says_nothing_gets_the_outline_of_the_house() -> None:
    assert Outline.of(Settings()) == Outline()


def test_a_pack_may_give_titles_and_order_and_what_it_leaves_out_stays() -> None:
    wanted = Wanted(
        results="Kết quả {period}",
        chapters=(Chapter("society", "Xã hội", ("education", "health")), Chapter("economy", "", ("finance",))),
    )
    outline = Outline.of(Settings(outline=wanted))
    assert outline.parts == {"results": "Kết quả {period}", "tasks": "Nhiệm vụ trọng tâm {next}"}
    assert list(outline.chapters.items())[:3] == [
        ("society", "Xã hội"),
        ("economy", "Kinh tế"),
        ("defence", "Quốc phòng - an ninh"),
    ]
    assert outline.domains == ("education", "health", "finance")


def test_domains_stand_in_the_order_of_the_outline_then_by_key_and_general_notes_first() -> None:
    outline = Outline(domains=("finance", "agriculture"))
    place: Callable[[str], tuple[int, str]] = outline.place_of
    assert sorted(["trade", "agriculture", "", "health", "finance"], key=place) == [
        "", "finance", "agriculture", "health", "trade",
    ]  # fmt: skip
