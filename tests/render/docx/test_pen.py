"""Rules are as long as the decree wants, tables as wide as the text, and looks are styles."""

from itertools import pairwise
from xml.etree.ElementTree import Element

import pytest
from attrs import evolve

from ngaman_core.render.docx import pen, write
from ngaman_core.render.page import page
from ngaman_core.render.width import columns, width
from tests.render.docx.signed import SETTINGS, signed
from tests.render.docx.word import W, part, style, text, value

TWIPS = 1440 / 25.4
ROOM = 165.0
LEFT, RIGHT = 0.39 * ROOM, 0.61 * ROOM


@pytest.fixture(scope="module")
def document() -> Element:
    return part(write(signed()), "word/document.xml")


def rules(document: Element) -> list[tuple[str, float, float]]:
    """Return what stands above each rule, and its indents in millimetres."""
    paragraphs = list(document.iter(W + "p"))
    found = [(above, rule) for above, rule in pairwise(paragraphs) if style(rule) == "Rule"]
    indents = [rule.find(f"{W}pPr/{W}ind") for _, rule in found]
    sides = [[int(value(indent, side)) / TWIPS for side in ("left", "right")] for indent in indents]
    return [(text(above), left, right) for (above, _), (left, right) in zip(found, sides, strict=True)]


def test_a_rule_stands_in_the_middle_and_is_a_share_of_the_words_above(document: Element) -> None:
    asked = {"issuing": ("THỊ XÃ NGÃ NĂM", LEFT), "motto": ("Độc lập - Tự do - Hạnh phúc", RIGHT)}
    asked["abstract"] = ("và nhiệm vụ tháng 12 năm 2023", ROOM)
    found = rules(document)
    for (key, (words, room)), (above, left, right) in zip(asked.items(), found, strict=True):
        looks = page().styles[key]
        assert above.endswith(words)
        assert left == pytest.approx(right)
        assert room - left - right == pytest.approx(looks.rule * width(words, looks.size), abs=0.1)


def test_the_rule_of_words_that_fill_the_line_is_a_share_of_the_line() -> None:
    long = evolve(SETTINGS, issuer="Văn phòng Hội đồng nhân dân và Ủy ban nhân dân thành phố trực thuộc")
    _, left, right = rules(part(write(signed(long)), "word/document.xml"))[0]
    assert LEFT - left - right == pytest.approx(page().styles["issuing"].rule * LEFT, abs=0.1)


def test_tables_are_as_wide_as_the_text_and_keep_their_columns(document: Element) -> None:
    appendix = signed().appendices[0].table
    wanted = [[LEFT, RIGHT], [ROOM / 2, ROOM / 2], columns(appendix, ROOM, page().styles["table-head"].size)]
    for table, widths in zip(document.iter(W + "tbl"), wanted, strict=True):
        assert value(table.find(f"{W}tblPr/{W}tblLayout"), "type") == "fixed"
        grid = [int(value(one, "w")) / TWIPS for one in table.iter(W + "gridCol")]
        assert grid == pytest.approx(widths, abs=0.1)
        for row in table.iter(W + "tr"):
            cells = [int(value(one, "w")) / TWIPS for one in row.iter(W + "tcW")]
            assert cells == pytest.approx(widths, abs=0.1)


def test_only_the_table_that_people_read_as_one_has_lines(document: Element) -> None:
    looks = [value(table.find(f"{W}tblPr/{W}tblStyle")) for table in document.iter(W + "tbl")]
    assert looks == ["TableNormal", "TableNormal", "TableGrid"]


def test_words_keep_the_space_at_their_ends_and_every_sign() -> None:
    assert pen.text(" và & <b> ") == '<w:t xml:space="preserve"> và &amp; &lt;b&gt; </w:t>'
    assert pen.text("và") == "<w:t>và</w:t>"


def test_a_table_is_read_out_by_its_name_whatever_signs_that_has() -> None:
    made = pen.table([pen.row([pen.line("TableCell", "a")], [20])], [20], 'Bảng "A"', "lúa & màu")
    assert 'w:val="Bảng &quot;A&quot;"' in made
    assert 'w:val="lúa &amp; màu"' in made
