"""A new folder stands there whole, or not at all."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ngaman_core.errors import OutputError
from ngaman_core.folder import made
from tests.render.writers import needs_signals

FILES = {"one.txt": b"1", "two.txt": b"2"}


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_it_holds_the_files_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    assert made(tmp_path / "new", FILES) == tmp_path / "new"
    assert names(tmp_path) == ["new", "new/one.txt", "new/two.txt"]
    assert (tmp_path / "new" / "two.txt").read_bytes() == b"2"


def test_the_folders_above_are_made_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(tmp_path / "some" / "where" / "new", {"one.txt": b"1"})
    monkeypatch.chdir(tmp_path)
    made(Path("other", "new"), {"one.txt": b"1"})
    made(Path("new"), {"one.txt": b"1"})
    assert [name for name in names(tmp_path) if name.endswith(".txt")] == [
        "new/one.txt", "other/new/one.txt", "some/where/new/one.txt"
    ]  # fmt: skip


def test_a_folder_that_holds_anything_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "town").mkdir()
    (tmp_path / "town" / "one.txt").write_text("mine")
    with pytest.raises(OutputError, match="đã có tệp bên trong"):
        made(tmp_path / "town", FILES)
    assert names(tmp_path) == ["town", "town/one.txt"]
    assert (tmp_path / "town" / "one.txt").read_text() == "mine"


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "town").mkdir()
    assert (made(tmp_path / "town", FILES) / "one.txt").is_file()


def test_the_folder_one_stands_in_is_not_taken_from_under_ones_feet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(OutputError, match=r"Không tạo được thư mục \."):
        made(Path(), FILES)
    assert names(tmp_path) == []


def test_a_file_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "town").write_text("mine")
    with pytest.raises(OutputError, match="đã có một tệp mang tên này"):
        made(tmp_path / "town", FILES)
    for below in ("town/town", "town/some/town"):
        with pytest.raises(OutputError, match="đường dẫn đi qua một tệp"):
            made(tmp_path / below, FILES)
    assert names(tmp_path) == ["town"]


@pytest.mark.parametrize("folder", ["town", "some/where/town"])
def test_a_disk_that_fails_half_way_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    written = Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        if path.name == "two.txt":
            raise OSError(28, "No space left on device")
        return written(path, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OutputError, match="No space left on device"):
        made(tmp_path / folder, FILES)
    assert names(tmp_path) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps permissions elsewhere")
def test_others_may_read_the_folder_as_any_other(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    assert made(tmp_path / "town", FILES).stat().st_mode == (tmp_path / "other").stat().st_mode


@needs_signals
def test_one_that_is_killed_at_its_work_leaves_no_half_folder(tmp_path: Path) -> None:
    script = (
        "import sys, pathlib; from ngaman_core.folder import made;"
        "made(pathlib.Path(sys.argv[1]), {str(number): b'' for number in range(200_000)})"
    )
    with subprocess.Popen([sys.executable, "-c", script, str(tmp_path / "some" / "town")]) as process:
        while process.poll() is None and not any(tmp_path.glob(".some.*.tmp/some/town/1")):
            time.sleep(0.001)
        process.kill()
    assert process.returncode < 0
    assert not (tmp_path / "some").exists()
