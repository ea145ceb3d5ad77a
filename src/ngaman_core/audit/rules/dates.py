"""Closing dates: figures of one report that were closed on different days cannot be set beside each other."""

import re
from bisect import bisect
from collections.abc import Iterator
from datetime import date

from ngaman_core.audit.extract import Text
from ngaman_core.audit.fault import Fault
from ngaman_core.finding import Severity
from ngaman_core.vi import date as dates
from ngaman_core.vi.scan import Kind, Scanned, Token

SENTENCE_END = re.compile(r"[.;\n]\s")
RULE = "closing-dates"
UNTIL = frozenset(("đến", "tới"))
# Days further apart than this close different months or years.
NEIGHBOURS = 31
# A day closes a figure that stands so near behind it in the same sentence.
LETTERS = 90
ISO_LENGTH = len("2023-11-30")


def closing_days(scan: Scanned) -> Iterator[tuple[date, Token]]:
    """Yield the days up to which a text counts: "tính đến ngày 30/11/2023"."""
    for at, _, token in scan.marks:
        iso = token.name[1] if token.kind is Kind.DATE and token.name else ""
        if len(iso) == ISO_LENGTH and iso[0] != "-":
            before = scan.pieces.words[max(at - 2, 0) : at]
            if not UNTIL.isdisjoint(before if before[-1:] == ["ngày"] else before[-1:]):
                yield date.fromisoformat(iso), token


def check(text: Text) -> Iterator[Fault]:
    """Yield one fault where the days differ; a day that a line tells is meant to be told."""
    found = [(day, token) for day, token in closing_days(text.scan) if _closes(token, text) and not _told(token, text)]
    if not found:
        return
    last = max(day for day, _ in found)
    near = {day: token for day, token in reversed(found) if (last - day).days <= NEIGHBOURS}
    if len(near) > 1:
        days = ", ".join(dates.to_text(day) for day in sorted(near))
        token = min(near.values(), key=lambda one: one.start)
        message = f"Báo cáo chốt số liệu ở {len(near)} ngày khác nhau: {days}."
        fix = "lấy số liệu cùng một ngày chốt, hoặc ghi rõ ngày chốt của từng số."
        printed = text.text[token.start : token.end]
        yield Fault(RULE, Severity.WARNING, message, fix, start=token.start, end=token.end, printed=printed)


def _closes(day: Token, text: Text) -> bool:
    """Say whether a figure follows: "đến ngày 21/9/2015 ông đã gửi đơn" counts nothing."""
    place = bisect(text.starts, day.start)
    if place == len(text.starts) or text.starts[place] - day.end > LETTERS:
        return False
    return not SENTENCE_END.search(text.text, day.end, text.starts[place])


def _told(day: Token, text: Text) -> bool:
    """Say whether the figures on both sides of a day are told by lines."""
    place = bisect(text.starts, day.start)
    beside = [text.told[one] for one in (place - 1, place) if 0 <= one < len(text.told)]
    return bool(beside) and all(beside)
