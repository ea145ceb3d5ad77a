"""The story: every domain in turn, notes and tasks in their places, and what was not said among the findings."""

from ngaman_core.declare import Line, Target, Topic, flow, stock
from ngaman_core.finding import Place, Severity
from ngaman_core.measure.period import period
from ngaman_core.observe import Note, Settings, Task
from ngaman_core.observe.settings import Chapter, Outline
from tests.tell.office import LEVELS, domain, told

HERD, FISH = flow("herd", "đàn gia súc", "con", better="higher"), flow("fish", "cá", "tấn")
PUPILS = stock("pupils", "học sinh", "học sinh", by="level")
FARM = domain(
    Topic("Chăn nuôi", [Line("gia súc có {herd}"), Line("được {herd:total}[, đạt {herd:rate|0}]")]),
    Topic("Thủy sản", [Line("cá có {fish}")], chapter="society"),
    indicators=[HERD, FISH],
    key="farm",
)
SCHOOL = domain(
    Topic("Giáo dục", [Line("{level} có {pupils}", each="level")], split=True),
    indicators=[PUPILS],
    key="school",
    chapter="society",
)
ROWS = "herd 2023-11 period 5275\nherd 2023-11 total 57474\nfish 2023-11 period 95\n"
PUPIL_ROWS = """
    pupils/preschool 2023-11 level 20
    pupils/nursery 2023-11 level 12
    pupils/kindergarten 2023-11 level 14
    pupils/primary 2023-11 level 30
"""


def test_a_topic_is_a_paragraph_in_its_chapter() -> None:
    story = told(ROWS, FARM)
    assert story.text.splitlines() == [
        "Chăn nuôi: gia súc có 5.275 con; được 57.474 con.",
        "Thủy sản: cá có 95 tấn.",
    ]
    assert [(one.domain, one.chapter) for one in story.paragraphs] == [("farm", "economy"), ("farm", "society")]
    assert story.findings == ()


def test_a_split_topic_has_a_paragraph_below_it_for_each_clause() -> None:
    story = told(PUPIL_ROWS, SCHOOL, items=LEVELS)
    (paragraph,) = story.paragraphs
    assert str(paragraph).splitlines() == [
        "Giáo dục:",
        "Mầm non có 20 trẻ (trong đó nhà trẻ có 12 trẻ; mẫu giáo có 14 trẻ).",
        "Tiểu học có 30 học sinh.",
    ]
    assert [child.domain for child in paragraph.children] == ["school", "school"]
    assert [str(figure) for figure in story.figures] == ["20 trẻ", "12 trẻ", "14 trẻ", "30 học sinh"]


def test_domains_speak_in_the_order_of_the_catalog() -> None:
    story = told(ROWS + PUPIL_ROWS, FARM, SCHOOL, items=LEVELS)
    assert [one.title for one in story.paragraphs] == ["Chăn nuôi", "Thủy sản", "Giáo dục"]


def test_a_note_stands_before_what_it_belongs_to() -> None:
    notes = [
        Note("farm/Chăn nuôi", "đàn vật nuôi khỏe mạnh."),
        Note("farm", "mưa thuận gió hòa"),
        Note("economy", "kinh tế ổn định, đàn có {herd}"),
    ]
    story = told(ROWS, FARM, notes=notes)
    assert story.text.splitlines() == [
        "Kinh tế ổn định, đàn có 5.275 con.",
        "Mưa thuận gió hòa.",
        "Chăn nuôi: đàn vật nuôi khỏe mạnh; gia súc có 5.275 con; được 57.474 con.",
        "Thủy sản: cá có 95 tấn.",
    ]
    assert [(one.domain, one.chapter) for one in story.paragraphs[:2]] == [("", "economy"), ("farm", "economy")]


def test_a_note_of_a_block_is_said_where_the_outline_names_the_block_and_a_proposal_always() -> None:
    notes = [Note("proposals", "cấp vốn"), Note("causes", "mưa lớn"), Note("direction", "họp giao ban")]
    settings = Settings(period=period("2023-11"), outline=Outline(chapters=(Chapter("direction"),)))
    story = told("", domain(Topic("Một", []), indicators=[], key="none"), notes=notes, settings=settings)
    assert [(one.domain, one.chapter, str(one)) for one in story.paragraphs if not one.title] == [
        ("", "direction", "Họp giao ban."), ("", "proposals", "Cấp vốn.")
    ]  # fmt: skip


def test_tasks_come_last_in_their_chapters() -> None:
    tasks = [Task("society", "chăm lo người nghèo"), Task("economy", "giữ đàn {herd:total}")]
    story = told(ROWS, FARM, tasks=tasks)
    assert [(one.chapter, str(one)) for one in story.tasks] == [
        ("society", "Chăm lo người nghèo."),
        ("economy", "Giữ đàn 57.474 con."),
    ]
    assert story.text.splitlines()[-1] == "Giữ đàn 57.474 con."


# Findings


