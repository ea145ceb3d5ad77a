"""The scan: a whole text as tokens."""

from decimal import Decimal, localcontext

import pytest

from ngaman_core.vi.printed import Bound
from ngaman_core.vi.scan import Kind, Lexicon, Token, scan

UNITS = ("hộ", "tấn", "ha", "con", "vụ", "người", "hồ sơ", "sản phẩm", "đối tượng", "m²", "năm")
LEXICON = Lexicon(
    {unit: unit for unit in UNITS} | {"vụ việc": "vụ", "vụ, việc": "vụ"},
    {
        "chỉ tiêu Nghị quyết": ("basis", "resolution"),
        "đường D3 (đoạn N1 đến D2)": ("site", "d3"),
        "vụ Đông Xuân 2023-2024": ("season", "dong-xuan-2023-2024"),
        "thấp hơn": ("direction", "under"),
        "trong tháng": ("when", "month"),
    },
)


def kinds(text: str) -> list[tuple[str, str]]:
    return [(token.kind.value, token.text) for token in scan(text, LEXICON)]


def figures(text: str) -> list[Token]:
    return [token for token in scan(text, LEXICON) if token.value is not None]


def test_a_sentence_falls_into_words_signs_names_and_figures() -> None:
    text = "Sản lượng 1.946 tấn, đạt 102,47% chỉ tiêu Nghị quyết."
    assert kinds(text) == [
        ("word", "sản"),
        ("word", "lượng"),
        ("figure", "1.946 tấn"),
        ("sign", ","),
        ("word", "đạt"),
        ("figure", "102,47%"),
        ("name", "chỉ tiêu nghị quyết"),
        ("sign", "."),
    ]


def test_a_figure_says_all_that_was_printed() -> None:
    (token,) = figures("chi hơn 3 tỷ 286 triệu đồng")
    assert token == Token(
        Kind.FIGURE,
        4,
        27,
        "hơn 3 tỷ 286 triệu đồng",
        Decimal("3.286E+9"),
        "đồng",
        None,
        Bound.OVER,
        "",
        None,
        "tỷ đồng",
    )
    assert token.places == -6


def test_a_pair_and_a_range_have_two_numbers() -> None:
    pair, span = figures("có 28/32 hộ và 2-3 sản phẩm")
    assert (pair.kind, pair.value, pair.of, pair.unit) == (Kind.PAIR, Decimal(28), Decimal(32), "hộ")
    assert (span.kind, span.value, span.of, span.unit) == (Kind.RANGE, Decimal(2), Decimal(3), "sản phẩm")


def test_spellings_of_a_unit_are_one_unit() -> None:
    assert [(token.unit, token.printed_unit) for token in figures("15 vụ, 13 vụ việc, 02 vụ, việc")] == [
        ("vụ", "vụ"),
        ("vụ", "vụ việc"),
        ("vụ", "vụ, việc"),
    ]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("trên 90%", Bound.OVER),
        ("hơn 90%", Bound.OVER),
        ("gần 35.000 đối tượng", Bound.UNDER),
        ("dưới 5 vụ", Bound.UNDER),
        ("khoảng 5 ha", Bound.ABOUT),
        ("Xấp xỉ 5 ha", Bound.ABOUT),
        ("khoảng hơn 5 ha", Bound.OVER),
        ("cao hơn 5%", None),
        ("thấp hơn 5%", None),
        ("trên địa bàn 5 xã", None),
        ("xấp 5 ha", None),
    ],
)
def test_a_word_before_a_figure_bounds_it(text: str, bound: Bound | None) -> None:
    (token,) = figures(text)
    assert token.bound is bound


def test_a_bound_needs_a_figure() -> None:
    assert kinds("gần 30/11/2023") == [("word", "gần"), ("date", "30/11/2023")]
    assert kinds("trên 61B") == [("word", "trên"), ("word", "61b")]
    assert kinds("xấp 5 ha") == [("word", "xấp"), ("figure", "5 ha")]
    assert kinds("10-2003 hộ") == [("range", "10-2003 hộ")]
    assert kinds("xấp xỉ") == [("word", "xấp"), ("word", "xỉ")]
    assert kinds("hơn") == [("word", "hơn")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("(-4,2%)", "-4.2"),
        ("giảm -5 hộ", "-5"),
        ("tăng +5 hộ", "5"),
        ("còn - 5 hộ", "5"),
        ("-5 hộ", "5"),
        ("đạt-5 hộ", None),
    ],
)
def test_a_sign_is_tied_to_its_number(text: str, value: str | None) -> None:
    assert [str(token.value) for token in figures(text)] == ([value] if value else [])


