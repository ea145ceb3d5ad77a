"""A file is written whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from ngaman_core.errors import OutputError
from ngaman_core.render.writing import written

needs_posix = pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_file_holds_the_bytes_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "bao-cao.md"
    assert written("Báo cáo\n".encode(), path) == path
    assert path.read_bytes() == "Báo cáo\n".encode()
    assert list(tmp_path.iterdir()) == [path]


def test_an_old_file_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "bao-cao.md"
    path.write_bytes(b"old, and longer than the new one")
    written(b"new", path)
    assert path.read_bytes() == b"new"


def test_a_path_may_be_relative(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    written(b"new", Path("bao-cao.md"))
    assert (tmp_path / "bao-cao.md").read_bytes() == b"new"


@needs_posix
@pytest.mark.parametrize("permissions", [0o600, 0o640, 0o664])
def test_an_old_file_keeps_its_permissions(tmp_path: Path, permissions: int) -> None:
    path = tmp_path / "bao-cao.md"
    path.write_bytes(b"old")
    path.chmod(permissions)
    written(b"new", path)
    assert mode(path) == permissions


@needs_posix
def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    old = os.umask(0o027)
    try:
        assert mode(written(b"new", tmp_path / "bao-cao.md")) == 0o640
        assert os.umask(0o027) == 0o027
    finally:
        os.umask(old)


def test_a_folder_that_is_not_there_is_told_and_not_made(tmp_path: Path) -> None:
    path = tmp_path / "no" / "bao-cao.md"
    with pytest.raises(OutputError) as caught:
        written(b"new", path)
    assert str(caught.value) == (
        f"Không ghi được {path}: thư mục không tồn tại. Cách sửa: chọn thư mục có sẵn và có quyền ghi."
    )
    assert list(tmp_path.iterdir()) == []


def test_a_path_through_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OutputError, match=r"Không ghi được .*: đường dẫn đi qua một tệp"):
        written(b"new", tmp_path / "file" / "bao-cao.md")


def test_where_a_folder_stands_nothing_is_written_and_no_draft_is_left(tmp_path: Path) -> None:
    path = tmp_path / "bao-cao.md"
    path.mkdir()
    with pytest.raises(OutputError, match=r"Không ghi được .*: đây là một thư mục"):
        written(b"new", path)
    assert list(tmp_path.iterdir()) == [path]


def test_a_failure_half_way_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "bao-cao.md"
    path.write_bytes(b"old")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match=r"Không ghi được .*: No space left on device"):
        written(b"new", path)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@needs_posix
def test_an_interruption_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "bao-cao.md"
    path.write_bytes(b"old")

    def stop(descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        written(b"new", path)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@needs_posix
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(OutputError, match="không có quyền ghi"):
        written(b"new", tmp_path / "bao-cao.md")


@needs_posix
def test_a_link_goes_on_pointing_to_the_file_that_is_written_anew(tmp_path: Path) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_text("old", encoding="utf-8")
    link.symlink_to(real)
    written(b"new", link)
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
