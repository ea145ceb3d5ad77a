"""The report: the story between its head and its signature, in the order of its outline."""

import datetime

from attrs import evolve

from ngaman_core.assemble import report
from ngaman_core.assemble.report import TABLES
from ngaman_core.declare import Target
from ngaman_core.measure.period import period
from ngaman_core.observe import Note, Task
from ngaman_core.observe.settings import APPENDICES, Chapter, Outline, Signatory
from tests.assemble.farm import ROWS, SETTINGS, assembled, lines
from tests.tell.office import told

GOALS = [
    Target(6000, "plan", indicator="herd"),
    Target(100, "plan", indicator="fish", origin="implied"),
]


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
    assert [block.text for block in made.blocks] == ["KẾT QUẢ QUÝ IV", "VIỆC CỦA QUÝ I NĂM 2024"]


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


def test_a_report_stands_between_its_head_and_its_signature() -> None:
    form = evolve(
        SETTINGS,
        parent_body="Ủy ban nhân dân tỉnh",
        symbol="BC-UBND",
        place_of_issue="Ngã Năm",
        date=datetime.date(2023, 12, 4),
        addressees=("Ủy ban nhân dân tỉnh",),
        recipients=("Lưu: VT",),
        signatory=Signatory(("TM. Ủy ban nhân dân",), "Chủ tịch", "Lâm Quốc Thái"),
    )
    made = assembled(settings=form)
    assert made.letterhead.governing == "UBND TỈNH"
    assert made.letterhead.dateline == "Ngã Năm, ngày 04 tháng 12 năm 2023"
    assert made.addressees == ("Ủy ban nhân dân tỉnh",)
    assert (made.signature.lines, made.signature.name) == (("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Lâm Quốc Thái")
    assert made.recipients == ("Như trên;", "Lưu: VT.")


def test_the_pack_may_say_what_the_report_is_about() -> None:
    made = assembled(settings=evolve(SETTINGS, outline=Outline(abstract="Tình hình {period}, việc {next}")))
    assert made.abstract == "Tình hình tháng 11 năm 2023, việc tháng 12 năm 2023"
    assert made.closing == "Trên đây là báo cáo tình hình tháng 11 năm 2023, việc tháng 12 năm 2023./."


def test_an_appendix_is_there_if_the_pack_asks_for_it_and_the_closing_sentence_says_so() -> None:
    asking = evolve(SETTINGS, outline=Outline(appendices=("targets",)))
    assert assembled(targets=GOALS).appendices == ()
    made = assembled(settings=asking, targets=GOALS)
    (appendix,) = made.appendices
    assert (appendix.label, appendix.title) == ("Phụ lục", "KẾT QUẢ THỰC HIỆN CHỈ TIÊU THÁNG 11 NĂM 2023")
    assert appendix.reference.startswith("(Kèm theo Báo cáo số … ngày … tháng … năm … của Ủy ban nhân dân")
    assert made.closing.endswith("tháng 12 năm 2023 (kèm theo Phụ lục)./.")


def test_an_appendix_holds_only_targets_that_stand_in_a_document() -> None:
    asking = evolve(SETTINGS, outline=Outline(appendices=("targets",)))
    (appendix,) = assembled(settings=asking, targets=GOALS).appendices
    assert [row[0] for row in appendix.table.rows] == ["Đàn"]
    nothing = assembled(settings=asking, targets=GOALS[1:])
    assert nothing.appendices == ()
    assert nothing.closing.endswith("tháng 12 năm 2023./.")


def test_every_table_that_a_pack_may_ask_for_is_there() -> None:
    assert tuple(TABLES) == APPENDICES


def test_every_text_around_the_blocks_is_one_line() -> None:
    hostile = evolve(SETTINGS, issuer="Ủy ban\nnhân dân", outline=Outline(abstract="Một\r\nhai\x00"))
    made = assembled(settings=hostile)
    assert "Ủy ban nhân dân tổng hợp" in made.opening
    assert made.abstract == "Một hai\ufffd"
    assert made.closing == "Trên đây là báo cáo một hai\ufffd./."


def test_a_report_tells_every_finding_on_the_way() -> None:
    made = assembled(rows=ROWS.replace("fish 2023-11", "fish 2023-10"))
    assert [finding.rule for finding in made.findings] == ["missing-figure", "untold", "missing-form"]
    before = (*made.story.assessment.findings, *made.story.findings)
    assert made.findings[: len(before)] == before
