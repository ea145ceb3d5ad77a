"""Figures in columns beside their targets and beside the year before: attainment.py and compare.py over a data frame.

Every figure is a whole number, a rate and a growth in hundredths of a percent. Where there is no rate, `hole` says why.
"""

from collections.abc import Sequence
from typing import Any

import narwhals as nw

from ngaman_core.evaluate.kinds import Kinds
from ngaman_core.evaluate.tally import TOO_LARGE
from ngaman_core.evaluate.verdict import Verdict
from ngaman_core.evaluate.whole import LARGEST, Columns, with_shares
from ngaman_core.measure.period import Period

MONTHS = 12
FIGURES = ("value", "total", "level")
NO_FIGURE, NO_TARGET, NOT_ABOVE_0 = "no figure", "no target", "target not above 0"


def compared(now: Columns, before: Columns, keys: Sequence[str]) -> Columns:
    """Return figures with those of a year before in `base`, and the `change` since."""
    before = before.select(*keys, *(nw.col(name).alias(f"{name}_before") for name in FIGURES))
    both = now.join(before, on=list(keys), how="left")
    of_total = nw.when(~nw.col("total").is_null()).then(nw.col("total_before"))
    of_level = of_total.when(~nw.col("level").is_null()).then(nw.col("level_before"))
    both = both.with_columns(base=of_level.otherwise(nw.col("value_before")))
    return both.with_columns(change=nw.coalesce("total", "level", "value") - nw.col("base"))


def asked(targets: Columns, period: Period) -> Columns:
    """Return the targets that bear on a period, from `low` to `high`; those of the period itself are its `own`.

    The others are those of its year, which a row without a period means too.
    """
    names = targets.collect_schema().names()
    own = nw.lit(0)
    if "period" in names:
        of_year = nw.col("period").is_null() | nw.col("period").is_in(["", f"{period.year:04}"])
        targets = targets.filter(of_year | (nw.col("period") == str(period)))
        own = nw.when(nw.col("period") == str(period)).then(1).otherwise(0)
    value, end = nw.col("value"), nw.coalesce("high", "value") if "high" in names else nw.col("value")
    low, high = nw.min_horizontal(value, end), nw.max_horizontal(value, end)
    fits = nw.when((low >= -LARGEST) & (high <= LARGEST)).then(1).otherwise(0)
    others = [name for name in names if name not in ("period", "value", "high")]
    return targets.select(
        *others, own=own, low=nw.when(fits == 1).then(low), high=nw.when(fits == 1).then(high), fits=fits
    )


def matched(figures: Columns, targets: Columns, keys: Sequence[str]) -> Columns:
    """Return figures with the targets they are set beside; a target that nothing was reported of has its row too."""
    shared = [key for key in keys if key in targets.collect_schema().names()]
    if len(shared) < len(keys):
        return figures.join(targets, on=shared, how="left")
    both = figures.join(targets, on=shared, how="full")
    return both.with_columns(*(nw.coalesce(key, f"{key}_right").alias(key) for key in shared))


def judged(figures: Columns, period: Period, kinds: Kinds) -> Columns:
    """Return figures that stand beside a target with `growth`, and with what was `reached` of a target."""
    low, high, there = nw.col("low"), nw.col("high"), nw.col("reached")
    reached = nw.when(kinds.flow & (nw.col("own") == 1)).then(nw.col("value")).when(kinds.flow).then(nw.col("total"))
    figures = figures.with_columns(
        reached=reached.otherwise(nw.col("level")), target=nw.when(kinds.lower).then(high).otherwise(low)
    )
    nearest = nw.when(there < low).then(low).when(there > high).then(high).otherwise(there)
    figures = figures.with_columns(gap=there - nearest, verdict=_verdict(period, kinds))
    figures = with_shares(figures, {"growth": ("change", "base"), "rate": ("reached", "target")})
    return figures.with_columns(hole=_hole())


def _hole() -> nw.Expr:
    """Return why there is no rate; the first reason that fits counts."""
    found: Any = nw.when(~nw.col("rate").is_null()).then(nw.lit(None, nw.String))
    found = found.when(~nw.col("reason").is_null()).then(nw.col("reason"))
    holds = {
        TOO_LARGE: nw.col("fits") == 0,
        NO_FIGURE: nw.col("reached").is_null(),
        NO_TARGET: nw.col("target").is_null(),
        NOT_ABOVE_0: nw.col("target") <= 0,
    }
    for reason, fits in holds.items():
        found = found.when(fits).then(nw.lit(reason))
    hole: nw.Expr = found.otherwise(nw.lit(TOO_LARGE))
    return hole


def _verdict(period: Period, kinds: Kinds) -> nw.Expr:
    """Return the verdict on what was reached, as verdict.py gives it; the first that fits counts."""
    there, low, high = (nw.col(name) for name in ("reached", "low", "high"))
    higher, lower, due = kinds.higher, kinds.lower, period.last.number
    over = ~kinds.flow | (nw.col("own") == 1) | nw.lit(due == MONTHS)
    verdicts = {
        Verdict.OVER_CEILING: lower & (there > high),
        Verdict.WITHIN_CEILING: lower & (there <= high),
        Verdict.EXCEEDED: higher & (there > high) & (low > 0),
        Verdict.MET: higher & (there >= low),
        Verdict.NOT_MET: higher & (there < low) & over,
        Verdict.ON_TRACK: higher & (there < low) & (there * MONTHS >= low * due),
        Verdict.BEHIND: higher & (there < low),
    }
    found: Any = nw
    for verdict, holds in verdicts.items():
        found = found.when(holds).then(nw.lit(verdict.value))
    said: nw.Expr = found
    return said
