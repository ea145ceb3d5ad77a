"""Markdown: what it reads as, and where that stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ngaman_core.audit.source.marked import marked_text
from ngaman_core.render.markdown import escaped


def said(raw: str) -> str:
    return marked_text(raw)[0]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("## 1. Kinh tế\n\nđạt **5%**", "1. Kinh tế\n\nđạt 5%"),
        ("**TỈNH A**\\\n**XÃ B**", "TỈNH A\nXÃ B"),
        ("***a*** *b **c*** d", "a b c d"),
        ("2*3*4 và 2 * 3 * 4, *mở", "234 và 2 * 3 * 4, *mở"),
        ("ma_so_ho và _nghiêng_ __đậm__", "ma_so_ho và nghiêng đậm"),
        ("- a\n  - b\n* c", "- a\n- b\n* c"),
        ("\\- 7,12 \\* 5\\% \\a", "- 7,12 * 5% \\a"),
        ("Đề mục\n---\nchữ\n===\n***\n", "Đề mục\n\nchữ\n\n\n"),
        ("| A | B\\|C |\n| --- | --: |\n| 5 | 6 |", " A \t B|C \n\n 5 \t 6 "),
        ('xem [bảng 2](http://a.b/c_d "x") và ![ảnh](a.png) [x][1] [2023]', "xem bảng 2 và ảnh x [2023]"),
        ("[1]: http://a.b\nchữ[^1]\n\n[^1]: thêm", "\nchữ\n\n thêm"),
        ("<https://a.b> <b>x</b> &lt;5&nbsp;ha a<br>b <5 tuổi", "https://a.b x <5\u00a0ha a\nb <5 tuổi"),
        ("> trích\n> > lại `mã`", "trích\nlại mã"),
        ("~~bỏ~~ 5~6", "bỏ 5~6"),
        ("*a\n\nb*", "*a\n\nb*"),
    ],
)
def test_markdown_reads_without_its_marks(raw: str, text: str) -> None:
    assert said(raw) == text


@given(st.text(st.sampled_from("ab5 *_[]()<>&|~#`\\-+.:!đ"), min_size=1, max_size=40))
def test_what_our_renderer_escapes_reads_as_it_was(text: str) -> None:
    line = f"x {text.strip()} x"
    assert said(f"- {escaped(line)}") == f"- {line}"
    assert said(f"**{escaped(line)}**") == line


@given(st.text(st.sampled_from("ab5 *_[]()<>&;|~#`\\-\n\r\"'^:!"), max_size=60))
def test_every_letter_stands_where_its_offset_says(raw: str) -> None:
    text, offsets, widths = marked_text(raw)
    assert len(offsets) == len(text) + 1
    assert list(offsets) == sorted(offsets)
    assert all(raw[offsets[at]] == letter for at, letter in enumerate(text) if at not in widths)


HOSTILE = [
    "*",
    "* a",
    "*a ",
    "**a*b",
    "[",
    "](",
    '](a "',
    "[^",
    "`",
    "<a",
    "<!--",
    "|",
    "&#",
    "~~",
    "> ",
    '"](a "',
    "_*a",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_no_part_of_a_text_is_gone_through_twice(piece: str) -> None:
    marked_text(piece * 40_000)  # a second pass at each piece would take minutes
