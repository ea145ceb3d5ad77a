"""Every style of the Word file is a rule of the page: its font, its size, its place."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, fromstring

import pytest

from ngaman_core.assemble import Outline
from ngaman_core.render.docx.styles import Named, named, styles
from ngaman_core.render.docx.template import MAIN
from ngaman_core.render.page import page
from tests.render.docx.word import W, value

TREE = fromstring(f"<styles {MAIN}>{styles(page(), Outline())}</styles>")
FOUND = {value(style, "styleId"): style for style in TREE.iter(W + "style")}


def measures(style: Element, name: str) -> dict[str, str]:
    found = style.find(f"{W}pPr/{W}{name}")
    return {} if found is None else {key.removeprefix(W): number for key, number in found.attrib.items()}


@pytest.mark.parametrize("one", list(named(Outline())), ids=lambda one: one.id)
def test_a_style_looks_as_its_rule_says(one: Named) -> None:
    rule, style = page().styles[one.rule], FOUND[one.id]
    look = style.find(W + "rPr")
    assert look is not None
    assert float(value(look.find(W + "sz"))) == float(value(look.find(W + "szCs"))) == rule.size * 2
    assert (look.find(W + "b") is not None, look.find(W + "i") is not None) == (rule.bold, rule.italic)
    assert value(style.find(f"{W}pPr/{W}jc")) == rule.align
    spacing, indent = measures(style, "spacing"), measures(style, "ind")
    assert (float(spacing["before"]), float(spacing["after"])) == (rule.before * 20, rule.after * 20)
    assert float(spacing["line"]) == pytest.approx(rule.line * 240)
    assert float(indent["firstLine"]) == pytest.approx(rule.first / 25.4 * 1440, abs=0.5)
    assert float(indent["left"]) == pytest.approx(rule.start / 25.4 * 1440, abs=0.5)


def test_every_font_is_the_font_of_the_page() -> None:
    fonts = list(TREE.iter(W + "rFonts"))
    assert len(fonts) == 2  # the defaults of the document and Normal, on which every style rests
    for font in fonts:
        assert font.attrib == dict.fromkeys(
            (W + script for script in ("ascii", "hAnsi", "eastAsia", "cs")), page().font
        )
    assert list(rootless()) == ["Normal"]


def rootless() -> Iterator[str]:
    """Yield the paragraph styles that rest on no other."""
    for key, style in FOUND.items():
        if value(style, "type") == "paragraph" and style.find(W + "basedOn") is None:
            yield key


def test_the_letters_have_the_color_of_the_page() -> None:
    colors = [value(color) for color in TREE.iter(W + "color")]
    assert colors == [page().color.removeprefix("#")]  # of the defaults, on which every style rests


def test_the_language_is_vietnamese() -> None:
    assert value(TREE.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")) == "vi-VN"


def test_parts_and_chapters_are_headings_and_paragraphs_stand_in_the_same_list() -> None:
    outline = {key: style.find(f"{W}pPr/{W}outlineLvl") for key, style in FOUND.items()}
    assert {key: value(level) for key, level in outline.items() if level is not None} == {
        "Heading1": "0", "Heading2": "1"
    }  # fmt: skip
    lists = {key: style.find(f"{W}pPr/{W}numPr/{W}numId") for key, style in FOUND.items()}
    assert {key: value(number) for key, number in lists.items() if number is not None} == {
        "Heading1": "1", "Heading2": "1", "ListBullet": "1", "ListBullet2": "1", "Addressee": "2", "Recipient": "2"
    }  # fmt: skip


def test_a_heading_and_the_lines_of_a_head_stay_with_what_follows_them() -> None:
    kept = {key for key, style in FOUND.items() if style.find(f"{W}pPr/{W}keepNext") is not None}
    assert kept == {one.id for one in named(Outline()) if one.keep or one.heading}
    assert {"Heading1", "Heading2", "Title", "Authority", "TableHead"} <= kept
    assert not kept & {"BodyText", "ListBullet", "Signer", "TableCell"}


def test_a_rule_is_a_line_below_an_empty_paragraph() -> None:
    line = FOUND["Rule"].find(f"{W}pPr/{W}pBdr/{W}bottom")
    assert (value(line), value(line, "sz")) == ("single", "6")


def test_no_two_styles_share_an_identifier_or_a_name() -> None:
    names = [value(style.find(W + "name")) for style in FOUND.values()]
    assert len(FOUND) == len(list(TREE.iter(W + "style"))) == len(set(names))
    assert all(key.isascii() and key.isalnum() for key in FOUND)


def test_of_five_levels_the_third_is_a_heading_and_a_part_apart_stands_in_the_middle() -> None:
    tree = fromstring(f"<styles {MAIN}>{styles(page(), Outline(levels=('Phần', 'I.', '1.', 'a)', '-')))}</styles>")
    found = {value(style, "styleId"): style for style in tree.iter(W + "style")}
    levels = {key: style.find(f"{W}pPr/{W}numPr/{W}ilvl") for key, style in found.items()}
    assert {key: value(level) for key, level in levels.items() if level is not None} == {
        "Heading2": "1", "Heading3": "2", "ListBullet": "3", "ListBullet2": "4"
    }  # fmt: skip
    headings = [found[f"Heading{number}"] for number in (1, 2, 3)]
    assert [value(one.find(f"{W}pPr/{W}outlineLvl")) for one in headings] == ["0", "1", "2"]
    assert [value(one.find(f"{W}pPr/{W}jc")) for one in headings] == ["center", "both", "both"]
    assert "Heading3" not in FOUND
