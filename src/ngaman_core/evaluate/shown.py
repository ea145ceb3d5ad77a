"""A fact as a value to work with, as words to read and as digits for JSON: the only place of this room that rounds."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from attrs import evolve

from ngaman_core.evaluate.fact import PERCENT, POINTS, Answer, Fact
from ngaman_core.measure.exact import decimal
from ngaman_core.measure.percent import Percent, Points
from ngaman_core.measure.quantity import Quantity
from ngaman_core.measure.unit import Units
from ngaman_core.observe.status import Status

Shown = Quantity | Percent | Points
PLACES_KEPT = 4


def shown(fact: Fact, units: Units) -> Shown:
    """Return a fact as a percentage, as points or as a quantity; digits that never end are cut at the 28th."""
    if fact.unit == PERCENT:
        return Percent(fact.value)
    return Points(fact.value) if fact.unit == POINTS else Quantity(decimal(fact.value), fact.unit, units)


def said(fact: Fact, units: Units, beside: Iterable[Fraction] = ()) -> str:
    """Return a fact as a report writes it, with "ước" before an estimate and the word of its bound.

    `beside` is what it is compared with: it carries at least their decimals and is not rounded across them (law 9).
    """
    value = shown(fact, units)
    if isinstance(value, Quantity) and Fraction(value.magnitude) != fact.value:
        value = Quantity(rounded(fact.value, Percent(fact.value).places(beside)), fact.unit, units)
    text = str(value) if isinstance(value, Quantity) else value.beside(*beside)
    estimate = "ước" if fact.status is Status.ESTIMATED else ""
    return " ".join(filter(None, (estimate, fact.bound and fact.bound.word, text)))


def said_rate(rated: Fact, units: Units) -> str:
    """Return a rate as a report writes it, without another "ước" where its figure has said so."""
    return said(evolve(rated, status=None), units)


def working(fact: Fact, units: Units) -> str:
    """Return how a number came about: "57.474 con : 52.500 con = 109,47%", with the places it rests on."""
    parts: Sequence[Fact] = fact.parts or (fact,)
    sign = {"-": " − ", ",": ", ", "": ""}.get(fact.sign, f" {fact.sign} ")
    others = [[other.value for other in parts if other is not part and other.unit == part.unit] for part in parts]
    terms = sign.join(said(part, units, beside) for part, beside in zip(parts, others, strict=True))
    result = f" = {said(fact, units)}" if fact.parts and fact.of is None else ""
    places = "; ".join(map(str, fact.sources))
    return f"{terms}{result}" + (f" ({places})" if places else "")


def rounded(value: Fraction, places: int) -> Fraction:
    """Return the nearest number with so many decimals, halves away from zero."""
    return Fraction(Percent(value).rounded(places))


def written(value: Fraction, unit: str, units: Units) -> str:
    """Return a number that is nobody's fact as a report writes it."""
    return said(Fact(value, unit, "", ""), units)


def digits(answer: Answer) -> str | None:
    """Return a number as JSON keeps it: all its digits where they end, else rounded; None for a hole."""
    if not answer:
        return None
    value = decimal(answer.value)
    if Fraction(value) != answer.value or answer.unit in (PERCENT, POINTS):
        value = decimal(rounded(answer.value, PLACES_KEPT))
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
