"""Figures of any text: which part each plays, of which indicator it speaks, and how that is known."""

import pytest

from ngaman_core.audit.role import Role
from tests.audit.known import read

Known = tuple[str, str, str, str | None]


def known(text: str) -> list[Known]:
    return [
        (figure.mention.text, figure.mention.indicator, figure.mention.facet, figure.mention.by)
        for figure in read(text).figures
    ]


NAMED: list[tuple[str, list[Known]]] = [
    # A line of a domain says it, word for word.
    (
        "Chăn nuôi: gia súc phát triển thêm 5.275 con trong tháng, lũy kế từ đầu năm 57.474 con, bằng 109,47% chỉ tiêu"
        " Nghị quyết.",
        [
            ("5.275 con", "livestock", "period", "line"),
            ("57.474 con", "livestock", "total", "line"),
            ("109,47%", "livestock", "rate", "line"),
        ],
    ),
    # Its name stands before it, before the figure that it tells more of, or behind it.
    (
        "Các xã đã vận động nuôi thêm đàn gia cầm được 640 con, lũy kế được 9.150 con, đạt 95% kế hoạch.",
        [
            ("640 con", "poultry", "period", "name"),
            ("9.150 con", "poultry", "total", "name"),
            ("95%", "poultry", "rate", "name"),
        ],
    ),
    (
        "Đến nay 86% máy tính đã cài phần mềm chống mã độc.",
        [("86%", "computers.protected", "level", "name")],
    ),
    # The share in brackets goes past what stands in them.
    (
        "Sản lượng thủy sản đạt 900 tấn (trong đó cá tra 300 tấn), đạt 90% kế hoạch.",
        [
            ("900 tấn", "fishery.output", "period", "name"),
            ("300 tấn", "fishery.output", "period", "name"),
            ("90%", "fishery.output", "rate", "name"),
        ],
    ),
    (
        "Sản lượng thủy sản đạt 900 tấn (sản lượng lúa đạt 300 tấn), đạt 90% kế hoạch.",
        [
            ("900 tấn", "fishery.output", "period", "name"),
            ("300 tấn", "rice.output", "period", "name"),
            ("90%", "fishery.output", "rate", "name"),
        ],
    ),
    # A pair, and the ratio that a domain declares over what is counted.
    (
        "Kết quả hòa giải thành 13 vụ việc, đạt 86,7%.",
        [("13 vụ việc", "mediation.won", "period", "name"), ("86,7%", "mediation.rate", "level", "name")],
    ),
    # "kế" alone is a plan's, not that of a total.
    ("Theo kế hoạch nuôi đàn gia cầm 640 con.", [("640 con", "poultry", "period", "name")]),
    # What nothing names stays bare; a unit that cannot be is no match, whatever the words.
    ("Tổng giá trị thu nhập của thị trấn đạt 368 tỷ đồng.", [("368 tỷ đồng", "", "", None)]),
    ("Kho còn 12 km dây điện.", [("12 km", "", "", None)]),
    ("Đàn gia cầm ăn hết 15 tấn cám.", [("15 tấn", "", "", None)]),
]


@pytest.mark.parametrize(("text", "expected"), NAMED, ids=[text[:24] for text, _ in NAMED])
def test_of_what_a_figure_speaks(text: str, expected: list[Known]) -> None:
    assert known(text) == expected


ROLES = [
    ("Thu ngân sách đạt 51 tỷ 295 triệu đồng", Role.AMOUNT, 0),
    ("Sản lượng 1.946 tấn", Role.AMOUNT, 0),
    ("Có 28 hộ", Role.COUNT, 0),
    ("Tỷ lệ hộ nghèo còn 3,5%", Role.PERCENT, 0),
    ("Tỷ lệ hộ nghèo giảm xuống còn 3,5%", Role.PERCENT, 0),
    ("Tỷ lệ này tăng lên 12,98%", Role.PERCENT, 0),
    ("Thu ngân sách tăng 12%", Role.CHANGE, 1),
    ("Giá trị sản xuất tăng bình quân 15%", Role.CHANGE, 1),
    ("Tốc độ tăng trưởng kinh tế đạt 6,5%", Role.CHANGE, 1),
    ("Xuất khẩu giảm 11,7%", Role.CHANGE, -1),
    ("Phạm pháp hình sự giảm 4 vụ", Role.COUNT, -1),
    ("Giải ngân thấp hơn cam kết 7,1 điểm %", Role.POINTS, -1),
    ("Thu ngân sách đạt 23,6% kế hoạch", Role.OF_TARGET, 0),
    ("Thu ngân sách đạt 32% dự toán", Role.OF_TARGET, 0),
    ("Thu ngân sách đạt 101,3% so với chỉ tiêu giao", Role.OF_TARGET, 0),
    ("Tỷ suất sinh 14,6‰", Role.PERCENT, 0),
]


@pytest.mark.parametrize(("text", "role", "way"), ROLES, ids=[text for text, _, _ in ROLES])
def test_which_part_a_figure_plays(text: str, role: Role, way: int) -> None:
    (figure,) = read(f"{text}.").figures
    assert (figure.role, figure.way) == (role, way)


def test_what_only_holds_digits_is_kept_apart() -> None:
    text = read(
        "1. Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020, quốc lộ 61B dài 12 km, trẻ dưới 6 tuổi được miễn phí."
    )
    assert [token.kind.value for token in text.others] == ["listno", "ref", "date", "word", "figure"]
    assert [figure.mention.text for figure in text.figures] == ["12 km"]


def test_the_period_of_a_figure_is_the_last_date_before_it_in_its_clause() -> None:
    text = read("Năm 2018 xảy ra 10 vụ; quý I/2019 xảy ra 3 vụ, trong đó tháng 3/2019 có 2 vụ; còn lại 1 vụ.")
    periods = [figure.passage.spots[figure.place].period for figure in text.figures]
    assert periods == ["2018", "2019-Q1", "2019-03", ""]


def test_the_figure_at_a_place() -> None:
    text = read("Có 12 hộ và 345 con.")
    assert [figure and figure.mention.text for figure in map(text.at, (0, 3, 7, 8, 13, 16, 19))] == [
        None,
        "12 hộ",
        "12 hộ",
        None,
        "345 con",
        "345 con",
        None,
    ]
