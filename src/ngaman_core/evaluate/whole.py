"""Exact arithmetic on columns of whole numbers, the same on every engine: nothing passes 2^63, no float is trusted.

Engines divide whole numbers in different ways, some through floats; the remainder is exact on all of them.
"""

from collections.abc import Iterable
from typing import Any, TypeAlias

import narwhals as nw
from attrs import frozen

Columns: TypeAlias = nw.LazyFrame[Any]

# The most that a row may hold: twelve months of it, twelve times over, still fit into 64 bits.
LARGEST = 5 * 10**16
# The most that a share is taken of: a rest below it, a hundred times over, still fits.
LARGEST_WHOLE = 9 * 10**16
# A part that is more times its whole says nothing, and its digits would not fit.
MOST_TIMES = 10**10
WHOLE = 100 * 100


def first_of(cases: Iterable[tuple[nw.Expr, nw.Expr | int]], otherwise: nw.Expr | int | None = None) -> nw.Expr:
    """Return what goes with the first case that holds."""
    found: Any = nw
    for holds, then in cases:
        found = found.when(holds).then(then)
    chosen: nw.Expr = found.otherwise(otherwise)
    return chosen


@frozen
class Share:
    """A column that is a part of a whole in hundredths of a percent, half away from zero, never rounded onto 100%.

    It is null where the whole is 0 or less, or too large to be sure.
    """

    name: str
    part: str
    of: str

    @property
    def steps(self) -> tuple[dict[str, nw.Expr], ...]:
        """Return the columns that lead to it, each step from those of the steps before."""
        part, of = nw.col(self.part), nw.col(self.of)
        whole, rest, size = (nw.col(f"{self.name}_{name}") for name in ("whole", "rest", "size"))
        held = of.is_between(1, LARGEST_WHOLE) & (part.abs() * 1.0 <= of * float(MOST_TIMES))
        return (
            {f"{self.name}_whole": nw.when(held).then(of)},
            # The digits come two by two, as on paper, so that nothing grows by more than a hundred.
            {f"{self.name}_rest": part.abs() % whole * 100 % whole * 100 % whole},
            {f"{self.name}_rest": nw.when(rest * 2 >= whole).then(rest - whole).otherwise(rest)},
            # The rest taken off, the division has none: the float that is nearest lies within a tenth of the quotient.
            {f"{self.name}_size": ((part.abs() * float(WHOLE) - rest) / whole).round().cast(nw.Int64)},
            {self.name: self._law_9(size, rest) * nw.when(part < 0).then(-1).otherwise(1)},
        )

    @staticmethod
    def _law_9(size: nw.Expr, rest: nw.Expr) -> nw.Expr:
        """Return a size that is not 100% where a rest is below it or above."""
        return (
            nw.when(size != WHOLE)
            .then(size)
            .otherwise(size + nw.when(rest < 0).then(-1).when(rest > 0).then(1).otherwise(0))
        )


def with_share(columns: Columns, share: Share) -> Columns:
    """Return columns with a share of two of them."""
    for step in share.steps:
        columns = columns.with_columns(**step)
    return columns
