"""What stands at the foot of the page is said by lines too: words and figures, read back like any other."""

import pytest

from ngaman_core.assemble import report
from ngaman_core.declare import Line, Topic, flow, stock
from ngaman_core.errors import DeclarationError
from ngaman_core.observe import Item
from ngaman_core.observe.items import TOTAL
from ngaman_core.tell import Story
from tests.tell.office import domain, told

PRODUCTS = stock("products", "sản phẩm được xếp hạng", "sản phẩm", by="producer")
BOATS = flow("boats", "đội ghe", "đội")
MAKERS = [
    Item("producer", "tea", "cơ sở trà Hương Quê", parent=TOTAL, order=1),
    Item("producer", "green", "trà xanh", parent="tea", order=2),
    Item("producer", "black", "trà đen", parent="tea", order=3),
    Item("producer", "fish", "hộ kinh doanh Năm Sao", parent=TOTAL, order=4),
]
EACH = Line("{producer} có {products}[: {producer:parts}]", each="producer")
WHOLE = Line("toàn {place} xếp hạng {products}", footnote=[EACH])
OFFICE = domain(Topic("Sản phẩm", [WHOLE, Line("cử {boats}")]), indicators=[PRODUCTS, BOATS])
ROWS = """
products 2023-11 level 3
products/tea 2023-11 level 2
products/fish 2023-11 level 1
boats 2023-11 period 2
"""


def story(rows: str = ROWS, items: list[Item] = MAKERS) -> Story:
    return told(rows, OFFICE, items=items)


def test_the_mark_stands_behind_the_clause_and_the_note_at_the_foot() -> None:
    made = report(story())
    (paragraph,) = (block.text for block in made.walk() if not block.heading)
    assert paragraph == "Sản phẩm: toàn thị xã xếp hạng 03 sản phẩm¹; cử 02 đội."
    (note,) = made.footnotes
    assert note.text == ("Cơ sở trà Hương Quê có 02 sản phẩm: trà xanh, trà đen; hộ kinh doanh Năm Sao có 01 sản phẩm.")
    assert [figure.printed.value for figure in note.figures] == [2, 1]


def test_the_figures_of_a_note_are_figures_of_the_story_and_come_last() -> None:
    said = story()
    assert [(figure.fact.item, int(figure.fact.value)) for figure in said.figures] == [
        ("", 3), ("", 2), ("tea", 2), ("fish", 1)
    ]  # fmt: skip
    read = said.assessment.book.read(said.text)
    assert [(one.indicator, one.item, int(one.value)) for one in read] == [
        ("products", "", 3), ("boats", "", 2), ("products", "tea", 2), ("products", "fish", 1)
    ]  # fmt: skip
    assert said.findings == ()


def test_a_note_of_which_no_data_are_there_is_not_printed_and_check_says_so() -> None:
    said = story("products 2023-11 level 3\nboats 2023-11 period 2", items=[])
    assert said.text == "Sản phẩm: toàn thị xã xếp hạng 03 sản phẩm; cử 02 đội."
    (finding,) = said.findings
    assert (finding.rule, finding.severity) == ("left-out", "note")
    assert "danh mục producer" in finding.message


def test_a_note_of_which_a_part_is_missing_shows_the_gap() -> None:
    said = story(ROWS.replace("products/fish 2023-11 level 1\n", ""))
    assert said.text.splitlines()[1].endswith(
        "trà đen; [thiếu số liệu: sản phẩm được xếp hạng (hộ kinh doanh Năm Sao) tháng 11 năm 2023]."
    )
    assert [finding.rule for finding in said.findings] == ["missing-figure"]


def test_a_clause_that_is_withheld_has_no_note() -> None:
    said = told("boats 2023-11 period 2", domain(
        Topic("Hội thi", [Line("có {products}", footnote=[Line("cử {boats}")])]), indicators=[PRODUCTS, BOATS]
    ))  # fmt: skip
    assert said.text == "Hội thi: [thiếu số liệu: sản phẩm được xếp hạng tháng 11 năm 2023]."


def test_the_lines_of_a_note_are_checked_and_asked_for_like_any_other() -> None:
    wrong = Topic("Sản phẩm", [Line("có {products}", footnote=[Line("có 5 sản phẩm")])])
    with pytest.raises(DeclarationError, match=r"(?s)a number must be a slot.*the line has no figure"):
        domain(wrong, indicators=[PRODUCTS])
    deep = Line("có {products}", footnote=[Line("có {products}", footnote=[Line("có {products}")])])
    with pytest.raises(DeclarationError, match="a footnote has a footnote of its own"):
        domain(Topic("Sản phẩm", [deep]), indicators=[PRODUCTS])
    with pytest.raises(DeclarationError, match="footnote= holds 'có', which is no Line"):
        domain(Topic("Sản phẩm", [Line("có {products}", footnote=["có"])]), indicators=[PRODUCTS])  # type: ignore[list-item]
