"""How much two workers gain over one: `ngaman batch` on the packs of many towns, to `.docx`, from the start of Python.

Both write the same bytes; the script stops if they do not.
"""

import compileall
import csv
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.turns import Row, compared

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "nga-nam-2023-11"
TURNS = 3
# How many packs: of the communes of a small province, and of a large one.
FEW, MANY = 60, 200
SURROUNDINGS = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
GOAL = 1 / 1.7
VARIED = ("livestock", "poultry", "care.visits")


def make_towns(folder: Path, count: int) -> None:
    """Make copies of the example in a folder, each with figures of its own."""
    for number in range(count):
        pack = folder / f"town-{number:03}"
        shutil.copytree(EXAMPLE, pack)
        table = pack / "observations.csv"
        with table.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        for row in rows:
            if row["indicator"] in VARIED:
                row["value"] = str(int(row["value"]) + number)
        with table.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)


def contents(folder: Path) -> dict[str, bytes]:
    """Return every report of a folder."""
    return {path.name: path.read_bytes() for path in folder.glob("*.docx")}


def rows() -> Iterator[Row]:
    """Yield a row of two workers against one for few packs, and one for many."""
    for code in (ROOT / "src", ROOT / "plugins"):
        compileall.compile_dir(code, quiet=1)
    yield _of(FEW)
    yield _of(MANY)


def _of(count: int) -> Row:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        towns = folder / "towns"
        make_towns(towns, count)
        built: dict[int, dict[str, bytes]] = {}

        def all_by(workers: int) -> None:
            out = folder / f"out-{workers}"
            shutil.rmtree(out, ignore_errors=True)
            command = [sys.executable, "-m", "ngaman_core", "batch", str(towns), "-o", str(out), "--jobs", str(workers)]
            subprocess.run(command, stdout=subprocess.DEVNULL, env=SURROUNDINGS, check=True, cwd=ROOT)
            built[workers] = contents(out)

        ours, theirs = (partial(all_by, workers) for workers in (2, 1))
        row = compared((f"{count} reports by two workers", ours), ("by one", theirs), TURNS, goal=GOAL)
        assert len(built[1]) == count
        assert built[1] == built[2]
        return row
