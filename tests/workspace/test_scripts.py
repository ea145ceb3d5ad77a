"""The scripts in examples/ are short and run."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = sorted((ROOT / "examples").glob("*.py"))


def test_there_is_a_script_for_each_kind_of_user() -> None:
    assert len(SCRIPTS) >= 3


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.stem)
def test_a_script_has_at_most_fifteen_lines_and_runs(script: Path) -> None:
    assert len(script.read_text(encoding="utf-8").splitlines()) <= 15
    done = subprocess.run([sys.executable, script], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip()
