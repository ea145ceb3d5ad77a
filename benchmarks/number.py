"""How fast numbers are written and read, against babel, in one process; medians of turns that alternate."""

import statistics
import timeit
from collections.abc import Callable
from decimal import Decimal

from babel.numbers import format_decimal, parse_decimal

from ngaman_core.vi import number

TURNS, CALLS = 9, 5_000
VALUES = [Decimal(text) for text in ("22338.49", "1512616", "0.07", "102.47", "9950544966")]
TEXTS = [number.to_text(value) for value in VALUES]


def ratio(babel: Callable[[], object], ours: Callable[[], object]) -> tuple[float, float]:
    """Return how many times longer babel takes, and our microseconds a number."""
    turns = [(timeit.timeit(babel, number=CALLS), timeit.timeit(ours, number=CALLS)) for _ in range(TURNS)]
    times = statistics.median(theirs / own for theirs, own in turns)
    return times, statistics.median(own for _, own in turns) / CALLS / len(VALUES) * 1e6


def main() -> None:
    """Print a line for writing, for writing rounded, and for reading."""
    assert [format_decimal(value, "#,##0.##", "vi") for value in VALUES] == TEXTS
    lines = {
        "write, all digits": ratio(
            lambda: [format_decimal(value, "#,##0.##", "vi") for value in VALUES],
            lambda: [number.to_text(value) for value in VALUES],
        ),
        "write, two decimals": ratio(
            lambda: [format_decimal(value, "#,##0.00", "vi") for value in VALUES],
            lambda: [number.to_text(value, 2) for value in VALUES],
        ),
        "read": ratio(
            lambda: [parse_decimal(text, "vi", strict=True) for text in TEXTS],
            lambda: [number.from_text(text) for text in TEXTS],
        ),
    }
    for what, (times, micros) in lines.items():
        print(f"{what:20} {times:5.1f} times as fast as babel, {micros:.2f} µs a number")


if __name__ == "__main__":
    main()
