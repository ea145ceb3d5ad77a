"""HTML: one file that needs no other, whose every name is words, read in order and printed as a page."""

import re
from html.parser import HTMLParser

import pytest
from attrs import evolve

from ngaman_core.observe import Note
from ngaman_core.render.html import HTML, write
from ngaman_core.render.stylesheet import stylesheet
from ngaman_core.render.text import write as plain
from tests.render.docx.signed import signed
from tests.render.docx.test_opens import LONG, hostile
from tests.render.made import BARE, UNION, made

OPEN = ("meta",)  # the only element here that has no end
BLOCKS = ("title", "p", "h1", "h2", "h3", "h4", "li", "th", "td", "style")


class Seen(HTMLParser):
    """What a browser makes of a file: its elements, each closed where it was opened, and its lines of text."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.lines = [""]
        self.feed(data.decode("utf-8"))
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {key: value or "" for key, value in attrs}))
        if tag not in OPEN:
            self.open.append(tag)
        if tag in BLOCKS:
            self.lines.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        if tag in BLOCKS:
            self.lines.append("")

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.lines[-1] += data

    def named(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.fixture(scope="module")
def seen() -> Seen:
    return Seen(write(signed()))


def test_it_says_what_the_plain_text_says_in_order(seen: Seen) -> None:
    said = [line.strip() for line in seen.lines if line.strip()]
    text = plain(signed()).decode("utf-8").translate(str.maketrans("¹²", "12"))
    wanted = [cell for line in text.splitlines() if line for cell in line.split(" | ")]
    title, said = said[0], said[1:]
    assert title == f"{wanted[7]}: {wanted[8]}"
    # On the page the office stands left of the nation, and who receives it left of who signs it.
    office, nation = wanted[2:6], wanted[:2]
    assert said[:6] == [*office[:3], *nation, office[3]]
    signer, copies = wanted.index("TM. ỦY BAN NHÂN DÂN"), wanted.index("Nơi nhận:")
    end = wanted.index("1 Gồm cả phòng giao dịch.")
    assert said[6:] == [*wanted[6:signer], *wanted[copies:end], *wanted[signer:copies], *wanted[end:]]


def test_headings_lists_and_tables_are_what_they_are_called(seen: Seen) -> None:
    headings = [name for name, _ in seen.elements if re.fullmatch(r"h\d", name)]
    assert headings == ["h1", "h2", "h3", "h2", "h3", "h3", "h2"]
    assert seen.named("html") == [{"lang": "vi"}]
    assert len(seen.named("main")) == len(seen.named("header")) == len(seen.named("footer")) == 1
    assert [head["scope"] for head in seen.named("th")] == ["col"] * 7 + ["row"]
    assert seen.named("table") == [{"aria-label": "KẾT QUẢ THỰC HIỆN CHỈ TIÊU THÁNG 11 NĂM 2023"}]
    nested = re.search(r"<li><p[^>]*>- Tín dụng:</p><ul><li>", write(signed()).decode("utf-8"))
    assert nested


def test_a_part_apart_is_one_heading_of_two_lines_and_a_domain_is_a_heading_below_its_chapter() -> None:
    made = signed(levels=("Phần", "I.", "1.", "-", "+"), notes=(Note("economy", "mưa thuận"),))
    page = write(made).decode("utf-8")
    assert (
        '<h2 class="division"><span class="line">Phần I </span><span class="line">KẾT QUẢ THỰC HIỆN NHIỆM VỤ THÁNG 11'
        '</span></h2><section><h3 class="part">I. KINH TẾ</h3><p class="body">Mưa thuận.</p><section>'
        '<h4 class="chapter">1. Thị xã</h4><ul><li><p class="body">- Chăn nuôi: '
    ) in page
    assert Seen(write(made)).lines


def test_a_figure_keeps_its_value_and_its_reason(seen: Seen) -> None:
    first, rate = seen.named("data")[:2]
    assert (first["value"], rate["value"]) == ("57474", "109.47")
    assert rate["title"].startswith("57.474 con : 52.500 con = 109,47%")


def test_gaps_are_marked_and_footnotes_lead_there_and_back(seen: Seen) -> None:
    assert len(seen.named("mark")) == 1
    marks = {one["href"] for one in seen.named("a")}
    targets = {f"#{attributes['id']}" for _, attributes in seen.elements if "id" in attributes}
    assert marks == targets == {"#mark-1", "#mark-2", "#note-1", "#note-2"}


def test_nothing_is_loaded_and_nothing_runs(seen: Seen) -> None:
    assert not {name for name, _ in seen.elements} & {"script", "link", "img", "iframe", "object", "base", "form"}
    assert not {key for _, attributes in seen.elements for key in attributes if key.startswith("on") or key == "src"}
    policies = [one["content"] for one in seen.named("meta") if "http-equiv" in one]
    assert policies == ["default-src 'none'; style-src 'unsafe-inline'"]


def test_names_full_of_markup_stay_words() -> None:
    seen = Seen(write(hostile()))
    assert not {name for name, _ in seen.elements} & {"script", "b"}
    text = "\n".join(seen.lines)
    assert "<script>alert('&amp;')</script>" in text
    assert LONG in text
    attributes = "".join(value for _, given in seen.elements for value in given.values())
    assert not set(text + attributes) & set("\x00\x0b\x1b\u202e\u200f\uffff")


def test_every_class_has_a_rule(seen: Seen) -> None:
    used = {one for _, attributes in seen.elements for one in attributes.get("class", "").split()}
    css = str(stylesheet())
    assert {one for one in used if not re.search(rf"\.{one}\b", css)} == set()


def test_numbers_stand_to_the_right_and_the_end_of_the_text_stays_with_the_signature(seen: Seen) -> None:
    assert [cell["class"].removeprefix("table-") for cell in seen.named("td")] == [
        "cell", "number", "number", "number", "cell", "cell"
    ]  # fmt: skip
    assert [one["class"] for one in seen.named("p") if "closing" in one.get("class", "")] == ["body closing"]


def test_a_title_too_long_for_a_line_is_broken_and_ruled_below_its_last() -> None:
    text = write(signed()).decode("utf-8")
    first, last = re.findall(r'<p class="abstract"><span class="line">(.*?) </span>(.*?)</p>', text)[0]
    assert first == "Kết quả phát triển kinh tế - xã hội tháng 11 năm 2023"
    assert last == '<span class="line ruled">và nhiệm vụ tháng 12 năm 2023</span>'


def test_what_a_report_does_not_have_leaves_no_trace() -> None:
    seen = Seen(write(made(settings=BARE, item=evolve(UNION, footnote=""))))
    assert not {"footnotes", "annex", "governing", "recipients"} & {one.get("class") for _, one in seen.elements}


def test_the_same_report_is_the_same_bytes() -> None:
    assert write(signed()) == write(signed())
    assert HTML.suffix == ".html"
