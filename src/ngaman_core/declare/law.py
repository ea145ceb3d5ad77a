"""Laws between figures, written as a formula and checked on books and on read texts by one engine."""

import re
from typing import NamedTuple

from attrs import field, frozen

from ngaman_core.declare.given import texts
from ngaman_core.declare.indicator import key_mistake
from ngaman_core.declare.origin import declared_here
from ngaman_core.finding import Place


class Term(NamedTuple):
    """One figure in a law: an indicator and which of its figures ('' is the period's value or the level)."""

    key: str
    facet: str = ""

    def __str__(self) -> str:
        return f"{self.key}:{self.facet}" if self.facet else self.key


class Addend(NamedTuple):
    """A product of figures that is added (sign 1) or taken away (sign -1)."""

    sign: int
    factors: tuple[Term, ...]

    def __str__(self) -> str:
        return f"{'-' if self.sign < 0 else '+'} {' * '.join(map(str, self.factors))}"


def _term(text: str, mistakes: list[str]) -> Term:
    key, _, facet = text.strip().partition(":")
    if facet not in ("", "total"):
        mistakes.append(f"{text.strip()!r} asks for {facet!r}; a law may use a key or key:total")
    elif mistake := key_mistake(key.strip()):
        mistakes.append(mistake)
    return Term(key.strip(), facet)


def _side(text: str, mistakes: list[str]) -> tuple[Addend, ...]:
    # "-" inside a key ("rice-early") is no minus: a minus stands between spaces.
    pieces = re.split(r"\s([+-])\s", f" + {text.strip()}")
    return tuple(
        Addend(-1 if sign == "-" else 1, tuple(_term(factor, mistakes) for factor in product.split("*")))
        for sign, product in zip(pieces[1::2], pieces[2::2], strict=True)
    )


@frozen
class Law:
    """A formula such as "received:total = settled:total + pending"; operators = <= + - *, with spaces around.

    What is wrong with it is kept in `mistakes`, and the domain that holds it refuses them all at once.
    """

    text: str
    source: Place = field(factory=declared_here, eq=False, repr=False)
    left: tuple[Addend, ...] = field(init=False, eq=False, repr=False)
    relation: str = field(init=False, eq=False, repr=False)
    right: tuple[Addend, ...] = field(init=False, eq=False, repr=False)
    mistakes: tuple[str, ...] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        mistakes = texts(self)
        sides = re.split(r"\s(=|<=)\s", self.text)
        if len(sides) != 3:
            mistakes = mistakes or ["a law is two sides with one ' = ' or ' <= ' between them"]
            sides = ["", "", ""]
        object.__setattr__(self, "left", _side(sides[0], mistakes) if sides[0] else ())
        object.__setattr__(self, "relation", sides[1])
        object.__setattr__(self, "right", _side(sides[2], mistakes) if sides[2] else ())
        object.__setattr__(self, "mistakes", tuple(dict.fromkeys(mistakes)))

    @property
    def parts(self) -> tuple[Term, ...]:
        """Return what a law "whole = one + another" adds up; nothing where it says something else."""
        addends = (*self.left, *self.right)
        plain = len(self.left) == 1 and all(one.sign > 0 and len(one.factors) == 1 for one in addends)
        return self.terms[1:] if plain and self.relation == "=" else ()

    @property
    def terms(self) -> tuple[Term, ...]:
        """Return every figure the law speaks of, in the order in which it is written."""
        return tuple(term for addend in (*self.left, *self.right) for term in addend.factors)
