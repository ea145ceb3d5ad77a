"""One script for each kind of user: at most fifteen lines, and it says what it should."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.golden.said import HERE as GOLDEN

EXAMPLES = Path(__file__).parents[2] / "examples"
SCRIPTS = sorted(path.name for path in EXAMPLES.glob("*.py"))


def output(name: str) -> str:
    """Run a script from another folder than its own, with warnings as errors, and return what it prints."""
    command = [sys.executable, "-W", "error", str(EXAMPLES / name)]
    done = subprocess.run(command, cwd=EXAMPLES.anchor, capture_output=True, check=False)
    assert (done.returncode, done.stderr.decode("utf-8")) == (0, "")
    return done.stdout.decode("utf-8")


def test_there_is_a_script_for_each_kind_of_user() -> None:
    assert SCRIPTS == ["import_it.py", "section.py", "whole_report.py"]


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_has_at_most_fifteen_lines_and_says_what_it_is_for(name: str) -> None:
    lines = (EXAMPLES / name).read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 15
    assert lines[0].startswith('"""')


def test_who_imports_it_gets_progress_and_quantities() -> None:
    said, numbers, money, data = output("import_it.py").splitlines()
    assert said == "lũy kế từ đầu năm 57.474 con, bằng 109,47% chỉ tiêu Nghị quyết"
    assert numbers == "109,47% exceeded"
    assert money == "51.295 triệu đồng"
    found = json.loads(data)
    assert (found["indicator"], found["period"]) == ("livestock", "2023-11")


def test_who_scripts_a_section_gets_paragraphs_and_reasons() -> None:
    *paragraphs, reason = output("section.py").splitlines()
    titles = [line.partition(":")[0] for line in (GOLDEN / "agriculture.txt").read_text(encoding="utf-8").splitlines()]
    assert [paragraph.partition(":")[0] for paragraph in paragraphs] == titles
    assert "gia súc phát triển thêm 5.275 con trong tháng, lũy kế từ đầu năm 57.474 con" in "\n".join(paragraphs)
    assert reason == "389,27 ha (DataFrame, dòng 1)"


def test_who_writes_the_whole_report_gets_the_whole_report() -> None:
    (line,) = output("whole_report.py").splitlines()
    try:
        assert Path(line).read_bytes() == (GOLDEN / "report.md").read_bytes()
    finally:
        shutil.rmtree(Path(line).parent)
