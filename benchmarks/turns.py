"""Two ways of doing one thing, timed in turns that alternate: a busy moment of the machine hits both alike."""

import gc
import statistics
import time
from collections.abc import Callable, Sequence

from attrs import field, frozen


@frozen
class Row:
    """A line of the table: how many times as long `what` takes as `against` does, one ratio a turn.

    Less is faster; `goal` is the most that was set out to be reached, or None where a cost is only shown.
    """

    what: str
    against: str
    ratios: Sequence[float]
    goal: float | None = field(default=None, kw_only=True)
    remark: str = field(default="", kw_only=True)

    @property
    def median(self) -> float:
        """Return the ratio in the middle."""
        return statistics.median(self.ratios)

    @property
    def spread(self) -> tuple[float, float]:
        """Return the middle half of the ratios; of fewer than four all of them."""
        if len(self.ratios) < 4:
            return min(self.ratios), max(self.ratios)
        low, _, high = statistics.quantiles(self.ratios, n=4)
        return low, high

    def __str__(self) -> str:
        low, high = self.spread
        goal = "" if self.goal is None else f"at most {self.goal:g}: {'yes' if self.median <= self.goal else 'MISSED'}"
        times = f"{self.median:9.4g} ({low:.3g} to {high:.3g})"
        return f"{self.what:46} {times:26} times {self.against:44} {goal:22} {self.remark}".rstrip()


def seconds(work: Callable[[], object]) -> float:
    """Return how long some work takes on the clock, without the collection of what was left from before."""
    gc.collect()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def compared(
    ours: tuple[str, Callable[[], object]],
    theirs: tuple[str, Callable[[], object]],
    turns: int,
    *,
    goal: float | None = None,
) -> Row:
    """Return the row of two works; a first turn warms both up and does not count. The remark gives our median."""
    works = ours[1], theirs[1]
    taken = [tuple(seconds(work) for work in works) for _ in range(turns + 1)][1:]
    median = statistics.median(own for own, _ in taken)
    return Row(ours[0], theirs[0], [own / other for own, other in taken], goal=goal, remark=f"{1000 * median:.4g} ms")
