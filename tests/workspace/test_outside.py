"""From nothing: wheels in an empty environment, far from this checkout, and a plugin that somebody writes there."""

import csv
import shutil
import venv
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.workspace.terminal import pip_install, programs_of, run

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "nga-nam-2023-11"
GOLDEN = ROOT / "tests" / "golden" / "report.txt"
FIGURES = {"tourism.visits": "1.200", "tourism.online": "300", "tourism.revenue": "850", "tourism.places": "14"}

TO_FRAME = """\
from ngaman_core import NgamanError, declare, observe
try:
    observe.book("town", declare.catalog()).to_frame()
except NgamanError as error:
    print(error)
"""


def fill_in(table: Path, value: Callable[[dict[str, str]], str]) -> None:
    """Give every row of a table its value."""
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    with table.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), delimiter=";")
        writer.writeheader()
        writer.writerows({**row, "value": value(row)} for row in rows)


@pytest.mark.slow
def test_who_has_only_the_wheels_reports_and_adds_a_domain(tmp_path: Path, dist: Path) -> None:
    environment = tmp_path / "environment"
    venv.create(environment)
    here = tmp_path / "here"
    shutil.copytree(EXAMPLE, here / "nga-nam")
    type_in = partial(run, folder=here, programs=programs_of(environment))
    wheels = [str(wheel) for wheel in dist.glob("ngaman_*.whl")]
    pip_install(environment, here, "-c", str(ROOT / "constraints.txt"), *wheels)
    assert str(environment) in type_in('python -c "import ngaman_core; print(ngaman_core.__file__)"')

    type_in("ngaman report nga-nam -o report.txt")
    assert (here / "report.txt").read_bytes() == GOLDEN.read_bytes()

    type_in("ngaman new-domain tourism some/folder")
    pip_install(environment, here, "-c", str(ROOT / "constraints.txt"), "some/folder[test]")
    shutil.move(here / "some", tmp_path / "aside")  # what is installed needs its folder no more
    assert type_in("ngaman preview ngaman_tourism").startswith("Du lịch: hoạt động du lịch phục vụ ")
    assert "ngaman-tourism" in type_in("ngaman plugins")

    type_in("ngaman new-pack town --domains tourism --period 2024-02")
    fill_in(here / "town" / "observations.csv", lambda row: FIGURES[row["indicator"]])
    fill_in(here / "town" / "targets.csv", lambda row: "2.000")
    type_in("ngaman report town -o town.txt")
    said = (here / "town.txt").read_text(encoding="utf-8")
    assert (
        "hoạt động du lịch phục vụ 1.200 lượt trong tháng (trong đó 300 lượt trực tuyến),"
        " lũy kế từ đầu năm 1.200 lượt, bằng 60% chỉ tiêu Nghị quyết"
    ) in said

    assert 'pip install "ngaman-core[word]"' in type_in("ngaman report town -o town.docx", ends=2)
    (here / "to_frame.py").write_text(TO_FRAME, encoding="utf-8")
    assert 'pip install "ngaman-core[frame]"' in type_in("python to_frame.py")

    assert "1 passed" in type_in(f"python -m pytest -q {(tmp_path / 'aside' / 'folder').as_posix()}")
