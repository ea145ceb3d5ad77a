"""Numbers that are no figures, and the nouns that numbers count."""

import pytest

from tests.audit.known import read

APART = [
    "Sau 10 năm xây dựng, đời sống khá hơn.",
    "Chiến dịch kéo dài 90 ngày.",
    "Trẻ dưới 6 tuổi được miễn phí.",
    "Phân hạng 3 sao cho bún khô.",
    "Mô hình “2 người tốt giúp 1 người tiến bộ” được nhân rộng.",
    "Phong trào thi đua 2 tốt lan rộng.",
    "Hoàn thành thủy điện Sông Đà 3,4.",
    "Toàn huyện có 39 trường/445 phòng học.",
    "Xem tại https://vi.example/bao-cao/21494932 nhé.",
    "Đường N11, máy bay Su-30, bệnh Covid-19, phủ sóng 4G, giống ST24.",
    "Tỷ lệ bản đồ 1/500, theo Quyết định 148/QĐ-TTg.",
]


@pytest.mark.parametrize("text", APART)
def test_it_is_no_figure(text: str) -> None:
    found = read(text)
    assert [figure.mention.text for figure in found.figures] == []


COUNTED = [
    ("Có 49 thôn, bon.", "49 thôn, bon", "thôn, bon"),
    ("Tổ chức 18 phiên chợ Việt.", "18 phiên chợ", "phiên chợ"),
    ("Đưa 300 chuyến hàng về xã.", "300 chuyến hàng", "chuyến hàng"),
    ("Sửa đường ở 17 tổ dân phố.", "17 tổ dân phố", "tổ dân phố"),
    ("Gắn máy quay tại 9 điểm dọc tuyến.", "9 điểm", "điểm"),
    ("Đón 1,2 triệu lượt khách.", "1,2 triệu lượt khách", "triệu lượt khách"),
    ("Mở bán tại 18 huyện, thị xã và khu công nghiệp.", "18 huyện, thị xã", "huyện, thị xã"),
    ("Xảy ra 6 vụ trộm cắp.", "6 vụ", "vụ"),
    ("Đạt 36,2 điểm.", "36,2", ""),
    ("Tăng 12 với các loại.", "12", ""),
]


@pytest.mark.parametrize(("text", "printed", "unit"), COUNTED, ids=[printed for _, printed, _ in COUNTED])
def test_what_a_number_counts(text: str, printed: str, unit: str) -> None:
    (figure,) = read(text).figures
    assert (figure.mention.text, figure.mention.unit) == (printed, unit)
