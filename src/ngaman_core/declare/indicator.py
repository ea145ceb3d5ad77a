"""What is counted: a flow, a stock or a ratio, each a type of its own because each may be asked different questions."""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TypeVar

from attrs import Attribute, field, frozen

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


KEY = re.compile(r"[a-z][a-z0-9_]*(?:[.-][a-z0-9_]+)*")


def checked_key(key: str) -> str:
    """Return a key that is dotted lower-case ASCII: keys stand in files and code for ever, no reader sees them."""
    if not KEY.fullmatch(key):
        raise DeclarationError(f"key {key!r} must be dotted lower-case ASCII such as 'rice.output'")
    return key


def is_text(_: object, attribute: "Attribute[str]", value: object) -> None:
    """Refuse what is no text, or none that a file can hold."""
    if not isinstance(value, str):
        raise DeclarationError(f"{attribute.name}= takes a text, not {value!r}")
    if not value.isascii() and any("\ud800" <= letter <= "\udfff" for letter in value):
        raise DeclarationError(f"{attribute.name}={value!r} holds half a letter; no file can keep it")


def one_of(kind: type[E], value: str) -> E:
    """Return the member of `kind` that a word names; the error for another tells what is allowed."""
    if value not in list(kind):
        allowed = ", ".join(f'"{member}"' for member in kind)
        raise DeclarationError(f"{kind.__name__.lower()}={value!r} is not one of {allowed}")
    return kind(value)


def _better(value: str | None) -> Better | None:
    return None if value is None else one_of(Better, value)


def _within(value: str | None) -> Within | None:
    return None if value is None else one_of(Within, value)


def _pair(keys: Iterable[str] | None) -> tuple[str, str] | None:
    if keys is None:
        return None
    above, below = map(checked_key, keys)
    return above, below


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(names)) if not isinstance(names, str) else (names,)
    if isinstance(names, str) or not all(isinstance(name, str) for name in found):
        raise DeclarationError(f"also= takes several names, such as ('đàn trâu, bò',), not {names!r}")
    return found


@frozen(kw_only=True)
class Indicator:
    """What every kind has in common.

    `by` names the list of items it is broken down by; `part_of` the indicator it is a part of ("trong đó",
    part <= whole); `also` other names under which texts speak of it; `code` its official statistical code.
    """

    key: str = field(converter=checked_key)
    name: str = field(validator=is_text)
    unit: str = field(validator=is_text)
    better: Better | None = field(default=None, converter=_better)
    by: str = field(default="", validator=is_text)
    part_of: str = field(default="", validator=is_text)
    also: tuple[str, ...] = field(default=(), converter=_unique)
    code: str = field(default="", validator=is_text)
    within: Within | None = field(default=None, converter=_within)
    source: Place = field(factory=declared_here, eq=False, repr=False)

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
    counted: str = field(default="", validator=is_text)

    def __attrs_post_init__(self) -> None:
        if self.of and self.counted:
            raise DeclarationError(
                f"ratio {self.key!r} is computed from facts (of=) or counted in its rows (counted=), not both"
            )

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
