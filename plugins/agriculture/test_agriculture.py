"""The agriculture paragraphs of the example month, written down by hand before any program said them."""

from pathlib import Path

import pytest

import ngaman_agriculture
from ngaman_core import declare, evaluate, observe, tell
from ngaman_core.testing import contract

EXAMPLE = Path(__file__).parents[2] / "examples" / "nga-nam-2023-11"

PARAGRAPHS = {
    "Sản xuất lúa": (
        "Sản xuất lúa: nông dân đang làm đất, bơm tát để gieo sạ vụ Đông Xuân 2023-2024 đồng loạt theo lịch;"
        " trong tháng, xã Tân Long thu hoạch xong 389,27 ha lúa, năng suất ước đạt 5,00 tấn/ha,"
        " sản lượng ước 1.946 tấn; lũy kế từ đầu năm gieo trồng 37.389 ha, sản lượng ước 242.656 tấn,"
        " bằng 102,47% chỉ tiêu Nghị quyết; năng suất bình quân ước đạt 6,49 tấn/ha, so với năm trước tăng 0,07 tấn/ha;"
        " vụ Đông Xuân 2023-2024 đã xuống giống 6.697 ha, đạt 36,2% kế hoạch, còn 11.803 ha chưa gieo sạ."
    ),
    "Rau màu, cây ăn trái": (
        "Rau màu, cây ăn trái: trồng thêm 361 ha trong tháng, nâng diện tích lũy kế từ đầu năm lên 4.595 ha"
        " (trong đó 1.535 ha cây ăn trái), bằng 96,74% chỉ tiêu Nghị quyết."
    ),
    "Chăn nuôi": (
        "Chăn nuôi: việc phòng bệnh trên đàn vật nuôi được các địa phương duy trì thường xuyên;"
        " gia súc phát triển thêm 5.275 con trong tháng, lũy kế từ đầu năm 57.474 con,"
        " bằng 109,47% chỉ tiêu Nghị quyết; gia cầm phát triển thêm 64.768 con, lũy kế từ đầu năm 1.512.616 con,"
        " bằng 104,32% chỉ tiêu Nghị quyết."
    ),
    "Thủy sản": (
        "Thủy sản: thả nuôi thêm 95 ha trong tháng, lũy kế từ đầu năm 3.254 ha;"
        " sản lượng thu hoạch lũy kế từ đầu năm 13.994 tấn, bằng 111,95% chỉ tiêu Nghị quyết."
    ),
    "Phòng, chống thiên tai": (
        "Phòng, chống thiên tai: lực lượng tại chỗ kịp thời giúp dân khắc phục hậu quả lốc xoáy;"
        " thiên tai làm hư hại 02 căn nhà trong tháng, lũy kế từ đầu năm 28 căn nhà;"
        " đã hỗ trợ 14 trường hợp bị thiệt hại, kinh phí 360 triệu đồng;"
        " thu Quỹ Phòng, chống thiên tai 332.543.933 đồng, bằng 102,9% kế hoạch."
    ),
    "Xây dựng nông thôn mới": (
        "Xây dựng nông thôn mới: người dân tiếp tục chỉnh trang đường làng, trồng hoa"
        " và giữ gìn vệ sinh dọc các tuyến đường;"
        " đến nay có 03/05 xã giải ngân xong kinh phí mô hình “Thắp sáng đường quê”."
    ),
}


@pytest.fixture(scope="module")
def book() -> observe.Book:
    return observe.book(EXAMPLE, declare.catalog())


def test_the_paragraphs_read_as_they_were_written_by_hand(book: observe.Book) -> None:
    story = tell.story(evaluate.assessment(book, "2023-11"))
    said = {paragraph.title: str(paragraph) for paragraph in story.paragraphs if paragraph.domain == "agriculture"}
    assert said == PARAGRAPHS


def test_the_domain_holds_what_every_domain_must_hold() -> None:
    contract(ngaman_agriculture.ngaman_domains)
