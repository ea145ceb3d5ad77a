"""The report: the story in the order and numbering of its outline."""

from attrs import evolve

from ngaman_core.assemble import Block, Report, report
from ngaman_core.declare import Line, Topic, flow
from ngaman_core.measure.period import period
from ngaman_core.observe import Note, Settings, Task
from ngaman_core.observe.settings import Chapter, Outline
from tests.tell.office import domain, told

HERD, FISH, TREES = flow("herd", "đàn", "con"), flow("fish", "cá", "tấn"), flow("trees", "cây", "cây")
FARM = domain(
    Topic("Chăn nuôi", [Line("đàn có {herd}"), Line("cá có {fish}")], split=True), indicators=[HERD, FISH], key="farm"
)
TOWN = domain(Topic("Cây xanh", [Line("cây có {trees}")]), indicators=[TREES], key="town", chapter="economy")
ROWS = "herd 2023-11 period 5275\nfish 2023-11 period 95\ntrees 2023-11 period 12"
SETTINGS = Settings(period=period("2023-11"), issuer="Ủy ban nhân dân thị xã Ngã Năm")


def assembled(*, settings: Settings = SETTINGS, rows: str = ROWS, **more: object) -> Report:
    return report(told(rows, FARM, TOWN, settings=settings, **more))


def lines(made: Report) -> list[str]:
    return [f"{block.marker} {block.text}" for part in made.blocks for block in part.walk()]


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


def test_headings_hold_blocks_and_paragraphs_hold_figures() -> None:
    (part,) = assembled().blocks
    every = list(part.walk())
    assert [(block.level, block.heading) for block in every] == [
        (0, True), (1, True), (2, False), (3, False), (3, False), (2, False),
    ]  # fmt: skip
    assert [[str(figure) for figure in block.figures] for block in every] == [
        [], [], [], ["5.275 con"], ["95 tấn"], ["12 cây"],
    ]  # fmt: skip


def test_a_part_without_a_paragraph_is_left_out() -> None:
    assert [block.marker for block in assembled().blocks] == ["I."]
    nothing = report(told("", settings=SETTINGS, tasks=[Task("economy", "giữ đàn")]))
    assert lines(nothing)[0] == "I. NHIỆM VỤ TRỌNG TÂM THÁNG 12"


def test_the_pack_orders_chapters_and_domains() -> None:
    outline = Outline(chapters=(Chapter("society"), Chapter("economy", "Kinh tế thị xã", ("town", "farm"))))
    notes = [Note("society", "xã hội yên ổn"), Note("economy", "kinh tế khá")]
    made = assembled(settings=evolve(SETTINGS, outline=outline), notes=notes)
    assert [line.partition(":")[0] for line in lines(made)] == [
        "I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ THÁNG 11",
        "1. Văn hóa - xã hội",
        "- Xã hội yên ổn.",
        "2. Kinh tế thị xã",
        "- Kinh tế khá.",
        "- Cây xanh",
        "- Chăn nuôi",
        "+ Đàn có 5.275 con.",
        "+ Cá có 95 tấn.",
    ]


def test_titles_name_the_period_and_the_one_after_it() -> None:
    outline = Outline(results="Kết quả {period}", tasks="Việc của {next}")
    settings = evolve(SETTINGS, period=period("2023-Q4"), outline=outline)
    made = assembled(settings=settings, rows=ROWS.replace("2023-11", "2023-Q4"), tasks=[Task("economy", "giữ đàn")])
    assert [block.text for block in made.blocks] == ["KẾT QUẢ QUÝ IV", "VIỆC CỦA QUÝ I"]


def test_a_title_is_data_and_reaches_into_nothing() -> None:
    settings = evolve(SETTINGS, outline=Outline(results="{period.year} {0} {} {period}"))
    assert assembled(settings=settings).blocks[0].text == "{PERIOD.YEAR} {0} {} THÁNG 11"


def test_the_opening_and_the_closing_name_the_office_and_the_period() -> None:
    made = assembled()
    assert made.kind == "BÁO CÁO"
    assert made.abstract == "Kết quả phát triển kinh tế - xã hội tháng 11 năm 2023 và nhiệm vụ tháng 12 năm 2023"
    assert made.opening == (
        "Thực hiện chế độ báo cáo định kỳ, Ủy ban nhân dân thị xã Ngã Năm tổng hợp, báo cáo kết quả kinh tế - xã hội"
        " tháng 11 năm 2023 và nhiệm vụ trọng tâm tháng 12 năm 2023 như sau:"
    )
    assert made.closing == (
        "Trên đây là báo cáo kết quả phát triển kinh tế - xã hội tháng 11 năm 2023 và nhiệm vụ tháng 12 năm 2023./."
    )


def test_an_office_without_a_name_is_called_by_its_place_or_simply_the_office() -> None:
    place = evolve(SETTINGS, issuer="", place_kind="xã", place_name="Tân Long")
    assert ", xã Tân Long tổng hợp" in assembled(settings=place).opening
    assert ", [tên cơ quan] tổng hợp" in assembled(settings=evolve(SETTINGS, issuer="")).opening


def test_a_block_is_one_line_whatever_the_names_in_it() -> None:
    made = assembled(
        settings=evolve(SETTINGS, issuer="Ủy ban\nnhân dân"), notes=[Note("economy", "mưa thuận\r\ngió hòa")]
    )
    assert "- Mưa thuận gió hòa." in lines(made)
    assert "Ủy ban nhân dân tổng hợp" in made.opening


def test_a_report_tells_every_finding_on_the_way() -> None:
    made = assembled(rows=ROWS.replace("fish", "#fish").replace("#fish 2023-11", "fish 2023-10"))
    assert {finding.rule for finding in made.findings} == {"missing-figure", "untold"}
    assert made.findings == (*made.story.assessment.findings, *made.story.findings)


def test_a_block_is_walked_in_reading_order() -> None:
    below = Block(1, "1.", ())
    assert list(Block(0, "I.", (), children=(below, Block(1, "2.", ()))).walk())[1] is below
