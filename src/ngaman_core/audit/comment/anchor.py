"""Where in the bytes of a Word file its text stands: each run, and what it says, letter by letter."""

import re
from collections.abc import Collection, Mapping
from xml.sax.saxutils import escape

from attrs import define, frozen

from ngaman_core.audit.source.word import KINDS, VOCABULARIES, Flow

START_TAG = re.compile(rb"<[^>\"']*+(?:\"[^\"]*+\"[^>\"']*+|'[^']*+'[^>\"']*+)*+>")
TAG_NAME = re.compile(rb"<([^\s/>]+)")
SPACE = re.compile(rb"\s+xml:space\s*=\s*(?:\"[^\"]*\"|'[^']*')")
IDS = tuple(f"{space} id" for space in VOCABULARIES)


@define(eq=False)
class Run:
    """A run in the bytes: how it begins, where its content begins and ends, and where it ends itself."""

    start: int
    opening: bytes
    space: str
    properties: bytes = b""
    first: int = -1
    last: int = -1
    end: int = -1

    @property
    def closing(self) -> bytes:
        """Return its end tag."""
        return closing(self.opening)


@frozen(eq=False)
class Atom:
    """What a run says in one element, a text or a sign: from which letter of the paragraph on, and in which bytes."""

    begin: int
    text: str
    run: Run
    start: int
    stop: int
    opening: bytes

    @property
    def end(self) -> int:
        """Return where in the paragraph it ends."""
        return self.begin + len(self.text)

    def piece(self, start: int, end: int | None) -> bytes:
        """Return a part of the text as an element of its own; blanks at its ends count."""
        opening = SPACE.sub(b"", self.opening)[:-1] + b' xml:space="preserve">'
        return opening + escape(self.text[start:end], {"\r": "&#13;"}).encode() + closing(opening)


class Anchors(Flow):
    """Reads a text, and notes where some of its paragraphs stand in the bytes."""

    def __init__(self, part: bytes, wanted: Collection[int]) -> None:
        super().__init__()
        self.atoms: dict[int, list[Atom]] = {number: [] for number in wanted}
        self.boxes: dict[int, Run] = {}  # the run whose text box holds a paragraph
        self.references: dict[str, Run] = {}  # the run that refers to a footnote
        self.first: Run | None = None
        self._part = part
        self._begins: list[int] = []
        self._numbers: list[int] = []
        self._lengths: list[int] = []
        self._inside: list[Run] = []
        self._heard: list[str] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Note where an element begins."""
        at, kind = self.parser.CurrentByteIndex, KINDS.get(name)
        self._begins.append(at)
        if self._runs and self.depth == self._runs[-1]:
            self._heard = []
        super().start(name, attributes)
        if kind == "r":
            self._inside.append(Run(at, self._tag(at), name.partition(" ")[0]))
        elif kind == "p":
            self._numbers.append(len(self.paragraphs) - 1)
            self._lengths.append(0)
            if self._inside:
                self.boxes[self._numbers[-1]] = self._inside[0]
        elif kind == "footnoteReference" and self._inside and not self._left_out:
            self.references.setdefault(note_id(attributes), self._inside[0])

    def say(self, text: str) -> None:
        """Note what is said, as it is written."""
        super().say(text)
        self._heard.append(text)

    def end(self, name: str) -> None:
        """Note where an element ends."""
        at, kind = self.parser.CurrentByteIndex, KINDS.get(name)
        begin = self._begins.pop()
        if kind == "r":
            self._inside.pop().end = self._stop(begin, at)
        elif kind == "p":
            self._numbers.pop()
            self._lengths.pop()
        elif self._runs and self.depth == self._runs[-1] + 1:
            self._child(name.endswith(" rPr"), begin, self._stop(begin, at))
        super().end(name)

    def _child(self, is_properties: bool, start: int, stop: int) -> None:
        run = self._inside[-1]
        if is_properties:
            run.properties = self._part[start:stop]
            return
        run.first, run.last = run.first if run.first >= 0 else start, stop
        if text := "".join(self._heard):
            if self._numbers[-1] in self.atoms:
                atom = Atom(self._lengths[-1], text, run, start, stop, self._tag(start))
                self.atoms[self._numbers[-1]].append(atom)
            self._lengths[-1] += len(text)
            self._heard = []
            self.first = self.first or self._inside[0]

    def _tag(self, at: int) -> bytes:
        tag = START_TAG.match(self._part, at)
        return tag[0] if tag else b""

    def _stop(self, begin: int, at: int) -> int:
        tag = self._tag(begin)
        return begin + len(tag) if tag.endswith(b"/>") else self._part.index(b">", at) + 1


class Footnotes(Flow):
    """Reads the footnotes, and notes to which of them each paragraph belongs."""

    def __init__(self) -> None:
        super().__init__()
        self.owners: list[str] = []
        self._owner = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Note whose paragraph begins."""
        super().start(name, attributes)
        if KINDS.get(name) == "footnote":
            self._owner = note_id(attributes)
        elif KINDS.get(name) == "p":
            self.owners.append(self._owner)


def note_id(attributes: Mapping[str, str]) -> str:
    """Return the number that a footnote or a reference to one has."""
    return next(filter(None, map(attributes.get, IDS)), "")


def closing(opening: bytes) -> bytes:
    """Return the end tag for a start tag.

    >>> closing(b'<w:r w:rsidR="00A1">')
    b'</w:r>'
    """
    name = TAG_NAME.match(opening)
    return b"</" + (name[1] if name else b"") + b">"
