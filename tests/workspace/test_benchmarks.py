"""Every script of benchmarks/ offers the rows of its table; how fast anything is, no test asserts."""

from importlib import import_module

import pytest

from benchmarks.__main__ import LARGE, scripts
from benchmarks.turns import Row


def test_what_is_large_is_a_script() -> None:
    assert set(LARGE) < set(scripts())


@pytest.mark.parametrize("name", scripts())
def test_a_script_offers_rows(name: str) -> None:
    script = import_module(f"benchmarks.{name}")
    assert script.__doc__
    assert callable(script.rows)


def test_a_row_tells_median_spread_and_goal() -> None:
    row = Row("ours", "theirs", [1.0, 2.0, 9.0], goal=1.5)
    assert (row.median, row.spread) == (2, (1, 9))
    assert str(row).split() == ["ours", "2", "(1", "to", "9)", "times", "theirs", "at", "most", "1.5:", "MISSED"]
    assert "yes" in str(Row("ours", "theirs", [1.0, 1.5], goal=1.5))
