"""The pytest plugin: it costs a run that does not use it nothing, and keeps golden sentences."""

import os
import subprocess
import sys
from pathlib import Path

PLAIN = """
import sys

def test_nothing_of_the_library_is_loaded():
    loaded = sorted(name for name in sys.modules if name.startswith("ngaman_"))
    assert loaded == ["ngaman_core", "ngaman_core.later", "ngaman_core.testing", "ngaman_core.testing.plugin"]
    assert not {"attrs", "hypothesis", "pint", "babel", "pandas"} & set(sys.modules)
"""
GOLDEN = """
def test_what_is_said_is_what_was_said(golden):
    golden("said.txt", "đón 5 lượt\\nthu 3 triệu đồng")
"""


def pytest_in(folder: Path, code: str, *options: str) -> tuple[int, str]:
    """Run pytest in a folder with one test, as somebody who has the library installed."""
    (folder / "test_it.py").write_text(code, encoding="utf-8")
    command = [
        sys.executable,
        "-P",
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:hypothesispytest",
        *options,
    ]
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    done = subprocess.run(command, cwd=folder, env=surroundings, capture_output=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout + done.stderr


def test_a_run_that_asks_for_no_fixture_loads_nothing(tmp_path: Path) -> None:
    code, said = pytest_in(tmp_path, PLAIN)
    assert code == 0, said


def test_golden_sentences_are_written_when_asked_and_compared_ever_after(tmp_path: Path) -> None:
    code, said = pytest_in(tmp_path, GOLDEN)
    assert (code, "run pytest --write-golden, and read what it writes" in said) == (1, True)
    assert pytest_in(tmp_path, GOLDEN, "--write-golden")[0] == 0
    assert (tmp_path / "said.txt").read_bytes() == "đón 5 lượt\nthu 3 triệu đồng\n".encode()
    assert pytest_in(tmp_path, GOLDEN)[0] == 0
    code, said = pytest_in(tmp_path, GOLDEN.replace("đón 5", "đón 6"))
    assert (code, "-đón 5 lượt" in said, "+đón 6 lượt" in said) == (1, True, True)
