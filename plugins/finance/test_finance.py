"""The finance paragraphs of the example month, written down by hand before any program said them."""

from decimal import Decimal
from pathlib import Path

import pytest
from attrs import evolve

import ngaman_finance
from ngaman_core import declare, evaluate, observe, tell
from ngaman_core.testing import contract

EXAMPLE = Path(__file__).parents[2] / "examples" / "nga-nam-2023-11"

PARAGRAPHS = {
    "Thu ngân sách": (
        "Thu ngân sách: tổng thu trong chỉ tiêu lũy kế từ đầu năm 51 tỷ 295 triệu đồng, bằng 113,99% kế hoạch."
    ),
    "Đầu tư xây dựng cơ bản": (
        "Đầu tư xây dựng cơ bản:\n"
        "Tổng kế hoạch vốn được giao 118,102 tỷ đồng, bố trí cho 23 dự án, công trình.\n"
        "Vốn do tỉnh quản lý được bố trí 61,373 tỷ đồng cho 04 công trình, đã giải ngân 37,856 tỷ đồng,"
        " bằng 61,7% kế hoạch vốn, thấp hơn cam kết với tỉnh 7,1 điểm % (mức cam kết 68,8%).\n"
        "Vốn do thị xã quản lý được bố trí 56,729 tỷ đồng cho 19 công trình, đã giải ngân 48,735 tỷ đồng,"
        " bằng 85,9% kế hoạch vốn, thấp hơn cam kết với tỉnh 11,9 điểm % (mức cam kết 97,8%).\n"
        "Vốn bổ sung cho chương trình mục tiêu quốc gia được bố trí 4,985 tỷ đồng,"
        " đã giải ngân 4,873 tỷ đồng, bằng 97,8% kế hoạch vốn."
    ),
    "Tín dụng ngân hàng": (
        "Tín dụng ngân hàng: Phòng giao dịch Ngân hàng Chính sách xã hội dư nợ 465.714 triệu đồng,"
        " lũy kế từ đầu năm cho vay 126.627 triệu đồng, thu nợ 86.780 triệu đồng;"
        " Agribank Chi nhánh Ngã Năm huy động vốn 548.608 triệu đồng,"
        " dư nợ 803.461 triệu đồng (riêng nợ xấu 4.414 triệu đồng),"
        " lũy kế từ đầu năm thu nợ 78.348 triệu đồng."
    ),
}


@pytest.fixture(scope="module")
def book() -> observe.Book:
    return observe.book(EXAMPLE, declare.catalog())


def test_the_paragraphs_read_as_they_were_written_by_hand(book: observe.Book) -> None:
    story = tell.story(evaluate.assessment(book, "2023-11"))
    said = {paragraph.title: str(paragraph) for paragraph in story.paragraphs if paragraph.domain == "finance"}
    assert said == PARAGRAPHS


def test_the_domain_holds_what_every_domain_must_hold() -> None:
    contract(ngaman_finance.ngaman_domains)


def test_more_paid_than_planned_breaks_the_law_of_the_domain(book: observe.Book) -> None:
    rows = [
        evolve(row, value=Decimal(62)) if (row.indicator, row.item) == ("capital.paid", "province") else row
        for row in book.observations
    ]
    assert evaluate.assessment(book).findings == ()
    (finding,) = evaluate.assessment(evolve(book, observations=rows)).findings
    assert "vốn đầu tư đã giải ngân" in finding.message
