"""Figures in columns beside their targets and beside the year before: attainment.py and compare.py over a data frame.

Every figure is a whole number, a rate and a growth in hundredths of a percent. Where there is no rate, `hole` says why.
"""

from collections.abc import Sequence

import narwhals as nw

from ngaman_core.evaluate.halves import divided
from ngaman_core.evaluate.kinds import Kinds
from ngaman_core.evaluate.tally import FAULT, ROW, Side
from ngaman_core.evaluate.verdict import Verdict
from ngaman_core.evaluate.whole import LARGEST, Columns, Share, first_of, with_share
from ngaman_core.measure.period import Period

MONTHS = 12
FIGURES = ("value", "total", "level")
TWICE, TOO_LARGE = "a month twice", "too large"
NO_FIGURE, NO_TARGET = "no figure", "no target"
NOT_ABOVE_0, NOTHING_BELOW = "target not above 0", "denominator not above 0"


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
    fits = (low >= -LARGEST) & (high <= LARGEST)
    others = [name for name in names if name not in ("period", "value", "high")]
    return targets.select(
        *others,
        own=own,
        low=nw.when(fits).then(low),
        high=nw.when(fits).then(high),
        fits=nw.when(fits).then(1).otherwise(0),
    )


def matched(sums: Columns, targets: Columns, keys: Sequence[str]) -> Columns:
    """Return sums with the targets they are set beside; a target that nothing was reported of has its row too."""
    shared = [key for key in keys if key in targets.collect_schema().names()]
    if len(shared) < len(keys):
        return sums.join(targets, on=shared, how="left")
    both = sums.join(targets, on=shared, how="full")
    return both.with_columns(*(nw.coalesce(key, f"{key}_right").alias(key) for key in shared))


def judged(both: Columns, now: Side, kinds: Kinds) -> Columns:
    """Return figures from their sums, and what was `reached` of a target, with `rate`, `gap`, `verdict` and `hole`."""
    both = both.with_columns(**now.figures(), amiss=_reached(*map(now.amiss, FIGURES)))
    low, high, there = (nw.col(name) for name in ("low", "high", "reached"))
    both = both.with_columns(
        reached=_reached(*map(nw.col, FIGURES)), target=nw.when(nw.col("lower")).then(high).otherwise(low)
    )
    both = both.with_columns(
        gap=first_of([(there < low, there - low), (there > high, there - high), (there <= high, 0)])
    )
    both = divided(both) if now.halved else both
    both = with_share(both, Share("rate", *(("part", "whole") if now.halved else ("reached", "target"))))
    return both.with_columns(verdict=_verdict(now.period), hole=_hole(kinds))


def compared(both: Columns, before: Side) -> Columns:
    """Return figures with the same figure of a year before in `base`, the `change` since, and the `growth`."""
    both = both.with_columns(**before.figures())
    now = ("total", "level", "value")
    base = first_of((~nw.col(name).is_null(), nw.col(f"{name}{before.ending}")) for name in now)
    both = both.with_columns(base=base, change=nw.coalesce(*now) - base)
    return with_share(both, Share("growth", "change", "base"))


def _reached(value: nw.Expr, total: nw.Expr, level: nw.Expr) -> nw.Expr:
    """Return what meets a target: of a flow its total, or of a target of the period itself its value."""
    adds = nw.col("adds")
    return first_of([(adds & (nw.col("own") == 1), value), (adds, total)], level)


def _hole(kinds: Kinds) -> nw.Expr:
    """Return why there is no rate; the first reason that fits counts."""
    reached, target, amiss = (nw.col(name) for name in ("reached", "target", "amiss"))
    too_large = (amiss < FAULT // 2) | (nw.col("fits") == 0)
    reasons = kinds.untold | {TWICE: amiss > ROW // 2}
    if kinds.halved:
        reasons[NOTHING_BELOW] = nw.col("denominator") <= 0
        too_large |= reached.is_null() & ~nw.col("denominator").is_null()
    reasons |= {
        TOO_LARGE: too_large,
        NO_FIGURE: reached.is_null(),
        NO_TARGET: target.is_null(),
        NOT_ABOVE_0: target <= 0,
    }
    cases = [(holds, nw.lit(reason)) for reason, holds in reasons.items()]
    return first_of([(~nw.col("rate").is_null(), nw.lit(None, nw.String)), *cases], nw.lit(TOO_LARGE))


def _verdict(period: Period) -> nw.Expr:
    """Return the verdict on what was reached, as verdict.py gives it; the first that fits counts."""
    gap, low, lower, due = nw.col("gap"), nw.col("low"), nw.col("lower"), period.last.number
    time_is_over = ~nw.col("adds") | (nw.col("own") == 1) if due < MONTHS else nw.lit(value=True)
    verdicts = {
        Verdict.OVER_CEILING: lower & (gap > 0),
        Verdict.WITHIN_CEILING: lower,
        Verdict.EXCEEDED: (gap > 0) & (low > 0),
        Verdict.MET: gap >= 0,
        Verdict.NOT_MET: time_is_over,
        Verdict.ON_TRACK: nw.col("reached") * MONTHS >= low * due,
    }
    cases = [(holds, nw.lit(verdict.value)) for verdict, holds in verdicts.items()]
    found = first_of(cases, nw.lit(Verdict.BEHIND.value))
    return nw.when(nw.col("judged") & ~gap.is_null()).then(found)
