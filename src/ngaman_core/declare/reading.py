"""Reading: the skeletons of all lines stand in one trie; a text is walked through it once, the longest line winning."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

from attrs import Factory, define, evolve, field, frozen

from ngaman_core.declare.line import Line
from ngaman_core.declare.skeleton import DONG, Known, paths, phrases
from ngaman_core.declare.track import track
from ngaman_core.declare.trie import Clash, Node
from ngaman_core.declare.walk import Walk, Way
from ngaman_core.vi.amount import SCALES
from ngaman_core.vi.printed import Bound
from ngaman_core.vi.scan import Lexicon, Scanned, Token, scanned


@frozen
class Mention:
    """A figure that a text speaks of: where it stands, what it says, and of which indicator, where a line tells it.

    `start` and `end` count code points of the text as it was given. `value` is in `unit` as written, a compound amount
    in its largest unit with `dong` the full amount; `of` is the second number of a pair or the high end of a range.
    `by` is "line" or None.
    """

    text: str
    start: int
    end: int
    value: Decimal
    unit: str
    of: Decimal | None = None
    dong: Decimal | None = None
    bound: Bound | None = None
    indicator: str = ""
    facet: str = ""
    who: str = ""
    item: str = ""
    by: str | None = None
    line: Line | None = field(default=None, eq=False, repr=False)


@define
class Reading:
    """The lines of a catalog as a trie, with the lexicon that turns a text into tokens."""

    known: Known
    lexicon: Lexicon
    root: Node = Factory(Node)
    clashes: list[Clash] = Factory(list)

    @classmethod
    def of(
        cls,
        known: Known,
        lines: Iterable[tuple[str, Line]],
        names: Mapping[str, tuple[str, str]],
        common: Iterable[Line] = (),
    ) -> "Reading":
        """Build the trie of lines, each with the key of its owner; `names` are phrases that stand for one thing.

        `common` lines are nobody's own: what an owned line says already they leave to it.
        """
        reading = cls(known, Lexicon(known.units.spellings(), {**names, **phrases()}))
        for owner, line in lines:
            reading._insert(line, owner)
        clashes = len(reading.clashes)
        for line in common:
            reading._insert(line, "")
        del reading.clashes[clashes:]
        return reading

    def _insert(self, line: Line, owner: str) -> None:
        for variant in line.variants:
            for path in paths(variant, self.known, self.lexicon):
                if clash := self.root.insert(path, line, owner):
                    self.clashes.append(clash)

    def mentions(self, text: str) -> Iterator[Mention]:
        """Yield every figure of a text in order: those that a line reads with their indicator, the others bare."""
        for found in Walk(track(scanned(text, self.lexicon)), self.root).readings():
            if isinstance(found, Way):
                yield from self._read(text, found)
            else:
                yield bare(text, found)

    def by_line(self, text: str, scan: Scanned) -> Iterator[Mention]:
        """Yield only those figures of a scanned text that a line reads."""
        for found in Walk(track(scan), self.root).readings():
            if isinstance(found, Way):
                yield from self._read(text, found)

    def _read(self, text: str, way: Way) -> Iterator[Mention]:
        ending = way.node.ending
        assert ending is not None  # a way that is furthest ends a line
        for slot, token in zip(ending.slots, way.filled, strict=True):
            indicator = self.known.indicators[slot.key]
            facet = slot.facet or indicator.own_facet.value
            item = way.item if indicator.by and indicator.by == ending.line.each else ""
            yield evolve(
                bare(text, token),
                indicator=slot.key,
                facet=facet,
                who=slot.who,
                item=item,
                by="line",
                line=ending.line,
            )


def bare(text: str, token: Token) -> Mention:
    """Return a figure as the text has it, of no indicator."""
    assert token.value is not None  # every token of FIGURES has one
    scale = _scale(token.printed_unit)
    return Mention(
        text[token.start : token.end],
        token.start,
        token.end,
        token.value / scale,
        token.printed_unit,
        of=None if token.of is None else token.of / scale,
        dong=token.value if token.unit == DONG else None,
        bound=token.bound,
    )


@lru_cache(maxsize=256)
def _scale(unit: str) -> Decimal:
    """Return what the scale words of a unit multiply by; a text has few units, each many times."""
    return Decimal(10) ** sum(SCALES.get(word, 0) for word in unit.split())
