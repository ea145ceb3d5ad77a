"""The digital paragraphs of the example month, written down by hand."""

import re
from pathlib import Path

import pytest
from attrs import evolve

import ngaman_digital
from ngaman_core import declare, evaluate, observe, tell
from ngaman_core.testing import contract

EXAMPLE = Path(__file__).parents[2] / "examples" / "nga-nam-2023-11"

PARAGRAPHS = {
    "Tuyên truyền chuyển đổi số": (
        "Tuyên truyền chuyển đổi số: hệ thống truyền thanh thị xã phát 01 chuyên mục, 08 tin và 04 bài"
        " về chuyển đổi số trong tháng."
    ),
    "Dữ liệu dân cư, định danh điện tử": (
        "Dữ liệu dân cư, định danh điện tử: các xã, phường tiếp tục đợt cao điểm"
        " vận động người dân kích hoạt tài khoản định danh;"
        " đang thực hiện 02 dự án về dữ liệu dân cư và căn cước công dân;"
        " lũy kế từ đầu năm kích hoạt 45.635/42.678 tài khoản định danh điện tử (đến ngày 27/11/2023),"
        " đạt 106,93% chỉ tiêu giao."
    ),
    "Chính quyền số": (
        "Chính quyền số: thủ tục hành chính đủ điều kiện cung cấp trực tuyến chiếm 70%,"
        " dịch vụ công toàn trình đa phương tiện thực hiện 100% kế hoạch;"
        " hệ thống một cửa điện tử đồng bộ 100% hồ sơ lên Cổng Dịch vụ công quốc gia,"
        " tiếp nhận và giải quyết 50% hồ sơ qua môi trường mạng;"
        " hồ sơ công việc không mật của thị xã xử lý trên mạng chiếm trên 90%, của cấp dưới chiếm 70%;"
        " cơ quan nhà nước lập trên 50% báo cáo định kỳ trên hệ thống thông tin báo cáo,"
        " cài phần mềm chống mã độc cho trên 90% máy tính công vụ."
    ),
    "Kinh tế số": (
        "Kinh tế số: có 07 doanh nghiệp, hộ đưa 12 sản phẩm lên sàn thương mại điện tử,"
        " 946 hộ bán hàng qua mạng xã hội; doanh nghiệp dùng hóa đơn điện tử chiếm trên 90%,"
        " việc khai, nộp thuế điện tử và ký số thực hiện 100% kế hoạch."
    ),
    "Xã hội số": (
        "Xã hội số: cáp quang băng rộng đến 100% đơn vị hành chính cấp dưới, sóng 4G phủ 100% khu dân cư;"
        " người dân từ 14 tuổi trở lên sử dụng 24.128 tài khoản thanh toán điện tử, bằng 34,41% dân số;"
        " hộ có điện thoại thông minh chiếm trên 90%, toàn thị xã có 48.645 thuê bao điện thoại thông minh;"
        " đã có 11.919 người trưởng thành đăng ký tài khoản dịch vụ công trực tuyến,"
        " 7.692 người cài ứng dụng công dân số."
    ),
    "Tổ công nghệ số cộng đồng": (
        "Tổ công nghệ số cộng đồng: các tổ thường xuyên đăng thông tin, hướng dẫn người dân sử dụng tiện ích số;"
        " nhóm Zalo hoạt động ở 61/61 xóm, ấp, đạt 100%, thu hút 12.430/20.511 hộ tham gia, chiếm 60,6%."
    ),
}
CHAPTERS = {"Tuyên truyền chuyển đổi số": "society", "Dữ liệu dân cư, định danh điện tử": "defence"}
NEUTRAL = {"population.projects", "broadcast.features", "broadcast.news", "broadcast.articles"}


@pytest.fixture(scope="module")
def book() -> observe.Book:
    return observe.book(EXAMPLE, declare.catalog())


def test_the_paragraphs_read_as_they_were_written_by_hand(book: observe.Book) -> None:
    story = tell.story(evaluate.assessment(book, "2023-11"))
    said = {paragraph.title: str(paragraph) for paragraph in story.paragraphs if paragraph.domain == "digital"}
    assert said == PARAGRAPHS


def test_the_domain_holds_what_every_domain_must_hold() -> None:
    contract(ngaman_digital.ngaman_domains)


def test_some_paragraphs_speak_in_the_chapters_of_others(book: observe.Book) -> None:
    story = tell.story(evaluate.assessment(book, "2023-11"))
    spoken = {paragraph.title: paragraph.chapter for paragraph in story.paragraphs if paragraph.domain == "digital"}
    assert spoken == dict.fromkeys(PARAGRAPHS, "digital") | CHAPTERS


def test_more_is_better_of_all_but_what_is_only_counted() -> None:
    (domain,) = declare.catalog([("digital", ngaman_digital)]).domains
    assert {one.key for one in domain.indicators if one.better is None} == NEUTRAL
    assert {one.better for one in domain.indicators if one.key not in NEUTRAL} == {"higher"}


def test_people_are_counted_with_their_unit_and_never_called_a_rate() -> None:
    (domain,) = declare.catalog([("digital", ngaman_digital)]).domains
    kinds = {one.key: (one.kind, one.unit) for one in domain.indicators}
    assert kinds["account.service"] == kinds["account.app"] == ("stock", "người")
    assert kinds["smartphone.subscribers"] == ("stock", "thuê bao")


def test_a_ward_speaks_of_itself_and_of_no_level_below_it(book: observe.Book) -> None:
    below = ("work.communes", "fibre.communes")
    rows = [row for row in book.observations if row.indicator not in below]
    settings = evolve(book.settings, place_kind="phường", place_name="Mẫu")
    ward = evolve(book, observations=rows, settings=settings, notes=(), tasks=())
    story = tell.story(evaluate.assessment(ward, "2023-11"))
    said = [str(paragraph) for paragraph in story.paragraphs if paragraph.domain == "digital"]
    assert "; hồ sơ công việc không mật của phường xử lý trên mạng chiếm trên 90%; cơ quan nhà nước" in said[2]
    assert said[4].startswith("Xã hội số: sóng 4G phủ 100% khu dân cư; người dân")
    assert not re.search(r"(?<!\w)(tỉnh|huyện|thị xã|cấp xã|cấp dưới)(?!\w)", "\n".join(said))
