"""The security paragraphs of the example month, written down by hand, and accidents beside last year's."""

from decimal import Decimal
from pathlib import Path

import pytest
from attrs import evolve

import ngaman_security
from ngaman_core import Month, Target, declare, evaluate, observe, tell
from ngaman_core.testing import contract
from ngaman_core.vi.printed import Bound

EXAMPLE = Path(__file__).parents[2] / "examples" / "nga-nam-2023-11"

ACCIDENTS = (
    "Trật tự, an toàn giao thông: tuần tra, kiểm soát trong tháng phát hiện 186 trường hợp vi phạm giao thông,"
    " xử phạt 191 trường hợp (kể cả hồ sơ kỳ trước chuyển sang), số tiền 510.325.000 đồng;"
    " tạm giữ 86 phương tiện, 24 chứng nhận đăng ký xe, 99 giấy phép lái xe, 01 chứng nhận kiểm định;"
    " tai nạn giao thông lũy kế từ đầu năm xảy ra 09 vụ, làm chết 07 người, làm bị thương 03 người;"
    " trong số đó có 02 vụ va chạm giao thông, làm bị thương 02 người."
)
PARAGRAPHS = {
    "Quốc phòng": (
        "Quốc phòng: các đơn vị giữ nghiêm chế độ trực sẵn sàng chiến đấu,"
        " các xã, phường đã sơ khám sức khỏe, bình nghị nguồn tuyển quân;"
        " đã huấn luyện 97,8% lực lượng dân quân tự vệ, bằng 115% kế hoạch."
    ),
    "Phòng, chống tội phạm, tệ nạn xã hội": (
        "Phòng, chống tội phạm, tệ nạn xã hội: công an, quân sự phối hợp nắm chắc cơ sở,"
        " giữ ổn định an ninh chính trị;"
        " các lực lượng tuần tra chung 59 cuộc trong tháng, huy động 262 lượt cán bộ, chiến sĩ,"
        " xử phạt 02 trường hợp dùng xung điện khai thác thủy sản;"
        " tiếp nhận 03 vụ phạm pháp về trật tự xã hội, điều tra làm rõ 02/03 vụ; khởi tố 03 vụ, 01 bị can;"
        " phát hiện 02 vụ tệ nạn xã hội, liên quan 06 đối tượng."
    ),
    "Phòng, chống ma túy": (
        "Phòng, chống ma túy: xét nghiệm nhanh 05 đối tượng nghi sử dụng ma túy,"
        " có 04 đối tượng dương tính (đã xử phạt 02 đối tượng), 01 đối tượng âm tính."
    ),
    "Trật tự, an toàn giao thông": ACCIDENTS,
}
LOWER = {
    *("fishing.electric", "crime.cases", "vice.cases", "vice.persons", "drug.positive"),
    *("crash.cases", "crash.deaths", "crash.injured", "collision.cases", "collision.injured"),
}
HIGHER = {"militia.trained", "crime.cleared", "crime.clearance"}
CRITERIA = ("crash.cases", "crash.deaths", "crash.injured")


@pytest.fixture(scope="module")
def book() -> observe.Book:
    return observe.book(EXAMPLE, declare.catalog())


def with_last_year(book: observe.Book, **totals: int) -> observe.Book:
    """Return the example month with totals of November 2022 beside it: cases=11, deaths=8, injured=5."""
    rows = [
        observe.Observation(
            key, Month("2022-11"), Decimal(totals[name]), facet="total", unit=book.catalog.indicator(key).unit
        )
        for key, name in zip(CRITERIA, ("cases", "deaths", "injured"), strict=True)
        if name in totals
    ]
    return evolve(book, observations=[*book.observations, *rows])


def said_of_order(book: observe.Book) -> tell.Paragraph:
    story = tell.story(evaluate.assessment(book, "2023-11"))
    (said,) = [paragraph for paragraph in story.paragraphs if paragraph.title == "Trật tự, an toàn giao thông"]
    return said


def test_the_paragraphs_read_as_they_were_written_by_hand(book: observe.Book) -> None:
    story = tell.story(evaluate.assessment(book, "2023-11"))
    said = {paragraph.title: str(paragraph) for paragraph in story.paragraphs if paragraph.domain == "security"}
    assert said == PARAGRAPHS
    assert {paragraph.chapter for paragraph in story.paragraphs if paragraph.domain == "security"} == {"defence"}


def test_the_domain_holds_what_every_domain_must_hold() -> None:
    contract(ngaman_security.ngaman_domains)


def test_what_is_bad_is_better_low_and_what_is_only_counted_has_no_direction() -> None:
    (domain,) = declare.catalog([("security", ngaman_security)]).domains
    assert {one.key for one in domain.indicators if one.better == "lower"} == LOWER
    assert {one.key for one in domain.indicators if one.better == "higher"} == HIGHER


