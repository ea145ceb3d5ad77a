"""What the months of a data frame add up to at a period: total.py over columns, each group of rows one indicator.

A month that stands in two rows, or a number too large to be added without loss, leaves a hole with its reason.
"""

from collections.abc import Mapping, Sequence

import narwhals as nw

from ngaman_core.declare.indicator import Facet
from ngaman_core.evaluate.kinds import Kinds
from ngaman_core.evaluate.whole import LARGEST, Columns
from ngaman_core.measure.period import Month, Period, Year

TWICE, TOO_LARGE = "a month twice", "too large"
# The rows of a sum are known by the sum of their marks: high up how many they are, below it a bit for each month. Two
# sets of rows have one mark only if every month stands in them once, whatever the figures; a number too large to be
# added makes it negative. To count the different months instead would take as long as all the rest.
ROW, FAULT = 2**24, -(2**50)


def marked(months: Sequence[Month]) -> int:
    """Return the mark of rows in which each of some months of a year stands once."""
    return sum(ROW + 2 ** (month.number - 1) for month in months)


def tallied(rows: Columns, keys: Sequence[str], period: Period, kinds: Kinds) -> Columns:
    """Return `value`, `total` and `level` of every group at a period, and in `reason` why there are none.

    The months of a flow add up from January on, or, with facets, from the latest total that is stated. A row without
    a facet holds an indicator's own figure.
    """
    year = Year(f"{period.year:04}").months[: period.last.number]
    rows = _marked(rows.filter(nw.col("period").is_in([str(month) for month in year])), year)
    if "facet" in rows.collect_schema().names():
        return _of_facets(_by_facet(rows, keys, year, kinds.flow), keys, period, year, kinds)
    return _of_months(rows, keys, period, year, kinds)


def _of_months(rows: Columns, keys: Sequence[str], period: Period, year: Sequence[Month], kinds: Kinds) -> Columns:
    own = nw.col("period").is_in([str(month) for month in period.months])
    at_end = nw.col("period") == str(period.last)
    # Of a single month, what happened in it and what stands at its end are one row.
    level = "value" if len(period.months) == 1 else "level"
    groups = _summed(rows, keys, {"total": None, "value": own} | ({"level": at_end} if level == "level" else {}))
    return _figures(groups, period, nw.lit(marked(year)), kinds, level)


def _of_facets(rows: Columns, keys: Sequence[str], period: Period, year: Sequence[Month], kinds: Kinds) -> Columns:
    facet, month, number, latest = (nw.col(name) for name in ("facet", "period", "number", "latest"))
    adds, states = facet == Facet.PERIOD.value, facet == Facet.TOTAL.value
    sums: dict[str, nw.Expr | None] = {
        "total": (adds & (number > latest)) | (states & (number == latest)),
        "value": adds & month.is_in([str(one) for one in period.months]),
        "level": (facet == Facet.LEVEL.value) & (month == str(period.last)),
    }
    groups = _summed(rows, keys, sums, latest.max())
    needed = nw.when(latest == 0).then(marked(year))
    for start in year:
        needed = needed.when(latest == start.number).then(marked(year[start.number - 1 :]))
    return _figures(groups.with_columns(needed=needed.otherwise(0)), period, nw.col("needed"), kinds)


def _marked(rows: Columns, year: Sequence[Month]) -> Columns:
    """Return rows with their marks, and with 0 for a value that cannot be added."""
    value = nw.col("value")
    fits = value.is_between(-LARGEST, LARGEST)
    mark = nw.when(~fits).then(FAULT).when(value.is_null()).then(0)
    for month in year:
        mark = mark.when(nw.col("period") == str(month)).then(marked([month]))
    return rows.with_columns(amount=nw.when(fits).then(value).otherwise(0), mark=mark.otherwise(0).cast(nw.Int64))


def _by_facet(rows: Columns, keys: Sequence[str], year: Sequence[Month], flow: nw.Expr) -> Columns:
    """Return rows with the number of their month, and with that of the latest total that is stated of their group."""
    own = nw.when(flow).then(nw.lit(Facet.PERIOD.value)).otherwise(nw.lit(Facet.LEVEL.value))
    facet = nw.when(nw.col("facet").is_null() | (nw.col("facet") == "")).then(own).otherwise(nw.col("facet"))
    number = nw.when(nw.col("period") == str(year[0])).then(1)
    for month in year[1:]:
        number = number.when(nw.col("period") == str(month)).then(month.number)
    rows = rows.with_columns(facet=facet, number=number.otherwise(0).cast(nw.Int64))
    stated = (nw.col("facet") == Facet.TOTAL.value) & (nw.col("mark") != 0)
    rows = rows.with_columns(stated=nw.when(stated).then(nw.col("number")).otherwise(0))
    return rows.with_columns(latest=nw.col("stated").max().over(*keys))


def _summed(rows: Columns, keys: Sequence[str], sums: Mapping[str, nw.Expr | None], *more: nw.Expr) -> Columns:
    """Return a row for each group: the amount of each sum, and under its name with "_" the mark of its rows.

    A sum is named with what says which rows belong to it, or with None where all do; `more` is gathered as it is.
    """
    masked, sources = {}, {}
    for name, belongs in sums.items():
        for part, column in ((name, "amount"), (f"{name}_", "mark")):
            if belongs is not None:
                masked[part] = nw.when(belongs).then(nw.col(column)).otherwise(0)
            sources[part] = part if part in masked else column
    added = [nw.col(source).sum().alias(part) for part, source in sources.items()]
    groups = rows.with_columns(**masked).group_by(*keys).agg(*added, *more)
    # Some engines add up wider numbers than they were given.
    return groups.with_columns(nw.col(*sources).cast(nw.Int64))


def _figures(groups: Columns, period: Period, needed: nw.Expr, kinds: Kinds, level: str = "level") -> Columns:
    """Return the figures of groups in which every month that they need stands once; `level` names the sum of it."""
    flow = kinds.flow
    sums = {
        "total": ("total", flow, needed),
        "value": ("value", flow, nw.lit(marked(period.months))),
        "level": (level, ~flow, nw.lit(marked([period.last]))),
    }
    too_large = nw.min_horizontal(*(nw.col(f"{name}_") for name, _, _ in sums.values())) < 0
    reason = nw.when(too_large).then(nw.lit(TOO_LARGE))
    for name, _, mark in sums.values():
        reason = reason.when(nw.col(f"{name}_") - mark > ROW // 2).then(nw.lit(TWICE))
    for untold, holds in kinds.untold.items():
        reason = reason.when(holds).then(nw.lit(untold))
    figures = {
        figure: nw.when(holds & (nw.col(f"{name}_") == mark)).then(nw.col(name))
        for figure, (name, holds, mark) in sums.items()
    }
    groups = groups.with_columns(reason=reason, **figures)
    value, total, sound = nw.col("value"), nw.col("total"), nw.col("reason").is_null()
    if period.first.number == 1:
        # A period that opens the year is its own total, unless its end states one.
        stated = needed == marked([period.last])
        total = nw.when(stated).then(total).otherwise(nw.coalesce(value, total))
    if isinstance(period, Year):
        value = nw.coalesce(value, total)
    found = {"value": value, "total": total, "level": nw.col("level")}
    return groups.with_columns(**{name: nw.when(sound).then(figure) for name, figure in found.items()})
