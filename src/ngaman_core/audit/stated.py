"""Figures as the engine of laws takes them: a number with the worth of its last digit, and how a result is written."""

from decimal import Decimal
from fractions import Fraction

from ngaman_core.audit.figure import Figure
from ngaman_core.declare.skeleton import DONG, PERCENT
from ngaman_core.evaluate.interval import ZERO, Stated
from ngaman_core.evaluate.law import Claim, Fit, Product
from ngaman_core.measure.unit import Units
from ngaman_core.vi import number
from ngaman_core.vi.amount import SCALES

MOST_PLACES = 4


def stated(figure: Figure, units: Units) -> Stated:
    """Return the number of a figure; of a pair the first one."""
    assert figure.token.value is not None  # every figure has one
    return _stated(figure, figure.token.value, units)


def stated_whole(figure: Figure, units: Units) -> Stated:
    """Return the second number of a pair."""
    assert figure.token.of is not None  # every pair has one
    return _stated(figure, figure.token.of, units)


def constant(value: Fraction | int) -> Stated:
    """Return a number that nobody wrote: the 100 of a percentage."""
    return Stated(Fraction(value))


def same(left: tuple[Stated, ...], right: tuple[Stated, ...]) -> Fit:
    """Say how two products of numbers agree."""
    return Claim((Product(1, left),), "=", (Product(1, right),)).fit


def adds_up(whole: Stated, parts: tuple[Stated, ...], relation: str = "=") -> Fit:
    """Say how a whole agrees with the sum of its parts."""
    return Claim((Product(1, (whole,)),), relation, tuple(Product(1, (part,)) for part in parts)).fit


def percent_text(value: Fraction, like: Figure) -> str:
    """Return a computed percentage with the decimals of a printed one, and two at least."""
    return f"{number.shown(value, min(max(like.token.places, 2), MOST_PLACES))}%"


def amount_text(value: Fraction, like: Figure) -> str:
    """Return a computed amount in the unit of a printed one, with its decimals."""
    unit = like.mention.unit
    zeros = sum(SCALES.get(word, 0) for word in unit.split())
    places = max(like.token.places + zeros, 0)
    text = number.shown(value / 10**zeros, places)
    return f"{text}{unit}" if unit == PERCENT else f"{text} {unit}".strip()


def _stated(figure: Figure, value: Decimal, units: Units) -> Stated:
    token = figure.token
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)  # a number that was read is finite
    exact = exponent == 0 and not token.bound and token.unit not in (DONG, PERCENT) and _is_count(token.unit, units)
    step = ZERO if exact else Fraction(10) ** exponent
    bound = token.bound.value if token.bound else ""
    return Stated(Fraction(value), step, bound, token.unit, figure.mention.text)


def _is_count(unit: str, units: Units) -> bool:
    return not unit or units.counted(unit) or not units.known(unit)
