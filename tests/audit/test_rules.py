"""The rules of the audit, on sentences that somebody might write: what is reported, and what must not be."""

from pathlib import Path

import pytest

from ngaman_core.audit.recompute import faults
from tests.audit.known import catalog, read


def told(text: str) -> list[tuple[str, str, str, str]]:
    """Return rule, severity, what is printed and what was computed of each finding."""
    found = faults(read(text), catalog())
    assert all(text[one.start : one.end] == one.printed for one in found)
    return [(one.rule, one.severity.value, one.printed, one.computed) for one in found]


WRONG = [
    # Shares of a pair, of a whole in the same sentence, of what stands in brackets.
    ("Đã cấp nước cho 36/45 hộ, đạt 82%.", ("share", "error", "82%", "80%")),
    ("Lắp đặt 13/15 trạm bơm, tỷ lệ 86,6%.", ("share-cut", "warning", "86,6%", "86,67%")),
    ("Cấp phát 120/110 bộ, đạt 109,10%.", ("share", "error", "109,10%", "109,09%")),
    ("Thẩm tra 45 hồ sơ; trả lại 13 hồ sơ, chiếm 28,8%.", ("share-cut", "warning", "28,8%", "28,89%")),
    (
        "Nghiệm thu 12 cây cầu (cả năm 40 cây cầu), kịp hạn 9 cây cầu (cả năm 31 cây cầu), đạt 75,9%.",
        ("share", "error", "75,9%", "75%"),
    ),
    # A percentage of a plan that no plan gives.
    ("Trồng 18 cây bàng, đạt 91% kế hoạch.", ("plan", "warning", "91%", "")),
    ("Tỷ lệ che phủ 66,02%, đạt 100,7% chỉ tiêu.", ("plan", "warning", "100,7%", "")),
    ("Huy động đóng góp 332.543.933 đồng, đạt 102,9% kế hoạch.", ("plan", "note", "102,9%", "")),
    # Points that are called percent, and a gap that is none.
    (
        "Giải ngân đạt 71% (thấp hơn cam kết 8,5%, cam kết đến cuối quý đạt 79,5%).",
        ("points", "error", "8,5%", "8,5 điểm %"),
    ),
    (
        "Giải ngân đạt 71% (thấp hơn cam kết 9,9 điểm %, cam kết đến cuối quý đạt 79,5%).",
        ("gap", "error", "9,9 điểm %", "8,5 điểm %"),
    ),
    # How a number is written.
    ("Năng suất tăng 0.07 tấn/ha.", ("numeral", "error", "0.07 tấn/ha", "0,07")),
    ("Tiếp nhận 1022 hồ sơ.", ("numeral", "warning", "1022 hồ sơ", "1.022")),
    ("Diện tích xuống giống đạt 36,2 với các giống chủ lực.", ("unit-missing", "error", "36,2", "36,2%")),
    ("Tỷ lệ hộ dùng nước sạch là 95,6.", ("unit-missing", "error", "95,6", "95,6%")),
    ("Tỷ lệ người dân cài ứng dụng: 11.919.", ("rate-count", "error", "11.919", "")),
    # Wholes and parts.
    ("Xảy ra 12 vụ, trong đó 7 vụ trộm cắp, 4 vụ đánh bạc, 2 vụ khác.", ("total", "error", "12 vụ", "13 vụ")),
    (
        "Vốn vay 940 tỷ đồng (gồm ngân hàng 787 tỷ đồng, kho bạc 150 tỷ đồng).",
        ("total", "error", "940 tỷ đồng", "937 tỷ đồng"),
    ),
    (
        "Sĩ số 610/600 học sinh. Trong đó khối sáu: 300/295 học sinh; khối bảy: 311/305 học sinh.",
        ("total", "error", "610/600 học sinh", "611 học sinh"),
    ),
    ("Có 14 ca mắc, trong đó 15 ca nhẹ.", ("part-above-whole", "warning", "15 ca", "")),
    (
        "Thu nhập đạt 306,9 tỷ đồng. Dịch vụ 206 tỷ đồng, bằng 67,3%, công nghiệp 77,6 tỷ đồng, bằng 25,3%, nông nghiệp"
        " 22,7 tỷ đồng, bằng 7,4%.",
        ("total", "error", "306,9 tỷ đồng", "306,3 tỷ đồng"),
    ),
    ("Nhận 80 hồ sơ, trả 65 hồ sơ, còn lại 16 hồ sơ.", ("remainder", "warning", "16 hồ sơ", "15 hồ sơ")),
    # Periods, totals and products.
    ("Trong tháng trồng 40 cây xanh, lũy kế 35 cây xanh.", ("period-above-total", "error", "35 cây xanh", "")),
    ("Gieo 120 ha, năng suất 6,5 tấn/ha, sản lượng 870 tấn.", ("product", "warning", "870 tấn", "780 tấn")),
    ("Gieo 120 ha, năng suất 65 tạ/ha, sản lượng 870 tấn.", ("product", "warning", "870 tấn", "780 tấn")),
    # Growth.
    ("Giá tăng từ 40.000 đồng lên 50.000 đồng, tăng 20%.", ("growth", "error", "20%", "25%")),
    ("Giá giảm từ 40 nghìn đồng xuống 30 nghìn đồng, giảm 33%.", ("growth", "error", "33%", "25%")),
    ("Doanh thu 90 tỷ đồng (cùng kỳ 80 tỷ đồng), tăng 15%.", ("growth", "error", "15%", "12,5%")),
    ("Thu 1.100 tỷ đồng, tăng 100 tỷ đồng, tăng 8%.", ("growth", "error", "8%", "10%")),
    ("Số vụ tăng từ 14 vụ xuống 9 vụ.", ("direction", "error", "9 vụ", "")),
    # Days on which figures were closed.
    (
        "Tính đến ngày 13/11/2023 có 5 máy; tính đến ngày 30/11/2023 có 7 xe.",
        ("closing-dates", "warning", "13/11/2023", ""),
    ),
]


