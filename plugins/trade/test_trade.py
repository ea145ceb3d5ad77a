"""The trade paragraphs of the example month, written down by hand before any program said them."""

from decimal import Decimal
from pathlib import Path

import pytest
from attrs import evolve

import ngaman_trade
from ngaman_core import Month, declare, evaluate, observe, tell
from ngaman_core.testing import contract

EXAMPLE = Path(__file__).parents[2] / "examples" / "nga-nam-2023-11"

PARAGRAPHS = {
    "Sản phẩm OCOP": (
        "Sản phẩm OCOP: lũy kế từ đầu năm phân hạng 07/07 sản phẩm có hồ sơ đề nghị,"
        " trong đó công nhận lại 02 sản phẩm; toàn thị xã hiện có 18 sản phẩm OCOP."
    ),
    "Thương mại, dịch vụ, đầu tư": (
        "Thương mại, dịch vụ, đầu tư: các dự án kêu gọi đầu tư được tháo gỡ thủ tục"
        " (chợ Phường 2 chờ duyệt giá khởi điểm để đấu giá đất, khu nhà ở Khóm 3, Phường 1 đang thẩm định chủ trương,"
        " các dự án bệnh viện, đăng kiểm, nhà máy có tín hiệu tốt);"
        " cấp đăng ký kinh doanh cho 20 hộ trong tháng, nâng tổng số đã cấp lên 286 hộ (đến ngày 13/11/2023);"
        " lũy kế từ đầu năm có 18 doanh nghiệp thành lập mới, bằng 90% chỉ tiêu Nghị quyết;"
        " tổng giá trị hàng hóa lưu chuyển 315 tỷ đồng trong tháng, lũy kế từ đầu năm 3.857 tỷ đồng."
    ),
}


@pytest.fixture(scope="module")
def book() -> observe.Book:
    return observe.book(EXAMPLE, declare.catalog())


def test_the_paragraphs_read_as_they_were_written_by_hand(book: observe.Book) -> None:
    story = tell.story(evaluate.assessment(book, "2023-11"))
    said = {paragraph.title: str(paragraph) for paragraph in story.paragraphs if paragraph.domain == "trade"}
    assert said == PARAGRAPHS


def test_the_domain_holds_what_every_domain_must_hold() -> None:
    contract(ngaman_trade.ngaman_domains)


# What the year still aims at


def test_the_task_tells_both_ends_of_what_is_aimed_at(book: observe.Book) -> None:
    tasks = tell.story(evaluate.assessment(book)).tasks
    (aim,) = [figure for task in tasks for figure in task.figures if figure.slot.who == "aim"]
    assert str(aim) == "2-3 sản phẩm"
    assert (aim.fact.indicator, aim.slot.facet, aim.slot.who) == ("ocop.yearend", "target", "aim")


def test_what_was_rated_before_is_not_held_against_the_aim_of_the_last_round(book: observe.Book) -> None:
    assessment = evaluate.assessment(book, "2023-11")
    assert assessment.progress("ocop.rated").attainments == ()
    (aim,) = assessment.progress("ocop.yearend").attainments
    assert not aim.value
    assert aim.verdict is None


def test_the_last_round_is_told_beside_the_year_once_it_was_held(book: observe.Book) -> None:
    last = observe.Observation("ocop.yearend", Month("2023-11"), Decimal(2), facet="total", unit="sản phẩm")
    story = tell.story(evaluate.assessment(evolve(book, observations=[*book.observations, last])))
    (said,) = [str(paragraph) for paragraph in story.paragraphs if paragraph.title == "Sản phẩm OCOP"]
    assert "công nhận lại 02 sản phẩm, riêng đợt cuối năm 02 sản phẩm; toàn thị xã" in said


# What has no first day


def test_registered_households_go_on_adding_up_in_a_new_year(book: observe.Book) -> None:
    months = {"2023-12": 15, "2024-01": 10}
    rows = [
        observe.Observation("households.registered", Month(month), Decimal(value), facet="period", unit="hộ")
        for month, value in months.items()
    ]
    later = evaluate.assessment(evolve(book, observations=[*book.observations, *rows]), "2024-01")
    total = later.fact("households.registered", "total")
    assert total
    assert total.value == 286 + 15 + 10
