"""Columns over ten million rows in memory, in DuckDB and in Spark, against each engine by hand."""

from collections.abc import Iterator

from benchmarks.columns import Country, in_duckdb, in_memory, in_spark
from benchmarks.turns import Row

TURNS = 3


def rows() -> Iterator[Row]:
    """Yield the rows, those in memory first."""
    land = Country.of(125)
    yield from in_memory(land, TURNS)
    yield from in_duckdb(land, TURNS)
    yield from in_spark(land, TURNS)
