"""The assessment follows from verdicts: what was reached, what lags, how many, what the coming period has to bring."""

from collections.abc import Iterable
from decimal import Decimal

import pytest

from ngaman_core.declare import Domain, Target, flow, ratio, stock
from ngaman_core.evaluate.verdict import Verdict
from ngaman_core.measure.period import period
from ngaman_core.observe import Item, Settings
from ngaman_core.observe.items import TOTAL
from ngaman_core.observe.settings import Chapter, Outline, Profile
from ngaman_core.tell import Story
from tests.tell.office import SEASON, domain, told

REVENUE = flow("revenue", "thu ngân sách", "triệu đồng", better="higher")
FIRMS = flow("firms", "doanh nghiệp thành lập mới", "doanh nghiệp", better="higher")
SOWN = flow("sown", "diện tích xuống giống", "ha", within="season", better="higher")
POOR = ratio("poor", "tỷ lệ hộ nghèo", better="lower")
INSURED = ratio("insured", "tỷ lệ tham gia bảo hiểm y tế", better="higher")
CASES = flow("cases", "số vụ tai nạn giao thông", "vụ", better="lower")
TREES = stock("trees", "cây xanh", "cây")
PAID = ratio("paid", "tỷ lệ giải ngân", by="source", better="higher")
OFFICE = domain(indicators=[REVENUE, FIRMS, SOWN, POOR, INSURED, CASES, TREES, PAID])
SOURCES = [
    Item("source", "province", "vốn tỉnh", parent=TOTAL, order=1),
    Item("source", "town", "vốn thị xã", parent=TOTAL, order=2),
]
ROWS = """
revenue 2023-11 total 51295
firms 2023-11 total 18
sown 2023-11 total 6697 within=dong-xuan
poor 2023-11 level 2.5
insured 2023-11 level 95.6
cases 2023-11 total 11
cases 2022-11 total 9
trees 2023-11 level 40
paid/province 2023-11 level 61.7
paid/town 2023-11 level 98
"""
TARGETS = [
    Target(45000, "plan", indicator="revenue"),
    Target(20, "resolution", indicator="firms"),
    Target(18500, "plan", indicator="sown", period="dong-xuan"),
    Target(3, "resolution", indicator="poor"),
    Target("95.1", "resolution", indicator="insured"),
    Target("68.8", "commitment", indicator="paid", item="province", issuer="tỉnh"),
    Target(98, "commitment", indicator="paid", item="town", issuer="tỉnh"),
]
REACHED = (
    "Kết quả đạt được: vượt kế hoạch về thu ngân sách (114,0%);"
    " vượt chỉ tiêu Nghị quyết về tỷ lệ tham gia bảo hiểm y tế (95,6%, bằng 100,5%);"
    " hoàn thành cam kết với tỉnh về tỷ lệ giải ngân vốn thị xã (98%, bằng 100%);"
    " giữ trong mức cho phép: tỷ lệ hộ nghèo (2,5%)."
)
LAGGING = (
    "Tuy nhiên, vẫn còn mặt hạn chế: doanh nghiệp thành lập mới chỉ đạt 90% chỉ tiêu Nghị quyết;"
    " diện tích xuống giống vụ Đông Xuân 2023-2024 chỉ đạt 36,2% kế hoạch;"
    " số vụ tai nạn giao thông tăng 02 vụ so với cùng kỳ;"
    " tỷ lệ giải ngân vốn tỉnh thấp hơn cam kết với tỉnh 7,1 điểm %."
)
SUMMARY = (
    "Trong số 07 chỉ tiêu có mức giao: 02 chỉ tiêu vượt, 02 chỉ tiêu đạt,"
    " 02 chỉ tiêu chậm tiến độ, 01 chỉ tiêu chưa đạt."
)
WEIGHTS = (10, 40, 40, 10, 0, 0)


