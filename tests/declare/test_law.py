"""A law is a formula whose terms can be told apart."""

import pytest

from ngaman_core.declare import Law
from ngaman_core.declare.law import Term


def written(law: Law) -> str:
    """Write a law out again from what was understood."""
    sides = (" ".join(map(str, side)) for side in (law.left, law.right))
    return f" {law.relation} ".join(sides)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a = b + c", ["b", "c"]),
        ("a:total = b:total", ["b:total"]),
        ("a <= b + c", []),
        ("a = b - c", []),
        ("a = b * c", []),
        ("a + b = c", []),
    ],
)
def test_a_law_tells_what_a_whole_is_the_sum_of(text: str, parts: list[str]) -> None:
    assert list(map(str, Law(text).parts)) == parts


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        ("a = b", "+ a = + b"),
        ("received:total = settled:total + pending", "+ received:total = + settled:total + pending"),
        ("paid:total <= plan", "+ paid:total <= + plan"),
        ("a - b = c * d - e", "+ a - b = + c * d - e"),
        ("a*b = c", "+ a * b = + c"),
        ("  a  =  b  ", "+ a = + b"),
    ],
)
def test_a_law_is_understood_as_it_is_written(text: str, understood: str) -> None:
    assert written(Law(text)) == understood


def test_a_minus_inside_a_key_is_no_minus() -> None:
    assert Law("rice-early - rice-late = rice").terms == (Term("rice-early"), Term("rice-late"), Term("rice"))


def test_the_terms_come_in_the_order_in_which_they_are_written() -> None:
    assert [str(term) for term in Law("a + b * c:total = d").terms] == ["a", "b", "c:total", "d"]


@pytest.mark.parametrize("text", ["", "a", "a=b", "a = b = c", "a >= b", "a = b <= c"])
def test_a_law_has_two_sides(text: str) -> None:
    assert Law(text).mistakes == ("a law is two sides with one ' = ' or ' <= ' between them",)


def test_a_law_asks_for_no_other_figure_than_the_periods_and_the_total() -> None:
    assert Law("a:rate = b").mistakes == ("'a:rate' asks for 'rate'; a law may use a key or key:total",)


@pytest.mark.parametrize("text", ["a + = b", "a * = b", "Lúa = b", "a + 5 = b"])
def test_a_term_is_a_key(text: str) -> None:
    (mistake,) = Law(text).mistakes
    assert "must be dotted lower-case ASCII" in mistake


def test_a_law_knows_its_line_and_is_equal_by_its_text() -> None:
    law = Law("a = b")
    assert law.source.file == "test_law.py"
    assert law == Law("a = b")
    assert law != Law("a = c")
