"""Putting bytes in their place: the old file is whole, or the new one is."""

import os
import tempfile
from pathlib import Path

from ngaman_core.errors import OutputError


def written(data: bytes, path: Path) -> Path:
    """Write a file whole or not at all, and return its path; where it cannot be written, say why and how to mend it."""
    real = Path(os.path.realpath(path))  # a link goes on pointing to the file that is written anew
    try:
        handle, name = tempfile.mkstemp(dir=real.parent, prefix=f".{real.name}.", suffix=".tmp")
    except OSError as error:
        raise OutputError(
            f"Không ghi được {path}: {_reason(error)}. Cách sửa: chọn thư mục có sẵn và có quyền ghi."
        ) from None
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(_mode(real))
        draft.replace(real)
    except OSError as error:
        raise OutputError(
            f"Không ghi được {path}: {_reason(error)}. Cách sửa: đóng tệp nếu đang mở, hoặc chọn tên khác."
        ) from None
    finally:
        draft.unlink(missing_ok=True)
    return path


def _mode(path: Path) -> int:
    """Return the permissions of the file that stood there, or those that any new file gets."""
    if path.is_file():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _reason(error: OSError) -> str:
    known = {
        FileNotFoundError: "thư mục không tồn tại",
        PermissionError: "không có quyền ghi",
        NotADirectoryError: "đường dẫn đi qua một tệp",
        IsADirectoryError: "đây là một thư mục",
    }
    return known.get(type(error), error.strerror or str(error))
