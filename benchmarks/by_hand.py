"""What a good user of each engine would write by hand to get the same figures: months complete, targets, verdicts.

Each takes a frame of monthly figures and one of targets, and returns what `evaluate.columns` does of clean data: no
month stands twice, no number is too large. They are the straw that must be beaten, so none of them is a straw man.
"""

from typing import Any

KEYS = ["indicator", "area"]
YEAR, LAST = 2023, 11
OWN = f"{YEAR}-{LAST:02}"


def months(year: int) -> list[str]:
    """Return the months of a year up to the one that is reported."""
    return [f"{year}-{number:02}" for number in range(1, LAST + 1)]


def polars(frame: Any, targets: Any, flows: list[str], lower: list[str]) -> Any:
    """Return the lazy query of a user of Polars."""
    import polars as pl

    value, period = pl.col("value"), pl.col("period")

    def of_year(year: int) -> Any:
        own = value.filter(period == f"{year}-{LAST:02}")
        of_months = frame.filter(period.is_in(months(year))).group_by(KEYS)
        sums = of_months.agg(
            value.sum().alias("sum"), value.count().alias("months"), own.sum().alias("own"), own.count().alias("there")
        )
        flow = pl.col("indicator").is_in(flows)
        mine = pl.when(pl.col("there") == 1).then(pl.col("own"))
        return sums.select(
            *KEYS,
            value=pl.when(flow).then(mine),
            total=pl.when(flow & (pl.col("months") == LAST)).then(pl.col("sum")),
            level=pl.when(~flow).then(mine),
        )

    flow, ceiling = pl.col("indicator").is_in(flows), pl.col("indicator").is_in(lower)
    headline = pl.coalesce("total", "level")
    base, change, target = pl.col("base"), pl.col("change"), pl.col("target")
    reached, gap = pl.col("reached"), pl.col("gap")
    before = of_year(YEAR - 1).select(*KEYS, base=headline)
    asked = targets.select(*KEYS, target="value")
    return (
        of_year(YEAR)
        .join(before, on=KEYS, how="left")
        .join(asked, on=KEYS, how="full", coalesce=True)
        .with_columns(reached=headline)
        .with_columns(change=reached - base, gap=reached - target)
        .with_columns(
            growth=pl.when(base > 0).then((change * 20_000 + base) // (base * 2)),
            rate=pl.when(target > 0).then((reached * 20_000 + target) // (target * 2)),
            verdict=pl.when(ceiling & (gap > 0))
            .then(pl.lit("over the ceiling"))
            .when(ceiling)
            .then(pl.lit("within the ceiling"))
            .when(gap > 0)
            .then(pl.lit("exceeded"))
            .when(gap == 0)
            .then(pl.lit("met"))
            .when(~flow)
            .then(pl.lit("not met"))
            .when(reached * 12 >= target * LAST)
            .then(pl.lit("on track"))
            .when(gap < 0)
            .then(pl.lit("behind")),
        )
    )
