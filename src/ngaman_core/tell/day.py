"""Closing days in a sentence: a figure that was closed on another day than its period says on which."""

import datetime
import re
from collections.abc import Sequence

from attrs import evolve

from ngaman_core.declare.line import Slot
from ngaman_core.tell.paragraph import Figure, Kind, Part, Text
from ngaman_core.vi import date

PHRASE_END = re.compile(r"[,;:]| \(")


def dated(parts: Sequence[Part], closes: datetime.date) -> tuple[Part, ...]:
    """Return what is said; behind a figure that was closed on another day than the period stands its day, once."""
    late = [part for part in parts if isinstance(part, Figure) and part.fact.as_of not in (None, closes)]
    if not late:
        return tuple(parts)
    said = {part.text for part in parts if isinstance(part, Text) and part.kind is Kind.DATE}
    found = list(parts)
    for part in late:
        day = f"ngày {date.to_text(part.fact.as_of)}" if part.fact.as_of and not _is_compared(part.slot) else ""
        if day and day not in said:
            said.add(day)
            _set_behind(found, found.index(part), Text(f" (đến {day})", Kind.DATE))
    return tuple(found)


def _is_compared(slot: Slot) -> bool:
    """Say whether a slot sets figures of two periods beside each other: no one day closed both."""
    return slot.facet.rpartition(".")[2] in ("change", "growth")


def _set_behind(parts: list[Part], at: int, words: Text) -> None:
    """Set words behind a figure: at the end of its phrase, or right behind it where another figure stands in that."""
    for place, part in enumerate(parts[at + 1 :], at + 1):
        if isinstance(part, Figure):
            parts.insert(at + 1, words)
            return
        if part.kind is Kind.WORDS and (end := PHRASE_END.search(part.text)):
            halves = (part.text[: end.start()], part.text[end.start() :])
            before, behind = (evolve(part, text=half) for half in halves)
            parts[place : place + 1] = [before, words, behind]
            return
    parts.append(words)
