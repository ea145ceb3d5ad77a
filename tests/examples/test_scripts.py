"""One script for each kind of user: at most fifteen lines, and it says what it should."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.golden.said import HERE as GOLDEN
from tests.programs import library, program

EXAMPLES = Path(__file__).parents[2] / "examples"
OF_USERS = ["import_it.py", "section.py", "whole_report.py"]


def output(name: str) -> str:
    """Run a script from another folder than its own, with warnings as errors, and return what it prints."""
    done = ran(name)
    assert (done.returncode, done.stderr.decode("utf-8")) == (0, "")
    return done.stdout.decode("utf-8")


def ran(name: str, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
    command = [sys.executable, "-W", "error", str(EXAMPLES / name), *arguments]
    # Spark would listen where other machines hear it.
    surroundings = {**os.environ, "SPARK_LOCAL_IP": "127.0.0.1"}
    return subprocess.run(command, cwd=EXAMPLES.anchor, env=surroundings, capture_output=True, check=False)


def test_there_is_a_script_for_each_kind_of_user_and_one_for_a_country() -> None:
    assert sorted(path.name for path in EXAMPLES.glob("*.py")) == ["country.py", *OF_USERS]


@pytest.mark.parametrize("name", OF_USERS)
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


def test_the_communes_of_a_country_that_are_furthest_behind_are_the_same_on_every_engine() -> None:
    told = ran("country.py", "polars", "2", "2").stdout.decode("utf-8").splitlines()
    assert told[0] == "20 trong 3.321 xã thu ngân sách 11 tháng năm 2023 đạt tỷ lệ thấp nhất:"
    assert [line.partition(".")[0].strip() for line in told[1:]] == [str(place) for place in range(1, 21)]
    rates = [float(line.rpartition(" ")[2].rstrip("%").replace(",", ".")) for line in told[1:]]
    assert rates == sorted(rates)
    assert ran("country.py", "duckdb", "2", "2").stdout.decode("utf-8").splitlines() == told


@pytest.mark.slow
def test_spark_tells_the_same_communes_by_the_same_script() -> None:
    program("java")
    library("pyspark")
    assert ran("country.py", "spark", "1", "2").stdout == ran("country.py", "polars", "1", "2").stdout
