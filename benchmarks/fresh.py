"""Work in a process of its own, with compiled bytecode: what a start costs."""

import compileall
import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from benchmarks.turns import Row, compared

ROOT = Path(__file__).parents[1]
SURROUNDINGS = {**os.environ, "PYTHONDONTWRITEBYTECODE": "", "PYTHONUTF8": "1"}
TIMED = """from time import process_time
{before}
start = process_time()
{code}
print(1000 * (process_time() - start))
"""


class Step(NamedTuple):
    """Some code, and what its process has done before; the name stands in the table."""

    name: str
    code: str
    before: str = ""


@cache
def compile_all() -> None:
    """Compile our modules once, as installing does; those of other libraries are compiled already."""
    for folder in ("src", "plugins"):
        compileall.compile_dir(ROOT / folder, quiet=1)


def ran(words: Sequence[str | Path]) -> bytes:
    """Run a command and return what it prints."""
    return subprocess.run(words, env=SURROUNDINGS, stdout=subprocess.PIPE, check=True, cwd=ROOT).stdout


def milliseconds(step: Step) -> float:
    """Return how long the processor works on a step; the start of Python and what comes before are not counted."""
    return float(ran([sys.executable, "-c", TIMED.format(before=step.before, code=step.code)]))


def steps_compared(
    ours: Step, theirs: Step, turns: int, *, goal: float | None = None, most: float | None = None
) -> Row:
    """Return the row of two steps, each turn in two new processes; ours may take `most` milliseconds."""
    compile_all()
    taken = [(milliseconds(ours), milliseconds(theirs)) for _ in range(turns + 1)][1:]
    remark = f"{statistics.median(own for own, _ in taken):.4g} ms"
    remark += f" (at most {most:g})" if most else ""
    return Row(ours.name, theirs.name, [own / other for own, other in taken], goal=goal, remark=remark)


def commands_compared(
    ours: tuple[str, Sequence[str | Path]],
    theirs: tuple[str, Sequence[str | Path]],
    turns: int,
    *,
    goal: float | None = None,
) -> Row:
    """Return the row of two commands on the clock, from the start of Python; each is its name and its words."""
    compile_all()
    works: list[tuple[str, Callable[[], object]]] = [
        (name, lambda words=words: ran([sys.executable, *words]))  # type: ignore[misc]  # mypy takes no default for it
        for name, words in (ours, theirs)
    ]
    return compared(works[0], works[1], turns, goal=goal)
