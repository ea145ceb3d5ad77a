"""Exact numbers come in and stay exact; everything else is turned away."""

from decimal import Decimal, localcontext
from fractions import Fraction

import pytest

from ngaman_core.errors import DataError
from ngaman_core.measure.exact import decimal, decimals, fraction


@pytest.mark.parametrize("value", [12, Decimal("12.50"), Fraction(1, 3)])
def test_a_fraction_is_worth_what_came_in(value: int | Decimal | Fraction) -> None:
    assert fraction(value) == value


def test_a_float_is_refused_with_what_to_write_instead() -> None:
    with pytest.raises(TypeError, match=r"write Decimal\('0\.1'\)"):
        fraction(0.1)  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [True, "12", None])
def test_what_is_no_number_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match="an int, a Decimal or a Fraction"):
        fraction(value)  # type: ignore[arg-type]


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity"])
def test_a_hole_is_no_number(value: str) -> None:
    with pytest.raises(DataError, match="để trống"):
        decimal(Decimal(value))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Fraction(1, 8), "0.125"),
        (Fraction(-7, 20), "-0.35"),
        (Fraction(1000), "1000"),
        (Fraction(1, 40), "0.025"),
        (Fraction(0), "0"),
        (-5, "-5"),
    ],
)
def test_a_decimal_has_the_digits_it_needs_and_no_more(value: Fraction | int, expected: str) -> None:
    assert str(decimal(value)) == expected


def test_a_decimal_keeps_the_zeros_it_was_written_with() -> None:
    assert str(decimal(Decimal("9.80"))) == "9.80"


def test_an_endless_fraction_stops_after_28_digits_whatever_the_context() -> None:
    with localcontext(prec=3):
        assert decimal(Fraction(2, 3)) == Decimal("0." + "6" * 27 + "7")


def test_long_numbers_lose_nothing_in_a_narrow_context() -> None:
    with localcontext(prec=3):
        assert decimal(Fraction(10**30 + 1, 2)) == Decimal(f"{10**30 // 2}.5")
        assert decimal(10**30 + 1) == Decimal(f"{10**30 + 1}")


@pytest.mark.parametrize(("value", "count"), [(Fraction(12), 0), (Fraction("68.875"), 3), (Fraction(1, 7), None)])
def test_decimals_are_counted_where_they_end(value: Fraction, count: int | None) -> None:
    assert decimals(value) == count
