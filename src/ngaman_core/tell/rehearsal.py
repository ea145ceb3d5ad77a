"""Rehearsal: what each line can ever say: with every figure, without what may be missing, and without any."""

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from ngaman_core.declare.line import Group, Line, Piece, Slot
from ngaman_core.evaluate.standing import assessment
from ngaman_core.observe.asked import rows_behind, targets_behind
from ngaman_core.observe.contents import Book
from ngaman_core.tell.speech import Speaker


@frozen
class Rehearsal:
    """A line as it is said in full, in short (without its optional parts), and where all its figures are missing."""

    line: Line
    full: str
    short: str
    missing: str


def rehearsals(book: Book) -> Iterator[Rehearsal]:
    """Yield every line of a book's domains, spoken on its figures."""
    for domain in book.catalog.domains:
        for line in domain.lines:
            groups = [part for part in line.parts if isinstance(part, Group)]
            books = (book, fewer(book, line, groups), evolve(book, observations=[], targets=[]))
            yield Rehearsal(line, *(_said(line, one) for one in books))


def _said(line: Line, book: Book) -> str:
    return "; ".join(map(str, Speaker(assessment(book)).say(line)))


def fewer(book: Book, line: Line, dropped: Sequence[Group]) -> Book:
    """Return a book without what the dropped parts of a line ask for and the rest of it does not."""
    rest: list[Piece] = []
    for part in line.parts:
        if not isinstance(part, Group):
            rest.append(part)
        elif part not in dropped:
            rest += part.pieces
    gone = _asked(book, line, [piece for group in dropped for piece in group.pieces]) - _asked(book, line, rest)
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
