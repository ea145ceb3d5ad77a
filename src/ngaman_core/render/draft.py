"""A draft: what is being written stands beside its place, held by its writer, and moves there when it is whole.

A writer that is killed leaves its draft behind, held by nobody; the next write into the folder sweeps it away.
"""

import os
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

# The name of a draft owes nothing to the file's: that may be as long as the system allows, or full of wildcards.
PREFIX, SUFFIX = ".ngaman-", ".tmp"
TRIES = 10


def placed(data: bytes, place: Path, mode: int) -> None:
    """Give a file its content and permissions at once, replacing what stood there; OSError leaves that as it was."""
    sweep(place.parent)
    for left in reversed(range(TRIES)):
        try:
            _placed(data, place, mode)
            return
        except FileNotFoundError:  # no folder; or another run swept the draft in the moment when nobody held it
            if not left or not place.parent.is_dir():
                raise


def sweep(folder: Path) -> None:
    """Remove the drafts that nobody holds; a folder that may not be listed is left as it is."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(PREFIX) and entry.name.endswith(SUFFIX):
                with suppress(OSError):  # its writer lives, or it is another user's
                    _remove(entry)


def _placed(data: bytes, place: Path, mode: int) -> None:
    handle, draft = tempfile.mkstemp(dir=place.parent, prefix=PREFIX, suffix=SUFFIX)
    try:
        with os.fdopen(handle, "wb") as file:
            with suppress(OSError):  # a file system without locks: nothing is swept there
                _hold(file)
            file.write(data)
            file.flush()
            os.chmod(draft, mode)
            os.fsync(handle)
            if sys.platform == "win32":
                file.close()  # an open file does not move
            os.replace(draft, place)
    finally:
        with suppress(OSError):
            os.unlink(draft)
    _settle(place.parent)


def _settle(folder: Path) -> None:
    """Bring a new name to the disk, where a folder can be told to; the file is in its place either way."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _remove(draft: os.DirEntry[str]) -> None:
    if not draft.is_file(follow_symlinks=False):
        return  # no draft of ours: a link or a pipe could lead anywhere
    if sys.platform == "win32":
        os.unlink(draft)  # refused while a writer has it open
    else:
        with open(draft, "r+b") as file:
            _hold(file)
            os.unlink(draft)


def _hold(file: BinaryIO) -> None:
    """Take the lock that tells a writer lives; it ends with the process, whatever kills it. OSError if it is taken."""
    if sys.platform != "win32":  # there, having it open is lock enough
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
