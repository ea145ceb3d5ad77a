"""A fact: one exact number that knows what it says, and every row and target it rests on; a hole: why there is none."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Literal, TypeVar, final

from attrs import evolve, field, frozen

from ngaman_core.declare.target import Target
from ngaman_core.finding import Place
from ngaman_core.measure.period import Period
from ngaman_core.observe.status import Status

if TYPE_CHECKING:
    from ngaman_core.observe.observation import Observation
    from ngaman_core.vi.printed import Bound

T = TypeVar("T")
PERCENT, POINTS = "%", "điểm %"
OPPOSITE = {"over": "under", "under": "over", "about": "about"}


@final
@frozen
class Hole:
    """A figure that is not there, and why; it counts as false.

    `absent` tells data that nobody entered (an optional part of a sentence drops) from data that are there but give no
    figure, such as a target of 0 (the sentence is withheld and the gap shown). `lacks` says what somebody could enter:
    a "row" of data, a "target", or '' for nothing.
    """

    reason: str
    absent: bool
    lacks: Literal["row", "target", ""] = ""

    def __bool__(self) -> Literal[False]:
        return False

    def __str__(self) -> str:
        return self.reason


def _fraction(value: Fraction | Decimal | int) -> Fraction:
    return value if type(value) is Fraction else Fraction(value)  # making one anew takes as long as all the rest


@final
@frozen
class Fact:
    """An exact number with its unit, whose it is, when, and the facts it was worked out from.

    `of` is the other half of a pair such as 10/30; `sign` says how the parts make the number: "+", "-", ":", for a
    pair "/", and "," where they are counted; `observation` is the row a fact was read from, `target` the target it is
    measured by.
    """

    value: Fraction = field(converter=_fraction)
    unit: str
    indicator: str
    facet: str
    item: str = field(default="", kw_only=True)
    area: str = field(default="", kw_only=True)
    period: Period | None = field(default=None, kw_only=True)
    of: Fraction | None = field(default=None, kw_only=True)
    bound: "Bound | None" = field(default=None, kw_only=True)
    status: Status | None = field(default=None, kw_only=True)
    as_of: datetime.date | None = field(default=None, kw_only=True)
    within: str = field(default="", kw_only=True)
    target: Target | None = field(default=None, kw_only=True)
    parts: "tuple[Fact, ...]" = field(default=(), kw_only=True, repr=False)
    sign: str = field(default="", kw_only=True)
    source: Place = field(default=Place(), kw_only=True)
    observation: "Observation | None" = field(default=None, kw_only=True, repr=False)

    if TYPE_CHECKING:  # as any object is

        def __bool__(self) -> Literal[True]: ...

    def told_as(self, **changes: object) -> "Fact":
        """Return the fact with another facet, period or owner; most have the one they are asked for."""
        for name, value in changes.items():
            if getattr(self, name) != value:
                return evolve(self, **changes)  # type: ignore[arg-type]  # evolve knows no names
        return self

    @property
    def sources(self) -> tuple[Place, ...]:
        """Return every place this number rests on, its own first."""
        return self._closure(lambda fact: fact.source or None)

    @property
    def observations(self) -> "tuple[Observation, ...]":
        """Return every row of data this number rests on."""
        return self._closure(lambda fact: fact.observation)

    @property
    def targets(self) -> tuple[Target, ...]:
        """Return every target this number rests on."""
        return self._closure(lambda fact: fact.target)

    def _walk(self) -> "Iterator[Fact]":
        yield self
        for part in self.parts:
            yield from part._walk()

    def _closure(self, take: "Callable[[Fact], T | None]") -> tuple[T, ...]:
        return tuple(dict.fromkeys(found for fact in self._walk() if (found := take(fact)) is not None))


Answer = Fact | Hole


def derived(
    value: Fraction, unit: str, facet: str, sign: str, parts: Sequence[Fact], bound: "Bound | None" = None
) -> Fact:
    """Return a number worked out from others: it belongs to the first, and is as settled as the least settled."""
    first = parts[0]
    return Fact(
        value,
        unit,
        first.indicator,
        facet,
        item=first.item,
        area=shared(part.area for part in parts),
        period=first.period,
        bound=bound,
        status=least_settled(part.status for part in parts),
        as_of=max((part.as_of for part in parts if part.as_of), default=None),
        within=shared(part.within for part in parts),
        parts=tuple(parts),
        sign=sign,
    )


def shared(words: Iterable[str]) -> str:
    """Return the one word all have in common, or ''."""
    different = set(words)
    return different.pop() if len(different) == 1 else ""


def least_settled(statuses: Iterable[Status | None]) -> Status | None:
    """Return the status of a number that rests on numbers of these: an estimate makes an estimate."""
    known = list(statuses)
    unsettled = [status for status in (Status.ESTIMATED, Status.PROVISIONAL) if status in known]
    return unsettled[0] if unsettled else (Status.FINAL if known and set(known) == {Status.FINAL} else None)


def opposite(bound: "Bound | None") -> "Bound | None":
    """Return the bound of a number that grows as this one falls: 100 less "over 90" is "under 10"."""
    return bound and type(bound)(OPPOSITE[bound.value])


def joint(*bounds: "Bound | None") -> "Bound | None":
    """Return the bound of a sum: "over" and an exact number give "over", bounds that disagree give "about"."""
    known = {bound for bound in bounds if bound}
    return next(iter(known)) if len(known) == 1 else next((type(bound)("about") for bound in known), None)
