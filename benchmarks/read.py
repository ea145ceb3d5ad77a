"""How fast a text is read and audited, against cutting it into words with one regular expression, in turns.

Then how much longer a text takes that is ten times as long, where it was written to make a reader slow.
"""

import re
import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from ngaman_core import declare, evaluate, observe, tell
from ngaman_core.audit.extract import Reader
from ngaman_core.audit.recompute import faults

EXAMPLE = Path(__file__).parents[1] / "examples" / "nga-nam-2023-11"
TURNS, LETTERS, SHORT = 9, 300_000, 20_000
WORD = re.compile(r"\w+|[^\w\s]")
HOSTILE = ["1.", ",", "/", "trong đó ", "[[[[", "[(", "khối ", "1.234.", "ngày ", "trong tháng ", "có ", " ", "\n"]


def seconds(work: Callable[[], object]) -> float:
    """Return the seconds of the processor that some work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    """Print the speed of an ordinary text and the worst growth of the hostile ones."""
    catalog = declare.catalog()
    told = tell.story(evaluate.assessment(observe.book(EXAMPLE, catalog))).text
    catalog.read(told)  # builds the trie
    long = (told + "\n") * (LETTERS // len(told))
    reader = Reader.of(catalog)
    text = reader.read(long)
    works: dict[str, Callable[[], object]] = {
        "lines read": partial(catalog.read, long),
        "every figure named": partial(reader.read, long),
        "claims recomputed": partial(faults, text, catalog),
    }
    for name, work in works.items():
        turns = [(seconds(work), seconds(partial(WORD.findall, long))) for _ in range(TURNS)]
        times = statistics.median(reading / cutting for reading, cutting in turns)
        speed = len(long.encode()) / statistics.median(reading for reading, _ in turns) / 1e6
        print(f"{name:20} {speed:5.2f} MB/s, {times:5.1f} times as long as cutting it into words")
    growth = {}
    for unit in HOSTILE:
        short, long = ((unit * size)[:size] for size in (SHORT, 10 * SHORT))
        growth[unit] = min(
            seconds(partial(catalog.read, long)) / seconds(partial(catalog.read, short)) for _ in range(3)
        )
    worst = max(growth, key=lambda unit: growth[unit])
    print(f"ten times {worst!r:14} takes {growth[worst]:5.1f} times as long, the worst of {len(HOSTILE)}")


if __name__ == "__main__":
    main()
