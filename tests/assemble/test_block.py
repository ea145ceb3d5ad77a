"""Blocks: paragraphs in their places, numbered by the outline, every text one line, footnotes in reading order."""

from attrs import evolve

from ngaman_core.assemble import Block, Footnote, Outline, Report, report
from ngaman_core.assemble.block import Placing
from ngaman_core.declare import Line, Topic, flow
from ngaman_core.observe import Item, Note, Task
from ngaman_core.observe.items import TOTAL
from ngaman_core.observe.settings import APART, BLOCKS, Chapter
from ngaman_core.observe.settings import Outline as Wanted
from ngaman_core.tell import Paragraph, Text
from tests.assemble.farm import FARM, ROWS, SETTINGS, TOWN, assembled, lines
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
    (part,) = Placing(Outline(), story.assessment).blocks(story)
    assert [(block.level, block.marker) for block in part.walk()][2:] == [(2, "-"), (3, "+"), (3, "+"), (3, "+")]


BY_DOMAIN = (APART, "I.", "1.", "a)", "-")
MOVED = domain(
    Topic("Cây ăn trái", [Line("vườn có {plants}")]),
    Topic("Trường học", [Line("trường có {shade}")], chapter="society"),
    indicators=[flow("plants", "vườn", "cây"), flow("shade", "bóng mát", "cây")],
    key="gardens",
)


def divided(levels: tuple[str, ...] = BY_DOMAIN, **more: object) -> Report:
    """Return the report of a farm and its gardens, whose titles differ, with a heading for each domain."""
    farm, gardens = evolve(FARM, title="Chăn nuôi"), evolve(MOVED, title="Vườn tược")
    settings = evolve(SETTINGS, outline=Wanted(levels=levels, chapters=(Chapter("economy", "", ("gardens",)),)))
    rows = "herd 2023-11 period 5275\nfish 2023-11 period 95\nplants 2023-11 period 12\nshade 2023-11 period 30"
    return report(told(rows, farm, gardens, settings=settings, **more))


def test_of_five_levels_the_third_heads_each_domain_in_its_chapter() -> None:
    notes, tasks = [Note("economy", "mưa thuận"), Note("defence", "yên ổn")], [Task("economy", "giữ đàn")]
    made = divided(notes=notes, tasks=tasks)
    assert [line for block in made.walk() for line in block.lines] == [
        "Phần I",
        "KẾT QUẢ THỰC HIỆN NHIỆM VỤ THÁNG 11",
        "I. KINH TẾ",
        "Mưa thuận.",
        "1. Vườn tược",
        "a) Cây ăn trái: vườn có 12 cây.",
        "2. Chăn nuôi",
        "a) Chăn nuôi:",
        "- Đàn có 5.275 con.",
        "- Cá có 95 tấn.",
        "II. VĂN HÓA - XÃ HỘI",
        "1. Vườn tược",
        "a) Trường học: trường có 30 cây.",
        "III. QUỐC PHÒNG - AN NINH",
        "a) Yên ổn.",
        "Phần II",
        "NHIỆM VỤ TRỌNG TÂM THÁNG 12",
        "I. KINH TẾ",
        "a) Giữ đàn.",
    ]
    assert [block.level for block in made.walk()][:7] == [0, 1, 3, 2, 3, 2, 3]


def test_the_one_domain_that_has_the_title_of_its_chapter_is_not_headed_twice() -> None:
    settings = evolve(SETTINGS, outline=Wanted(levels=("I.", "1.", "a)", "-", "+")))
    story = told(ROWS, evolve(FARM, title="Kinh Tế"), settings=settings, notes=[Note("economy", "mưa thuận")])
    assert lines(report(story))[1:4] == ["1. Kinh tế", "- Mưa thuận.", "- Chăn nuôi:"]
    town = told(ROWS, evolve(FARM, title="Kinh Tế"), TOWN, settings=settings)
    assert lines(report(town))[1:3] == ["1. Kinh tế", "a) Kinh Tế"]


def test_what_belongs_to_a_domain_that_is_not_there_opens_its_chapter() -> None:
    story = divided().story
    lost = Paragraph("Thiếu", (), "lost", "economy")
    (part,) = Placing(divided().outline, story.assessment).blocks(evolve(story, paragraphs=(*story.paragraphs, lost)))
    assert [block.lines for block in part.children[0].children][:2] == [("Thiếu:",), ("1. Vườn tược",)]


def test_the_figures_of_a_report_by_domain_are_read_back() -> None:
    made = divided(notes=[Note("economy", "đàn có {herd}")])
    text = "\n".join(line for block in made.walk() for line in block.lines)
    read = made.story.assessment.book.read(text)
    figures = [figure for block in made.walk() for figure in block.figures]
    assert [(one.indicator, one.value) for one in read] == [(one.fact.indicator, one.printed.value) for one in figures]


BLOCK_NOTES = [
    Note("proposals", "cấp vốn cho cống"),
    Note("causes", "mưa lớn"),
    Note("direction", "họp giao ban"),
    Note("direction", "đi cơ sở"),
    Note("assessment", "đàn tăng {herd}"),
]


def test_blocks_stand_among_the_chapters_where_the_pack_names_them_and_proposals_are_the_last_part() -> None:
    chapters = (Chapter("direction"), Chapter("economy"), Chapter("assessment", "Nhận xét"), Chapter("summary"))
    settings = evolve(SETTINGS, outline=Wanted(chapters=chapters, proposals="Đề nghị {next}"))
    made = assembled(settings=settings, notes=BLOCK_NOTES, tasks=[Task("economy", "giữ đàn")])
    assert [line.partition(":")[0] for line in lines(made)] == [
        "I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ THÁNG 11",
        "1. Công tác chỉ đạo, điều hành",
        "- Họp giao ban.",
        "- Đi cơ sở.",
        "2. Kinh tế",
        "- Chăn nuôi",
        "+ Đàn có 5.275 con.",
        "+ Cá có 95 tấn.",
        "- Cây xanh",
        "3. Nhận xét",
        "- Đàn tăng 5.275 con.",
        "II. NHIỆM VỤ TRỌNG TÂM THÁNG 12",
        "1. Kinh tế",
        "- Giữ đàn.",
        "III. ĐỀ NGHỊ THÁNG 12",
        "- Cấp vốn cho cống.",
    ]


def test_a_block_that_the_pack_does_not_name_is_not_printed_whoever_tells_it() -> None:
    made = assembled()
    told_besides = [Paragraph("Nhận xét", (), "", key) for key in (*BLOCKS, "economy")]
    story = evolve(made.story, paragraphs=(*made.story.paragraphs, *told_besides))
    (part,) = Placing(made.outline, story.assessment).blocks(story)
    assert [block.text for block in part.walk()].count("Nhận xét:") == 1


def test_in_a_report_by_domain_blocks_and_proposals_have_paragraphs_alone() -> None:
    made = divided(notes=[Note("proposals", "cấp vốn")])
    assert made.blocks[-1].children[0].lines == ("a) Cấp vốn.",)