def test_a_missing_figure_is_an_error_that_tells_what_to_add() -> None:
    story = told("herd 2023-11 period 5275\nherd 2023-11 total 57474", FARM)
    (finding,) = story.findings
    assert (finding.rule, finding.severity) == ("missing-figure", Severity.ERROR)
    assert finding.message == "chưa có số liệu cá tháng 11 năm 2023, nên mục “Thủy sản” còn thiếu một câu."
    assert [word in finding.fix for word in ("fish", "period", "2023-11", "observations.csv")] == [True] * 4
    assert story.text.splitlines()[1] == "Thủy sản: [thiếu số liệu: cá tháng 11 năm 2023]."


def test_a_task_that_cannot_be_said_is_missed_too() -> None:
    (finding,) = told(ROWS, FARM, tasks=[Task("economy", "giữ {herd:rate}")]).findings
    assert finding.message == "chưa có mức giao cho đàn gia súc, nên báo cáo còn thiếu một câu."


def test_a_row_that_no_sentence_tells_is_a_warning_with_its_place() -> None:
    story = told(ROWS + "fish 2023-11 total 700\nherd 2022-11 total 9", FARM)
    assert [(one.rule, one.severity, one.place) for one in story.findings] == [
        ("untold", Severity.WARNING, Place("observations.csv", 5)),
        ("untold", Severity.WARNING, Place("observations.csv", 6)),
    ]
    assert "fish (total, 2023-11)" in story.findings[0].message


def test_a_row_that_waits_for_another_figure_of_its_sentence_is_told_from_one_that_nothing_tells() -> None:
    farm = domain(Topic("Thủy sản", [Line("cá có {fish}, cả năm {fish:total}")]), indicators=[HERD, FISH], key="farm")
    story = told("fish 2023-11 period 95\nherd 2023-11 total 5\nherd 2022-03 total 9", farm)
    found = [one for one in story.findings if one.rule != "left-out"]
    assert [(one.rule, one.fix) for one in found] == [
        ("missing-figure", "thêm vào observations.csv dòng: fish, facet total, kỳ 2023-11."),
        ("untold", "bổ sung số còn thiếu nêu ở lỗi của câu ấy."),
        ("untold", "đưa số này vào lời văn ở notes.toml, hoặc để nguyên nếu chỉ lưu để đối chiếu."),
    ]
    assert found[1].message == "số liệu fish (period, 2023-11) chưa vào báo cáo vì câu dùng số này còn thiếu số khác."


def test_a_part_that_is_left_out_is_noted_with_its_paragraph() -> None:
    farm = domain(Topic("Thủy sản", [Line("cá có {fish}[, cả năm {fish:total}]")]), indicators=[FISH], key="farm")
    notes = [Note("economy", "cá có {fish}[, cả năm {fish:total}]")]
    found = told("fish 2023-11 period 95", farm, notes=notes).findings
    missing = "không nói một phần vì chưa có số liệu: fish, facet total, kỳ 2023-11."
    assert [(one.rule, one.message) for one in found] == [
        ("left-out", f"báo cáo {missing}"),
        ("left-out", f"mục “Thủy sản” {missing}"),
    ]


def test_an_item_is_named_where_its_row_is_untold() -> None:
    rows = ROWS + PUPIL_ROWS + "pupils/primary 2023-10 level 29"
    (finding,) = told(rows, FARM, SCHOOL, items=LEVELS).findings
    assert "pupils (level, primary, 2023-10)" in finding.message


def test_a_target_that_no_sentence_tells_is_a_warning_with_its_place() -> None:
    goals = [
        Target(52500, "resolution", indicator="herd", source=Place("targets.csv", 2)),
        Target(50000, "plan", indicator="herd", source=Place("targets.csv", 3)),
        Target(1000, "plan", indicator="fish", source=Place("targets.csv", 4)),
    ]
    found = told(ROWS, FARM, targets=goals).findings
    assert [(one.rule, one.place.row) for one in found] == [("untold", 4), ("untold", 3)]
    assert [key in one.message for one, key in zip(found, ("fish", "herd"), strict=True)] == [True, True]
    assert all("(kế hoạch)" in one.message for one in found)


def test_what_a_number_was_worked_out_from_is_told_by_it() -> None:
    """Months that add up to a total are told by the total."""
    rows = "".join(f"herd 2023-{month:02} period 10\n" for month in range(1, 12)) + "fish 2023-11 period 95"
    story = told(rows, FARM)
    assert story.text.splitlines()[0] == "Chăn nuôi: gia súc có 10 con; được 110 con."
    assert story.findings == ()


def test_a_note_may_name_a_season_and_no_figure() -> None:
    sown = flow("sown", "diện tích xuống giống", "ha", within="season")
    farm = domain(Topic("Lúa", [Line("đã xuống giống {sown:total}")]), indicators=[sown], key="farm")
    story = told(
        "sown 2023-11 total 6697 within=dong-xuan\n",
        farm,
        tasks=[Task("economy", "gieo sạ hết diện tích của {sown:within}")],
    )
    assert [str(task) for task in story.tasks] == ["Gieo sạ hết diện tích của vụ Đông Xuân 2023-2024."]
    assert story.findings == ()


def test_a_note_on_a_chapter_that_is_called_like_a_domain_stands_once() -> None:
    office = domain(indicators=[HERD], key="digital", chapter="digital")
    story = told("herd 2023-11 total 5", office, notes=[Note("digital", "các tổ hoạt động đều")])
    assert [str(one) for one in story.paragraphs].count("Các tổ hoạt động đều.") == 1
