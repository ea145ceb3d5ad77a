"""A written number stands for every number that would have been written so."""

from fractions import Fraction

import pytest

from ngaman_core.evaluate.interval import End, Interval, Stated


def stated(text: str, bound: str = "") -> Stated:
    places = len(text.partition(".")[2])
    return Stated(Fraction(text), Fraction(1, 10**places), bound)


def exactly(text: str) -> Interval:
    return Stated(Fraction(text)).rounded


@pytest.mark.parametrize(
    ("number", "inside", "outside"),
    [
        ("62", ("61.5", "62", "62.4999"), ("61.4999", "62.5")),
        ("86.6", ("86.55", "86.6499"), ("86.65", "86.6667", "86.5499")),
        ("-62", ("-61.5", "-62", "-62.4999"), ("-62.5", "-61.4999")),
        ("0", ("-0.49", "0", "0.49"), ("0.5", "-0.5")),
    ],
)
def test_half_up_brings_in_the_end_nearer_to_zero_and_leaves_the_other_out(
    number: str, inside: tuple[str, ...], outside: tuple[str, ...]
) -> None:
    for text in inside:
        assert stated(number).rounded.meets(exactly(text)), text
    for text in outside:
        assert not stated(number).rounded.meets(exactly(text)), text


def test_a_cut_number_may_have_been_nearly_one_digit_more() -> None:
    assert stated("86.6").cut.meets(exactly("86.6667"))
    assert not stated("86.6").cut.meets(exactly("86.7"))
    assert stated("86.6").cut.meets(exactly("86.55"))
    assert stated("-86.6").cut.meets(exactly("-86.6667"))
    assert not stated("-86.6").cut.meets(exactly("-86.7"))


def test_a_count_is_itself_alone() -> None:
    assert exactly("5").meets(exactly("5"))
    assert not exactly("5").meets(exactly("6"))


@pytest.mark.parametrize(
    ("bound", "inside", "outside"),
    [
        ("over", ("90", "1000"), ("89.9",)),
        ("under", ("90", "-5"), ("90.1",)),
        ("about", ("81", "98.9"), ("80.9", "99")),
    ],
)
def test_a_bound_opens_a_side(bound: str, inside: tuple[str, ...], outside: tuple[str, ...]) -> None:
    for text in inside:
        assert stated("90", bound).rounded.meets(exactly(text)), text
    for text in outside:
        assert not stated("90", bound).rounded.meets(exactly(text)), text


def test_sums_widen_and_keep_their_open_ends() -> None:
    whole = stated("1").rounded + stated("2").rounded

    assert whole == Interval(End(Fraction(2)), End(Fraction(4), -1))
    assert -whole == Interval(End(Fraction(-4), 1), End(Fraction(-2)))


def test_an_end_that_is_left_out_stays_out_beside_an_exact_number() -> None:
    expected = Interval(End(Fraction(5, 2)), End(Fraction(7, 2), -1))

    assert stated("1").rounded + exactly("2") == expected
    assert exactly("2") + stated("1").rounded == expected


def test_products_take_their_furthest_corners() -> None:
    area, crop = stated("389.27").rounded, stated("5").rounded

    assert (area * crop).meets(exactly("1946"))
    assert not (area * crop).meets(exactly("2145"))
    assert (-stated("2").rounded * stated("3").rounded) == Interval(End(Fraction(-35, 4), 1), End(Fraction(-15, 4)))


def test_a_product_without_an_end_has_none() -> None:
    over = stated("3", "over").rounded

    assert over * stated("2").rounded == Interval(End(Fraction(9, 2)), None)
    assert over * -stated("2").rounded == Interval(None, None)
    assert over + stated("2").rounded == Interval(End(Fraction(9, 2)), None)
    assert -over == Interval(None, End(Fraction(-3)))


def test_under_asks_whether_some_number_is_no_larger() -> None:
    assert stated("5").rounded.can_be_under(exactly("4.5"))
    assert not stated("5").rounded.can_be_under(exactly("4.4"))
    assert stated("5", "under").rounded.can_be_under(exactly("0"))
