"""A new folder with its files: it stands there whole, or nothing does."""

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from ngaman_core.errors import OutputError


def made(folder: Path, files: Mapping[str, bytes]) -> Path:
    """Write the files into a new folder and return it; one that holds anything is left alone and refused.

    The folders above it that are missing are made with it.
    """
    top = folder
    while not top.parent.exists() and top.parent != top:
        top = top.parent
    try:
        _refuse_what_is_there(folder)
        draft = Path(tempfile.mkdtemp(dir=top.parent, prefix=f".{top.name}.", suffix=".tmp"))
    except OSError as error:
        raise _unwritable(folder, error) from None
    try:
        inside = draft / folder.relative_to(top.parent)
        inside.mkdir(parents=True)
        for name, data in files.items():
            (inside / name).write_bytes(data)
        if folder.is_dir():  # an empty one; only some systems let a folder take its place
            folder.rmdir()
        (draft / top.name).rename(top)
    except OSError as error:
        raise _unwritable(folder, error) from None
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return folder


def _refuse_what_is_there(folder: Path) -> None:
    if not folder.is_dir():
        if os.path.lexists(folder):
            raise OutputError(f"Không tạo được thư mục {folder}: đã có một tệp mang tên này. Chọn tên khác.")
    elif folder.is_symlink() or any(folder.iterdir()):
        raise OutputError(f"Không tạo được thư mục {folder}: thư mục đã có tệp bên trong. Chọn một thư mục mới.")


def _unwritable(folder: Path, error: OSError) -> OutputError:
    known = {FileNotFoundError: "không có ổ đĩa hoặc thư mục cha", PermissionError: "không có quyền ghi"}
    known |= {NotADirectoryError: "đường dẫn đi qua một tệp"}
    reason = known.get(type(error), error.strerror or str(error))
    return OutputError(f"Không tạo được thư mục {folder}: {reason}. Chọn nơi có sẵn và có quyền ghi.")
