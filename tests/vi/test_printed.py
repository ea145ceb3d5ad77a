"""A printed number is an interval."""

from decimal import Decimal
from fractions import Fraction

import pytest

from ngaman_core.vi.printed import Bound, Printed


def test_a_percentage_stands_for_all_that_round_to_it() -> None:
    printed = Printed("62%", Decimal(62), "%", 0)
    assert printed.interval == (Fraction(123, 2), Fraction(125, 2))
    assert printed.holds(Decimal("61.5"))
    assert printed.holds(Fraction(61681, 1000))
    assert not printed.holds(Decimal("62.5"))
    assert not printed.holds(Decimal("61.49"))


def test_each_decimal_narrows_the_interval() -> None:
    assert Printed("9,80%", Decimal("9.80"), "%", 2).interval == (Fraction(9795, 1000), Fraction(9805, 1000))


def test_hidden_digits_widen_it() -> None:
    assert Printed("35 nghìn", Decimal(35000), "người", -3).interval == (Fraction(34500), Fraction(35500))


def test_an_exact_number_stands_for_itself_alone() -> None:
    printed = Printed("18 hộ", Decimal(18), "hộ", 0, exact=True)
    assert printed.interval == (Fraction(18), Fraction(18))
    assert printed.holds(18)
    assert not printed.holds(Decimal("18.1"))


def test_below_zero_rounding_goes_the_other_way() -> None:
    printed = Printed("-62%", Decimal(-62), "%", 0)
    assert printed.holds(Decimal("-62.5")) is False
    assert printed.holds(Decimal("-61.5"))


@pytest.mark.parametrize(
    ("bound", "interval"),
    [
        (Bound.OVER, (90, None)),
        (Bound.UNDER, (None, 90)),
        (Bound.ABOUT, (81, 99)),
        (None, (Fraction(179, 2), Fraction(181, 2))),
    ],
)
def test_a_bound_opens_or_widens_the_interval(bound: Bound | None, interval: tuple[object, object]) -> None:
    assert Printed("90%", Decimal(90), "%", 0, bound).interval == interval


def test_an_open_interval_holds_whatever_lies_on_its_side() -> None:
    over = Printed("90%", Decimal(90), "%", 0, Bound.OVER)
    under = Printed("90%", Decimal(90), "%", 0, Bound.UNDER)
    assert (over.holds(1000), over.holds(89)) == (True, False)
    assert (under.holds(-1000), under.holds(91)) == (True, False)


def test_about_nothing_is_no_narrower_than_nothing() -> None:
    assert Printed("0%", Decimal(0), "%", 0, Bound.ABOUT).interval == (Fraction(-1, 2), Fraction(1, 2))


@pytest.mark.parametrize(
    ("word", "bound"),
    [
        ("hơn", Bound.OVER),
        ("trên", Bound.OVER),
        ("gần", Bound.UNDER),
        ("dưới", Bound.UNDER),
        ("khoảng", Bound.ABOUT),
        ("xấp xỉ", Bound.ABOUT),
        ("đạt", None),
    ],
)
def test_words_that_bound(word: str, bound: Bound | None) -> None:
    assert Bound.from_word(word) is bound


def test_the_word_of_a_bound_reads_back() -> None:
    assert [Bound.from_word(bound.word) for bound in Bound] == list(Bound)
