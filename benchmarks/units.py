"""What units cost: knowing their names at every start, and building pint's registry at the first conversion.

Each figure is the median of several fresh processes: python benchmarks/units.py
"""

import subprocess
import sys
from statistics import median

RUNS = 9
TIMED = """
from time import perf_counter
{before}
start = perf_counter()
{code}
print((perf_counter() - start) * 1000)
"""
HOUSE = "from ngaman_core.measure.unit import Units; units = Units.house()"
STEPS = {
    "know the names of all units": ("from ngaman_core.measure.unit import Units", "Units.house()"),
    "convert money, without pint": (HOUSE, "units.factor('tỷ đồng', 'triệu đồng')"),
    "import pint": ("import ngaman_core.measure.unit", "import pint"),
    "build the registry, first conversion": (f"import pint; {HOUSE}", "units.factor('tấn/ha', 'tạ/ha')"),
    "the same conversion again": (f"{HOUSE}; units.factor('tấn/ha', 'tạ/ha')", "units.factor('tấn/ha', 'tạ/ha')"),
}


def milliseconds(before: str, code: str) -> float:
    """Time some code in a process of its own."""
    script = TIMED.format(before=before, code=code)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)
    return float(done.stdout)


def main() -> None:
    """Print the median of each step; the steps take turns, so that a busy moment hits them all."""
    rounds = [{step: milliseconds(*codes) for step, codes in STEPS.items()} for _ in range(RUNS)]
    for step in STEPS:
        print(f"{step:40}{median(one[step] for one in rounds):10.3f} ms")


if __name__ == "__main__":
    main()
