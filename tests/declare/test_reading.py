"""The same lines that say a text read it back: longest line first, and bare where no line speaks."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

from ngaman_core.declare import Catalog, Domain, Indicator, Line, Topic, flow, ratio, stock
from ngaman_core.declare.reading import Mention
from ngaman_core.measure.period import period
from ngaman_core.vi.printed import Bound

HERD = flow("herd", "đàn gia súc", "con", better="higher")
TAX = flow("tax", "thu ngân sách", "triệu đồng")
LIGHTS = ratio("lights", "mô hình thắp sáng", counted="xã")
PUPILS = stock("pupils", "học sinh", "học sinh", by="level")
RATE = ratio("rate", "tỷ lệ giải ngân", better="higher")


def reader(*lines: Line, indicators: Sequence[Indicator] = (HERD, TAX, LIGHTS, PUPILS, RATE)) -> Catalog:
    topics = [Topic("Một", lines)]
    return Catalog((Domain(key="town", title="Thị xã", chapter="economy", indicators=indicators, topics=topics),))


def read(text: str, *lines: str, each: str = "") -> tuple[Mention, ...]:
    return reader(*(Line(line, each=each) for line in lines)).read(text)


def test_a_figure_is_read_by_the_line_that_says_it() -> None:
    line = Line("{when} đàn tăng thêm {herd}, {to_date} {herd:total}")
    one, other = reader(line).read("Trong tháng, đàn tăng thêm 5.275 con, lũy kế từ đầu năm 57.474 con.")
    assert (one.indicator, one.facet, one.value, one.by) == ("herd", "period", Decimal(5275), "line")
    assert (other.indicator, other.facet, other.value, other.unit) == ("herd", "total", Decimal(57474), "con")
    assert one.line is other.line is line


def test_a_mention_says_where_it_stands_in_the_text_as_it_was_given() -> None:
    text = "Đa\u0300n co\u0301 57.474\u00a0con."  # letters and marks apart, a space that does not break
    (found,) = read(text, "đàn có {herd}")
    assert found.by == "line"
    assert text[found.start : found.end] == found.text == "57.474\u00a0con"


def test_what_no_line_says_is_read_bare() -> None:
    (found,) = read("Bò có 12 con.", "đàn có {herd}")
    assert (found.value, found.unit, found.by, found.indicator, found.facet, found.line) == (
        Decimal(12), "con", None, "", "", None,
    )  # fmt: skip


def test_a_figure_in_another_unit_is_not_the_lines() -> None:
    (found,) = read("đàn có 57 tấn", "đàn có {herd}")
    assert found.by is None


def test_an_optional_part_is_read_where_it_stands() -> None:
    line = "đàn có {herd}[, bằng {herd:rate|2} {herd:basis}]"
    assert [one.facet for one in read("đàn có 57 con, bằng 109,47% chỉ tiêu Nghị quyết", line)] == ["period", "rate"]
    assert [one.facet for one in read("đàn có 57 con", line)] == ["period"]


def test_the_longest_line_wins() -> None:
    lines = ("đàn có {herd}", "đàn có {herd} và {tax}")
    assert [one.indicator for one in read("đàn có 57 con và 3 triệu đồng", *lines)] == ["herd", "tax"]
    assert [one.by for one in read("đàn có 57 con, 3 triệu đồng", *lines)] == ["line", None]


def test_an_empty_word_more_or_less_does_not_matter() -> None:
    assert [one.by for one in read("đàn đã được 57 con", "đàn {herd}")] == ["line"]
    assert [one.by for one in read("đàn 57 con", "đàn được {herd}")] == ["line"]


def test_a_pair_holds_both_numbers() -> None:
    (found,) = read("đến nay có 03/05 xã làm xong", "đến nay có {lights:pair} làm xong")
    assert (found.value, found.of, found.unit, found.facet) == (Decimal(3), Decimal(5), "xã", "pair")


def test_a_compound_amount_is_in_its_largest_unit_with_the_full_amount_besides() -> None:
    (found,) = read("thu được 51 tỷ 295 triệu đồng", "thu được {tax:total|tỷ+triệu}")
    assert (found.value, found.unit, found.dong) == (Decimal("51.295"), "tỷ đồng", Decimal(51_295_000_000))


def test_an_amount_keeps_the_scale_in_which_it_was_written() -> None:
    (found,) = read("thu được 126.627 triệu đồng", "thu được {tax:total}")
    assert (found.value, found.unit, found.dong) == (Decimal(126627), "triệu đồng", Decimal(126627000000))


def test_a_bound_belongs_to_the_figure() -> None:
    (found,) = read("đàn có trên 57 con", "đàn có {herd}")
    assert (found.bound, found.text, found.by) == (Bound.OVER, "trên 57 con", "line")


@pytest.mark.parametrize(
    ("text", "facets"),
    [
        ("giải ngân 61,7%, thấp hơn cam kết với tỉnh 7,1 điểm %", ["level", "gap"]),
        ("giải ngân 70%, cao hơn cam kết với tỉnh 1,2 điểm %", ["level", "gap"]),
        ("giải ngân 68,8%, bằng cam kết với tỉnh", ["level"]),
    ],
)
def test_a_gap_is_read_in_each_of_its_words(text: str, facets: list[str]) -> None:
    found = read(text, "giải ngân {rate|1}, {rate:gap@commitment|1}")
    assert [(one.facet, one.by) for one in found] == [(facet, "line") for facet in facets]
    assert found[-1].who == ("commitment" if facets[-1] == "gap" else "")


def test_an_item_is_given_by_its_name_and_may_be_several_words() -> None:
    (found,) = read("trung học cơ sở có 5.328 học sinh", "{level} có {pupils}", each="level")
    assert (found.indicator, found.item, found.by) == ("pupils", "trung học cơ sở", "line")


def test_a_name_that_a_book_knows_gives_its_key() -> None:
    catalog = reader(Line("{level} có {pupils}", each="level"))
    reading = catalog.reading({"trung học cơ sở": ("level", "lower")})
    (found,) = reading.mentions("trung học cơ sở có 5.328 học sinh")
    assert found.item == "lower"


def test_an_item_stands_only_for_what_is_broken_down_by_its_list() -> None:
    found = read("tiểu học có 30 học sinh, đàn có 5 con", "{level} có {pupils}, đàn có {herd}", each="level")
    assert [(one.indicator, one.item) for one in found] == [("pupils", "tiểu học"), ("herd", "")]


def test_the_noun_of_an_item_may_differ_from_the_unit() -> None:
    (found,) = read("mầm non có 240 trẻ", "{level} có {pupils}", each="level")
    assert (found.indicator, found.unit) == ("pupils", "trẻ")


def test_a_name_never_runs_past_the_end_of_its_clause() -> None:
    assert [one.by for one in read("mầm non; nhà trẻ có 240 trẻ", "khối {level} có {pupils}", each="level")] == [None]
    (found,) = read("khối mầm non; khối nhà trẻ có 240 trẻ", "khối {level} có {pupils}", each="level")
    assert found.item == "nhà trẻ"


@pytest.mark.parametrize("key", ["2023-11", "2023-Q1", "2023-Q4", "2023-H1", "2023-H2", "2023-9M", "2023"])
def test_the_words_of_every_period_are_read_back(key: str) -> None:
    spoken = period(key)
    text = f"{spoken.when}, đàn tăng 57 con; {spoken.to_date} đàn có 60 con"
    assert [one.facet for one in read(text, "{when} đàn tăng {herd}", "{to_date} đàn có {herd:total}")] == [
        "period",
        "total",
    ]


def test_a_closing_date_is_read_as_a_part_of_its_line() -> None:
    line = "đàn có {herd:total}[ (đến {herd:asof})], thêm {herd}"
    assert [one.by for one in read("đàn có 57 con (đến ngày 05/11/2023), thêm 3 con", line)] == ["line", "line"]
    assert [one.by for one in read("đàn có 57 con, thêm 3 con", line)] == ["line", "line"]


def test_dates_and_legal_references_are_no_figures() -> None:
    assert read("Ngày 30/11/2023, theo Quyết định số 148/QĐ-TTg và quý IV/2023", "đàn có {herd}") == ()


def test_lines_of_notes_are_read_besides() -> None:
    catalog = reader(Line("đàn có {herd}"))
    (found,) = catalog.reading(lines=[Line("gieo nốt {herd:left}")]).mentions("Gieo nốt 12 con.")
    assert (found.indicator, found.facet, found.by) == ("herd", "left", "line")


def test_reading_takes_time_in_proportion_to_the_text() -> None:
    """A text of one word a thousand times over and over has no figure, and is read to its end."""
    assert read("khối " * 20_000, "khối {level} có {pupils}", each="level") == ()


def test_of_two_lines_that_read_as_far_the_one_that_guesses_no_name_is_right() -> None:
    lines = [Line("{level} có {pupils}", each="level"), Line("{to_date} toàn {place} có {herd:total}")]
    for ordered in (lines, lines[::-1]):
        (found,) = reader(*ordered).read("Lũy kế từ đầu năm toàn xã có 660 con.")
        assert (found.indicator, found.facet) == ("herd", "total")
