"""The skeletons of all lines in one trie, and the walk along a text that reads the longest line."""

from collections.abc import Iterator
from typing import NamedTuple

from attrs import Factory, define, frozen

from ngaman_core.declare.line import Line, Slot
from ngaman_core.declare.skeleton import FIGURES, PARTS, Edge, Path, edges
from ngaman_core.declare.track import Track
from ngaman_core.vi.token import Token

# A name may be several words; it never runs past the end of its clause.
LONGEST_NAME = 16
# Names that do not tell which item is spoken of.
ASIDE = ("within", "where", "parts")
CLAUSE_ENDS = frozenset((";", ":", ".", PARTS))


@frozen
class Ending:
    """A line that is read to its end, with the slots of this variant in order."""

    line: Line
    owner: str
    slots: tuple[Slot, ...]


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


@define
class Node:
    """A place in the trie: where each kind of token leads, where a name of each list does, the line that ends here."""

    edges: dict[Edge, "Node"] = Factory(dict)
    names: dict[str, "Node"] = Factory(dict)
    ending: Ending | None = None

    def insert(self, path: Path, line: Line, owner: str) -> Clash | None:
        """Add a path of a line from here on; of two lines that end at one place the first stays."""
        node = self
        for (kind, what), _ in path:
            node = node.names.setdefault(what, Node()) if kind == "*" else node.edges.setdefault((kind, what), Node())
        ending = Ending(line, owner, tuple(slot for _, slot in path if slot is not None))
        if node.ending is None:
            node.ending = ending
        return Clash(node.ending, ending) if node.ending.line is not line else None

    def leads_on(self, track: Track, at: int) -> bool:
        """Say whether a line may end here, or go on with the token at a place."""
        if self.ending is not None or self.names:
            return True
        return any(edge in self.edges for edge in _edges(track, at))


class Way(NamedTuple):
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


def furthest(track: Track, start: int, root: Node) -> Way | None:
    """Follow every way from a token and return the one that reads furthest, or None where no line begins."""
    best: Way | None = None
    ways = [Way(root, start)]
    while ways:
        way = ways.pop()
        if way.node.ending is not None and (best is None or way.rank > best.rank):
            best = way
        ways.extend(_steps(track, way))
    return best


def beginnings(track: Track, root: Node) -> list[int]:
    """Return the places where a line may begin.

    Most lines begin with a word of their own. Those that begin with a name could begin anywhere: what stands behind
    the name is looked for first, and only before a place from where a line is read to its end may the name stand.
    """
    words, spots = track.words, set(track.marks)
    openers = {word for kind, word in root.edges if kind == "w"}
    spots.update(at for at, word in enumerate(words) if word in openers)
    for at in _behind_names(track, root):
        if any(furthest(track, at, node) for node in root.names.values()):
            spots.update(range(max(0, at - LONGEST_NAME), at))
    return sorted(spots)


def _behind_names(track: Track, root: Node) -> list[int]:
    """Return the places, the end of the text among them, where something may stand that follows a name."""
    after = root.names.values()
    places = range(len(track.words) + 1)
    if any(node.ending or node.names for node in after):
        return list(places)
    words = {word for node in after for kind, word in node.edges if kind == "w"}
    marked = [at for at in track.marks if any(node.leads_on(track, at) for node in after)]
    return [*marked, *(at for at, word in enumerate(track.words) if word in words)]


def _edges(track: Track, at: int) -> Iterator[Edge]:
    """Yield the edges along which the token at a place may lead on; behind the end of the text there is none."""
    if token := track.marks.get(at):
        yield from edges(token)
    elif at < len(track.words):
        yield "w", track.words[at]


def _steps(track: Track, way: Way) -> Iterator[Way]:
    node, at = way.node, way.at
    for edge in _edges(track, at):
        if edge in node.edges:
            filled = (*way.filled, track.marks[at]) if edge[0] in "fp" else way.filled
            yield Way(node.edges[edge], at + 1, filled, way.item, way.guessed)
    if node.names and at < len(track.words):
        for listed, onward in node.names.items():
            yield from _named(track, way, onward, listed)


def _named(track: Track, way: Way, node: Node, listed: str) -> Iterator[Way]:
    """Yield where a name of one token or more may end; a name that the book knows is one token, and gives its key."""
    words, first = track.words, way.at
    if track.is_sign(first):  # the "+" or "-" before a paragraph belongs to no name
        return
    for end in range(first + 1, min(first + LONGEST_NAME, len(words)) + 1):
        if _ends_a_name(track, end - 1):
            return
        if not node.leads_on(track, end):
            continue
        known = _known(track, first, listed) if end == first + 1 else ""
        name = known or " ".join(words[first:end])
        guessed = way.guessed + (0 if known else end - first)
        yield Way(node, end, way.filled, way.item if listed in ASIDE else name, guessed)


def _known(track: Track, at: int, listed: str) -> str:
    """Return the key of the item of a list that a token names, or ''."""
    token = track.marks.get(at)
    return token.name[1] if token and token.name and token.name[0] == listed else ""


def _ends_a_name(track: Track, at: int) -> bool:
    """Say whether a token cannot stand in a name: a clause's end, or a figure with its unit ("Phường 1" has none)."""
    token = track.marks.get(at)
    return track.words[at] in CLAUSE_ENDS or (token is not None and token.kind in FIGURES and bool(token.unit))