def settings(*blocks: str, catch_up: bool = False, reported: str = "2023-11") -> Settings:
    chapters = tuple(Chapter(key) for key in blocks)
    profile = Profile("dong-xuan", "sown", tuple(map(Decimal, WEIGHTS)))
    return Settings(
        period=period(reported),
        spans=(SEASON,),
        profiles=(profile,),
        outline=Outline(chapters=chapters, catch_up=catch_up),
    )


def story(
    *blocks: str,
    rows: str = ROWS,
    targets: Iterable[Target] = TARGETS,
    office: Domain = OFFICE,
    **more: bool,
) -> Story:
    return told(rows, office, targets=targets, items=SOURCES, settings=settings(*blocks, **more))  # type: ignore[arg-type]


def said(*blocks: str, **more: object) -> list[str]:
    return [str(one) for one in story(*blocks, **more).paragraphs if one.chapter in ("summary", "assessment")]  # type: ignore[arg-type]


def test_what_was_reached_and_what_lags_stand_in_two_paragraphs() -> None:
    assert said("assessment") == [REACHED, LAGGING]


def test_the_targets_are_counted_by_verdict_where_the_outline_asks() -> None:
    assert said("summary") == [SUMMARY]


def test_nothing_is_derived_that_the_outline_does_not_ask_for() -> None:
    whole = story()
    assert [one for one in whole.paragraphs if one.chapter not in ("economy",)] == []
    assert whole.tasks == ()


def test_every_sentence_carries_the_progress_it_speaks_of() -> None:
    paragraphs = [one for one in story("summary", "assessment").paragraphs if one.chapter in ("summary", "assessment")]
    carried = [
        [(one.indicator.key, one.item) for one in sentence.progress]
        for paragraph in paragraphs
        for sentence in paragraph.sentences
    ]
    assert carried[1:] == [
        [("revenue", "")], [("insured", "")], [("paid", "town")], [("poor", "")],
        [("firms", "")], [("sown", "")], [("cases", "")], [("paid", "province")],
    ]  # fmt: skip
    assert len(carried[0]) == 7


def test_where_nothing_was_reached_there_is_no_however() -> None:
    rows = "firms 2023-11 total 18"
    (only,) = said("assessment", rows=rows, targets=TARGETS)
    assert only == "Mặt hạn chế: doanh nghiệp thành lập mới chỉ đạt 90% chỉ tiêu Nghị quyết."


def test_where_nothing_lags_nothing_is_said_of_it() -> None:
    assert said("assessment", rows="revenue 2023-11 total 51295") == [
        "Kết quả đạt được: vượt kế hoạch về thu ngân sách (114,0%)."
    ]


def test_without_targets_and_last_year_nothing_is_judged() -> None:
    assert said("summary", "assessment", targets=[], rows=ROWS.replace("cases 2022-11 total 9", "")) == []


def test_a_target_that_no_figure_meets_is_not_counted() -> None:
    assert said("summary", rows="") == []
    assert said("summary", rows="firms 2023-11 total 18") == [
        "Trong số 01 chỉ tiêu có mức giao: 01 chỉ tiêu chậm tiến độ."
    ]
    (paragraph,) = (one for one in story("summary", rows="firms 2023-11 total 18").paragraphs if not one.title)
    assert [one.indicator.key for one in paragraph.sentences[0].progress] == ["firms"]


def test_what_has_no_good_direction_does_not_lag_behind_last_year() -> None:
    assert said("assessment", rows="trees 2023-11 level 40\ntrees 2022-11 level 90", targets=[]) == []


def test_a_second_commitment_is_not_spoken_of_with_the_figures_of_the_first() -> None:
    first, second = (
        Target(value, "commitment", indicator="paid", item="province", issuer="tỉnh") for value in ("68.8", 75)
    )
    (only,) = said("assessment", rows="paid/province 2023-11 level 61.7", targets=[first, second])
    assert only == "Mặt hạn chế: tỷ lệ giải ngân vốn tỉnh thấp hơn cam kết với tỉnh 7,1 điểm %."


