"""`ngaman new-pack`: an empty pack to fill in."""

import csv
import io

import pytest

from tests.cli.desk import Desk


def rows(text: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.decode("utf-8-sig")), delimiter=";"))


def test_a_pack_holds_a_row_for_every_figure_of_its_domains(desk: Desk) -> None:
    folder = desk.folder / "new"
    done = desk.run("new-pack", folder, "--domains", "education", "--period", "2024-01")
    assert done == (0, f"đã tạo {folder}\n", "")
    names = sorted(path.name for path in folder.iterdir())
    assert names == ["items.csv", "notes.toml", "observations.csv", "report.toml", "targets.csv"]
    found = rows((folder / "observations.csv").read_bytes())
    assert {row["indicator"] for row in found} == {"pupils"}
    assert {(row["period"], row["value"]) for row in found} == {("2024-01", "")}


def test_without_domains_the_pack_is_for_all_that_are_installed(desk: Desk) -> None:
    desk.run("new-pack", desk.folder / "new", "--period", "2024-Q1")
    keys = {row["indicator"] for row in rows((desk.folder / "new" / "observations.csv").read_bytes())}
    assert {"pupils", "livestock", "budget.revenue"} <= keys


def test_a_new_pack_can_be_checked_at_once(desk: Desk) -> None:
    desk.run("new-pack", desk.folder / "new", "--period", "2024-01")
    done = desk.run("check", desk.folder / "new")
    assert done.code == 1
    assert "0 số liệu, 0 mức giao" in done.out
    assert "chưa điền số liệu cho “đàn gia súc”" in done.err


def test_a_folder_that_is_there_is_left_as_it_is(desk: Desk) -> None:
    before = {path.name: path.read_bytes() for path in desk.pack.iterdir()}
    done = desk.run("new-pack", desk.pack, "--period", "2024-01")
    assert (done.code, done.out) == (2, "")
    assert str(desk.pack) in done.err
    assert {path.name: path.read_bytes() for path in desk.pack.iterdir()} == before


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--domains", "educaton", "--period", "2024-01"), "did you mean 'education'?"),
        (("--domains", "education", "--period", "2024"[:3]), "Không hiểu kỳ báo cáo “202”"),
    ],
)
def test_what_cannot_be_understood_ends_with_2_and_makes_nothing(
    desk: Desk, options: tuple[str, ...], said: str
) -> None:
    done = desk.run("new-pack", desk.folder / "new", *options)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert desk.files() == []


def test_a_folder_below_one_that_is_not_there_makes_no_half_pack(desk: Desk) -> None:
    done = desk.run("new-pack", desk.folder / "town_at_test.py" / "new", "--period", "2024-01")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("Không ")
    assert desk.files() == []
