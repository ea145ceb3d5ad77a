"""The text of a pack's file: UTF-8 only, NFC, and bounded, so that no file can exhaust the machine or hang it."""

import os
import re
import stat
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import BinaryIO

from attrs import evolve

from ngaman_core.errors import DataError
from ngaman_core.finding import Finding, Place, Severity

MOST_BYTES = 64 * 1024 * 1024
LONGEST_LINE = 1024 * 1024
MOST_LINES = 1_000_000
# Unicode's stream-safe text format (UAX #15): no script stacks more than 30 marks on a letter, and sorting an endless
# run of them takes quadratic time.
MOST_MARKS = 30
# Only a run of signs that are no Latin letters can hold so many; looking at every letter of a pack takes a while.
NOT_LATIN = re.compile(rf"[^\x00-\u02ff\u1e00-\u1eff]{{{MOST_MARKS + 1},}}")

AS_CSV = "mở tệp bằng Excel, chọn Lưu thành (Save As), kiểu CSV UTF-8, rồi thay tệp cũ"
AS_TEXT = "mở tệp bằng Notepad, chọn Lưu thành (Save As), mục Mã hóa (Encoding) chọn UTF-8"
FOREIGN = {
    b"PK\x03\x04": "là tệp nén hoặc tệp Excel (.xlsx) mang đuôi khác",
    b"\xd0\xcf\x11\xe0": "là tệp Excel hoặc Word đời cũ mang đuôi khác",
    b"\xff\xfe": "dùng mã UTF-16, không phải UTF-8",
    b"\xfe\xff": "dùng mã UTF-16, không phải UTF-8",
}


def unreadable(rule: str, message: str, fix: str, place: Place, trace: str = "") -> DataError:
    """Return the error for what cannot be read at all, with its finding."""
    finding = Finding(rule, Severity.ERROR, message, fix, place, trace)
    return DataError(str(finding), [finding])


def text_of(path: Path, longest_line: int = LONGEST_LINE, most_bytes: int = MOST_BYTES) -> str:
    """Return the text of a file in NFC, without its byte order mark; what is no text is refused with row and cure."""
    place = Place(path.name)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise unreadable(
                "unreadable-file", f"{path} không phải là một tệp thường.", "đặt vào đó một tệp văn bản.", place
            )
        if status.st_size > most_bytes:
            raise _too_large(most_bytes, place)
        with path.open("rb") as file:
            return nfc("".join(_lines(file, longest_line, most_bytes, place)), place)
    except (FileNotFoundError, NotADirectoryError):
        raise unreadable(
            "missing-file", f"không có tệp {path}.", "kiểm tra lại tên và thư mục của tệp.", place
        ) from None
    except (OSError, ValueError) as error:
        reason = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else str(error)
        message = f"không mở được tệp {path} ({reason})."
        raise unreadable(
            "unreadable-file", message, "đóng tệp trong chương trình khác và kiểm tra quyền đọc.", place
        ) from None


def _lines(file: BinaryIO, longest_line: int, most_bytes: int, place: Place) -> Iterator[str]:
    size = 0
    cure = AS_CSV if place.file.endswith(".csv") else AS_TEXT
    for row, line in enumerate(iter(lambda: file.readline(longest_line + 1), b""), start=1):
        size += len(line)
        if size > most_bytes:
            raise _too_large(most_bytes, place)
        if len(line) > longest_line:
            message = f"dòng này dài hơn {longest_line // 1024} KB, không thể là một dòng số liệu."
            fix = "kiểm tra dấu xuống dòng của tệp, hoặc xuất lại tệp từ nguồn."
            raise unreadable("line-too-long", message, fix, evolve(place, row=row))
        if row > MOST_LINES:
            message = f"tệp có hơn {MOST_LINES} dòng."
            raise unreadable("too-many-lines", message, "tách số liệu thành nhiều bộ.", evolve(place, row=row))
        if row == 1 or 0 in line:
            _refuse_foreign(line, row, cure, place)
        yield _decoded(line, row, cure, place)


def _refuse_foreign(line: bytes, row: int, cure: str, place: Place) -> None:
    foreign = next((what for mark, what in FOREIGN.items() if row == 1 and line.startswith(mark)), "")
    if not foreign and 0 in line:
        foreign = "có ký tự rỗng: tệp dùng mã UTF-16 hoặc không phải văn bản"
    if foreign:
        raise unreadable("not-utf-8", f"tệp {foreign}.", f"{cure}.", evolve(place, row=row))


def _decoded(line: bytes, row: int, cure: str, place: Place) -> str:
    try:
        return line.decode("utf-8-sig" if row == 1 else "utf-8")
    except UnicodeDecodeError:
        kind = (
            "dùng mã Windows-1258 (CP1258)"
            if _looks_like_cp1258(line)
            else "dùng một bảng mã cũ (TCVN3, VNI hoặc mã khác)"
        )
        here = evolve(place, row=row)
        raise unreadable("not-utf-8", f"tệp {kind}, không phải UTF-8.", f"{cure}.", here) from None


def _looks_like_cp1258(line: bytes) -> bool:
    """Say whether the line holds what Windows writes for Vietnamese: its own letters, or a tone mark behind a vowel."""
    text = line.decode("cp1258", errors="replace")
    tones = "\u0300\u0301\u0303\u0309\u0323"
    return any(letter in "đĐơƠưƯăĂ" for letter in text) or any(
        mark in tones and vowel.lower() in "aăâeêioôơuưy" for vowel, mark in pairwise(text)
    )


def _too_large(most_bytes: int, place: Place) -> DataError:
    message = f"tệp lớn hơn {most_bytes // 1024 // 1024} MB, không thể là số liệu của một bộ báo cáo."
    return unreadable("file-too-large", message, "kiểm tra lại tệp, hoặc tách số liệu thành nhiều bộ.", place)


def nfc(text: str, place: Place = Place()) -> str:
    """Return the text composed as keyboards write it; letters under a heap of marks are refused."""
    if text.isascii():
        return text
    for strange in NOT_LATIN.finditer(text):
        _refuse_a_heap(text, strange.start(), strange.end(), place)
    return unicodedata.normalize("NFC", text)


def _refuse_a_heap(text: str, start: int, end: int, place: Place) -> None:
    run = 0
    for position in range(start, end):
        run = run + 1 if unicodedata.combining(text[position]) else 0
        if run > MOST_MARKS:
            here = Place(place.file, text.count("\n", 0, position) + 1)
            message = f"một chữ mang hơn {MOST_MARKS} dấu, không phải văn bản tiếng Việt."
            raise unreadable("not-text", message, "gõ lại chữ này.", here)
