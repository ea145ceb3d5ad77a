"""A draft ends as the whole file, or as litter that the next write removes; a living writer's is left alone."""

import os
import signal
import tempfile
import time
from pathlib import Path
from random import Random
from typing import Any

import pytest

from ngaman_core.errors import OutputError
from ngaman_core.render.draft import PREFIX, SUFFIX
from ngaman_core.render.writing import written
from tests.render.writers import WHOLE, Writer, needs_signals

needs_posix = pytest.mark.skipif(os.name != "posix", reason="locks and links are those of POSIX")


def drafts(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.name.startswith(PREFIX)]


@needs_signals
def test_a_writer_killed_at_any_moment_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    path, moments, left = tmp_path / "bao-cao.md", Random(3), 0
    written(WHOLE[0], path)
    with Writer(path) as writer:
        for _ in range(60):
            writer.start()
            time.sleep(moments.uniform(0, 0.02))
            assert writer.send(signal.SIGKILL) == "-9"
            assert path.read_bytes() in WHOLE
            assert len(drafts(tmp_path)) <= 1  # each writer removes what the one before it left
            left += len(drafts(tmp_path))
    assert left  # some were killed in the middle
    written(WHOLE[1], path)
    assert path.read_bytes() == WHOLE[1]
    assert list(tmp_path.iterdir()) == [path]


@needs_signals
def test_writers_of_one_file_at_once_end_with_one_whole_version(tmp_path: Path) -> None:
    path = tmp_path / "bao-cao.md"
    with Writer(path) as one, Writer(path) as other:
        for writer in (one, other):
            writer.start(rounds=60)
        assert (one.finish(), other.finish()) == ("0", "0")
    assert path.read_bytes() == WHOLE[1]
    assert list(tmp_path.iterdir()) == [path]


@needs_signals
def test_the_draft_of_a_living_writer_stays_until_it_is_killed(tmp_path: Path) -> None:
    path, other = tmp_path / "bao-cao.md", tmp_path / "other.md"
    with Writer(path) as writer:
        writer.start()
        for _ in range(1000):
            assert writer.send(signal.SIGSTOP) == "stopped"
            if any(draft.stat().st_size for draft in drafts(tmp_path)):
                break
            writer.resume()
            time.sleep(0.001)  # on a busy machine it would be stopped again before it has done anything
        held = drafts(tmp_path)
        assert len(held) == 1
        for target in (other, path):
            written(b"new", target)
            assert drafts(tmp_path) == held
        assert writer.send(signal.SIGKILL) == "-9"
    written(b"new", other)
    assert sorted(tmp_path.iterdir()) == [path, other]


def test_the_litter_of_another_file_is_removed_too(tmp_path: Path) -> None:
    (tmp_path / f"{PREFIX}abcd1234{SUFFIX}").write_bytes(b"half")
    path = written(b"new", tmp_path / "bao-cao.md")
    assert list(tmp_path.iterdir()) == [path]


@needs_posix
def test_one_draft_that_is_held_does_not_keep_the_others(tmp_path: Path) -> None:
    import fcntl

    made = [tmp_path / f"{PREFIX}{number}{SUFFIX}" for number in range(20)]
    for path in made:
        path.write_bytes(b"half")
    with made[0].open("rb") as one, made[10].open("rb") as other:
        for file in (one, other):
            fcntl.flock(file, fcntl.LOCK_EX)
        path = written(b"new", tmp_path / "bao-cao.md")
    assert sorted(tmp_path.iterdir()) == sorted([made[0], made[10], path])


def test_what_only_resembles_a_draft_stays(tmp_path: Path) -> None:
    mine = [tmp_path / f"{PREFIX}notes.txt", tmp_path / f"ngaman-a{SUFFIX}", tmp_path / f".b{SUFFIX}"]
    for path in mine:
        path.write_bytes(b"mine")
    folder = tmp_path / f"{PREFIX}folder{SUFFIX}"
    folder.mkdir()
    new = written(b"new", tmp_path / "bao-cao.md")
    assert sorted(tmp_path.iterdir()) == sorted([*mine, folder, new])


@needs_posix
def test_a_link_or_a_pipe_with_the_name_of_a_draft_is_not_followed(tmp_path: Path) -> None:
    link, pipe = tmp_path / f"{PREFIX}link{SUFFIX}", tmp_path / f"{PREFIX}pipe{SUFFIX}"
    link.symlink_to(written(b"mine", tmp_path / "mine.md"))
    os.mkfifo(pipe)
    written(b"new", tmp_path / "bao-cao.md")
    assert link.is_symlink()
    assert pipe.is_fifo()


def test_a_draft_swept_before_it_was_held_is_written_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "bao-cao.md"
    sweep_the_next(1, monkeypatch)
    written(b"new", path)
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_drafts_that_never_last_are_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "bao-cao.md"
    path.write_bytes(b"old")
    sweep_the_next(1000, monkeypatch)
    with pytest.raises(OutputError):
        written(b"new", path)
    assert path.read_bytes() == b"old"


def sweep_the_next(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Do what another run may do in the moment between a draft's making and its lock."""
    make, left = tempfile.mkstemp, iter(range(count))

    def made(**options: Any) -> tuple[int, str]:
        handle, name = make(**options)
        if next(left, None) is not None:
            os.unlink(name)
        return handle, name

    monkeypatch.setattr(tempfile, "mkstemp", made)


@needs_posix
def test_without_locks_a_file_is_written_and_nothing_swept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl

    def none(handle: object, operation: int) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(fcntl, "flock", none)
    held = tmp_path / f"{PREFIX}abcd1234{SUFFIX}"
    held.write_bytes(b"half")
    path = written(b"new", tmp_path / "bao-cao.md")
    assert path.read_bytes() == b"new"
    assert sorted(tmp_path.iterdir()) == [held, path]


@needs_posix
def test_the_new_name_is_brought_to_the_disk_after_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sync, seen = os.fsync, list[tuple[bool, bool]]()

    def noted(handle: int) -> None:
        seen.append((os.path.samestat(os.fstat(handle), tmp_path.stat()), path.exists()))
        sync(handle)

    monkeypatch.setattr(os, "fsync", noted)
    path = tmp_path / "bao-cao.md"
    written(b"new", path)
    assert seen == [(False, False), (True, True)]
