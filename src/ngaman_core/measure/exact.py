"""Exact numbers only: an int, a Decimal or a Fraction comes in, a float is turned away with its cure."""

from decimal import Decimal, localcontext
from fractions import Fraction

from ngaman_core.errors import DataError

Exact = int | Decimal | Fraction

# A division that never ends has to stop somewhere; past this many digits nothing a government counts is left.
_DIGITS = 28


def fraction(value: Exact) -> Fraction:
    """Return the number as a fraction, with nothing lost.

    >>> fraction(Decimal("0.1"))
    Fraction(1, 10)
    """
    if isinstance(value, bool) or not isinstance(value, Exact):
        raise TypeError(_refusal(value))
    if isinstance(value, Decimal) and not value.is_finite():
        raise DataError(f"“{value}” không phải là một con số. Cách sửa: chỗ thiếu số liệu thì để trống.")
    return Fraction(value)


def decimal(value: Exact) -> Decimal:
    """Return the number as a decimal: exact where its digits end, else to 28 significant digits.

    >>> decimal(Fraction(1, 8)), decimal(1000), decimal(Decimal("9.80"))
    (Decimal('0.125'), Decimal('1000'), Decimal('9.80'))
    """
    number = fraction(value)
    if isinstance(value, Decimal):
        return value
    places = decimals(number)
    if places is None:
        with localcontext(prec=_DIGITS):
            return Decimal(number.numerator) / number.denominator
    digits = number.numerator * 10**places // number.denominator
    # The text door of Decimal is the one that never rounds to the precision of the moment.
    return Decimal(f"{digits}e-{places}")


def decimals(value: Fraction) -> int | None:
    """Return how many decimals a number has, or None where they never end.

    >>> decimals(Fraction("68.875")), decimals(Fraction(1, 3))
    (3, None)
    """
    twos = (value.denominator & -value.denominator).bit_length() - 1
    rest, fives = value.denominator >> twos, 0
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return max(twos, fives) if rest == 1 else None


def _refusal(value: object) -> str:
    if isinstance(value, float):
        return f"a float is not exact: write Decimal('{value!r}') or the text an official would write, not {value!r}"
    return f"a number is an int, a Decimal or a Fraction, not {value!r}"