def test_a_sign_changes_no_digit() -> None:
    with localcontext() as context:
        context.prec = 2
        assert [str(token.value) for token in figures("(-104,267%)")] == ["-104.267"]


def test_only_one_amount_takes_a_sign() -> None:
    assert [token.kind for token in figures("giảm -5/6 hộ")] == [Kind.PAIR]
    assert [token.text for token in scan("vào -30/11/2023", LEXICON)] == ["vào", "-", "30/11/2023"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("theo 148/QĐ-TTg ngày 24/02/2023", [("ref", "148/qđ-ttg"), ("date", "24/02/2023")]),
        ("1. Kinh tế", [("listno", "1.")]),
        ("I. Tình hình", [("listno", "i.")]),
        ("**A. Kết quả**", [("listno", "a.")]),
        ("Kinh tế.\n\nII. Xã hội", [("listno", "ii.")]),
        ("quý IV năm 2023", [("date", "quý iv năm 2023")]),
        ("năm học 2023 – 2024 có 5 hộ", [("date", "2023 - 2024"), ("figure", "5 hộ")]),
        ("giai đoạn 2021-2025", [("date", "2021-2025")]),
        (
            "tháng 6.2019 và 6 tháng đầu năm 2019, 5 hộ",
            [("date", "tháng 6.2019"), ("date", "6 tháng đầu năm 2019"), ("figure", "5 hộ")],
        ),
        ("10/2003 và ngày 27/6, 5 hộ", [("date", "10/2003"), ("date", "27/6"), ("figure", "5 hộ")]),
        ("giống ST24, quốc lộ 61B, sóng 4G", [("word", "61b"), ("word", "4g")]),
        ("đường D3 (đoạn N1 đến D2): 5 hộ", [("name", "đường d3 (đoạn n1 đến d2)"), ("figure", "5 hộ")]),
        ("vụ Đông Xuân 2023 - 2024", [("name", "vụ đông xuân 2023 - 2024")]),
        ("trong tháng 11 đạt 5 ha", [("name", "trong tháng"), ("date", "11"), ("figure", "5 ha")]),
        ("trong tháng 11 hồ sơ", [("name", "trong tháng"), ("figure", "11 hồ sơ")]),
        ("số máy 0912345678", [("word", "0912345678")]),
        ("mã 1.2.3.4 và " + "9" * 25, [("word", "1.2.3.4"), ("word", "9" * 25)]),
    ],
)
def test_digits_are_told_apart(text: str, expected: list[tuple[str, str]]) -> None:
    found = [pair for pair in kinds(text) if pair[0] not in ("word", "sign") or pair[1][0].isdecimal()]
    assert found == expected


def test_a_date_says_what_it_is_in_iso() -> None:
    assert [token.name for token in scan("tháng 11/2023", LEXICON)] == [("date", "2023-11")]


def test_a_name_says_its_list_and_key() -> None:
    assert [token.name for token in scan("chỉ tiêu nghị quyết", LEXICON)] == [("basis", "resolution")]


def test_a_paragraph_ends_with_a_token_and_a_broken_line_does_not() -> None:
    assert ("sign", "\n") in kinds("Một câu.\nCâu khác")
    assert kinds("đạt 5\nhộ") == [("word", "đạt"), ("figure", "5 hộ")]


def test_places_are_those_of_the_text_as_given() -> None:
    text = "ha\u0323 5\u00a0ha² ở  51 ty\u0309\n295 trie\u0323\u0302u đồng¹"
    assert [text[token.start : token.end] for token in scan(text, LEXICON)] == [
        "ha\u0323",
        "5\u00a0ha",
        "ở",
        "51 ty\u0309\n295 trie\u0323\u0302u đồng",
    ]


def test_a_text_without_words_has_no_tokens() -> None:
    assert scan("", LEXICON) == []
    assert scan(" \t ", LEXICON) == []


def test_doubts_are_told_not_mended() -> None:
    assert [token.doubt for token in figures("0.07 tấn và 1022 hồ sơ và 1.022 hồ sơ")] == [
        "dấu chấm đứng trước phần thập phân",
        "thiếu dấu chấm hàng nghìn",
        "",
    ]
