"""HTML: what a page shows, and where it stands."""

import pytest

from ngaman_core.audit.source.file import Source
from ngaman_core.audit.source.page import page_text


def said(raw: str) -> str:
    return page_text(raw)[0].strip("\n")


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("<p>một <b>hai</b>\n  ba</p><p>bốn", "một hai ba\nbốn"),
        ("a<br>b<br/>c", "a\nb\nc"),
        ("<table><tr><th>Đàn<td> 5 </td></tr></table>", "Đàn\n5"),
        ("<title>x</title><style>p{}</style>a<script>if (1<2) '</p>'</SCRIPT>b", "ab"),
        ("5&nbsp;tỷ &lt;b&gt; &#273;&#x1EA1;t &amp;amp; R&D", "5\u00a0tỷ <b> đạt &amp; R&D"),
        ("a<!-- <p> -->b<!DOCTYPE x>c<?x y?>d", "abcd"),
        ("<a title='x > y' href=\"<p>\">đạt</a> 5", "đạt 5"),
        ("<p class=it's>a</p>b", "a\nb"),
        ("a < b, 5<6 <3", "a < b, 5<6 <3"),
        ("18 sản phẩm<sup><a>1</a></sup>, 5 m<sup>2</sup>, 7 km<sup>2</sup><sup>3</sup>", "18 sản phẩm¹, 5 m2, 7 km2³"),
        ("<pre>a  b\nc</pre> d", "a  b\nc\nd"),
        ("<P>a</P><DIV>b</DIV>", "a\nb"),
        ("a<b title='x", "a"),
        ("a<!-- b", "a"),
        ("a<script>b", "a"),
    ],
)
def test_a_page_reads_as_it_is_shown(raw: str, text: str) -> None:
    assert said(raw) == text


def test_a_letter_written_as_an_entity_takes_all_its_place() -> None:
    raw = "<p>x</p>\n<p>đạt 5&#37; kế</p>"
    text, offsets, widths = page_text(raw)
    at = text.index("5")
    where = Source("thu.html", ".html", text, offsets, lines=(9,), widths=widths).place(at, at + 2)
    assert raw[where.start : where.end] == "5&#37;"
    assert where.line == 2


HOSTILE = ["<", "<a ", "<!--", '<a "', "<a ='\"", "&amp", "<sup>1", "<div>", "<a =\" '", "<!", "</", "<pre>a", "<a = "]


@pytest.mark.parametrize("piece", HOSTILE)
def test_no_part_of_a_page_is_gone_through_twice(piece: str) -> None:
    page_text(piece * 60_000)  # a second pass at each piece would take minutes
