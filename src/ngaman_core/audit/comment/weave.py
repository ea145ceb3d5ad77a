"""The marks of comments woven into the bytes of a text: a run is split where a mark falls inside it."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from attrs import frozen

from ngaman_core.audit.comment.anchor import Anchors, Atom, Run
from ngaman_core.audit.source.archive import broken
from ngaman_core.audit.source.file import Where

END, BOTH, BEGIN = range(3)  # at one place, a range ends before the next begins


@frozen
class Cut:
    """A place for marks: before a byte, or there before a letter of an atom; `run` is the one it splits, if any."""

    at: int
    letter: int = 0
    run: Run | None = None
    atom: Atom | None = None

    @property
    def order(self) -> tuple[int, int]:
        """Return what tells cuts apart, in the order of the text."""
        return self.at, self.letter


@frozen
class Mark:
    """A mark at its cut."""

    cut: Cut
    rank: int
    number: int
    markup: bytes

    @property
    def order(self) -> tuple[tuple[int, int], int, int]:
        """Return the order in which marks are written."""
        return self.cut.order, self.rank, self.number


def span(anchors: Anchors, owners: Sequence[str], where: Where) -> tuple[Cut, Cut, Run]:
    """Return the cuts around a place, and the run in whose way its marks are written."""
    number = where.paragraph or 0
    whole = anchors.boxes.get(number)
    if number >= len(anchors.paragraphs):
        whole = anchors.references.get((*owners, "")[min(number - len(anchors.paragraphs), len(owners))])
    atoms = anchors.atoms.get(number, ())
    if whole or not atoms:
        # Word has no comments in footnotes and text boxes; what no run says is told where the text begins.
        run = whole or anchors.first
        if run is None:
            raise broken("tệp không có đoạn chữ nào để ghi lời bình")
        return Cut(run.start), Cut(run.end), run
    first = next((atom for atom in atoms if atom.end > where.start), atoms[-1])
    last = next((atom for atom in reversed(atoms) if atom.begin < where.end), first)
    begin = _inside(first, where.start) or _before(first)
    end = _inside(last, where.end) or _behind(last)
    return begin, max(begin, end, key=lambda cut: cut.order), first.run


def woven(part: bytes, spans: Sequence[tuple[Cut, Cut, Run]], first: int) -> bytes:
    """Return a part with the marks of comments, whose numbers count from `first`."""
    marks = [mark for number, around in enumerate(spans, first) for mark in _marks(number, *around)]
    woven, done = list[bytes](), 0
    for _, same_place in groupby(sorted(marks, key=lambda mark: mark.order), lambda mark: _place(mark.cut)):
        here = list(same_place)
        cut = here[0].cut
        woven.append(part[done : cut.at])
        if cut.atom:
            woven += _split(cut.atom, here)
            done = cut.atom.stop
        else:
            woven.append(_apart(cut.run, b"".join(mark.markup for mark in here)))
            done = cut.at
    return b"".join((*woven, part[done:]))


def _inside(atom: Atom, letter: int) -> Cut | None:
    within = letter - atom.begin
    return Cut(atom.start, within, atom.run, atom) if 0 < within < len(atom.text) else None


def _before(atom: Atom) -> Cut:
    run = atom.run
    return Cut(run.start) if atom.start == run.first else Cut(atom.start, run=run)


def _behind(atom: Atom) -> Cut:
    run = atom.run
    return Cut(run.end) if atom.stop == run.last else Cut(atom.stop, run=run)


def _place(cut: Cut) -> tuple[int, bool]:
    """Return what is rewritten at once: a place between elements, or all of a text that is split."""
    return cut.at, cut.letter > 0


def _marks(number: int, begin: Cut, end: Cut, run: Run) -> Iterator[Mark]:
    declared = "" if run.opening.startswith(b"<w:") else f' xmlns:w="{run.space}"'
    opened = f'<w:commentRangeStart{declared} w:id="{number}"/>'
    closed = f'<w:commentRangeEnd{declared} w:id="{number}"/><w:r{declared}><w:commentReference w:id="{number}"/></w:r>'
    if begin.order == end.order:
        yield Mark(begin, BOTH, number, (opened + closed).encode())
    else:
        yield Mark(begin, BEGIN, number, opened.encode())
        yield Mark(end, END, number, closed.encode())


def _apart(run: Run | None, marks: bytes) -> bytes:
    """Return marks as they stand between two halves of a run."""
    return run.closing + marks + run.opening + run.properties if run else marks


def _split(atom: Atom, marks: Sequence[Mark]) -> Iterator[bytes]:
    done = 0
    for letter, same in groupby(marks, lambda mark: mark.cut.letter):
        yield atom.piece(done, letter)
        yield _apart(atom.run, b"".join(mark.markup for mark in same))
        done = letter
    yield atom.piece(done, None)
