"""How long a start takes: fresh processes, compiled bytecode, the variants taking turns; medians in milliseconds."""

import compileall
import json
import os
import statistics
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).parents[1]
ROUNDS = 15
SURROUNDINGS = {**os.environ, "PYTHONDONTWRITEBYTECODE": "", "PYTHONUTF8": "1"}

CATALOG = "from ngaman_core import declare; declare.catalog()"
UNIT = "from ngaman_core import quantity; quantity('1 ha').to('m²')"
LOAD = "from ngaman_core import Month, Target, flow, progress"
ASK = """livestock = flow("livestock", "đàn gia súc", "con", better="higher")
done = progress(livestock, Month("2023-11"), total=57474, target=Target(52500, "resolution"))
done.rate, done.verdict"""
SAY = "str(done)"
STEPS = {
    "floor": ["import attrs, pluggy, babel.numbers"],
    "catalog": [CATALOG],
    "unit first": [CATALOG, UNIT, LOAD, ASK, SAY],
    "progress first": [CATALOG, LOAD, ASK, SAY],
}


def inside(steps: list[str]) -> list[float]:
    """Return the milliseconds of each step in one fresh process; the start of Python itself is not counted."""
    timed = "import json, time\nmarks = [time.perf_counter()]\n"
    timed += "".join(f"{step}\nmarks.append(time.perf_counter())\n" for step in steps)
    timed += "print(json.dumps([1000 * (end - start) for start, end in zip(marks, marks[1:])]))"
    done = subprocess.run([sys.executable, "-c", timed], env=SURROUNDINGS, stdout=subprocess.PIPE, check=True, cwd=ROOT)
    return [float(value) for value in json.loads(done.stdout)]


def median_run(script: Path) -> float:
    """Return the milliseconds a whole run of a script takes, the start of Python counted."""
    marks = [time.perf_counter()]
    for _ in range(5):
        subprocess.run([sys.executable, script], env=SURROUNDINGS, stdout=subprocess.PIPE, check=True, cwd=ROOT)
        marks.append(time.perf_counter())
    return statistics.median(1000 * (end - start) for start, end in pairwise(marks))


def main() -> None:
    for folder in (ROOT / "src", ROOT / "plugins"):
        compileall.compile_dir(folder, quiet=1)
    for steps in STEPS.values():
        inside(steps)
    rounds = [{name: inside(steps) for name, steps in STEPS.items()} for _ in range(ROUNDS)]
    took = {
        name: [statistics.median(step) for step in zip(*(turn[name] for turn in rounds), strict=True)] for name in STEPS
    }
    ratio = statistics.median(turn["catalog"][0] / turn["floor"][0] for turn in rounds)
    table = [
        ("import attrs, pluggy, babel.numbers", took["floor"][0], ""),
        ("declare.catalog() with every installed domain", took["catalog"][0], f"{ratio:.2f} x that (at most 1.50)"),
        ("then the first conversion of a unit", took["unit first"][1], "loads pint and builds the registry"),
        ("then importing what progress needs", took["unit first"][2], ""),
        ("then the first progress, its rate and verdict", took["unit first"][3], "at most 10"),
        ("then the first number written", took["unit first"][4], "babel reads its Vietnamese data"),
        ("the same import without a unit before it", took["progress first"][1], ""),
        ("the same progress without a unit before it", took["progress first"][2], ""),
    ]
    scripts = sorted((ROOT / "examples").glob("*.py"))
    table += [(f"examples/{script.name}, whole run", median_run(script), "at most 1000") for script in scripts]
    for name, value, remark in table:
        print(f"{name:48} {value:8.1f} ms  {remark}".rstrip())


if __name__ == "__main__":
    main()
