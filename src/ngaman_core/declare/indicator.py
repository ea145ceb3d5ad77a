"""What is counted: a flow, a stock or a ratio, each a type of its own because each may be asked different questions."""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from attrs import field, frozen

from ngaman_core.declare.given import listed, members, texts
from ngaman_core.declare.origin import declared_here
from ngaman_core.errors import DeclarationError
from ngaman_core.finding import Place

E = TypeVar("E", bound=StrEnum)


class Facet(StrEnum):
    """Which of an indicator's figures a row of data holds."""

    PERIOD = "period"
    TOTAL = "total"
    LEVEL = "level"


class Within(StrEnum):
    """The span in which the months of a flow add up; "year to date" is the total within a year."""

    YEAR = "year"
    SEASON = "season"
    SCHOOL_YEAR = "school-year"
    TERM = "term"
    EVER = "ever"


class Better(StrEnum):
    """The good direction; an indicator without one gets no verdict."""

    HIGHER = "higher"
    LOWER = "lower"


# A word of neither list stays as it is, and becomes a mistake of the indicator.
BETTER = {member.value: member for member in Better}
WITHIN = {member.value: member for member in Within}
KEY = re.compile(r"[a-z][a-z0-9_]*(?:[.-][a-z0-9_]+)*")


def key_mistake(key: str) -> str:
    """Return what is wrong with a key, or '': keys stand in files and code for ever, no reader sees them."""
    return "" if KEY.fullmatch(key) else f"key {key!r} must be dotted lower-case ASCII such as 'rice.output'"


def not_one_of(kind: type[StrEnum], value: object) -> str:
    """Return what is wrong with a word that should name a member of `kind`: what is allowed, and the nearest."""
    if isinstance(value, kind):
        return ""
    from difflib import get_close_matches  # only a mistake needs it

    near = get_close_matches(str(value), list(kind), n=1)
    hint = f"; did you mean {str(near[0])!r}?" if near else ""
    allowed = ", ".join(f'"{member}"' for member in kind)
    return f"{kind.__name__.lower()}={value!r} is not one of {allowed}{hint}"


def one_of(kind: type[E], value: str) -> E:
    """Return the member of `kind` that a word names; the error for another tells what is allowed."""
    if value not in list(kind):
        raise DeclarationError(not_one_of(kind, value))
    return kind(value)


def _better(value: Any) -> Any:
    return BETTER.get(value, value) if isinstance(value, str) else value


def _within(value: Any) -> Any:
    return WITHIN.get(value, value) if isinstance(value, str) else value


def _pair(keys: Iterable[str] | None) -> Any:
    return listed(keys)


@frozen(kw_only=True)
class Indicator:
    """What every kind has in common.

    `by` names the list of items it is broken down by; `part_of` the indicator it is a part of ("trong đó",
    part <= whole); `also` other names under which texts speak of it; `code` its official statistical code.
    `noun` is the printed unit where a town counts in a word of its own.
    What is wrong with it is kept in `mistakes`, and the domain that holds it refuses them all at once.
    """

    key: str
    name: str
    unit: str
    better: Better | None = field(default=None, converter=_better)
    by: str = ""
    part_of: str = ""
    also: tuple[str, ...] = ()
    code: str = ""
    within: Within | None = field(default=None, converter=_within)
    noun: str = ""
    source: Place = field(factory=declared_here, eq=False, repr=False)
    mistyped: tuple[str, ...] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "mistyped", (*texts(self), *members(self, "also", str)))
        object.__setattr__(self, "also", tuple(dict.fromkeys(self.also)))

    @property
    def mistakes(self) -> tuple[str, ...]:
        """Return what is wrong with it, as far as it can be told without its domain."""
        words = [(Better, self.better), (Within, self.within)]
        found = (
            *self.mistyped,
            key_mistake(self.key),
            *(not_one_of(kind, word) for kind, word in words if word is not None),
        )
        return tuple(filter(None, found))

    @property
    def kind(self) -> str:
        """Return 'flow', 'stock' or 'ratio'."""
        return type(self).__name__.lower()

    @property
    def own_facet(self) -> Facet:
        """Return which figure a row or a slot means that names no facet: a flow's period, else the level."""
        return Facet.PERIOD if isinstance(self, Flow) else Facet.LEVEL


class Flow(Indicator):
    """A quantity that happens: its months add up within a span."""

    __slots__ = ()


class Stock(Indicator):
    """A level at a date: the last one counts, levels never add up over time."""

    __slots__ = ()


@frozen(kw_only=True)
class Ratio(Indicator):
    """One quantity over another, in one of three honest forms.

    `of` computes it from two indicators; `counted` names the unit in which a row holds numerator and denominator;
    with neither it is published: told and compared, never rolled up.
    """

    of: tuple[str, str] | None = field(default=None, converter=_pair)
    counted: str = ""

    @property
    def mistakes(self) -> tuple[str, ...]:
        """Return what is wrong with it, as far as it can be told without its domain."""
        found = list(super().mistakes)
        of: Any = self.of
        if of is None or (isinstance(of, tuple) and len(of) == 2 and all(isinstance(key, str) for key in of)):
            found += filter(None, map(key_mistake, of or ()))
        else:
            found.append(f"of= takes two keys, such as ('rice.output', 'rice.area'), not {of!r}")
        if self.of and self.counted:
            found.append(f"ratio {self.key!r} is computed from facts (of=) or counted in its rows (counted=), not both")
        return tuple(found)

    @property
    def published(self) -> bool:
        """Say whether only the ratio itself is known, not what it is a ratio of."""
        return not self.of and not self.counted


def flow(
    key: str,
    name: str,
    unit: str,
    *,
    within: str = "year",
    better: str | None = None,
    by: str = "",
    part_of: str = "",
    also: tuple[str, ...] = (),
    code: str = "",
) -> Flow:
    """Declare a flow, counted in `unit`, whose months add up within a year, a season, a school year, a term or ever."""
    return Flow(
        key=key, name=name, unit=unit, within=within, better=better, by=by, part_of=part_of, also=also, code=code
    )


def stock(
    key: str,
    name: str,
    unit: str,
    *,
    within: str | None = None,
    better: str | None = None,
    by: str = "",
    part_of: str = "",
    also: tuple[str, ...] = (),
    code: str = "",
) -> Stock:
    """Declare a stock: a level in `unit` at a date; `within` only says which span its target belongs to."""
    return Stock(
        key=key, name=name, unit=unit, within=within, better=better, by=by, part_of=part_of, also=also, code=code
    )


def ratio(
    key: str,
    name: str,
    unit: str = "%",
    *,
    of: tuple[str, str] | None = None,
    counted: str = "",
    better: str | None = None,
    by: str = "",
    also: tuple[str, ...] = (),
    code: str = "",
) -> Ratio:
    """Declare a ratio: computed (`of` two indicators), counted (in the unit of both numbers in a row) or published."""
    return Ratio(key=key, name=name, unit=unit, of=of, counted=counted, better=better, by=by, also=also, code=code)


def has_total(indicator: Indicator, indicators: Mapping[str, Indicator]) -> bool:
    """Say whether an indicator has a value of the period and one of the total: a flow, or a ratio of two flows."""
    if isinstance(indicator, Ratio):
        return bool(indicator.of) and all(isinstance(indicators[key], Flow) for key in indicator.of or ())
    return isinstance(indicator, Flow)