@pytest.mark.parametrize(
    ("text", "finding"), WRONG, ids=[f"{finding[0]}-{place}" for place, (_, finding) in enumerate(WRONG)]
)
def test_what_does_not_hold_is_reported(text: str, finding: tuple[str, str, str, str]) -> None:
    assert finding in told(text)


RIGHT = [
    "Đã cấp nước cho 36/45 hộ, đạt 80%.",
    "Sửa chữa 149/170 nhà, đạt 87,6%.",
    "Giải ngân 4,873/4,985 tỷ đồng đạt 97,75%.",
    "Vượt kế hoạch: 104/100 chỉ tiêu, đạt 104%.",
    # The whole is rounded itself: 937 of 1.450 to 1.550.
    "Vay 937 tỷ đồng bằng 62,4% tổng chi; tổng chi là 1,5 nghìn tỷ đồng.",
    "Trồng 18 cây bàng, đạt 90% kế hoạch.",
    "Thu hoạch 242.656 tấn, đạt 102,47% chỉ tiêu Nghị quyết.",
    "Giải ngân đạt 71% (thấp hơn cam kết 8,5 điểm %, cam kết đến cuối quý đạt 79,5%).",
    # "trong đó" may name some of the parts.
    "Kinh phí 21,3 tỷ đồng, trong đó ngân sách 3,2 tỷ đồng, nhân dân góp 2,7 tỷ đồng.",
    "Xảy ra 10 vụ; trong đó 6 vụ trộm cắp, 2 vụ đánh nhau, 2 vụ va chạm, giảm 4 vụ so với năm 2017.",
    "Cả năm có 9 vụ khiến 7 người tử vong, 3 người bị thương (bao gồm 2 vụ tự ngã, 2 người nhập viện).",
    "Thu nợ 78 tỷ đồng, trong đó nợ xấu 4 tỷ đồng; tổng dư nợ 803 tỷ đồng.",
    "Nhận 80 hồ sơ, trả 65 hồ sơ, còn lại 15 hồ sơ.",
    "Trong tháng trồng 40 cây xanh, lũy kế 350 cây xanh.",
    "Trong tháng trồng 40 cây xanh (lũy kế 350 cây xanh), chăm sóc 30 cây xanh (lũy kế 290 cây xanh).",
    "Gieo 37.389 ha, năng suất 6,49 tấn/ha, sản lượng 242.656 tấn.",
    "Giá tăng từ 40 nghìn đồng lên 50 nghìn đồng, tăng 25%.",
    "Tỷ lệ hộ nghèo giảm từ 66,94% xuống còn 44,21%.",
    "Phạt 191 trường hợp trong 186 trường hợp vi phạm.",
    "Khởi tố 03 vụ 01 bị can; đăng 08 tin, 04 bài.",
    "Cao điểm “90 ngày, đêm”; phủ sóng 4G; quốc lộ 61B; dự án 2; đường D3, N1 đến D2.",
    "Chỉ số cải cách hành chính đạt 85,3.",
    "Tỷ lệ hộ dùng điện thoại thông minh là 12.430/20.511 hộ, đạt 60,6%.",
    "Đến ngày 30/11/2023 có 5 máy; đến ngày 31/12/2021 có 7 xe.",
    # A day that never was is no closing day.
    "Tính đến ngày 31 tháng 02 năm 2023 có 5 máy; đến ngày 30/11/2023 có 7 xe.",
    # A pair without a unit may be a day; brackets that are closed are passed over.
    "Phiên chợ 6/7, đạt 85%.",
    "Trồng 4.595 ha (trong đó rau 1.535 ha), đạt 96,74% kế hoạch.",
    # A list inside a clause ends with it; "bao gồm" may name some parts only.
    "Tiếp nhận 1.022 hồ sơ, trong đó nộp trực tuyến 966 hồ sơ; trả kết quả 782 hồ sơ.",
    "Có 9 dự án, bao gồm 2 dự án giao thông, 3 dự án thủy lợi.",
    # What remains goes with the totals where those stand right before it.
    "Tiếp nhận 754 hồ sơ, lũy kế 8.566 hồ sơ; giải quyết 715 hồ sơ, lũy kế 8.536 hồ sơ, còn 30 hồ sơ.",
    "Gieo 120 ha, năng suất trên 6 tấn/ha, sản lượng 790 tấn.",
    "Thu 10 tỷ đồng, tăng 12 tỷ đồng, tăng 20%.",
]


@pytest.mark.parametrize("text", RIGHT)
def test_what_holds_is_not_reported(text: str) -> None:
    assert told(text) == []


def test_figures_that_lines_read_obey_the_laws_of_their_domain() -> None:
    said = Path("tests/golden/administration.txt").read_text(encoding="utf-8")
    assert told(said) == []
    (found,) = told(said.replace("hòa giải thành 13 vụ việc", "hòa giải thành 12 vụ việc").replace("86,7%", "80%"))
    assert found[:3] == ("law", "error", "02 vụ việc")
    assert ("share", "error", "80%", "86,67%") in told(said.replace("86,7%", "80%"))
