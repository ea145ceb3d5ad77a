"""Lines of bold words are as wide as the font draws them; columns of a table fill the sheet and break no number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ngaman_core.assemble import Table
from ngaman_core.render.width import PLACES, broken, columns, width

# Measured with the font's own table of widths (Liberation Serif Bold, which has those of Times New Roman).
MEASURED = [
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, 95.7),
    ("Độc lập - Tự do - Hạnh phúc", 14, 60.5),
    ("ỦY BAN NHÂN DÂN", 13, 43.2),
    ("UBND TỈNH SÓC TRĂNG", 12, 50.0),
    ("Đơn vị: %; ước đạt…", 12, 39.2),
]


@pytest.mark.parametrize(("text", "size", "wide"), MEASURED)
def test_a_line_is_as_wide_as_its_letters(text: str, size: float, wide: float) -> None:
    assert width(text, size) == pytest.approx(wide, rel=0.01)


def test_of_the_marks_on_letters_only_the_horn_is_wide() -> None:
    assert width("ệ", 14) == width("e", 14)
    assert width("ợ", 14) == width("ơ", 14) > width("o", 14)
    assert width("", 14) == 0


def test_a_letter_nobody_knows_has_a_middling_width() -> None:
    assert width("☃", 10) == width("a", 10)


@pytest.mark.parametrize(
    ("title", "room", "lines"),
    [
        ("Kết quả và nhiệm vụ", 165, ["Kết quả và nhiệm vụ"]),
        ("Kết quả và nhiệm vụ", 20, ["Kết quả ", "và nhiệm vụ"]),
        ("Một và hai, ba bốn năm và sáu bảy, tám và chín", 20, ["Một và hai, ba bốn năm ", "và sáu bảy, tám và chín"]),
        ("Kết quả vàng mười", 20, ["Kết quả vàng mười"]),
    ],
)
def test_a_title_too_long_for_its_line_is_broken_at_the_joint_next_to_its_middle(
    title: str, room: float, lines: list[str]
) -> None:
    assert broken(title, "và", 14, room) == lines


CELLS = st.text(st.characters(codec="utf-8"), max_size=60)


@given(st.data(), st.integers(1, 9))
def test_columns_fill_the_room_and_none_is_empty(data: st.DataObject, count: int) -> None:
    row = st.tuples(*[CELLS] * count)
    numbers = data.draw(st.lists(st.integers(0, count - 1), unique=True))
    table = Table(data.draw(row), tuple(data.draw(st.lists(row, max_size=4))), tuple(numbers))
    widths = columns(table, 165, 12)
    assert sum(widths) == pytest.approx(165)
    assert all(one > 0 for one in widths)


def test_numbers_and_short_words_are_not_broken_and_long_words_share_what_is_left() -> None:
    head = ("Chỉ tiêu", "Đơn vị tính", "Mức giao", "Đạt")
    rows = (("Tỷ lệ giải ngân của vốn do tỉnh quản lý", "học sinh", "332.543.933", "104,10%"),)
    name, unit, asked, reached = columns(Table(head, rows, (2, 3)), 165, 12)
    assert unit >= 8 * 2.1
    assert asked >= 11 * 2.1
    assert reached >= 7 * 2.1
    assert name == max(name, unit, asked, reached)


def test_no_word_of_the_head_is_broken_where_the_cells_are_short() -> None:
    head = ("Đơn vị tính", "So với", "Đánh giá")
    unit, _, verdict = columns(Table(head, (("con", "chỉ tiêu Nghị quyết của Hội đồng nhân dân", "vượt"),)), 165, 12)
    assert unit > width("Đơn", 12) + 3
    assert verdict > width("Đánh", 12) + 3


def test_where_room_is_scarce_no_number_is_broken_and_the_longest_words_get_what_is_left() -> None:
    head = ("Chỉ tiêu", "Mức giao", "Trong kỳ", "Lũy kế", "So với mức giao", "So với cùng kỳ", "Căn cứ", "Đánh giá")
    name, *numbers, basis, _ = row = (
        "Diện tích rau màu, cây ăn trái", "323.100.000", "64.768", "332.543.933", "-11,89 điểm %", "107,53%",
        "chỉ tiêu Nghị quyết", "đúng tiến độ",
    )  # fmt: skip
    wide = columns(Table(head, (row,), tuple(range(1, 6))), 165, 11)
    assert sum(wide) == pytest.approx(165)
    for place, number in enumerate(numbers, 1):
        words = max(width(word, 11) for word in (*number.split(), *head[place].split()))
        assert words + 2 < wide[place] < words + 2.5  # a number of several words may be broken between them
    assert width(name, 11) > wide[0] == max(wide)
    assert width("quyết", 11) + 2 < wide[6] < width(basis, 11)


def test_an_office_whose_name_is_too_long_has_its_place_on_a_line_of_its_own() -> None:
    assert broken("UBND TỈNH SÓC TRĂNG", PLACES, 13, 64) == ["UBND TỈNH SÓC TRĂNG"]
    assert broken("UBND THÀNH PHỐ TÂN GIANG", PLACES, 13, 55) == ["UBND ", "THÀNH PHỐ TÂN GIANG"]
    assert broken("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", PLACES, 13, 40) == ["SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"]