def test_a_ceiling_that_is_passed_lags() -> None:
    (only,) = said("assessment", rows="poor 2023-11 level 3.2")
    assert only == "Mặt hạn chế: tỷ lệ hộ nghèo 3,2% vượt mức cho phép 3% của chỉ tiêu Nghị quyết."


def test_what_lags_against_its_target_is_not_said_again_against_last_year() -> None:
    (only,) = said("assessment", rows="firms 2023-11 total 18\nfirms 2022-11 total 30")
    assert only == "Mặt hạn chế: doanh nghiệp thành lập mới chỉ đạt 90% chỉ tiêu Nghị quyết."


@pytest.mark.parametrize(
    ("now", "words"),
    [
        (12, ["Mặt hạn chế: doanh nghiệp thành lập mới giảm 03 doanh nghiệp so với cùng kỳ."]),
        (15, []),
        (18, []),
    ],
)
def test_of_what_should_grow_only_a_fall_lags_behind_last_year(now: int, words: list[str]) -> None:
    rows = f"firms 2023-11 total {now}\nfirms 2022-11 total 15"
    assert said("assessment", rows=rows, targets=[]) == words


def test_a_share_falls_behind_last_year_where_only_what_it_is_a_share_of_is_known() -> None:
    solved = flow("solved", "số vụ phá được", "vụ")
    share = ratio("share", "tỷ lệ phá án", of=("solved", "cases"), better="higher")
    rows = "solved 2023-11 total 6\ncases 2023-11 total 10\nsolved 2022-10 total 7\nsolved 2022-11 period 2"
    office = domain(indicators=[solved, CASES, share])
    (only,) = said("assessment", rows=f"{rows}\ncases 2022-11 total 10", targets=[], office=office)
    assert only == "Mặt hạn chế: tỷ lệ phá án giảm 30 điểm % so với cùng kỳ."


def test_a_flow_is_over_its_ceiling_by_its_total_and_not_by_its_month() -> None:
    (only,) = said(
        "assessment",
        rows="cases 2023-11 period 2\ncases 2023-11 total 11",
        targets=[Target(9, "plan", indicator="cases")],
    )
    assert only == "Mặt hạn chế: số vụ tai nạn giao thông 11 vụ vượt mức cho phép 09 vụ của kế hoạch."


def test_an_item_stands_without_its_season_which_would_be_taken_for_a_part_of_its_name() -> None:
    planted = flow("planted", "diện tích xuống giống", "ha", by="crop", within="season", better="higher")
    whole = told(
        "planted/rice 2023-11 total 4625 within=dong-xuan",
        domain(indicators=[planted]),
        targets=[Target(18500, "plan", indicator="planted", item="rice", period="dong-xuan")],
        items=[Item("crop", "rice", "lúa", parent=TOTAL, order=1)],
        settings=settings("assessment"),
    )
    (only,) = (str(one) for one in whole.paragraphs if one.chapter == "assessment")
    assert only == "Mặt hạn chế: diện tích xuống giống lúa chỉ đạt 25% kế hoạch."


def test_a_rate_is_never_rounded_to_the_target() -> None:
    close = [Target("100001", "plan", indicator="revenue")]
    (only,) = said("assessment", rows="revenue 2023-12 total 100000", targets=close, reported="2023-12")
    assert only == "Mặt hạn chế: thu ngân sách chỉ đạt 99,999% kế hoạch."


def test_a_target_of_one_month_is_not_spoken_of_with_the_figure_of_the_year() -> None:
    """The month's plan is met, the year's is not: the rate of the year must not stand behind praise of the month."""
    targets = [
        Target(100, "resolution", indicator="firms", period="2023"),
        Target(2, "plan", indicator="firms", period="2023-11"),
    ]
    rows = "firms 2023-11 period 3\nfirms 2023-11 total 18"
    assert said("assessment", rows=rows, targets=targets) == [
        "Mặt hạn chế: doanh nghiệp thành lập mới chỉ đạt 18% chỉ tiêu Nghị quyết."
    ]
    month_alone = targets[1:]
    assert said("assessment", rows=rows, targets=month_alone) == []


