"""Putting bytes where they are wanted, whole or not at all; and where that cannot be, why, and how to mend it."""

import errno
import os
import stat
from pathlib import Path

from ngaman_core.errors import OutputError
from ngaman_core.render.draft import placed

ELSEWHERE = "chọn thư mục có sẵn và có quyền ghi"
ROOM = "xóa bớt tệp, hoặc chọn ổ đĩa khác còn chỗ trống"
REASONS = {
    errno.ENOENT: ("thư mục không tồn tại", ELSEWHERE),
    errno.ENOTDIR: ("đường dẫn đi qua một tệp", ELSEWHERE),
    errno.EISDIR: ("đây là một thư mục", "chọn tên khác"),
    errno.ENAMETOOLONG: ("tên tệp quá dài", "chọn tên ngắn hơn"),
    errno.EACCES: ("không có quyền ghi", f"đóng tệp nếu đang mở, hoặc {ELSEWHERE}"),
    errno.EPERM: ("không có quyền ghi", f"đóng tệp nếu đang mở, hoặc {ELSEWHERE}"),
    errno.EROFS: ("ổ đĩa chỉ cho đọc", ELSEWHERE),
    errno.ENOSPC: ("ổ đĩa đã đầy", ROOM),
    errno.EDQUOT: ("đã hết dung lượng được cấp", ROOM),
}


def written(data: bytes, path: Path) -> Path:
    """Write a file whole or not at all, and return its path; where it cannot be written, say why and how to mend it."""
    try:
        if _is_passage(path):
            path.write_bytes(data)
        else:
            # A link goes on pointing to the file that is written anew.
            placed(data, Path(os.path.realpath(path)), _mode(path))
    except OSError as error:
        unknown = (error.strerror or str(error), "đóng tệp nếu đang mở, hoặc chọn tên khác")
        reason, cure = REASONS.get(error.errno or 0, unknown)
        raise OutputError(f"Không ghi được {path}: {reason}. Cách sửa: {cure}.") from None
    return path


def _is_passage(path: Path) -> bool:
    """Return whether a pipe or a device stands there: bytes go through it, and no file may take its place."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return False
    if stat.S_ISDIR(mode):  # Windows itself would only say that it is not allowed
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    return not stat.S_ISREG(mode)


def _mode(path: Path) -> int:
    """Return the permissions of the file that stands there, or those that any new file gets."""
    if path.exists():
        if not os.access(path, os.W_OK):  # a folder lets it be replaced, but whoever made it read-only meant it
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
