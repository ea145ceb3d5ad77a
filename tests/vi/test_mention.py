"""Digits that are no figures."""

import pytest

from ngaman_core.vi.lexicon import Lexicon
from ngaman_core.vi.mention import Mention, list_number, mention
from ngaman_core.vi.pieces import cut
from ngaman_core.vi.token import Kind

LEXICON = Lexicon({unit: unit for unit in ("hộ", "giấy", "năm", "xã")}, {})


def seen(text: str) -> Mention | None:
    """Read what the last numeral but those tied to it is, in a text whose first line does not begin with it."""
    pieces = cut(text)
    at = next(at for at in range(pieces.size) if pieces.is_digits(at))
    found = mention(pieces, at, LEXICON)
    assert found is None or found.end <= pieces.size
    return found


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("theo 148/QĐ-TTg ngày", 6),
        ("theo 75/2023/NĐ-CP về", 8),
        ("theo 01-NQ/TW", 6),
        ("luật 89/2015/QH13", 6),
        ("số 05/BC-UBND", 6),
        ("theo 12/NQ-HĐND - Ủy ban", 6),
    ],
)
def test_a_document(text: str, end: int) -> None:
    assert seen(text) == Mention(end, Kind.REF)


@pytest.mark.parametrize(
    "text", ["khoản 3", "Điều 9 luật", "Đề án số 06 về", "Nghị quyết 19 của", "đường Số 4", "công văn số 12"]
)
def test_the_number_of_an_article_or_document(text: str) -> None:
    found = seen(text)
    assert found is not None
    assert found.kind is Kind.REF


@pytest.mark.parametrize(
    "text",
    [
        "Phường 2 đang",
        "Khóm 3, xã",
        "đợt 1 năm 2023",
        "giai đoạn 2",
        "quốc lộ 14",
        "con thứ 3",
        "dự án 2 làm",
        "lớp 5",
        "học kỳ 2",
    ],
)
def test_an_order_or_a_name(text: str) -> None:
    found = seen(text)
    assert found is not None
    assert found.kind is Kind.WORD


@pytest.mark.parametrize(
    "text",
    [
        "có 28/32 hộ",
        "có 5/xã",
        "có 10-CT",
        "tổng số 15",
        "chỉ số 85",
        "số 15 hộ",
        "số 85%",
        "số 1.234",
        "cấp 5 giấy",
        "cấp 13",
        "lớp 05",
        "phường 05 hộ",
        "các phường 85%",
        "lần 100",
        "lần 1,5",
        "nghị quyết 5 tỷ",
        "quốc lộ 61B",
        "đạt 5",
        "có 5/ 6",
    ],
)
def test_a_figure_is_left_to_others(text: str) -> None:
    assert seen(text) is None


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("1. Kinh tế", 2),
        ("1.Kinh tế", 2),
        ("1.1. Trồng trọt", 2),
        ("1.1 Trồng trọt", 1),
        ("2) kinh tế", 2),
        ("a) kinh tế", 2),
        ("đ) kinh tế", 2),
        ("II. TÌNH HÌNH", 2),
        ("XVIII. TÌNH HÌNH", 2),
        ("A. Kết quả", 2),
        ("A- Kết quả", 2),
        ("**3. Quốc phòng", 4),
    ],
)
def test_a_list_number(text: str, end: int) -> None:
    pieces = cut(text)
    assert list_number(pieces, end - 2 if pieces.words[end - 1] in ".)-" else end - 1) == Mention(end, Kind.LISTNO)


@pytest.mark.parametrize(
    "text",
    [
        "1.946 tấn",
        "1.234. Tổng",
        "1 . Kinh tế",
        "a ) kinh tế",
        "2.5 tấn",
        "5 hộ",
        "5,5. hộ",
        "a. kinh",
        "vi. kinh",
        "TT. Thị ủy",
        "5/6 hộ",
        "- 5",
        "5-6 hộ",
    ],
)
def test_what_is_no_list_number(text: str) -> None:
    assert list_number(cut(text), 0) is None


def test_a_list_number_begins_its_line() -> None:
    pieces = cut("đạt 1. Kinh tế.\n2. Xã hội")
    assert list_number(pieces, 1) is None
    assert list_number(pieces, pieces.words.index("2")) is not None
