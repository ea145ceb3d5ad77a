"""A line is parsed when it is declared; what is wrong with it is kept for its domain to tell."""

import pytest

from ngaman_core.declare import Line
from ngaman_core.declare.line import BookWord, Group, ItemName, Quoted, Slot, Words


def slot(text: str) -> Slot:
    (only,) = Line(text).slots
    return only


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{herd}", Slot("herd")),
        ("{rice.output:total}", Slot("rice.output", "total")),
        ("{herd:rate|2}", Slot("herd", "rate", "", ("2",))),
        ("{rate:gap@commitment|1}", Slot("rate", "gap", "commitment", ("1",))),
        ("{yield:total.change@2022|2|đạt}", Slot("yield", "total.change", "2022", ("2", "đạt"))),
        ("{tax|tỷ+triệu}", Slot("tax", "", "", ("tỷ+triệu",))),
        ("{rice-early:pair@capital-plan}", Slot("rice-early", "pair", "capital-plan")),
    ],
)
def test_a_slot_is_a_key_with_a_facet_a_whose_and_styles(text: str, expected: Slot) -> None:
    assert slot(text) == expected
    assert str(expected) == text


def test_a_slot_knows_its_decimals_and_its_money_style() -> None:
    assert (slot("{tax|1|tỷ}").places, slot("{tax|1|tỷ}").scale) == (1, "tỷ")
    assert (slot("{tax|đạt}").places, slot("{tax|đạt}").scale) == (None, "")


def test_a_slot_for_words_about_a_figure_is_no_figure() -> None:
    assert [slot(f"{{a:{facet}}}").is_text for facet in ("name", "basis", "asof", "within", "where")] == [True] * 5
    assert [slot(text).is_text for text in ("{a}", "{a:total}", "{a:pair}", "{a:gap}")] == [False] * 4


def test_a_line_is_words_book_words_names_and_slots() -> None:
    line = Line("{when} {site} có {a} {'từ 14 tuổi'}", each="site")
    expected = (
        BookWord("when"),
        Words(" "),
        ItemName("site"),
        Words(" có "),
        Slot("a"),
        Words(" "),
        Quoted("từ 14 tuổi"),
    )
    assert [(type(part), part) for part in line.parts] == [(type(part), part) for part in expected]
    assert line.mistakes == ()


def test_without_each_the_name_of_a_list_is_the_key_of_an_indicator() -> None:
    assert slot("{site}") == Slot("site")


def test_an_optional_part_is_a_group_of_pieces() -> None:
    line = Line("a {x}[, b {y}] c")
    assert line.parts == (Words("a "), Slot("x"), Group((Words(", b "), Slot("y"))), Words(" c"))
    assert line.slots == (Slot("x"), Slot("y"))


def test_a_line_says_every_choice_of_its_optional_parts() -> None:
    variants = [[str(piece) for piece in one if isinstance(piece, Slot)] for one in Line("{a}[ {b}][ {c}]").variants]
    assert sorted(variants) == [["{a}"], ["{a}", "{b}"], ["{a}", "{b}", "{c}"], ["{a}", "{c}"]]


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("a [b [c] d]", "a [...] stands inside another; optional parts have one level"),
        ("a [b", "a '[' is not closed"),
        ("a ] b", "a ']' closes nothing"),
        ("a { b", "a '{' stands alone"),
        ("a } b", "a '}' stands alone"),
        ("{}", "{} is not a slot; write {key:facet@who|style}, or {'…'} for a name with digits"),
        ("{a b}", "{a b} is not a slot; write {key:facet@who|style}, or {'…'} for a name with digits"),
        ("{a:Rate}", "{a:Rate} is not a slot; write {key:facet@who|style}, or {'…'} for a name with digits"),
        ("{a@}", "{a@} is not a slot; write {key:facet@who|style}, or {'…'} for a name with digits"),
        ("{a:}", "{a:} is not a slot; write {key:facet@who|style}, or {'…'} for a name with digits"),
    ],
)
def test_what_cannot_be_parsed_is_a_mistake_and_no_exception(text: str, mistake: str) -> None:
    assert mistake in Line(text).mistakes


def test_a_line_knows_where_it_stands_and_is_equal_by_text_and_list() -> None:
    line = Line("{a}")
    assert line.source.file == "test_line.py"
    assert line == Line("{a}")
    assert line != Line("{a}", each="site")
