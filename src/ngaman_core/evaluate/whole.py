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
    columns = columns.with_columns(_size=size, _whole=nw.when(held).then(whole), _share=nw.lit(0))
    columns = columns.with_columns(_rest=nw.col("_size"))
    size, whole, rest, share = (nw.col(each) for each in ("_size", "_whole", "_rest", "_share"))
    for times in (1, 100, 100):
        columns = columns.with_columns(_grown=rest * times, _rest=rest * times % whole)
        # The rest taken off, nothing is left over: the float that is nearest rounds to the quotient itself.
        quotient = ((nw.col("_grown") - rest) / whole).round().cast(nw.Int64)
        columns = columns.with_columns(_share=share * 100 + quotient)
    columns = columns.with_columns(_share=nw.when(rest * 2 >= whole).then(share + 1).otherwise(share))
    near = nw.when((share == WHOLE) & (size < whole)).then(WHOLE - 1)
    near = near.when((share == WHOLE) & (size > whole)).then(WHOLE + 1)
    columns = columns.with_columns(_share=near.otherwise(share))
    columns = columns.with_columns(nw.when(part < 0).then(-share).otherwise(share).alias(name))
    return columns.drop("_size", "_whole", "_share", "_rest", "_grown")
