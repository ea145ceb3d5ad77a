"""A TOML file as tables whose values are read with their place; every slip becomes a finding, none an exception."""

import datetime
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import islice
from pathlib import Path

from attrs import evolve, frozen

from ngaman_core.errors import DataError
from ngaman_core.finding import Finding, Place, Severity
from ngaman_core.observe.file import text_of, unreadable
from ngaman_core.observe.near import near, quoted
from ngaman_core.observe.table import MOST_FINDINGS

FORMAT = 1
LONGEST_LINE = 64 * 1024  # a paragraph of prose fits into it
MOST_BYTES = 1024 * 1024
# tomllib takes quadratic time for a.a.a.a…; the pattern begins at a dot and is bounded, so it takes linear time itself.
PART = r"""\.[ \t]*(?:[\w-]+|"[^"\n]*"|'[^'\n]*')"""
TOO_DEEP = re.compile(rf"{PART}(?:[ \t]*{PART}){{31}}")

AT_END = "(at end of document)"
AT_LINE = re.compile(r"\(at line (\d+)")
KEY_PARTS = re.compile(r"\"[^\"]*\"|'[^']*'|[^.\s\"']+")

REASONS = {
    "Invalid value": "giá trị không hợp lệ; có lẽ chữ chưa đặt trong ngoặc kép",
    "Illegal character": "ngoặc kép mở mà chưa đóng, hoặc có ký tự lạ",
    "Unterminated string": "ngoặc kép mở mà chưa đóng",
    "Unclosed": "ngoặc [ hoặc { mở mà chưa đóng",
    "Unescaped": "dấu \\ trong chữ phải viết hai lần",
    "Cannot overwrite": "một mục được viết hai lần",
    "Cannot declare": "một bảng được viết hai lần",
    "Duplicate": "một mục được viết hai lần",
    "Expected '='": "thiếu dấu = sau tên mục",
    "Expected ']'": "thiếu dấu ] sau tên bảng",
    "Expected newline": "thừa chữ sau giá trị",
    "Invalid date": "ngày không có thật",
    "Invalid statement": "dòng này không phải là mục hay bảng; tên có dấu tiếng Việt phải đặt trong ngoặc kép",
    "Invalid initial character": "tên mục không hợp lệ; tên có dấu tiếng Việt phải đặt trong ngoặc kép",
    "maximum recursion": "các bảng lồng nhau quá sâu",
}


def section_of(path: Path) -> "Section":
    """Return the top table of a TOML file; DataError with the line where it cannot be read, or is of another format."""
    text = text_of(path, LONGEST_LINE, MOST_BYTES)
    place = Place(path.name)
    if deep := TOO_DEEP.search(text):
        here = evolve(place, row=text.count("\n", 0, deep.start()) + 1)
        raise unreadable("bad-toml", "tên mục lồng quá nhiều tầng.", "viết tên mục không quá vài tầng.", here)
    try:
        values = tomllib.loads(text, parse_float=Decimal)
    except (ValueError, ArithmeticError, RecursionError) as error:
        raise _mistyped(str(error), text, place) from None
    top = Section(values, place, _rows(text), [])
    if type(values.get("format")) is not int or values["format"] != FORMAT:
        message = f"thiếu dòng format = {FORMAT}, hoặc tệp theo một định dạng khác."
        raise unreadable("bad-format", message, f"ghi format = {FORMAT} ở đầu tệp.", top.at("format"))
    return top


def _mistyped(error: str, text: str, place: Place) -> DataError:
    """Return the error for what is no TOML, in the words of a clerk; tomllib tells the line in its message."""
    line = AT_LINE.search(error)
    row = int(line[1]) if line else text.count("\n") + (not text.endswith("\n")) if AT_END in error else None
    reason = next(
        (words for start, words in REASONS.items() if error.startswith(start)), "có chỗ không đúng cú pháp TOML"
    )
    fix = 'viết mỗi mục là tên = "giá trị" trên một dòng, chữ đặt trong ngoặc kép, tên bảng trong [ ].'
    return unreadable("bad-toml", f"{reason}.", fix, evolve(place, row=row))


def _rows(text: str) -> Mapping[tuple[str, ...], int]:
    """Return the line of every key that stands on a line of its own; [[tables]] are numbered from 0."""
    rows: dict[tuple[str, ...], int] = {}
    table: tuple[str, ...] = ()
    numbers: Counter[tuple[str, ...]] = Counter()
    for row, line in enumerate(text.split("\n"), start=1):
        stripped = line.strip()
        if stripped.startswith("[[") and "]]" in stripped:
            name = _path(stripped[2 : stripped.index("]]")])
            table = (*name, str(numbers[name]))
            numbers[name] += 1
            rows[table] = row
        elif stripped.startswith("[") and "]" in stripped:
            table = _path(stripped[1 : stripped.index("]")])
            rows.setdefault(table, row)
        elif "=" in stripped:
            rows.setdefault((*table, *_path(stripped.partition("=")[0])), row)
    return rows


