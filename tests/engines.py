"""Every data-frame engine that columns are evaluated on: how rows become a frame of it, and a frame rows again."""

from collections.abc import Callable, Sequence
from typing import Any

from attrs import frozen

from tests.programs import library, program

Rows = list[dict[str, Any]]
Made = Callable[[Rows, Sequence[str]], Any]
NUMBERS = ("value", "of", "high")


@frozen
class Engine:
    """One engine; `made` takes rows and the names of their columns."""

    name: str
    made: Made
    rows: Callable[[Any], Rows]


def _columns(rows: Rows, names: Sequence[str]) -> dict[str, list[Any]]:
    return {name: [row.get(name) for row in rows] for name in names}


def _pandas(rows: Rows, names: Sequence[str]) -> Any:
    import pandas

    # Made with its type at once: a list of whole numbers with a None in it would become one of floats.
    return pandas.DataFrame(
        {
            name: pandas.Series(values, dtype="Int64" if name in NUMBERS else "str")
            for name, values in _columns(rows, names).items()
        }
    )


def _of_pandas(frame: Any) -> Rows:
    columns = {
        name: [None if lacks else value for value, lacks in zip(frame[name], frame[name].isna(), strict=True)]
        for name in frame
    }
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def _polars(rows: Rows, names: Sequence[str]) -> Any:
    import polars

    return polars.DataFrame(
        _columns(rows, names), schema={name: polars.Int64 if name in NUMBERS else polars.String for name in names}
    )


def _duckdb(rows: Rows, names: Sequence[str]) -> Any:
    import duckdb

    return duckdb.from_arrow(_polars(rows, names).to_arrow())


def _of_duckdb(relation: Any) -> Rows:
    return [dict(zip(relation.columns, row, strict=True)) for row in relation.fetchall()]


def _spark(rows: Rows, names: Sequence[str]) -> Any:
    kinds = ", ".join(f"{name} {'long' if name in NUMBERS else 'string'}" for name in names)
    return session().createDataFrame([tuple(row.get(name) for name in names) for row in rows], kinds)


def session() -> Any:
    """Return a session of Spark on this machine; where Java or PySpark lacks, skip the test."""
    program("java")
    library("pyspark")
    from pyspark.sql import SparkSession

    settings = {"spark.ui.enabled": "false", "spark.sql.shuffle.partitions": "2", "spark.driver.host": "127.0.0.1"}
    builder = SparkSession.builder.master("local[2]").appName("tests")
    for name, value in {**settings, "spark.driver.bindAddress": "127.0.0.1"}.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


PANDAS = Engine("pandas", _pandas, _of_pandas)
POLARS = Engine("polars", _polars, lambda frame: frame.to_dicts())
LAZY = Engine("polars lazy", lambda *made: _polars(*made).lazy(), lambda frame: frame.collect().to_dicts())
ARROW = Engine("pyarrow", lambda *made: _polars(*made).to_arrow(), lambda table: table.to_pylist())
DUCKDB = Engine("duckdb", _duckdb, _of_duckdb)
SPARK = Engine("pyspark", _spark, lambda frame: [row.asDict() for row in frame.collect()])
IN_MEMORY = (PANDAS, POLARS, LAZY, ARROW)
