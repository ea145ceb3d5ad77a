"""A file is written whole or not at all; or it is said why not."""

import os
import stat
import threading
from pathlib import Path

import pytest

from ngaman_core.errors import OutputError
from ngaman_core.render.writing import written

needs_posix = pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX")
needs_permissions = pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may write everywhere")


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


@needs_posix
def test_a_file_that_does_not_fit_leaves_the_old_one_whole(tmp_path: Path) -> None:
    import resource

    path = tmp_path / "bao-cao.md"
    path.write_bytes(b"old")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, limits[1]))
    try:
        with pytest.raises(OutputError, match=r"Không ghi được .*bao-cao\.md: File too large\. Cách sửa: "):
            written(b"new" * 100, path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@needs_posix
def test_a_full_disk_is_told_with_its_cure(tmp_path: Path) -> None:
    full = device("full", tmp_path)
    with pytest.raises(OutputError) as caught:
        written(b"new", full)
    assert str(caught.value) == (
        f"Không ghi được {full}: ổ đĩa đã đầy. Cách sửa: xóa bớt tệp, hoặc chọn ổ đĩa khác còn chỗ trống."
    )


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
@needs_permissions
def test_a_folder_without_permission_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(OutputError, match="không có quyền ghi"):
        written(b"new", tmp_path / "bao-cao.md")


@needs_permissions
def test_a_file_made_read_only_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "bao-cao.md"
    path.write_bytes(b"signed")
    path.chmod(stat.S_IREAD)
    with pytest.raises(OutputError, match="không có quyền ghi"):
        written(b"new", path)
    assert path.read_bytes() == b"signed"
    assert list(tmp_path.iterdir()) == [path]


@needs_posix
def test_a_link_goes_on_pointing_to_the_file_that_is_written_anew(tmp_path: Path) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_text("old", encoding="utf-8")
    link.symlink_to(real)
    written(b"new", link)
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert sorted(tmp_path.iterdir()) == [link, real]


@needs_posix
def test_a_link_to_a_file_that_is_not_there_yet_makes_it(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    link = tmp_path / "link.txt"
    link.symlink_to(Path("far", "real.txt"))
    written(b"new", link)
    assert (tmp_path / "far" / "real.txt").read_bytes() == b"new"
    assert link.is_symlink()


@needs_posix
def test_bytes_go_through_a_pipe_that_stays_one(tmp_path: Path) -> None:
    pipe, read = tmp_path / "pipe.md", list[bytes]()
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()), daemon=True)
    reader.start()
    written(b"new", pipe)
    reader.join(timeout=10)
    assert read == [b"new"]
    assert pipe.is_fifo()
    assert list(tmp_path.iterdir()) == [pipe]


@needs_posix
def test_a_device_is_never_replaced_by_a_file(tmp_path: Path) -> None:
    null = device("null", tmp_path)
    written(b"new", null)
    assert null.is_char_device()
    assert list(tmp_path.iterdir()) == [null]


def device(name: str, folder: Path) -> Path:
    """Return a path to a device; for root, who could break the machine's own if the code is wrong, to a copy of it."""
    real, path = Path("/dev", name), folder / f"{name}.txt"
    if not real.is_char_device():
        pytest.skip(f"this system has no {real}")
    if os.geteuid() != 0:
        path.symlink_to(real)
        return path
    try:
        os.mknod(path, stat.S_IFCHR | 0o666, real.stat().st_rdev)
        path.open("wb").close()
    except PermissionError:
        pytest.skip("no devices of one's own are allowed here")
    return path


@pytest.mark.parametrize("name", ["[báo] *cáo?.md", "ữ" * 84 + ".md", "-o.md", ".tmp.md"])
def test_a_name_may_be_as_odd_and_as_long_as_the_system_allows(tmp_path: Path, name: str) -> None:
    if os.name != "posix" and any(mark in name for mark in "*?"):
        pytest.skip("this system forbids wildcards in names")
    path = tmp_path / name
    written(b"old", path)
    written(b"new", path)
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


@needs_posix
def test_a_name_longer_than_the_system_allows_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"tên tệp quá dài\. Cách sửa: chọn tên ngắn hơn"):
        written(b"new", tmp_path / ("ữ" * 85 + ".md"))
    assert list(tmp_path.iterdir()) == []
