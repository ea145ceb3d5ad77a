"""Digests: whether files are still what they were."""

import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path

# What is larger no pack and no plugin can hold; of such a file size and time stand for its content.
MOST_BYTES = 64 * 1024 * 1024


def of_file(path: Path) -> str:
    """Return the digest of a file; of what is no file or cannot be read, a word that says so."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):  # to open a pipe could wait for ever
            return "no file"
        if status.st_size > MOST_BYTES:
            return f"{status.st_size} bytes of {status.st_mtime_ns}"
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return "unreadable"


def of_folder(folder: Path) -> str:
    """Return the digest of the names and contents of all files in a folder and those below it."""
    return of_lines(f"{path.relative_to(folder).as_posix()} {of_file(path)}" for path in _files(folder))


def of_lines(lines: Iterator[str]) -> str:
    """Return the digest of some lines, in whatever order they come."""
    listed = sorted(lines)
    # A name on Linux may hold what is no text, and a line end too.
    return hashlib.sha256("\0".join(listed).encode("utf-8", "surrogatepass")).hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files; a link to a folder is not followed, since it may lead back here."""
    for home, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        yield from (Path(home, name) for name in names)
