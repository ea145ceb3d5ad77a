"""The rules of the page: every choice of the house stands inside the room that the decree leaves."""

import re

import pytest
from attrs import asdict

from ngaman_core.render.page import page

PAGE = page()
STYLES = PAGE.styles


@pytest.mark.parametrize("name", ["margins", *STYLES])
def test_every_choice_stands_in_the_room_that_the_decree_leaves(name: str) -> None:
    chosen = asdict(PAGE.margins if name == "margins" else STYLES[name], recurse=False)
    room = chosen["allowed"]
    assert {key: low <= chosen[key] <= high for key, (low, high) in room.items()} == dict.fromkeys(room, True)


@pytest.mark.parametrize("name", STYLES)
def test_what_the_decree_rules_names_its_place_and_its_size(name: str) -> None:
    style = STYLES[name]
    assert bool(style.law) == ("size" in style.allowed)
    assert re.fullmatch(r"(?:I|II|III)\.\d+(?:\.[a-zđ])?(?:, II\.\d+\.[a-zđ])*|", style.law)


def test_rules_are_drawn_below_motto_issuing_body_and_abstract() -> None:
    ruled = {name: style.rule for name, style in STYLES.items() if style.rule}
    assert list(ruled) == ["motto", "issuing", "abstract"]
    assert ruled["motto"] == 1


def test_a_sheet_is_a4_and_a_line_what_its_margins_leave() -> None:
    margins = PAGE.margins
    assert (margins.width, margins.height) == (210, 297)
    assert margins.text_width == margins.width - margins.left - margins.right == 165


def test_the_letters_are_times_new_roman_and_the_rules_are_read_once() -> None:
    assert PAGE.font == "Times New Roman"
    assert page() is PAGE
