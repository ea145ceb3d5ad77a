"""What a good user of each engine writes by hand for the same figures: complete years, targets, rates, verdicts.

They trust their data: that no month stands twice and no number is too large. `evaluate.columns` checks both.
"""

from typing import Any

import numpy as np

KEYS = ["indicator", "area"]
YEAR, LAST = 2023, 11
FIGURES = ["value", "total", "level", "base", "change", "growth", "target", "rate", "gap", "verdict"]


def months(year: int) -> list[str]:
    """Return the months of a year up to the one that is reported."""
    return [f"{year}-{number:02}" for number in range(1, LAST + 1)]


def polars(frame: Any, targets: Any, flows: list[str], lower: list[str]) -> Any:
    """Return the lazy query of a user of Polars."""
    import polars as pl

    value, flow = pl.col("value"), pl.col("indicator").is_in(flows)

    def of_year(year: int) -> Any:
        own = value.filter(pl.col("period") == f"{year}-{LAST:02}")
        sums = frame.filter(pl.col("period").is_in(months(year))).group_by(KEYS)
        groups = sums.agg(sum=value.sum(), months=value.count(), own=own.sum(), there=own.count())
        mine = pl.when(pl.col("there") == 1).then("own")
        total = pl.when(flow & (pl.col("months") == LAST)).then("sum")
        return groups.select(*KEYS, value=pl.when(flow).then(mine), total=total, level=pl.when(~flow).then(mine))

    base, change, target, reached, gap = (pl.col(name) for name in ("base", "change", "target", "reached", "gap"))
    ceiling = pl.col("indicator").is_in(lower)
    before = of_year(YEAR - 1).select(*KEYS, base=pl.coalesce("total", "level"))
    asked = targets.select(*KEYS, target="value")
    verdict = (
        pl.when(ceiling & (gap > 0))
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
        .then(pl.lit("behind"))
    )
    return (
        of_year(YEAR)
        .join(before, on=KEYS, how="left")
        .join(asked, on=KEYS, how="full", coalesce=True)
        .with_columns(reached=pl.coalesce("total", "level"))
        .with_columns(change=reached - base, gap=reached - target)
        .with_columns(
            growth=pl.when(base > 0).then((change * 20_000 + base) // (base * 2)),
            rate=pl.when(target > 0).then((reached * 20_000 + target) // (target * 2)),
            verdict=verdict,
        )
        .select(*KEYS, *FIGURES)
    )


def pandas(frame: Any, targets: Any, flows: list[str], lower: list[str]) -> Any:
    """Return the frame of a user of pandas."""
    import pandas as pd

    def of_year(year: int) -> Any:
        rows = frame[frame["period"].isin(months(year))]
        sums = rows.groupby(KEYS)["value"].agg(sum="sum", months="count")
        own = rows[rows["period"] == f"{year}-{LAST:02}"].set_index(KEYS)["value"].astype("Int64")
        groups = sums.astype("Int64").join(own.rename("own"))
        flow = groups.index.get_level_values("indicator").isin(flows)
        value, level = groups["own"].where(flow), groups["own"].where(~flow)
        total = groups["sum"].where(flow & (groups["months"] == LAST))
        return pd.DataFrame({"value": value, "total": total, "level": level})

    now, before = of_year(YEAR), of_year(YEAR - 1)
    now["base"] = before["total"].fillna(before["level"])
    asked = targets.set_index(KEYS)["value"].astype("Int64").rename("target")
    found = now.join(asked, how="outer")
    reached, base, target = found["total"].fillna(found["level"]), found["base"], found["target"]
    found["change"], found["gap"] = reached - base, reached - target
    found["growth"] = ((found["change"] * 20_000 + base) // (base * 2)).where(base > 0)
    found["rate"] = ((reached * 20_000 + target) // (target * 2)).where(target > 0)
    keys, gap = found.index.get_level_values("indicator"), found["gap"]
    flow, ceiling = keys.isin(flows), keys.isin(lower)
    on_track = (reached * 12 >= target * LAST).fillna(value=False)
    cases = [ceiling & (gap > 0), ceiling, gap > 0, gap == 0, ~flow, on_track, gap < 0]
    words = ["over the ceiling", "within the ceiling", "exceeded", "met", "not met", "on track", "behind"]
    choices = [np.asarray(pd.Series(case, index=found.index).fillna(value=False), dtype=bool) for case in cases]
    found["verdict"] = np.select(choices, words, default="")
    return found[FIGURES].reset_index()


def sql(flows: list[str], lower: list[str], divided: str) -> str:
    """Return the query of a user of SQL over `figures` and `targets`; `divided` is how the engine divides."""

    def listed(keys: list[str]) -> str:
        return ", ".join(f"'{key}'" for key in keys)

    own = f"CASE WHEN substr(period, 6, 2) = '{LAST:02}' THEN value END"
    year = f"substr(period, 1, 4) = '{YEAR}'"
    growth = divided.format("(change * 20000 + base)", "(base * 2)")
    rate = divided.format("(reached * 20000 + target)", "(target * 2)")
    return f"""
        WITH sums AS (
            SELECT indicator, area, {year} AS now, indicator IN ({listed(flows)}) AS flow, sum(value) AS added,
                count(value) AS months, sum({own}) AS own
            FROM figures WHERE period IN ({listed([*months(YEAR), *months(YEAR - 1)])}) GROUP BY 1, 2, 3, 4
        ), held AS (
            SELECT indicator, area, now, flow, CASE WHEN flow THEN own END AS value,
                CASE WHEN flow AND months = {LAST} THEN added END AS total, CASE WHEN NOT flow THEN own END AS level
            FROM sums
        ), pairs AS (
            SELECT this.*, coalesce(that.total, that.level) AS base, coalesce(this.total, this.level) AS reached
            FROM (SELECT * FROM held WHERE now) AS this
            LEFT JOIN (SELECT * FROM held WHERE NOT now) AS that USING (indicator, area)
        ), beside AS (
            SELECT indicator, area, pairs.value, total, level, base, reached, reached - base AS change,
                targets.value AS target, reached - targets.value AS gap, flow
            FROM pairs FULL JOIN targets USING (indicator, area)
        )
        SELECT indicator, area, value, total, level, base, change, target,
            CASE WHEN base > 0 THEN {growth} END AS growth,
            CASE WHEN target > 0 THEN {rate} END AS rate, gap,
            CASE WHEN indicator IN ({listed(lower)}) AND gap > 0 THEN 'over the ceiling'
                WHEN indicator IN ({listed(lower)}) THEN 'within the ceiling'
                WHEN gap > 0 THEN 'exceeded' WHEN gap = 0 THEN 'met' WHEN NOT flow THEN 'not met'
                WHEN reached * 12 >= target * {LAST} THEN 'on track' WHEN gap < 0 THEN 'behind' END AS verdict
        FROM beside
    """


def cube(frame: Any, targets: Any, flows: list[str]) -> Any:
    """Return totals and rates of a user of NumPy, who knows that every month of every indicator and area is there."""
    import pandas as pd

    codes, places = zip(*(pd.factorize(frame[name], sort=True) for name in (*KEYS, "period")), strict=True)
    values = np.empty([len(place) for place in places], dtype=np.int64)
    values[codes] = frame["value"].to_numpy()
    asked = np.empty(values.shape[:2], dtype=np.int64)
    asked[*(place.get_indexer(targets[name]) for name, place in zip(KEYS, places, strict=False))] = targets["value"]
    keys, every = places[0], places[2]
    in_year = [list(every).index(month) for month in months(YEAR)]
    total = np.where(np.isin(keys, flows)[:, None], values[:, :, in_year].sum(axis=2), values[:, :, in_year[-1]])
    return total, (total * 20_000 + asked) // (asked * 2)
