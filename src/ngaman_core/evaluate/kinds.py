"""What the keys in a column of indicators say of each row: whether it adds up, and which way is good."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

import narwhals as nw
from attrs import frozen

from ngaman_core.declare.indicator import Better, Flow, Indicator, Ratio, Within
from ngaman_core.evaluate.whole import Columns, first_of

UNKNOWN, OTHER_SPAN, HALVES = "unknown indicator", "adds up in another span", "a ratio of two numbers"


@frozen
class Kind:
    """All that columns need to know of an indicator; `untold` is why a frame cannot tell its figures."""

    better: Better | None = None
    adds: bool = False
    counted: bool = False
    untold: str = ""

    @classmethod
    def of(cls, indicator: Indicator, *, halved: bool) -> "Kind":
        """Return the kind of an indicator in a frame whose rows have denominators, or none."""
        if isinstance(indicator, Flow):
            within_year = indicator.within is Within.YEAR
            return cls(indicator.better, adds=within_year, untold="" if within_year else OTHER_SPAN)
        if isinstance(indicator, Ratio) and not indicator.published:
            counted = halved and bool(indicator.counted)
            return cls(indicator.better, counted=counted, untold="" if counted else HALVES)
        return cls(indicator.better)

    @property
    def stands(self) -> bool:
        """Say whether it is a level: of a stock, or of a ratio as it was published."""
        return not (self.adds or self.counted or self.untold)


UNHEARD_OF = Kind(untold=UNKNOWN)


@frozen(slots=False)
class Kinds:
    """The indicators that a frame may hold, by their kinds; `halved` where its rows have denominators."""

    indicators: tuple[Indicator, ...]
    halved: bool

    @cached_property
    def keys(self) -> dict[Kind, list[str]]:
        """Return the keys of each kind."""
        found = defaultdict[Kind, list[str]](list)
        for indicator in self.indicators:
            found[Kind.of(indicator, halved=self.halved)].append(indicator.key)
        return dict(found)

    def told(self, rows: Columns) -> Columns:
        """Return rows that tell of their indicator whether it `adds` up in its year or `stands`, and what is better."""
        numbers = [(nw.col("indicator").is_in(keys), number) for number, keys in enumerate(self.keys.values())]
        rows = rows.with_columns(kind=first_of(numbers, len(numbers)))
        return rows.with_columns(
            adds=self._are(kind for kind in self.keys if kind.adds),
            stands=self._are(kind for kind in self.keys if kind.stands),
            lower=self._are(kind for kind in self.keys if kind.better is Better.LOWER),
            judged=self._are(kind for kind in self.keys if kind.better),
            **({"counted": self._are(kind for kind in self.keys if kind.counted)} if self.halved else {}),
        )

    @property
    def untold(self) -> dict[str, nw.Expr]:
        """Say by a reason of which rows columns cannot tell the figures."""
        kinds = (*self.keys, UNHEARD_OF)
        reasons = dict.fromkeys(kind.untold for kind in kinds if kind.untold)
        return {reason: self._are(kind for kind in kinds if kind.untold == reason) for reason in reasons}

    def _are(self, kinds: Iterable[Kind]) -> nw.Expr:
        numbers = [*self.keys, UNHEARD_OF]
        return nw.col("kind").is_in([numbers.index(kind) for kind in kinds])