# Accidents beside the same period last year


@pytest.mark.parametrize(
    ("totals", "clause"),
    [
        (
            {"cases": 11, "deaths": 8, "injured": 5},
            " giảm cả 3 tiêu chí: số vụ giảm 02 vụ, số người chết giảm 01 người, số người bị thương giảm 02 người",
        ),
        (
            {"cases": 11, "deaths": 6, "injured": 3},
            ": số vụ giảm 02 vụ, số người chết tăng 01 người, số người bị thương không tăng",
        ),
        (
            {"cases": 11, "deaths": 8, "injured": 3},
            ": số vụ giảm 02 vụ, số người chết giảm 01 người, số người bị thương không tăng",
        ),
        (
            {"cases": 8, "deaths": 6, "injured": 0},
            ": số vụ tăng 01 vụ, số người chết tăng 01 người, số người bị thương tăng 03 người",
        ),
        (
            {"cases": 11, "deaths": 8},
            ": số vụ giảm 02 vụ, số người chết giảm 01 người, chưa đủ số liệu để so sánh số người bị thương",
        ),
        (
            {"deaths": 8},
            ": số người chết giảm 01 người, chưa đủ số liệu để so sánh số vụ, số người bị thương",
        ),
    ],
)
def test_accidents_stand_beside_last_years(book: observe.Book, totals: dict[str, int], clause: str) -> None:
    compared = with_last_year(book, **totals)
    said = said_of_order(compared)
    whole = f"{ACCIDENTS.removesuffix('.')}; tai nạn giao thông so với cùng kỳ năm trước{clause}."
    assert str(said) == whole
    read = [(one.text, one.value, one.indicator, one.facet) for one in compared.catalog.read(whole)]
    assert read == [
        (one.printed.text, one.printed.value, one.slot.key, one.slot.facet or (one.slot.key and "period"))
        for one in said.figures
    ]
    assert {one.rule for one in tell.story(evaluate.assessment(compared)).findings} == {"left-out"}


def test_without_last_years_figures_nothing_is_said_of_them(book: observe.Book) -> None:
    assert ngaman_security.beside_last_year(evaluate.assessment(book, "2023-11")) is None
    assert str(said_of_order(book)) == ACCIDENTS


def test_the_number_of_criteria_rests_on_every_row_that_was_compared(book: observe.Book) -> None:
    compared = with_last_year(book, cases=11, deaths=8, injured=5)
    (three,) = [figure for figure in said_of_order(compared).figures if "tiêu chí" in str(figure)]
    rows = {(row.indicator, str(row.period)) for row in three.fact.observations}
    assert rows == {(key, period) for key in CRITERIA for period in ("2023-11", "2022-11")}
    assert three.why().startswith("-2 vụ, -1 người, -2 người = 03 tiêu chí (observations.csv, dòng ")


def test_what_is_known_only_roughly_is_not_said_to_have_fallen(book: observe.Book) -> None:
    compared = with_last_year(book, cases=11, deaths=8, injured=5)
    rows = [evolve(row, bound=Bound.ABOUT) if row.indicator == "crash.deaths" else row for row in compared.observations]
    said = str(said_of_order(evolve(compared, observations=rows)))
    assert "giảm cả" not in said
    assert "số người chết giảm khoảng 01 người" in said


# Targets that are ceilings, and laws


@pytest.mark.parametrize(
    ("ceiling", "words"),
    [(8, "09 vụ (vượt mức cho phép 01 vụ),"), (9, "09 vụ (bằng kế hoạch),"), (11, "09 vụ (thấp hơn kế hoạch 02 vụ),")],
)
def test_more_accidents_than_allowed_are_over_the_ceiling(book: observe.Book, ceiling: int, words: str) -> None:
    allowed = Target(Decimal(ceiling), "plan", indicator="crash.cases", period="2023", unit="vụ")
    bounded = evolve(book, targets=[*book.targets, allowed])
    said = str(said_of_order(bounded))
    assert f"tai nạn giao thông lũy kế từ đầu năm xảy ra {words}" in said
    assert [one.value for one in bounded.read(said)] == [one.printed.value for one in said_of_order(bounded).figures]


def test_whoever_is_tested_is_positive_or_negative(book: observe.Book) -> None:
    assert evaluate.assessment(book).findings == ()
    rows = [evolve(row, value=Decimal(2)) if row.indicator == "drug.negative" else row for row in book.observations]
    (finding,) = evaluate.assessment(evolve(book, observations=rows)).findings
    assert "người được xét nghiệm nhanh ma túy" in finding.message


def test_more_fines_than_violations_break_no_law(book: observe.Book) -> None:
    assert book.catalog.indicator("traffic.fined").part_of == ""
    assert [str(finding) for finding in book.findings] == []