def _path(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in KEY_PARTS.findall(dotted))


@frozen
class Section:
    """One table of a file: each method returns the value of a key, or files a finding and returns nothing."""

    values: Mapping[str, object]
    place: Place
    rows: Mapping[tuple[str, ...], int]
    findings: list[Finding]
    path: tuple[str, ...] = ()

    def at(self, *keys: str) -> Place:
        """Return the place of a key: its own line, else the line of its table."""
        path = (*self.path, *keys)
        row = next((self.rows[path[:end]] for end in range(len(path), 0, -1) if path[:end] in self.rows), None)
        return Place(self.place.file, row, keys[0] if keys else "")

    def refuse(self, rule: str, key: str, message: str, fix: str) -> None:
        """File a finding about a key."""
        self.findings.append(Finding(rule, Severity.ERROR, message, fix, self.at(key) if key else self.at()))

    def warn(self, rule: str, key: str, message: str, fix: str) -> None:
        """File a warning about a key."""
        self.findings.append(Finding(rule, Severity.WARNING, message, fix, self.at(key)))

    def mark(self, rule: str) -> None:
        """Mark the table for those who count such tables; nobody is told the mark itself."""
        self.findings.append(Finding(rule, Severity.NOTE, "", place=self.at()))

    def only(self, *keys: str) -> None:
        """File a finding for every key that is not one of these."""
        unknown = (key for key in self.values if key not in keys)
        for key in islice(unknown, MOST_FINDINGS):
            self.refuse("unknown-key", key, f"không có mục tên {quoted(key)}; mục này không được đọc.", near(key, keys))

    def text(self, key: str) -> str:
        """Return a text, or ''."""
        value = self.values.get(key, "")
        if isinstance(value, str):
            return value.strip()
        self.refuse("bad-value", key, f"{key} phải là chữ.", f'viết {key} = "…" trong ngoặc kép.')
        return ""

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts without its empty ones; a single text is a list of one."""
        value = self.values.get(key, [])
        texts = [value] if isinstance(value, str) else value
        if isinstance(texts, list) and all(isinstance(text, str) for text in texts):
            return tuple(text.strip() for text in texts if text.strip())
        self.refuse("bad-value", key, f"{key} phải là danh sách các dòng chữ.", f'viết {key} = ["…", "…"].')
        return ()

    def flag(self, key: str) -> bool:
        """Return whether something is asked for; where nothing is said, it is not."""
        value = self.values.get(key, False)
        if isinstance(value, bool):
            return value
        self.refuse("bad-value", key, f"{key} chỉ nhận true hoặc false.", f"viết {key} = true nếu muốn có phần này.")
        return False

    def date(self, key: str) -> datetime.date | None:
        """Return a date, or None."""
        value = self.values.get(key)
        if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
            return value
        if value not in (None, ""):
            self.refuse(
                "bad-date",
                key,
                f"{key} phải là một ngày.",
                f"viết năm-tháng-ngày, không ngoặc kép, như {key} = 2023-11-30.",
            )
        return None

    def table(self, key: str) -> "Section":
        """Return the table under a key; an empty one where there is none."""
        value = self.values.get(key, {})
        if not isinstance(value, Mapping):
            self.refuse(
                "bad-value",
                key,
                f"{key} phải là một bảng.",
                f"viết [{key}] trên một dòng riêng, các mục của nó ở dưới.",
            )
            value = {}
        return evolve(self, values=value, path=(*self.path, key))

    def tables(self, key: str) -> "Iterator[tuple[str, Section]]":
        """Yield every table in the table under a key, with its name."""
        section = self.table(key)
        for name in section.values:
            if len(self.findings) < MOST_FINDINGS:
                yield name, section.table(name)

    def list(self, key: str) -> "Iterator[Section]":
        """Yield every [[table]] of a key, in order."""
        value = self.values.get(key, [])
        entries = value if isinstance(value, list) else [value]
        for number, entry in enumerate(entries):
            if not isinstance(entry, Mapping):
                self.refuse(
                    "bad-value",
                    key,
                    f"{key} phải là các bảng [[{key}]].",
                    f"viết [[{key}]] trên một dòng riêng trước mỗi mục.",
                )
                return
            if len(self.findings) < MOST_FINDINGS:
                yield evolve(self, values=entry, path=(*self.path, key, str(number)))
