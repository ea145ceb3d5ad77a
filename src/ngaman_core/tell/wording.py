"""How a fact is worded: its number in the style of its unit, with the decimals that its neighbours require."""

from decimal import Decimal
from fractions import Fraction
from math import ceil

from attrs import evolve

from ngaman_core.declare.line import MORE, SCALES, Slot
from ngaman_core.declare.target import Target
from ngaman_core.evaluate.fact import PERCENT, POINTS, Fact, opposite
from ngaman_core.measure import exact
from ngaman_core.measure.unit import Units
from ngaman_core.vi import count, money, number
from ngaman_core.vi import fraction as pair
from ngaman_core.vi.printed import Bound, Printed

# Decimals of a computed figure whose line does not say how many.
PLACES = 2
MILLION = Fraction(10**6)
# Facets whose word (tăng, giảm, thấp hơn) carries the sign.
UNSIGNED = ("gap", "change", "growth")


def printed(fact: Fact, slot: Slot, units: Units, noun: str = "", limits: tuple[Fraction, ...] = ()) -> Printed:
    """Print a fact as its slot asks: a pair, a percentage, money in its scale, a padded count or a measure.

    `noun` is the printed unit of an item; `limits` are what a figure must not be rounded across (law 9).
    """
    if slot.facet.rpartition(".")[2] in UNSIGNED and fact.value < 0:
        # Less than 90 is more than 10 below 100: without its sign a number is bounded from the other side.
        fact = evolve(fact, value=-fact.value, bound=opposite(fact.bound))
    if slot.facet == "required":
        fact = evolve(fact, value=_enough(fact, slot, units))
    if slot.facet == "target" and fact.target and fact.target.high not in (None, fact.target.value):
        return _range(fact, fact.target, slot, units, noun)
    if fact.of is not None:
        said = _pair(fact, fact.of, slot, units, noun)
    elif fact.unit in (PERCENT, POINTS):
        said = _percent(fact, safe_places(fact.value, PLACES if slot.places is None else slot.places, limits))
    elif units.money(fact.unit) is not None:
        said = _money(fact, slot, units)
    else:
        said = _measure(fact, slot, units, noun, limits)
    return _bounded(said, fact.bound, slot)


def decimals(value: Fraction | Decimal) -> int:
    """Return how many decimals a number is written with: all it has, or the usual ones where they never end."""
    places = exact.decimals(value if isinstance(value, Fraction) else Fraction(value))
    return PLACES if places is None else places


def safe_places(value: Fraction, places: int, limits: tuple[Fraction, ...]) -> int:
    """Return how many decimals keep a rate on its own side of every limit, and no fewer than its own (law 9)."""
    return number.places_apart(value, max([places, *(decimals(limit) for limit in limits)]), limits)


def _enough(fact: Fact, slot: Slot, units: Units) -> Fraction:
    """Return a number rounded up to what is written: whole counts, whole triệu of large money, else the decimals."""
    scale = units.money(fact.unit)
    places = 0 if units.counted(fact.unit) else slot.places or 0
    step = min(MILLION, Fraction(scale)) / Fraction(scale) if scale else Fraction(1, 10**places)
    return ceil(fact.value / step) * step


def _percent(fact: Fact, places: int) -> Printed:
    value = number.near(fact.value, places)
    sign = "%" if fact.unit == PERCENT else f" {fact.unit}"
    return Printed(number.to_text(value) + sign, value, fact.unit, _places(value))


def _measure(fact: Fact, slot: Slot, units: Units, noun: str, limits: tuple[Fraction, ...]) -> Printed:
    unit = noun or fact.unit
    if units.counted(fact.unit) and fact.value.denominator == 1:
        whole = int(fact.value)
        return Printed(f"{count.to_text(whole)} {unit}", Decimal(whole), unit, 0)
    places = decimals(fact.value) if slot.places is None else slot.places
    value = number.near(fact.value, safe_places(fact.value, places, limits))
    return Printed(f"{number.to_text(value)} {unit}", value, unit, _places(value))


def _places(value: Decimal) -> int:
    """Return with how many decimals a number is written."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _scale(unit: str, slot: Slot) -> str:
    """Return the money style of a slot, else that of the unit itself, else whole đồng."""
    own = unit.removesuffix(" đồng")
    return slot.scale or (own if own in SCALES else "đồng")


def _in_scale(value: Fraction, unit: str, scale: str, units: Units) -> tuple[Fraction, str]:
    """Return an amount in the largest scale of a style, and the unit's name there."""
    name = f"{scale.partition('+')[0]} đồng".removeprefix("đồng ")
    factor = Fraction(units.money(unit) or 1) / Fraction(units.money(name) or 1)
    return value * factor, name


def _money(fact: Fact, slot: Slot, units: Units) -> Printed:
    scale = _scale(fact.unit, slot)
    dong, _ = _in_scale(fact.value, fact.unit, "đồng", units)
    # A computed amount may have no last digit; nobody pays a part of a đồng.
    whole = Fraction(number.rounded(dong, 0)) if exact.decimals(dong) is None else dong
    text = money.to_text(exact.decimal(whole), scale)
    # An amount below its style's largest scale is written in the next one: the text tells which.
    value, name = _in_scale(whole, "đồng", text.split(" ")[1], units)
    return Printed(text, exact.decimal(value), name, decimals(value))


def _range(fact: Fact, target: Target, slot: Slot, units: Units, noun: str) -> Printed:
    """Print a target that runs from a value to a higher one; ranges are not padded: "2-3 sản phẩm"."""
    factor = Fraction(units.factor(target.unit or fact.unit, fact.unit))
    ends = [Fraction(end) * factor for end in (target.value, target.high or target.value)]
    unit = noun or fact.unit
    if units.money(fact.unit) is not None:
        unit = _in_scale(ends[0], fact.unit, _scale(fact.unit, slot), units)[1]
        ends = [_in_scale(end, fact.unit, _scale(fact.unit, slot), units)[0] for end in ends]
    low, high = (number.rounded(end, decimals(end)) for end in sorted(ends))
    space = "" if unit == PERCENT else " "
    text = f"{number.to_text(low)}-{number.to_text(high)}{space}{unit}"
    return Printed(text, low, unit, max(map(decimals, ends)), of=high)


def _pair(fact: Fact, of: Fraction, slot: Slot, units: Units, noun: str) -> Printed:
    value, unit = fact.value, noun or fact.unit
    if units.money(fact.unit) is not None:
        (value, unit), (of, _) = (_in_scale(side, fact.unit, _scale(fact.unit, slot), units) for side in (value, of))
    own = [decimals(side) for side in (value, of)]
    places = [max(own)] * 2 if all(own) else own  # "4.662,279/7.035,040": both to one digit, unless one is whole
    first, second = (number.rounded(side, place) for side, place in zip((value, of), places, strict=True))
    text = pair.to_text(first, second, unit, count=units.counted(fact.unit))
    return Printed(text, first, unit, max(decimals(value), decimals(of)), of=second)


def _bounded(said: Printed, bound: Bound | None, slot: Slot) -> Printed:
    if bound is None:
        return said
    word = MORE if MORE in slot.styles and bound is Bound.OVER else bound.word
    return evolve(said, text=f"{word} {said.text}", bound=bound)
