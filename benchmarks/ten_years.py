"""How far one machine goes: a province, the country, the country in ten years, by blocks of indicators in Polars.

Each is written to Parquet, then evaluated block by block in a fresh process, which tells its time and its memory.
"""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
from attrs import frozen

from benchmarks.turns import Row
from examples import country
from ngaman_core import evaluate

INDICATORS, PROVINCE, LIMIT = 300, 98, 3e9
WORK = "import sys; from benchmarks import ten_years; ten_years.evaluated(*sys.argv[1:])"


@frozen
class Cost:
    """What it took to evaluate so many observations."""

    rows: int
    seconds: float
    peak: float


def evaluated(folder: str, *periods: str) -> None:
    """Evaluate every block of a folder at each period, writing what comes out, and print what it took."""
    from resource import RUSAGE_SELF, getrusage

    known, start = country.indicators(INDICATORS), time.perf_counter()
    for figures in sorted(Path(folder).glob("figures-*.parquet")):
        targets = pl.scan_parquet(figures.with_name(figures.name.replace("figures", "targets")))
        for period in periods:
            found = evaluate.columns(pl.scan_parquet(figures), targets, period, known)
            found.sink_parquet(figures.with_name(f"found-{period}-{figures.name}"))
    print(json.dumps([time.perf_counter() - start, getrusage(RUSAGE_SELF).ru_maxrss * 1024]))


def cost(communes: int, years: int, *periods: str) -> Cost:
    """Return what a part of the country costs."""
    keys = [one.key for one in country.indicators(INDICATORS)]
    with TemporaryDirectory() as folder:
        for _ in country.blocks(Path(folder), keys, years, country.communes()[:communes]):
            pass
        command = [sys.executable, "-c", WORK, folder, *periods]
        done = subprocess.run(command, stdout=subprocess.PIPE, check=True, cwd=Path(__file__).parents[1])
        seconds, peak = json.loads(done.stdout)
    return Cost(communes * INDICATORS * 12 * years, seconds, peak)


def rows() -> Iterator[Row]:
    """Yield what a province takes, then how much more of everything the country and ten years take."""
    province = cost(PROVINCE, 2, country.PERIOD)
    everything = {
        "the country, two years, one month": cost(country.COMMUNES, 2, country.PERIOD),
        "the country, ten years, every December": cost(
            country.COMMUNES, 10, *(f"{year}-12" for year in range(2014, 2024))
        ),
    }
    for name, whole in everything.items():
        size = whole.rows / province.rows
        remark = f"{whole.rows:,} rows, {whole.seconds:.3g} s; the province {province.seconds:.2g} s"
        yield Row(
            f"time for {name}",
            f"a province's, of {size:.0f} times the rows",
            [whole.seconds / province.seconds],
            remark=remark,
        )
        yield Row(f"memory for {name}", "3 GB", [whole.peak / LIMIT], goal=1, remark=f"{whole.peak / 1e9:.2f} GB")
