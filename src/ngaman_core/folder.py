"""A new folder with its files: it stands there whole, or nothing does."""

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from ngaman_core.errors import OutputError


def made(folder: Path, files: Mapping[str, bytes]) -> Path:
    """Write the files into a new folder and return it; one that holds anything is left alone and refused."""
    try:
        _refuse_what_is_there(folder)
        folder.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}.", suffix=".tmp"))
    except OSError as error:
        raise _unwritable(folder, error) from None
    try:
        for name, data in files.items():
            (draft / name).write_bytes(data)
        draft.chmod(_mode())
        if folder.is_dir():  # an empty one; only some systems let a folder take its place
            folder.rmdir()
        draft.rename(folder)
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


def _mode() -> int:
    """Return the permissions that any new folder gets; a temporary one is its owner's alone."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o777 & ~mask


def _unwritable(folder: Path, error: OSError) -> OutputError:
    reason = error.strerror or str(error)
    if isinstance(error, PermissionError):
        reason = "không có quyền ghi"
    elif isinstance(error, FileExistsError | NotADirectoryError):
        reason = "đường dẫn đi qua một tệp"
    return OutputError(f"Không tạo được thư mục {folder}: {reason}. Chọn nơi có sẵn và có quyền ghi.")
