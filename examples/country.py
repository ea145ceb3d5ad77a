"""A country of 3,321 communes, made up from a seed: the 20 furthest behind on one target, by Polars, DuckDB or Spark.

Example: python examples/country.py duckdb 12 2     (the engine, how many indicators, how many years until 2023)
"""

import random
import sys
import tempfile
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import cycle, islice, product
from pathlib import Path
from typing import Any

import narwhals as nw
import numpy as np
import polars as pl
from attrs import evolve

from ngaman_core import Indicator, declare, evaluate
from ngaman_core.measure.percent import Percent
from ngaman_core.measure.quantity import Quantity
from ngaman_core.vi.number import to_text

COMMUNES, PERIOD, TOLD, BLOCK = 3321, "2023-11", "budget.revenue", 30
SYLLABLES = ("An", "Bá", "Cái", "Đông", "Gia", "Hòa", "Kỳ", "Long", "Mỹ", "Nam", "Phú", "Sơn", "Tân", "Vĩnh", "Yên")


def communes() -> list[str]:
    """Return the names of the communes, no two alike."""
    return random.Random(2023).sample([" ".join(name) for name in product(SYLLABLES, repeat=3)], COMMUNES)


def indicators(count: int) -> list[Indicator]:
    """Return so many indicators of the installed domains, the one that is told first; if they are too few, again."""
    known = declare.catalog().indicators
    fit = [one for one in known.values() if one.better and (one.kind == "stock" or one.within == "year")]
    fit.sort(key=lambda one: one.key != TOLD)
    return [
        one if n < len(fit) else evolve(one, key=f"{one.key}_{n}") for n, one in enumerate(islice(cycle(fit), count))
    ]


def figures(key: str, areas: list[str], years: int) -> pl.DataFrame:
    """Return what each commune reported of an indicator in every month of some years, in no order; in đồng if money."""
    draw = np.random.default_rng(sum(key.encode()))
    months = [f"{year}-{number:02}" for year in range(2024 - years, 2024) for number in range(1, 13)]
    values = _size(key, areas)[:, None] * draw.integers(5_000, 15_000, (len(areas), len(months)))
    order = draw.permutation(values.size)
    columns = {"area": np.repeat(areas, len(months)), "period": np.tile(months, len(areas)), "value": values.ravel()}
    return pl.DataFrame({"indicator": [key]}).join(pl.DataFrame({n: c[order] for n, c in columns.items()}), how="cross")


def targets(key: str, areas: list[str]) -> pl.DataFrame:
    """Return what each commune was asked for in 2023: of most a little more than they bring."""
    asked = _size(key, areas) * np.random.default_rng(sum(key.encode())).integers(100_000, 150_000, len(areas))
    return pl.DataFrame({"area": areas, "value": asked, "indicator": [key] * len(areas)})


def _size(key: str, areas: list[str]) -> Any:
    return np.random.default_rng(len(key)).integers(1_000, 100_000, len(areas))


def blocks(folder: Path, keys: list[str], years: int, areas: list[str]) -> Iterator[tuple[str, str]]:
    """Write a country in blocks of indicators, and yield the files of figures and targets of each."""
    for start in range(0, len(keys), BLOCK):
        both = folder / f"figures-{start}.parquet", folder / f"targets-{start}.parquet"
        pl.concat([figures(key, areas, years) for key in keys[start : start + BLOCK]]).write_parquet(both[0])
        pl.concat([targets(key, areas) for key in keys[start : start + BLOCK]]).write_parquet(both[1])
        yield str(both[0]), str(both[1])


def opened(engine: str, file: str) -> Any:
    """Return a file as a frame of an engine, not read yet."""
    if engine == "polars":
        return pl.scan_parquet(file)
    if engine == "duckdb":
        import duckdb

        return duckdb.read_parquet(file)
    from pyspark.sql import SparkSession

    return SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate().read.parquet(file)


def main(engine: str = "polars", count: str = "12", years: str = "2") -> None:
    known = indicators(int(count))
    behind: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory() as folder:
        for reported, asked in blocks(Path(folder), [one.key for one in known], int(years), communes()):
            result = evaluate.columns(opened(engine, reported), opened(engine, asked), PERIOD, known)
            told = (
                nw.from_native(result)
                .filter(nw.col("indicator") == TOLD)
                .sort("rate", "area", nulls_last=True)
                .head(20)
            )
            behind += told.collect("pyarrow").rows(named=True)
    print(f"20 trong {to_text(COMMUNES)} xã thu ngân sách 11 tháng năm 2023 đạt tỷ lệ thấp nhất:")
    for place, row in enumerate(behind, start=1):
        rate = Percent(Fraction(row["rate"], 100))
        reached, target = (Quantity(Decimal(row[name] // 10**6), "triệu đồng") for name in ("reached", "target"))
        print(f"{place:2}. xã {row['area']:15} {reached} / {target}, đạt {rate}")


if __name__ == "__main__":
    main(*sys.argv[1:])
