"""What the months of a data frame add up to in the year of a period and the year before: total.py over columns.

Each group of rows is one indicator. A sum stands beside its mark, which tells whether every month that it needs is in
it once: a month that lacks, stands in two rows or is too large to be added without loss leaves the figure out.
"""

from collections.abc import Sequence

import narwhals as nw
from attrs import frozen

from ngaman_core.declare.indicator import Facet
from ngaman_core.evaluate.kinds import Kinds
from ngaman_core.evaluate.whole import LARGEST, Columns, first_of
from ngaman_core.measure.period import Month, Period, Year

# The rows of a sum are known by the sum of their marks: high up how many they are, below it a bit for each month. Two
# sets of rows have one mark only if every month stands in them once, whatever the figures; a number too large to be
# added makes it negative. To count the different months instead would take as long as all the rest.
ROW, FAULT = 2**24, -(2**45)


def marked(months: Sequence[Month]) -> int:
    """Return the mark of rows in which each of some months of a year stands once."""
    return sum(ROW + 2 ** (month.number - 1) for month in months)


@frozen
class Side:
    """One of the two years that stand beside each other, up to the end of a period; its columns end in `ending`.

    A sum is named after the figure it may become, and its mark is that name with "_". `faceted` and `halved` tell
    whether rows have facets, and denominators.
    """

    period: Period
    faceted: bool
    halved: bool
    ending: str = ""

    @property
    def year(self) -> tuple[Month, ...]:
        """Return the months from January to the end of the period."""
        return Year(f"{self.period.year:04}").months[: self.period.last.number]

    def tallied(self, rows: Columns, keys: Sequence[str], kinds: Kinds) -> Columns:
        """Return the sums of every group and their marks. A row without a facet holds an indicator's own figure."""
        period, value = nw.col("period"), nw.col("value")
        rows = rows.filter(period.is_in([*map(str, self.year)]) & ~value.is_null())
        rows = rows.with_columns(month=first_of([(period == str(one), marked([one])) for one in self.year], 0))
        rows = rows.with_columns(**_marked("total", value), **(_marked("of", nw.col("of")) if self.halved else {}))
        rows = _since(rows, keys, kinds) if self.faceted else rows
        belongs = self._belongs()
        rows = rows.with_columns(
            **{
                f"{name}{mark}": nw.when(rows_of_it).then(nw.col(f"{source}{mark}")).otherwise(0)
                for name, (rows_of_it, source) in belongs.items()
                for mark in ("", "_")
            }
        )
        sums = [
            nw.col(f"{name}{mark}").sum().alias(f"{name}{self.ending}{mark}")
            for name in dict.fromkeys(("total", *belongs))
            for mark in ("", "_")
        ]
        latest = [nw.col("latest").max().alias(f"latest{self.ending}")] if self.faceted else []
        return rows.group_by(*keys).agg(*sums, *latest)

    def figures(self) -> dict[str, nw.Expr]:
        """Return value, total and level, each null unless the rows of its sum are those that it needs."""
        value, total, level = map(self._figure, ("value", "total", "level"))
        if self.faceted and self.period.first.number == 1:
            # A period that opens the year is its own total, unless its end states one.
            stated = nw.col(f"latest{self.ending}") == marked([self.period.last])
            total = nw.when(stated).then(total).otherwise(nw.coalesce(value, total))
        if isinstance(self.period, Year):
            value = nw.coalesce(value, total)
        halves = {}
        if self.halved:
            both = nw.col("counted") & (self.amiss("level") == 0)
            halves = {"numerator": self._whole(both, "level"), "denominator": self._whole(both, "of")}
        figures = {"value": value, "total": total, "level": level} | halves
        return {f"{name}{self.ending}": one for name, one in figures.items()}

    def amiss(self, figure: str) -> nw.Expr:
        """Return how far the mark of a figure's sum is from what it needs; below 0 rows lack, or are too large."""
        needed = {"value": marked(self.period.months), "total": self._needed}
        found = nw.col(f"{self._sum(figure)}_") - needed.get(figure, marked([self.period.last]))
        if figure == "level" and self.halved:
            return nw.when(nw.col("counted") & (found == 0)).then(self.amiss("of")).otherwise(found)
        return found

    def _figure(self, name: str) -> nw.Expr:
        return self._whole(nw.col("stands" if name == "level" else "adds") & (self.amiss(name) == 0), name)

    def _whole(self, holds: nw.Expr, name: str) -> nw.Expr:
        # Some engines add up wider numbers than they were given.
        return nw.when(holds).then(nw.col(self._sum(name)).cast(nw.Int64))

    @property
    def _needed(self) -> nw.Expr | int:
        """Return the mark that a total needs: that of every month, or of those since the latest that is stated."""
        every = marked(self.year)
        if not self.faceted:
            return every
        latest = nw.col(f"latest{self.ending}")
        return first_of([(latest == marked([one]), marked(self.year[one.number - 1 :])) for one in self.year], every)

    def _sum(self, name: str) -> str:
        """Return the column of the sum that a figure is: what stands in a single month is what happened in it."""
        shared = name == "level" and not self.faceted and len(self.period.months) == 1
        return f"{'value' if shared else name}{self.ending}"

    def _belongs(self) -> dict[str, tuple[nw.Expr, str]]:
        """Return which rows belong to each sum, and what of them; without facets all of them belong to the total."""
        period, month, latest = nw.col("period"), nw.col("month"), nw.col("latest")
        own, at_end = period.is_in([*map(str, self.period.months)]), period == str(self.period.last)
        found = {"value": (own if self.period.months[1:] else at_end, "total")}
        if self.faceted:
            adds, states, stands = (nw.col("facet") == one.value for one in (Facet.PERIOD, Facet.TOTAL, Facet.LEVEL))
            total = (adds & (month > latest)) | (states & (month == latest))
            at_end = stands & at_end
            found = {"total": (total, "total"), "value": (adds & own, "total")}
        if self._sum("level") == f"level{self.ending}":
            found["level"] = (at_end, "total")
        return found | ({"of": (at_end, "of")} if self.halved else {})


def _marked(name: str, value: nw.Expr) -> dict[str, nw.Expr]:
    """Return what a column adds to a sum of some name, and the mark of each row; what is not there adds nothing."""
    fits = value.is_between(-LARGEST, LARGEST)
    mark = first_of([(fits, nw.col("month")), (~value.is_null(), FAULT)], 0)
    return {name: nw.when(fits).then(value).otherwise(0), f"{name}_": mark}


def _since(rows: Columns, keys: Sequence[str], kinds: Kinds) -> Columns:
    """Return rows with their facet, and with the mark of the latest total that is stated of their group."""
    rows = kinds.told(rows)
    own = nw.when(nw.col("adds")).then(nw.lit(Facet.PERIOD.value)).otherwise(nw.lit(Facet.LEVEL.value))
    facet = nw.when(nw.col("facet").is_null() | (nw.col("facet") == "")).then(own).otherwise(nw.col("facet"))
    rows = rows.with_columns(facet=facet)
    stated = nw.when(nw.col("facet") == Facet.TOTAL.value).then(nw.col("month")).otherwise(0)
    return rows.with_columns(latest=stated).with_columns(nw.col("latest").max().over(*keys))
