"""Reading: the skeletons of all lines stand in one trie; a text is walked through it once, the longest line winning."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from attrs import Factory, define, evolve, field, frozen

from ngaman_core.declare.line import Line, Slot
from ngaman_core.declare.skeleton import DONG, FIGURES, PARTS, Edge, Known, edges, paths, phrases, tokens
from ngaman_core.vi.amount import SCALES
from ngaman_core.vi.printed import Bound
from ngaman_core.vi.scan import Kind, Lexicon, Token

# A name may be several words; it never runs past the end of its clause.
LONGEST_NAME = 16
# Names that do not tell which item is spoken of.
ASIDE = ("within", "where", "parts")
CLAUSE_ENDS = frozenset((";", ":", ".", PARTS))


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


@frozen
class Ending:
    """A line that is read to its end, with the slots of this variant in order."""

    line: Line
    owner: str
    slots: tuple[Slot, ...]


@define
class Node:
    """A place in the trie: where each kind of token leads, and the line that ends here."""

    edges: dict[Edge, "Node"] = Factory(dict)
    ending: Ending | None = None


@frozen
class Clash:
    """Two lines of two domains that read the same text: the first one reads it."""

    first: Ending
    second: Ending

    @property
    def message(self) -> str:
        """Return what is wrong and how to mend it."""
        one, other = (
            f"{end.line.source.file}:{end.line.source.row}: {end.line.text!r}" for end in (self.first, self.second)
        )
        return (
            f"these lines read the same text, so the second is never read; change a word in one\n    {one}\n    {other}"
        )


@frozen
class Way:
    """A walk through the trie so far: the node, the next token, the tokens that filled slots, the item named.

    `guessed` counts the tokens that were taken for a name nobody knows: of two ways that read as far, the one that
    guesses less is right.
    """

    node: Node
    at: int
    filled: tuple[Token, ...] = ()
    item: str = ""
    guessed: int = 0

    @property
    def rank(self) -> tuple[int, int]:
        """Return how good a reading is: far, and with little guessed."""
        return self.at, -self.guessed


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
                node = self.root
                for edge, _ in path:
                    node = node.edges.setdefault(edge, Node())
                ending = Ending(line, owner, tuple(slot for _, slot in path if slot is not None))
                if node.ending is None:
                    node.ending = ending
                elif node.ending.line is not line:
                    self.clashes.append(Clash(node.ending, ending))

    def mentions(self, text: str) -> Iterator[Mention]:
        """Yield every figure of a text in order: those that a line reads with their indicator, the others bare."""
        found, at = tokens(text, self.lexicon), 0
        while at < len(found):
            way = self._furthest(found, at)
            if way is None:
                if found[at].kind in FIGURES:
                    yield bare(text, found[at])
                at += 1
            else:
                yield from self._read(text, way)
                at = way.at

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

    def _furthest(self, found: list[Token], start: int) -> Way | None:
        """Follow every way from a token and return the one that reads furthest, or None where no line begins."""
        best: Way | None = None
        ways = [Way(self.root, start)]
        while ways:
            way = ways.pop()
            if way.node.ending is not None and (best is None or way.rank > best.rank):
                best = way
            if way.at < len(found):
                ways.extend(_steps(way, found))
        return best


def _steps(way: Way, found: list[Token]) -> Iterator[Way]:
    token, onward = found[way.at], way.node.edges
    for edge in edges(token):
        if edge in onward:
            filled = (*way.filled, token) if edge[0] in "fp" else way.filled
            yield Way(onward[edge], way.at + 1, filled, way.item, way.guessed)
    for edge, node in onward.items():
        if edge[0] == "*":
            yield from _named(way, node, edge[1], found)


def _named(way: Way, node: Node, listed: str, found: list[Token]) -> Iterator[Way]:
    """Yield where a name of one token or more may end; a name that the book knows is one token, and gives its key."""
    if found[way.at].kind is Kind.SIGN:  # the "+" or "-" before a paragraph belongs to no name
        return
    for end in range(way.at + 1, min(way.at + LONGEST_NAME, len(found)) + 1):
        last = found[end - 1]
        if _ends_a_name(last):
            return
        known = last.name is not None and last.name[0] == listed and end == way.at + 1
        name = last.name[1] if known and last.name else " ".join(token.text for token in found[way.at : end])
        guessed = way.guessed + (0 if known else end - way.at)
        yield Way(node, end, way.filled, way.item if listed in ASIDE else name, guessed)


def _ends_a_name(token: Token) -> bool:
    """Say whether a token cannot stand in a name: a clause's end, or a figure with its unit ("Phường 1" has none)."""
    return token.text in CLAUSE_ENDS or (token.kind in FIGURES and bool(token.unit))


def bare(text: str, token: Token) -> Mention:
    """Return a figure as the text has it, of no indicator."""
    assert token.value is not None  # every token of FIGURES has one
    scale = Decimal(10) ** sum(SCALES.get(word, 0) for word in token.printed_unit.split())
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
