"""The source of a text: a file of any report, what it says, and where each letter of that stands in the file."""

import io
import os
import re
import stat
import sys
from array import array
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from os import PathLike
from pathlib import Path
from typing import BinaryIO

from attrs import field, frozen

from ngaman_core.audit.source.decoded import decoded
from ngaman_core.audit.source.marked import marked_text
from ngaman_core.audit.source.page import page_text
from ngaman_core.audit.source.unfit import MOST_BYTES, SAVE_AS_WORD, Unfit, told_of, too_large
from ngaman_core.audit.source.word import word_text

PARAGRAPH = "\u2029"
STDIN = "-"
PLAIN, WORD = ".txt", ".docx"
MARKUP = {".md": marked_text, ".html": page_text, ".htm": page_text}
SUFFIXES = (WORD, PLAIN, *MARKUP)
STEP = 1024 * 1024
MOST_LINES = 1_000_000
LINE_END = re.compile(r"\r\n?|\n")


@frozen
class Where:
    """Where something stands in a file, in code points of it, or of a paragraph of Word.

    A file of text has lines, the first is 1; a Word file has paragraphs, the first is 0.
    """

    start: int
    end: int
    paragraph: int | None = None
    line: int | None = None


@frozen(eq=False)
class Source:
    """What a file says; letter i of `text` stands at `offsets[i]` of the decoded, untranslated file.

    A Word file has no such offsets, `paragraphs` tells instead where in `text` each of them begins.
    """

    name: str
    kind: str
    text: str
    offsets: Sequence[int] = field(repr=False)
    paragraphs: Sequence[int] = field(default=(), repr=False)
    lines: Sequence[int] = field(default=(), repr=False)
    widths: Mapping[int, int] = field(factory=dict, repr=False)

    @classmethod
    def of(cls, text: str, name: str = "") -> "Source":
        """Return the source of a text that stands in no file."""
        with told_of(name):
            try:
                text.encode()
            except UnicodeEncodeError as error:
                message = f"chữ thứ {error.start + 1} không phải là một ký tự Unicode."
                raise Unfit("not-text", message, "đọc lại văn bản từ tệp với mã UTF-8.") from None
            return _read_text(text, name, PLAIN)

    @property
    def parted(self) -> str:
        """Return the text with a sign at the end of each paragraph, where the file tells paragraphs from lines."""
        if self.kind in (".html", ".htm"):
            return self.text.replace("\n", PARAGRAPH)
        if not self.paragraphs:
            return self.text
        ends = [*self.paragraphs[1:], len(self.text) + 1]
        return PARAGRAPH.join(self.text[start : end - 1] for start, end in zip(self.paragraphs, ends, strict=True))

    def place(self, start: int, end: int) -> Where:
        """Tell where a part of the text stands in the file; in a Word file, as far as its first paragraph goes."""
        if self.kind == WORD:
            number = bisect_right(self.paragraphs, start) - 1
            first, following = self.paragraphs[number], self.paragraphs[number + 1 : number + 2]
            last = following[0] - 1 if following else len(self.text)
            return Where(start - first, min(end, last) - first, paragraph=number)
        begin = stop = self.offsets[start]
        if end > start:
            stop = self.offsets[end - 1] + self.widths.get(end - 1, 1)
        return Where(begin, stop, line=bisect_right(self.lines, begin) + 1)


def source(file: str | PathLike[str] | BinaryIO, *, name: str = "") -> Source:
    """Return what a file says: .docx, .txt, .md, .html; "-" is what is piped in, as text or as a Word file.

    What cannot be read raises DataError, which says what is wrong, where, and how to mend it.
    """
    name = name or (os.fspath(file) if isinstance(file, (str, PathLike)) else getattr(file, "name", STDIN))
    with told_of(str(name)):
        return _read(_content(file, str(name)), str(name))


def content(path: Path) -> bytes:
    """Return the bytes of a file of no more than the most that is read."""
    try:
        if stat.S_ISDIR(path.stat().st_mode):
            raise Unfit("unreadable-file", "đây là một thư mục.", "chỉ ra tệp nằm trong thư mục đó.")
        with path.open("rb") as opened:
            return _drained(opened)
    except (FileNotFoundError, NotADirectoryError):
        raise Unfit("missing-file", "không có tệp này.", "kiểm tra lại tên và thư mục của tệp.") from None
    except (OSError, ValueError) as error:
        reason = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else str(error)
        cure = "đóng tệp trong chương trình khác và kiểm tra quyền đọc."
        raise Unfit("unreadable-file", f"không mở được tệp ({reason}).", cure) from None


def _content(file: str | PathLike[str] | BinaryIO, name: str) -> bytes:
    if not isinstance(file, (str, PathLike)):
        return _drained(file)
    if os.fspath(file) == STDIN:
        return _drained(sys.stdin.buffer)
    path = Path(file)
    if Path(name).suffix.lower() not in SUFFIXES and not path.is_dir():
        cure = f"{SAVE_AS_WORD}; hoặc dùng một trong các đuôi {', '.join(SUFFIXES)}."
        raise Unfit("unknown-format", f"chưa đọc được tệp {path.suffix or 'không đuôi'}.", cure)
    return content(path)


def _drained(stream: BinaryIO | io.BufferedIOBase) -> bytes:
    parts, left = list[bytes](), MOST_BYTES + 1
    while left and (part := stream.read(min(left, STEP))):
        parts.append(part)
        left -= len(part)
    if not left:
        raise too_large()
    return b"".join(parts)


def _read(data: bytes, name: str) -> Source:
    if not data:
        raise Unfit("empty-file", "tệp rỗng, không có byte nào.", "chép lại tệp từ nguồn.")
    suffix = Path(name).suffix.lower()
    if suffix not in SUFFIXES:
        suffix = WORD if data.startswith(b"PK\x03\x04") else PLAIN
    if suffix != WORD:
        return _read_text(decoded(data), name, suffix)
    text, paragraphs = word_text(data)
    return _written(Source(name, suffix, text, range(len(text) + 1), paragraphs))


def _read_text(raw: str, name: str, suffix: str) -> Source:
    if len(raw) > MOST_BYTES:
        raise too_large()
    if raw.count("\n") + raw.count("\r") > 2 * MOST_LINES:
        raise Unfit("too-many-lines", f"tệp có hơn {MOST_LINES} dòng.", "tách tệp thành nhiều tệp.")
    lines = array("I", (match.end() for match in LINE_END.finditer(raw)))
    if suffix == PLAIN:
        return _written(Source(name, suffix, raw, range(len(raw) + 1), lines=lines))
    text, offsets, widths = MARKUP[suffix](raw)
    return _written(Source(name, suffix, text, offsets, lines=lines, widths=widths))


def _written(read: Source) -> Source:
    """Return a source that says something."""
    if not read.text or read.text.isspace():
        cure = "dùng bản gốc có chữ, không dùng ảnh chụp (scan) của văn bản."
        raise Unfit("empty-file", "trong tệp không có chữ nào để đọc.", cure)
    return read
