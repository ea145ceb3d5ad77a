"""Ratios of the two numbers of a row, in columns: ratio.py over a data frame.

Where a ratio stands beside its target is never told by its rounded digits: ratio and target are compared crosswise.
"""

import narwhals as nw

from ngaman_core.evaluate.whole import LARGEST_WHOLE, WHOLE, Columns, Share, first_of, with_share


def divided(both: Columns) -> Columns:
    """Return columns in which ratios have their `level`, what was `reached` of a target, and the `gap` to it.

    The rate is that of a `part` in a `whole`: of a ratio both are so many times its denominator.
    """
    both = with_share(both, Share("ratio", "numerator", "denominator"))
    ratio, low, high, below = (nw.col(name) for name in ("ratio", "low", "high", "denominator"))
    products = {"part": (nw.col("numerator"), nw.lit(WHOLE)), "least": (below, low), "most": (below, high)}
    held = nw.all_horizontal(~ratio.is_null(), *(_fits(*each) for each in products.values()), ignore_nulls=False)
    both = both.with_columns(**{name: nw.when(held).then(one * other) for name, (one, other) in products.items()})
    part, least, most = (nw.col(name) for name in products)
    # A gap that there is is not rounded away: it says on which side of the target a ratio lies.
    under, over = nw.min_horizontal(ratio - low, nw.lit(-1)), nw.max_horizontal(ratio - high, nw.lit(1))
    own = {
        "level": (ratio, nw.col("level")),
        "reached": (ratio, nw.col("reached")),
        "gap": (first_of([(part < least, under), (part > most, over), (part <= most, 0)]), nw.col("gap")),
        "part": (part, nw.col("reached")),
        "whole": (nw.when(nw.col("lower")).then(most).otherwise(least), nw.col("target")),
    }
    counted = nw.col("counted")
    return both.with_columns(**{name: nw.when(counted).then(of).otherwise(other) for name, (of, other) in own.items()})


def _fits(one: nw.Expr, other: nw.Expr) -> nw.Expr:
    """Say whether a product is not too large for a share to be taken of it."""
    return (one * 1.0 * other).is_between(-LARGEST_WHOLE, LARGEST_WHOLE)
