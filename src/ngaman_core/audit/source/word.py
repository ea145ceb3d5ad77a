"""Word: the paragraphs of a document as they are read, and then those of its footnotes."""

from collections.abc import Mapping, Sequence
from itertools import accumulate

from ngaman_core.audit.source.archive import FOOTNOTES, Archive
from ngaman_core.audit.source.elements import REPAIR, Elements
from ngaman_core.audit.source.raised import raised
from ngaman_core.audit.source.unfit import Unfit

WORD_2006 = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
VOCABULARIES = (WORD_2006, "http://purl.oclc.org/ooxml/wordprocessingml/main")
FALLBACK = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"

SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
# What was deleted, what has moved away, what only older programs show instead.
LEFT_OUT = ("del", "moveFrom", "Fallback")
NAMES = ("p", "r", "t", "vertAlign", "footnoteReference", "footnote", *SIGNS, *LEFT_OUT[:2])
KINDS = {f"{space} {name}": name for space in VOCABULARIES for name in NAMES} | {FALLBACK: "Fallback"}
VALUES = tuple(f"{space} val" for space in VOCABULARIES)
MOST_PARAGRAPHS = 1_000_000


class Flow(Elements):
    """Reads the paragraphs of a part; every w:p is one, in the order of their beginnings, read or left out."""

    def __init__(self) -> None:
        super().__init__()
        self.paragraphs: list[list[str]] = []
        self._open: list[list[str]] = []
        self._runs: list[int] = []  # how deep the runs stand that are open: a text box is a run with runs in it
        self._left_out = 0
        self._is_raised = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Begin a paragraph or a run, or say a sign."""
        super().start(name, attributes)
        kind = KINDS.get(name)
        if kind is None:
            return
        if kind == "p":
            self._begin()
        elif kind == "r":
            self._runs.append(self.depth)
            self._is_raised = False
        elif kind in LEFT_OUT:
            self._left_out = self._left_out or self.depth
        elif self._open and self._runs and not self._left_out:
            self._in_run(kind, self.depth - self._runs[-1], attributes)

    def end(self, name: str) -> None:
        """End what was begun."""
        kind = KINDS.get(name)
        if kind == "t":
            self.parser.CharacterDataHandler = None
        elif kind == "r":
            self._runs.pop()
            self._is_raised = False
        elif kind == "p":
            self._open.pop()
        if self._left_out == self.depth:
            self._left_out = 0
        super().end(name)

    def say(self, text: str) -> None:
        """Add to the paragraph that is open."""
        words = self._open[-1]
        words.append(raised(text, "".join(words[-2:])[-4:]) if self._is_raised else text)

    def _begin(self) -> None:
        if len(self.paragraphs) == MOST_PARAGRAPHS:
            raise Unfit("too-many-lines", f"tệp có hơn {MOST_PARAGRAPHS} đoạn văn.", REPAIR)
        self.paragraphs.append([])
        self._open.append(self.paragraphs[-1])

    def _in_run(self, kind: str, depth: int, attributes: Mapping[str, str]) -> None:
        if kind == "vertAlign":
            self._is_raised = "superscript" in map(attributes.get, VALUES)
        elif depth > 1:  # a stop of tabulators, not a tab
            return
        elif kind == "t":
            self.parser.CharacterDataHandler = self.say
        elif kind in SIGNS:
            self.say(SIGNS[kind])


def word_text(data: bytes) -> tuple[str, Sequence[int]]:
    """Return what a Word file says, a line for each paragraph, and where each paragraph begins in it."""
    archive = Archive.of(data)
    main = archive.main
    flow = Flow().parse(archive.part(main)).paragraphs
    if notes := archive.related(main, FOOTNOTES):
        flow += Flow().parse(archive.part(notes)).paragraphs
    lines = ["".join(words) for words in flow]
    return "\n".join(lines), list(accumulate((len(line) + 1 for line in lines[:-1]), initial=0))
