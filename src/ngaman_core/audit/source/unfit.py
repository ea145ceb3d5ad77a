"""Why a file cannot be read, before anybody says which file it was."""

from collections.abc import Iterator
from contextlib import contextmanager

from ngaman_core.finding import Place
from ngaman_core.observe.file import unreadable

MOST_BYTES = 64 * 1024 * 1024
SAVE_AS_WORD = "mở tệp bằng Word, chọn Lưu thành (Save As), kiểu Word (.docx), rồi dùng tệp mới"


class Unfit(Exception):
    """What is wrong with the content of a file, and how a clerk mends it."""

    def __init__(self, rule: str, message: str, fix: str) -> None:
        super().__init__(message)
        self.rule, self.message, self.fix = rule, message, fix


def too_large(most: int = MOST_BYTES, what: str = "tệp") -> Unfit:
    """Return the refusal of a file that no report needs to be."""
    message = f"{what} lớn hơn {most // 1024 // 1024} MB, không thể là một báo cáo."
    return Unfit("file-too-large", message, "kiểm tra lại tệp, hoặc nén nhỏ các ảnh trong tệp.")


@contextmanager
def told_of(name: str) -> Iterator[None]:
    """Turn what is wrong with a content into the error that names the file."""
    try:
        yield
    except Unfit as unfit:
        raise unreadable(unfit.rule, unfit.message, unfit.fix, Place(name)) from None
