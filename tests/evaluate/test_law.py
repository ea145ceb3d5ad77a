"""Laws compare intervals, and tell a rounded number from a cut one and from a wrong one."""

from fractions import Fraction

import pytest

from ngaman_core.declare.law import Law
from ngaman_core.evaluate.interval import Stated
from ngaman_core.evaluate.law import Fit, breaks, claim_of
from ngaman_core.finding import Place, Severity


def numbers(**given: str) -> dict[str, Stated]:
    """Return numbers by name as they are printed; whole ones are counts."""
    return {
        key: Stated(
            Fraction(text),
            Fraction(1, 10 ** len(text.partition(".")[2])) if "." in text else Fraction(),
            unit="hồ sơ",
            text=f"{key} {text}",
            place=Place("observations.csv", 7),
        )
        for key, text in given.items()
    }


def fit(law: str, **given: str) -> Fit:
    claim = claim_of(Law(law), lambda term: numbers(**given).get(term.key))
    assert claim is not None
    return claim.fit


@pytest.mark.parametrize(
    ("law", "given", "expected"),
    [
        ("a = b + c", {"a": "754", "b": "724", "c": "30"}, Fit.HOLDS),
        ("a = b + c", {"a": "754", "b": "715", "c": "30"}, Fit.BROKEN),
        ("a = b - c", {"a": "694", "b": "724", "c": "30"}, Fit.HOLDS),
        ("a = b - c", {"a": "754", "b": "724", "c": "30"}, Fit.BROKEN),
        ("a = b * c", {"a": "1946.0", "b": "389.27", "c": "5.0"}, Fit.HOLDS),
        ("a = b * c", {"a": "2046.0", "b": "389.27", "c": "5.0"}, Fit.BROKEN),
        ("a = b + c", {"a": "118.102", "b": "61.373", "c": "56.729"}, Fit.HOLDS),
        ("a = b + c", {"a": "118.105", "b": "61.373", "c": "56.729"}, Fit.BROKEN),
        ("a = b", {"a": "86.6", "b": "86.6667"}, Fit.CUT),
        ("a = b", {"a": "86.7", "b": "86.6667"}, Fit.HOLDS),
        ("a = b", {"a": "86.5", "b": "86.6667"}, Fit.BROKEN),
        ("a <= b", {"a": "5", "b": "5"}, Fit.HOLDS),
        ("a <= b", {"a": "6", "b": "5"}, Fit.BROKEN),
        ("a <= b", {"a": "4", "b": "5"}, Fit.HOLDS),
        ("a + b <= c", {"a": "2", "b": "3", "c": "4"}, Fit.BROKEN),
    ],
)
def test_a_law_holds_or_not(law: str, given: dict[str, str], expected: Fit) -> None:
    assert fit(law, **given) is expected


def found(law: str, **given: str) -> list[tuple[str, Severity]]:
    return [(one.rule, one.severity) for one in breaks([Law(law)], lambda term: numbers(**given).get(term.key))]


def test_a_broken_law_is_an_error_and_a_cut_number_a_note() -> None:
    assert found("a = b", a="86.5", b="86.6667") == [("law", Severity.ERROR)]
    assert found("a = b", a="86.6", b="86.6667") == [("law-cut", Severity.NOTE)]
    assert found("a = b", a="86.7", b="86.6667") == []


def test_a_law_with_a_number_missing_says_nothing() -> None:
    assert found("a = b + c", a="5", b="4") == []


def test_the_finding_says_both_sides_with_their_numbers_and_where() -> None:
    law = Law("received:total = settled:total + pending")
    given = numbers(received="8566", settled="8536", pending="40")

    (one,) = breaks([law], lambda term: given.get(term.key))

    assert (
        one.message == "received 8566 phải bằng settled 8536 + pending 40 (vế trái 8.566 hồ sơ, vế phải 8.576 hồ sơ)."
    )
    assert law.text in one.fix
    assert one.place == Place("observations.csv", 7)


def test_a_lookup_sees_the_facet_of_each_term() -> None:
    asked = []

    list(breaks([Law("a:total = b")], lambda term: asked.append(str(term))))

    assert asked == ["a:total", "b"]


def test_a_law_of_products_alone_says_no_sums_since_it_has_no_unit() -> None:
    given = numbers(a="2", b="3", c="4", d="5")

    (one,) = breaks([Law("a * b = c * d")], lambda term: given.get(term.key))

    assert one.message == "a 2 × b 3 phải bằng c 4 × d 5."
