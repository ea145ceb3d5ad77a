"""The skeleton of a line: what every speech of it has in common."""

import pytest

from ngaman_core.declare import Catalog, Domain, Line, Topic, flow, ratio, stock
from ngaman_core.declare.skeleton import Edge, edges, paths, phrases
from ngaman_core.vi.scan import Kind, Lexicon, scan

INDICATORS = [
    flow("herd", "đàn gia súc", "con", better="higher"),
    flow("relief", "kinh phí hỗ trợ", "triệu đồng"),
    stock("pupils", "học sinh", "học sinh", by="level"),
    ratio("cleared", "hộ giao mặt bằng", counted="hộ"),
    flow("rice", "sản lượng lúa", "tấn"),
    flow("area", "diện tích", "ha"),
    ratio("yield", "năng suất", "tấn/ha", of=("rice", "area")),
    ratio("insured", "tỷ lệ bảo hiểm y tế", better="higher"),
]
LINE = Line("đàn có {herd}")
CATALOG = Catalog(
    (Domain(key="town", title="Thị xã", chapter="economy", indicators=INDICATORS, topics=[Topic("Một", [LINE])]),)
)
LEXICON = Lexicon(CATALOG.units.spellings(), phrases())


def ways(text: str, each: str = "") -> list[list[Edge]]:
    (variant,) = Line(text, each=each).variants
    return [[edge for edge, _ in path] for path in paths(variant, CATALOG, LEXICON)]


@pytest.mark.parametrize(
    ("slot", "edge"),
    [
        ("{herd}", ("f", "con")),
        ("{relief:total}", ("f", "đồng")),
        ("{herd:rate}", ("f", "%")),
        ("{herd:growth}", ("f", "%")),
        ("{herd:target}", ("f", "con")),
        ("{herd:pair}", ("p", "con")),
        ("{cleared:pair}", ("p", "hộ")),
        ("{yield:pair}", ("p", "tấn")),
        ("{yield}", ("f", "tấn/ha")),
        ("{pupils}", ("f", "")),
        ("{pupils:pair}", ("p", "")),
        ("{insured}", ("f", "%")),
    ],
)
def test_a_slot_is_one_token_of_the_unit_that_a_scan_gives(slot: str, edge: Edge) -> None:
    assert edge in [way[-1] for way in ways(slot)]


def figures(way: list[Edge]) -> list[Edge]:
    return [edge for edge in way if edge[0] in "fp"]


def test_a_change_is_a_word_with_its_figure_or_alone() -> None:
    assert [figures(way) for way in ways("{herd:change}")] == [[("f", "con")], []]


def test_the_change_of_a_percentage_is_in_points() -> None:
    assert ways("{insured:change}")[0][-1] == ("f", "điểm %")


def test_a_gap_names_its_basis_its_figure_or_both() -> None:
    found = {(("n", "basis") in way, figures(way) == [("f", "điểm %")]) for way in ways("{insured:gap}")}
    assert found == {(True, True), (False, True), (True, False)}


def test_words_are_those_a_scan_gives_without_the_empty_ones() -> None:
    assert ways("đàn gia súc, được là của đã ước đạt {herd}") == [
        [("w", "đàn"), ("w", "gia"), ("w", "súc"), ("f", "con")]
    ]


def test_book_words_and_names_are_kinds_of_their_own() -> None:
    assert ways("{when} {to_date} {place}") == [[("n", "when"), ("n", "to_date"), ("n", "place")]]
    assert ways("{herd:basis} {herd:where} {herd:within}") == [[("n", "basis"), ("*", "where"), ("*", "within")]]
    assert ways("{level}", each="level") == [[("*", "level")]]


def test_the_name_of_an_indicator_is_read_as_its_words() -> None:
    assert ways("{herd:name}") == [[("w", "đàn"), ("w", "gia"), ("w", "súc")]]


def test_every_basis_that_can_be_printed_can_be_read() -> None:
    known = phrases()
    assert known["chỉ tiêu Nghị quyết"] == ("basis", "resolution")
    assert known["cam kết với tỉnh"] == ("basis", "commitment")


def test_a_token_leads_along_its_word_its_unit_and_any_unit() -> None:
    (figure,) = (token for token in scan("đàn có 57 con", LEXICON) if token.kind is Kind.FIGURE)
    assert list(edges(figure)) == [("w", figure.text), ("f", "con"), ("f", "")]
    (when,) = scan("trong tháng", LEXICON)
    assert ("n", "when") in list(edges(when))
