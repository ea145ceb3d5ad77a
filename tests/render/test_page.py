"""The rules of the page: each names its place in the decree, and every choice of the house stands in the room left."""

import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files

import pytest
from attrs import asdict

from ngaman_core.assemble import Outline
from ngaman_core.observe.settings import APART
from ngaman_core.render.docx.styles import named
from ngaman_core.render.page import Margins, Page, Style, page, read

PAGE = page()
STYLES = PAGE.styles
TEXT = (files("ngaman_core.render") / "decree-30.toml").read_text(encoding="utf-8")
# A section of Appendix I, Part I, its clause and its point: I.7, II.9.d, III.1.b; V is the table of samples.
PLACE = r"(?:I\.\d|II\.\d\.[abcdđeg]|III\.\d\.[abcdđe]|V\.\d+(?:\.[ab])?)"

# Read from the decree once more, apart from the file: sizes, bold, italic, centred (None: it does not say).
ASKED: dict[str, tuple[float, float, bool, bool, bool | None]] = {
    "page-number": (13, 14, False, False, True),
    "nation": (12, 13, True, False, None),
    "motto": (13, 14, True, False, True),
    "governing": (12, 13, False, False, None),
    "issuing": (12, 13, True, False, True),
    "number": (13, 13, False, False, True),
    "dateline": (13, 14, False, True, True),
    "kind": (13, 14, True, False, True),
    "abstract": (13, 14, True, False, True),
    "addressed": (13, 14, False, False, None),
    "addressed-list": (13, 14, False, False, None),
    "addressee": (13, 14, False, False, None),
    "body": (13, 14, False, False, False),
    "division": (13, 14, True, False, True),
    "part": (13, 14, True, False, None),
    "chapter": (13, 14, True, False, None),
    "authority": (13, 14, True, False, None),
    "signer": (13, 14, True, False, True),
    "recipients": (12, 12, True, True, False),
    "recipient": (11, 11, False, False, False),
    "appendix": (14, 14, True, False, True),
    "appendix-title": (13, 14, True, False, True),
    "appendix-reference": (13, 14, False, True, True),
}


def outside(rules: Page) -> Iterator[str]:
    """Yield every choice for which the decree leaves no room."""
    pieces: dict[str, Margins | Style] = {"page": rules.margins, **rules.styles}
    for name, piece in pieces.items():
        chosen = asdict(piece, recurse=False)
        rooms = {key: low <= chosen[key] <= high for key, (low, high) in chosen["allowed"].items()}
        rooms |= {key: chosen[key] in values for key, values in chosen.get("either", {}).items()}
        yield from (f"{name}.{key}" for key, fits in rooms.items() if not fits)


def planted(right: str, wrong: str, name: str) -> str:
    """Return the file with one line of one table changed."""
    start = TEXT.index(f"[{name}]\n")
    place = TEXT.index(f"\n{right}", start) + 1
    assert "\n[" not in TEXT[start:place]
    return TEXT[:place] + wrong + TEXT[place + len(right) :]


def test_every_choice_stands_in_the_room_that_the_decree_leaves() -> None:
    assert list(outside(PAGE)) == []


@pytest.mark.parametrize(
    ("table", "right", "wrong", "found"),
    [
        ("page", "left = 30", "left = 29.9", "page.left"),
        ("page", "right = 15", "right = 21", "page.right"),
        ("page", "width = 210", "width = 216", "page.width"),
        ("styles.nation", "size = 13", "size = 14", "nation.size"),
        ("styles.number", "size = 13", "size = 12", "number.size"),
        ("styles.motto", "rule = 1.0", "rule = 0.9", "motto.rule"),
        ("styles.issuing", "rule = 0.4", "rule = 0.3", "issuing.rule"),
        ("styles.abstract", "rule = 0.4", "rule = 0.6", "abstract.rule"),
        ("styles.body", "after = 6", "after = 5", "body.after"),
        ("styles.body", "line = 1.15", "line = 1.6", "body.line"),
        ("styles.body", "first = 12.7", "first = 11", "body.first"),
    ],
)
def test_a_choice_outside_is_found(table: str, right: str, wrong: str, found: str) -> None:
    assert list(outside(read(planted(right, wrong, table)))) == [found]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [("size = 14", "sise = 14"), ("size = 14", ""), ("size = 14", "size = 14\nshadow = true")],
    ids=["misspelt", "missing", "unknown"],
)
def test_a_value_that_nobody_follows_or_that_is_missing_is_refused(right: str, wrong: str) -> None:
    with pytest.raises(TypeError):
        read(planted(right, wrong, "styles.body"))


def test_everything_in_the_file_is_read() -> None:
    rules = tomllib.loads(TEXT)
    assert set(rules) == {"decree", "appendix", "page", "font", "styles"}
    assert rules["font"] == {"law": "I.4", "family": PAGE.font, "color": PAGE.color}
    assert list(rules["styles"]) == list(STYLES)
    assert page() is PAGE


@pytest.mark.parametrize("name", ASKED)
def test_the_file_says_what_the_decree_says(name: str) -> None:
    low, high, bold, italic, centred = ASKED[name]
    style = STYLES[name]
    assert tuple(style.allowed["size"]) == (low, high)
    assert (style.bold, style.italic) == (bold, italic)
    assert centred is None or (style.align == "center") == centred


def test_what_the_decree_rules_names_its_place_and_the_rest_is_custom() -> None:
    assert {name for name, style in STYLES.items() if style.law} == set(ASKED)
    laws = [PAGE.margins.law, *(style.law for style in STYLES.values() if style.law)]
    assert [law for law in laws if not re.fullmatch(f"{PLACE}(?:, {PLACE})*", law)] == []
    assert [name for name, style in STYLES.items() if not style.law and (style.allowed or style.either)] == []


def test_the_sheet_the_letters_and_the_body_are_as_the_decree_has_them() -> None:
    asked = {"width": (210, 210), "height": (297, 297), "top": (20, 25), "bottom": (20, 25), "left": (30, 35)}
    assert {key: tuple(room) for key, room in PAGE.margins.allowed.items()} == asked | {"right": (15, 20)}
    assert (PAGE.font, PAGE.color) == ("Times New Roman", "#000000")
    for name in ("body", "part", "chapter"):
        style = STYLES[name]
        assert style.align == "both"
        assert (*style.either["first"], *style.allowed["line"]) == (10, 12.7, 1, 1.5)
        assert style.allowed["after"][0] == 6
        assert style.size == STYLES["body"].size  # of a clause with a title, II.6.đ


def test_rules_are_drawn_below_motto_issuing_body_and_abstract() -> None:
    rooms = {name: style.allowed["rule"] for name, style in STYLES.items() if style.rule}
    assert list(rooms) == ["motto", "issuing", "abstract"]
    assert tuple(rooms["motto"]) == (1, 1)
    for name in ("issuing", "abstract"):
        low, high = rooms[name]
        assert 1 / 3 <= low < 0.335
        assert high == 1 / 2


def test_a_line_is_what_the_margins_leave() -> None:
    margins = PAGE.margins
    assert margins.text_width == margins.width - margins.left - margins.right == 165


def test_the_word_file_uses_every_style_and_no_other() -> None:
    apart = Outline(levels=(APART, "1.", "-", "+"))
    assert {one.rule for outline in (Outline(), apart) for one in named(outline)} == set(STYLES)
