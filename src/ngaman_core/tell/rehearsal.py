"""Rehearsal: what each line can ever say: with every figure, without each that may be missing, and in every manner."""

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from ngaman_core.declare.line import Group, Line, Piece, Slot
from ngaman_core.evaluate.standing import assessment
from ngaman_core.observe.asked import rows_behind, targets_behind
from ngaman_core.observe.contents import Book
from ngaman_core.observe.status import Status
from ngaman_core.tell.speech import Speaker
from ngaman_core.vi.printed import Bound


@frozen
class Take:
    """A line as it is said once; `manner` tells what the figures are like: full, missing what, an estimate, a bound."""

    manner: str
    text: str


@frozen
class Rehearsal:
    """A line with all that it can say, each text once: the full one first.

    A line that is said for each item is in full said of all of them, and then of the first alone.
    """

    line: Line
    takes: tuple[Take, ...]


def rehearsals(book: Book) -> Iterator[Rehearsal]:
    """Yield every line of a book's domains, spoken on its figures."""
    for domain in book.catalog.domains:
        for line in domain.lines:
            takes: dict[str, Take] = {}
            for manner, one in _books(book, line):
                said = [str(sentence) for sentence in Speaker(assessment(one)).say(line)]
                takes.setdefault(said[0], Take(manner, said[0] if takes else "; ".join(said)))
            yield Rehearsal(line, tuple(takes.values()))


def _books(book: Book, line: Line) -> Iterator[tuple[str, Book]]:
    """Yield the figures on which a line is said, each with its manner."""
    groups = [part for part in line.parts if isinstance(part, Group)]
    needed = [part for part in line.parts if isinstance(part, Slot) and not part.is_text]
    yield "full", book
    for group in groups:
        # What two optional parts ask for, and nothing else does, is missing in both.
        gone = _asked(book, line, group.pieces)
        own = gone - _asked(book, line, [piece for other in groups if other is not group for piece in other.pieces])
        kept = _asked(book, line, [part for part in line.parts if not isinstance(part, Group)])
        yield f"without {_named(group.pieces)}", _without(book, (own - kept) or (gone - kept))
    if needed:
        yield "short", fewer(book, line, groups)
    for place, slot in enumerate(needed):
        gone = _asked(book, line, [slot]) - _asked(book, line, needed[:place])
        yield f"missing {_named([slot])}", _without(book, gone)
    yield "missing all", evolve(book, observations=[], targets=[])
    yield "estimate", _changed(book, Status.ESTIMATED, None)
    yield "bound", _changed(book, None, Bound.OVER)


def _named(pieces: Sequence[Piece]) -> str:
    """Return the first figure among pieces of a line, as its slot asks for it, and … where there are more."""
    slots = [piece for piece in pieces if isinstance(piece, Slot)]
    figures = [slot for slot in slots if not slot.is_text] or slots
    names = list(dict.fromkeys(str(slot._replace(styles=()))[1:-1] for slot in figures))
    return " ".join([*names[:1], *["…"] * (len(names) > 1)])


def _changed(book: Book, status: Status | None, bound: Bound | None) -> Book:
    """Return a book whose figures of the reported period all have one status and one bound."""
    period = assessment(book).period
    rows = [evolve(row, status=status, bound=bound) if row.period == period else row for row in book.observations]
    return evolve(book, observations=rows)


def fewer(book: Book, line: Line, dropped: Sequence[Group]) -> Book:
    """Return a book without what the dropped parts of a line ask for and the rest of it does not."""
    rest: list[Piece] = []
    for part in line.parts:
        if not isinstance(part, Group):
            rest.append(part)
        elif part not in dropped:
            rest += part.pieces
    gone = _asked(book, line, [piece for group in dropped for piece in group.pieces]) - _asked(book, line, rest)
    return _without(book, gone)


def _without(book: Book, gone: set[tuple[object, ...]]) -> Book:
    rows = [row for row in book.observations if (row.indicator, row.period, row.facet) not in gone]
    targets = [one for one in book.targets if (one.indicator, one.authority) not in gone]
    return evolve(book, observations=rows, targets=targets)


def _asked(book: Book, line: Line, pieces: Sequence[Piece]) -> set[tuple[object, ...]]:
    """Return what pieces of a line ask for: rows by indicator, period and facet, targets by indicator and authority."""
    indicators, period = book.catalog.indicators, assessment(book).period
    slots = [piece for piece in pieces if isinstance(piece, Slot)]
    rows = {row for slot in slots for row in rows_behind(slot, line.each, period, indicators)}
    targets = {one for slot in slots for one in targets_behind(slot, line.each, indicators)}
    return {(row.indicator.key, row.period, row.facet) for row in rows} | {
        (one.indicator.key, one.authority) for one in targets
    }