def test_what_is_behind_gets_a_task_with_what_the_coming_month_has_to_bring() -> None:
    (task,) = story(catch_up=True).tasks
    assert (str(task), task.chapter) == (
        "Bù đắp phần việc chậm: doanh nghiệp thành lập mới còn thiếu 02 doanh nghiệp,"
        " tháng tới cần thêm 02 doanh nghiệp để hoàn thành chỉ tiêu Nghị quyết;"
        " diện tích xuống giống vụ Đông Xuân 2023-2024 còn thiếu 11.803 ha,"
        " tháng tới cần thêm 9.443 ha để hoàn thành kế hoạch.",
        "economy",
    )


def test_each_chapter_has_a_task_of_its_own() -> None:
    posts = flow("posts", "trạm y tế xây mới", "trạm", better="higher")
    care = domain(indicators=[posts], key="care", chapter="society")
    whole = told(
        "firms 2023-11 total 18\nposts 2023-11 total 8",
        domain(indicators=[FIRMS]),
        care,
        targets=[Target(20, "resolution", indicator="firms"), Target(10, "plan", indicator="posts")],
        settings=settings(catch_up=True),
    )
    assert [(one.chapter, str(one)) for one in whole.tasks] == [
        (
            "economy",
            "Bù đắp phần việc chậm: doanh nghiệp thành lập mới còn thiếu 02 doanh nghiệp,"
            " tháng tới cần thêm 02 doanh nghiệp để hoàn thành chỉ tiêu Nghị quyết.",
        ),
        (
            "society",
            "Bù đắp phần việc chậm: trạm y tế xây mới còn thiếu 02 trạm,"
            " tháng tới cần thêm 02 trạm để hoàn thành kế hoạch.",
        ),
    ]


def test_what_is_on_track_or_too_late_gets_none() -> None:
    assert story(catch_up=True, rows="revenue 2023-11 total 44000").tasks == ()
    assert told(
        "firms 2023-12 total 18", OFFICE, targets=TARGETS, settings=settings(catch_up=True, reported="2023-12")
    ).tasks == ()  # fmt: skip


@pytest.mark.parametrize("blocks", [("summary", "assessment")])
def test_the_remarks_are_read_back_figure_by_figure(blocks: tuple[str, ...]) -> None:
    whole = story(*blocks, catch_up=True)
    read = whole.assessment.book.read(whole.text)
    assert [(one.indicator, one.item, one.value) for one in read] == [
        (one.fact.indicator, one.fact.item, one.printed.value) for one in whole.figures
    ]


def test_the_words_are_chosen_by_the_verdict_alone() -> None:
    verdicts = {
        sentence.progress[0].verdict: str(sentence)
        for one in story("assessment").paragraphs
        for sentence in one.sentences
        if sentence.progress and one.chapter == "assessment"
    }
    assert verdicts[Verdict.BEHIND].count("chỉ đạt") == 1
    assert {Verdict.EXCEEDED, Verdict.MET, Verdict.WITHIN_CEILING, Verdict.NOT_MET} < set(verdicts)


def test_what_cannot_be_set_beside_last_year_is_noted_where_the_assessment_is_asked_for() -> None:
    rows = "cases 2023-11 total 11\nrevenue 2023-11 total 51295\nrevenue 2022-11 total 40000\nfirms 2023-11 total 1"
    notes = [one.message for one in story("assessment", rows=rows).findings if "cùng kỳ" in one.message]
    # Doanh nghiệp lags behind its target already, so nobody looks at last year.
    assert notes == ["đánh giá chung không so với cùng kỳ được vì chưa có số kỳ 2022-11 của: cases."]
    assert [one for one in story("summary", rows=rows).findings if "cùng kỳ" in one.message] == []
