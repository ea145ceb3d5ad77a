"""Exact arithmetic on columns of whole numbers, the same on every engine: nothing passes 2^63, no float is trusted.

Engines divide whole numbers in different ways, some through floats; the remainder is exact on all of them.
"""

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


def with_share(columns: Columns, name: str, part: nw.Expr, whole: nw.Expr) -> Columns:
    """Return columns with a part in hundredths of a percent of a whole, halves away from zero.

    It is null where the whole is 0 or less, or too large to be sure; it is never rounded onto 100% (law 9). The digits
    come two by two, as on paper, so that what is divided never grows by more than a hundred.
    """
    held = (whole > 0) & (whole <= LARGEST_WHOLE) & (part / whole < MOST_TIMES) & (part / whole > -MOST_TIMES)
    size = nw.when(part >= 0).then(part).otherwise(-part)
    columns = columns.with_columns(_size=size, _rest=size, _whole=nw.when(held).then(whole), _share=nw.lit(0))
    size, rest, whole, share = (nw.col(each) for each in ("_size", "_rest", "_whole", "_share"))
    for times in (1, 100, 100):
        left = rest * times % whole
        # What is left taken off, the division has no rest: the float that is nearest rounds to the quotient itself.
        quotient = ((rest * times - left) / whole).round().cast(nw.Int64)
        columns = columns.with_columns(_share=share * 100 + quotient, _rest=left)
    columns = columns.with_columns(_share=nw.when(rest * 2 >= whole).then(share + 1).otherwise(share))
    near = nw.when((share == WHOLE) & (size < whole)).then(WHOLE - 1)
    near = near.when((share == WHOLE) & (size > whole)).then(WHOLE + 1)
    signed = near.otherwise(share) * nw.when(part < 0).then(-1).otherwise(1)
    return columns.with_columns(signed.alias(name)).drop("_size", "_rest", "_whole", "_share")
