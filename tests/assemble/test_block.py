"""Blocks: paragraphs in their places, numbered by the outline, every text one line, footnotes in reading order."""

import pytest
from attrs import evolve

from ngaman_core.assemble import Block, Footnote, Outline, report
from ngaman_core.assemble.block import Placing, filled
from ngaman_core.declare import Line, Topic, flow
from ngaman_core.observe import Item, Note, Task
from ngaman_core.observe.items import TOTAL
from ngaman_core.observe.settings import Outline as Wanted
from ngaman_core.tell import Paragraph, Text
from tests.assemble.farm import SETTINGS, assembled, lines
from tests.tell.office import domain, told

PAID, LENT = flow("paid", "giải ngân", "triệu đồng", by="source"), flow("lent", "cho vay", "triệu đồng", by="source")
SAYS = Topic("Vốn", [Line("{source} chi {paid}", each="source"), Line("{source} cho vay {lent}", each="source")])
BANKS = domain(SAYS, indicators=[PAID, LENT], key="banks")
SOURCES = [
    Item("source", "province", "vốn tỉnh", "", TOTAL, 1),
    Item("source", "town", "vốn thị xã", "", TOTAL, 2, "Do thị xã giao\nđầu năm."),
    Item("source", "more", "vốn bổ sung", "", "", 3, "Ngoài tổng vốn."),
]
PAYMENTS = "\n".join(f"{key}/{item.key} 2023-11 period 95" for item in reversed(SOURCES) for key in ("paid", "lent"))


def test_a_block_is_walked_in_reading_order() -> None:
    below = Block(1, "1.", ())
    assert list(Block(0, "I.", (), children=(below, Block(1, "2.", ()))).walk())[1] is below


def test_a_report_is_numbered_from_parts_to_plus_signs() -> None:
    made = assembled(tasks=[Task("society", "chăm lo người nghèo")])
    assert lines(made) == [
        "I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ THÁNG 11",
        "1. Kinh tế",
        "- Chăn nuôi:",
        "+ Đàn có 5.275 con.",
        "+ Cá có 95 tấn.",
        "- Cây xanh: cây có 12 cây.",
        "II. NHIỆM VỤ TRỌNG TÂM THÁNG 12",
        "1. Văn hóa - xã hội",
        "- Chăm lo người nghèo.",
    ]


def test_a_pack_may_number_each_level_its_own_way() -> None:
    made = assembled(settings=evolve(SETTINGS, outline=Wanted(levels=("A.", "I.", "1.", "a)"))))
    assert [line.partition(" ")[0] for line in lines(made)] == ["A.", "I.", "1.", "a)", "b)", "2."]


def test_headings_hold_blocks_and_paragraphs_hold_figures() -> None:
    (part,) = assembled().blocks
    every = list(part.walk())
    assert [(block.level, block.heading) for block in every] == [
        (0, True), (1, True), (2, False), (3, False), (3, False), (2, False),
    ]  # fmt: skip
    assert [[str(figure) for figure in block.figures] for block in every] == [
        [], [], [], ["5.275 con"], ["95 tấn"], ["12 cây"],
    ]  # fmt: skip


def test_a_block_is_one_line_whatever_the_names_in_it() -> None:
    made = assembled(notes=[Note("economy", "mưa thuận\r\ngió hòa \u202ehôm nay\x00")])
    assert "- Mưa thuận gió hòa hôm nay\ufffd." in lines(made)
    titled = assembled(settings=evolve(SETTINGS, outline=Wanted(results="Kết\nquả")))
    assert lines(titled)[0] == "I. KẾT QUẢ"


def test_a_footnote_stands_once_behind_its_name_numbered_in_reading_order() -> None:
    made = report(told(PAYMENTS, BANKS, items=SOURCES, settings=SETTINGS))
    assert lines(made)[-1] == (
        "- Vốn: vốn tỉnh chi 95 triệu đồng; vốn thị xã¹ chi 95 triệu đồng; vốn bổ sung² chi 95 triệu đồng;"
        " vốn tỉnh cho vay 95 triệu đồng; vốn thị xã cho vay 95 triệu đồng; vốn bổ sung cho vay 95 triệu đồng."
    )
    assert made.footnotes == (
        Footnote(1, (Text("Do thị xã giao đầu năm."),)),
        Footnote(2, (Text("Ngoài tổng vốn."),)),
    )


def test_the_reader_does_not_see_the_mark_of_a_footnote() -> None:
    story = told(PAYMENTS, BANKS, items=SOURCES, settings=SETTINGS)
    read = story.assessment.book.read("\n".join(lines(report(story))))
    assert [(one.indicator, one.item) for one in read if one.value == 95] == [
        (figure.fact.indicator, figure.fact.item) for figure in story.figures
    ]


def test_what_a_plugin_tells_deeper_than_the_outline_goes_stands_at_the_last_level() -> None:
    deep = Paragraph("Bốn", (), children=(Paragraph("Năm", ()), Paragraph("Sáu", (), children=(Paragraph("Bảy", ()),))))
    story = evolve(assembled().story, paragraphs=(evolve(deep, chapter="economy"),))
    (part,) = Placing(Outline(), {}).blocks(story)
    assert [(block.level, block.marker) for block in part.walk()][2:] == [(2, "-"), (3, "+"), (3, "+"), (3, "+")]


@pytest.mark.parametrize(
    ("title", "expected"),
    [("Kết quả {period}", "Kết quả tháng 11"), ("{period.year} {0} {}", "{period.year} {0} {}"), ("Một", "Một")],
)
def test_a_title_is_data_and_reaches_into_nothing(title: str, expected: str) -> None:
    assert filled(title, {"{period}": "tháng 11"}) == expected
