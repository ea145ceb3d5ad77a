"""Exact arithmetic on columns of whole numbers, the same on every engine: nothing passes 2^63, no float is trusted.

Engines divide whole numbers in different ways, some through floats; the remainder is exact on all of them.
"""

from collections.abc import Mapping
from typing import Any, TypeAlias

import narwhals as nw

Columns: TypeAlias = nw.LazyFrame[Any]

# The most that a row may hold: twelve months of it, twelve times over, still fit into 64 bits.
LARGEST = 5 * 10**16
# The most that a share is taken of: a rest below it, a hundred times over, still fits.
LARGEST_WHOLE = 9 * 10**16
# A part that is more times its whole says nothing, and its digits would not fit.
MOST_TIMES = 10**10
WHOLE = 100 * 100


def with_shares(columns: Columns, shares: Mapping[str, tuple[str, str]]) -> Columns:
    """Return columns with shares: of each name the part and the whole, in hundredths of a percent, half away from zero.

    A share is null where its whole is 0 or less, or too large to be sure; it is never rounded onto 100% (law 9). The
    digits come two by two, as on paper, so that what is divided never grows by more than a hundred.
    """
    started: dict[str, nw.Expr] = {}
    for name, (part, of) in shares.items():
        times = nw.col(part) / nw.col(of)
        held = nw.col(of).is_between(1, LARGEST_WHOLE) & times.is_between(-MOST_TIMES, MOST_TIMES)
        size = nw.when(nw.col(part) >= 0).then(nw.col(part)).otherwise(-nw.col(part))
        started |= {name: nw.lit(0), f"{name}_left": size, f"{name}_whole": nw.when(held).then(nw.col(of))}
    columns = columns.with_columns(**started)
    for factor in (1, 100, 100):
        drawn: dict[str, nw.Expr] = {}
        for name in shares:
            digits, left, whole = (nw.col(f"{name}{end}") for end in ("", "_left", "_whole"))
            rest = left * factor % whole
            # The rest taken off, the division has none: the float that is nearest rounds to the quotient itself.
            quotient = ((left * factor - rest) / whole).round().cast(nw.Int64)
            drawn |= {name: digits * 100 + quotient, f"{name}_left": rest}
        columns = columns.with_columns(**drawn)
    return columns.with_columns(**{name: _rounded(name, part) for name, (part, _) in shares.items()})


def _rounded(name: str, part: str) -> nw.Expr:
    """Return a share from its digits and from what is left of its part."""
    digits, left, whole = (nw.col(f"{name}{end}") for end in ("", "_left", "_whole"))
    up = left * 2 >= whole
    # Just below 100% is not 100%, nor is just above it.
    below, above = (digits == WHOLE - 1) & up, (digits == WHOLE) & ~up & (left > 0)
    size = nw.when(below).then(WHOLE - 1).when(above).then(WHOLE + 1).when(up).then(digits + 1).otherwise(digits)
    return size * nw.when(nw.col(part) < 0).then(-1).otherwise(1)
