"""The parts of the file around the words: the lists of the outline, the sheet, what says which part is what."""

import io
import re
import zipfile
from xml.etree.ElementTree import Element

import pytest

from ngaman_core.assemble import Footnote, Outline
from ngaman_core.render.docx.template import own_list, section, template
from ngaman_core.render.page import page
from ngaman_core.tell import Text
from tests.render.docx.word import W, part, text, value

OUTLINE = Outline(levels=("I.", "A.", "a)", "+"))
MARKS = [(2, "a)"), (2, "b)"), (2, "đ)")]
NOTES = [Footnote(1, (Text("Giá & lượng <b>"),))]
FILE = template(page(), OUTLINE, MARKS, NOTES, section(page(), header=True))
FIRST = round(12.7 * 1440 / 25.4)


def looks(level: Element) -> tuple[str, str, str, str]:
    """Return how a level counts, what it prints, what stands behind its mark, and how far it is indented."""
    indent = level.find(f"{W}pPr/{W}ind")
    assert value(indent, "left") == "0"
    return (
        *(value(level.find(W + tag)) for tag in ("numFmt", "lvlText", "suff")),
        value(indent, "firstLine"),
    )  # type: ignore[return-value]  # four texts


def test_the_levels_of_the_outline_are_the_levels_of_one_list() -> None:
    numbering = part(FILE, "word/numbering.xml")
    outline, dashes = numbering.iter(W + "abstractNum")
    assert [looks(level) for level in outline.iter(W + "lvl")] == [
        ("upperRoman", "%1.", "space", f"{FIRST}"),
        ("upperLetter", "%2.", "space", f"{FIRST}"),
        ("decimal", "a)", "space", f"{FIRST}"),
        ("bullet", "+", "space", f"{FIRST}"),
    ]
    assert [value(level.find(W + "pStyle")) for level in outline.iter(W + "lvl")] == [
        "Heading1", "Heading2", "ListBullet", "ListBullet2"
    ]  # fmt: skip
    assert [looks(level) for level in dashes.iter(W + "lvl")] == [("bullet", "-", "space", "0")]


def test_a_mark_that_word_cannot_count_has_a_list_of_its_own() -> None:
    lists = {value(one, "numId"): one for one in part(FILE, "word/numbering.xml").iter(W + "num")}
    assert list(lists) == ["1", "2", "3", "4", "5"]
    assert [own_list(place) for place in range(3)] == [3, 4, 5]
    for place, (level, mark) in enumerate(MARKS):
        own = lists[f"{own_list(place)}"]
        assert value(own.find(W + "lvlOverride"), "ilvl") == f"{level}"
        (override,) = own.iter(W + "lvl")
        assert looks(override) == ("decimal", mark, "space", f"{FIRST}")


def test_the_page_number_stands_in_the_middle_of_the_top_margin() -> None:
    margins = part(FILE, "word/document.xml").find(f".//{W}pgMar")
    assert int(value(margins, "header")) * 2 == int(value(margins, "top"))


def test_footnotes_are_words_whatever_they_hold() -> None:
    notes = [text(one) for one in part(FILE, "word/footnotes.xml").iter(W + "footnote")]
    assert notes == ["", "", " Giá & lượng <b>"]


def test_every_part_is_named_and_every_name_has_its_part() -> None:
    with zipfile.ZipFile(io.BytesIO(FILE)) as package:
        names = {name for name in package.namelist() if name.startswith("word/") and not name.endswith(".rels")}
        types = package.read("[Content_Types].xml").decode("utf-8")
        relations = package.read("word/_rels/document.xml.rels").decode("utf-8")
    assert set(re.findall(r'PartName="/([^"]+)"', types)) == names
    assert {f"word/{name}" for name in re.findall(r'Target="([^"]+)"', relations)} == names - {"word/document.xml"}


@pytest.mark.parametrize("foreign", ["Calibri", "Cambria", "Aptos", "python-docx", "Microsoft"])
def test_nothing_foreign_is_left(foreign: str) -> None:
    with zipfile.ZipFile(io.BytesIO(FILE)) as package:
        found = [name for name in package.namelist() if foreign.encode() in package.read(name)]
    assert found == []
