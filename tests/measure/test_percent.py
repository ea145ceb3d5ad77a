"""Percentages and percentage points are different types: their sums either mean something or do not exist."""

from decimal import Decimal
from fractions import Fraction

import pytest

from ngaman_core.measure.percent import Percent, Points


def test_a_percentage_prints_two_decimals_at_most() -> None:
    assert str(Percent(Fraction(57474 * 100, 52500))) == "109,47%"
    assert str(Percent(90)) == "90%"


def test_points_print_their_own_unit() -> None:
    assert str(Points(Decimal("7.12"))) == "7,12 điểm %"


def test_neither_is_rounded_across_what_it_is_never_equal_to() -> None:
    assert str(Percent(Decimal("99.996"))) == "99,996%"
    assert [str(Points(Decimal(value))) for value in ("-0.004", "0.0004", "0")] == [
        "-0,004 điểm %", "0,0004 điểm %", "0 điểm %"
    ]  # fmt: skip


def test_beside_another_it_carries_as_many_decimals_and_stays_on_its_side() -> None:
    assert Percent(Decimal("61.6819")).beside(Fraction("68.875")) == "61,682%"
    assert Percent(Decimal("89.996")).beside(Fraction(90), Fraction(95)) == "89,996%"
    assert Percent(Decimal("61.6819")).beside(Fraction(1, 3)) == "61,68%"
    assert Points(Decimal("7.004")).beside(Fraction(7)) == "7,004 điểm %"


def test_rounding_is_half_up() -> None:
    assert Percent(Decimal("86.65")).rounded(1) == Decimal("86.7")
    assert Points(Decimal("-0.25")).rounded(1) == Decimal("-0.3")


def test_between_two_percentages_lie_points() -> None:
    assert Percent(62) - Percent(Decimal("68.8")) == Points(Decimal("-6.8"))
    assert type(Percent(62) - Percent(60)) is Points


def test_points_move_a_percentage() -> None:
    assert Percent(62) + Points(5) == Percent(67)
    assert Points(5) + Percent(62) == Percent(67)
    assert Percent(62) - Points(5) == Percent(57)
    assert type(Percent(62) - Points(5)) is Percent


def test_points_add_up() -> None:
    assert Points(5) + Points(2) == Points(7)
    assert Points(5) - Points(2) == Points(3)
    assert -Points(5) == Points(-5)
    assert abs(Points(-5)) == Points(5)


def test_percentages_do_not_add_up() -> None:
    with pytest.raises(TypeError, match="add their numerators and denominators"):
        Percent(62) + Percent(5)  # type: ignore[operator]


def test_a_percentage_is_not_taken_from_points() -> None:
    with pytest.raises(TypeError, match="only Points"):
        Points(62) - Percent(5)  # type: ignore[operator]


@pytest.mark.parametrize("share", [Percent(5), Points(5)])
def test_a_bare_number_is_not_added(share: Percent | Points) -> None:
    with pytest.raises(TypeError, match="is no Points"):
        share + 5  # type: ignore[operator]


def test_a_percentage_is_never_equal_to_points_nor_compared_with_them() -> None:
    assert Percent(5) != Points(5)
    with pytest.raises(TypeError):
        Percent(5) < Points(6)  # noqa: B015


def test_a_percentage_compares_with_exact_numbers() -> None:
    assert Percent(Fraction(200, 3)) > 66
    assert Percent(100) >= Decimal(100)
    assert Percent(100) == 100
    assert Percent(99) < Fraction(199, 2)


def test_equal_percentages_are_one_key() -> None:
    assert {Percent(50), Percent(Decimal("50.0"))} == {Percent(Fraction(50))}


def test_a_float_is_refused() -> None:
    with pytest.raises(TypeError, match="float"):
        Percent(0.5)  # type: ignore[arg-type]
