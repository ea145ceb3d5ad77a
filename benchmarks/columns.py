"""Columns over data frames of 100,000 and 1,000,000 rows, against what a good user of each engine writes by hand."""

from collections.abc import Iterator
from functools import partial
from importlib.util import find_spec
from tempfile import TemporaryDirectory
from typing import Any

import polars as pl
from attrs import frozen

from benchmarks import by_hand
from benchmarks.turns import Row, compared
from examples import country
from ngaman_core import Indicator, evaluate

PERIOD = f"{by_hand.YEAR}-{by_hand.LAST}"
TURNS = 3


@frozen
class Country:
    """Two years of so many indicators of all communes, with a target for each."""

    indicators: tuple[Indicator, ...]
    figures: pl.DataFrame
    targets: pl.DataFrame

    @classmethod
    def of(cls, count: int, communes: int = country.COMMUNES) -> "Country":
        """Make a country; the rows of its figures stand in no order."""
        known, areas = country.indicators(count), country.communes()[:communes]
        figures = pl.concat([country.figures(one.key, areas, 2) for one in known]).sample(
            fraction=1, shuffle=True, seed=1
        )
        return cls(
            tuple(known),
            figures,
            pl.concat([country.targets(one.key, areas) for one in known]).select("indicator", "area", "value"),
        )

    @property
    def flows(self) -> list[str]:
        return [one.key for one in self.indicators if one.kind == "flow"]

    @property
    def lower(self) -> list[str]:
        return [one.key for one in self.indicators if one.better == "lower"]

    def ours(self, frame: Any, targets: Any) -> Any:
        return evaluate.columns(frame, targets, PERIOD, self.indicators)

    def checked(self, ours: pl.DataFrame, theirs: pl.DataFrame) -> None:
        """Stop where the two do not give the same figures; only ours is never rounded onto 100%."""
        exact = [name for name in by_hand.FIGURES if name not in ("rate", "growth")]
        one, other = (frame.select(*by_hand.KEYS, *exact).sort(*by_hand.KEYS) for frame in (ours, theirs))
        assert one.equals(other.cast(one.schema))


def in_memory(land: Country, turns: int) -> Iterator[Row]:
    """Yield what a user of pandas and one of Polars gain or pay."""
    hands, size = (land.flows, land.lower), f"{len(land.figures):,} rows"
    pandas = land.figures.to_pandas(), land.targets.to_pandas()
    lazy = land.figures.lazy(), land.targets.lazy()
    from_pandas = f"{size} from pandas and back", partial(land.ours, *pandas)
    from_polars = f"{size} in Polars, lazy", lambda: land.ours(*lazy).collect()

    def through_polars() -> Any:
        frame, targets = (pl.from_pandas(one).lazy() for one in pandas)
        return by_hand.polars(frame, targets, *hands).collect().to_pandas()

    def by_polars() -> Any:
        return by_hand.polars(*lazy, *hands).collect()

    land.checked(from_polars[1](), by_polars())
    yield compared(from_pandas, ("pandas by hand", partial(by_hand.pandas, *pandas, *hands)), turns, goal=1 / 3)
    yield compared(from_pandas, ("Polars by hand, from pandas and back", through_polars), turns, goal=1)
    yield compared(
        from_pandas, ("a dense NumPy cube, totals and rates", partial(by_hand.cube, *pandas, land.flows)), turns
    )
    yield compared(from_polars, ("Polars by hand", by_polars), turns, goal=1.1)


def in_duckdb(land: Country, turns: int) -> Iterator[Row]:
    """Yield what a user of DuckDB pays, whose tables lie in a database."""
    import duckdb

    connection = duckdb.connect()
    for name, table in (("figures", land.figures), ("targets", land.targets)):
        connection.register("given", table.to_arrow())
        connection.execute(f"CREATE TABLE {name} AS SELECT * FROM given")
    query = by_hand.sql(land.flows, land.lower, "{} // {}")
    tables = connection.table("figures"), connection.table("targets")

    def ours() -> Any:
        return land.ours(*tables).to_arrow_table()

    def theirs() -> Any:
        return connection.sql(query).to_arrow_table()

    land.checked(pl.DataFrame(ours()), pl.DataFrame(theirs()))
    yield compared((f"{len(land.figures):,} rows in DuckDB", ours), ("SQL by hand", theirs), turns, goal=1.1)


def in_spark(land: Country, turns: int) -> Iterator[Row]:
    """Yield what a user of Spark pays, on this machine; nothing where PySpark is not installed."""
    if find_spec("pyspark") is None:
        return
    from pyspark.sql import SparkSession

    local = SparkSession.builder.master("local[2]").config("spark.driver.memory", "4g")
    session = local.config("spark.ui.enabled", "false").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    with TemporaryDirectory() as folder:
        frames = []
        for name, table in (("figures", land.figures), ("targets", land.targets)):
            table.write_parquet(f"{folder}/{name}.parquet")
            frames.append(session.read.parquet(f"{folder}/{name}.parquet"))
            frames[-1].createOrReplaceTempView(name)
        query = by_hand.sql(land.flows, land.lower, "floor({} / {})")

        def ours() -> Any:
            return land.ours(*frames).toArrow()

        def theirs() -> Any:
            return session.sql(query).toArrow()

        yield compared((f"{len(land.figures):,} rows in Spark", ours), ("SQL by hand", theirs), turns, goal=1.1)


def rows() -> Iterator[Row]:
    """Yield the rows of small and middling frames."""
    for count, communes in ((12, 333), (12, country.COMMUNES)):
        land = Country.of(count, communes)
        yield from in_memory(land, TURNS)
        yield from in_duckdb(land, TURNS)
