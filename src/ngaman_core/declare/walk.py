"""The walk along a text through the trie of all lines: of the lines that begin at a place the longest is read."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import NamedTuple

from attrs import define

from ngaman_core.declare.skeleton import FIGURES, PARTS, Edge, edges
from ngaman_core.declare.track import Track
from ngaman_core.declare.trie import Node
from ngaman_core.vi.token import Token

# A name may be several words; it never runs past the end of its clause.
LONGEST_NAME = 16
# Names that do not tell which item is spoken of.
ASIDE = ("within", "where", "parts")
CLAUSE_ENDS = frozenset((";", ":", ".", PARTS))


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


@define
class Walk:
    """A text on its way through the trie."""

    track: Track
    root: Node

    def readings(self) -> Iterator[Way | Token]:
        """Yield in order every line that is read, as the way to its end, and every figure that no line reads."""
        named = self._before_names()
        begun, end = named.union(self._openings()), 0
        for at in sorted(begun.union(self.track.marks)):
            if at < end:
                continue
            way = self._furthest(self._steps(Way(self.root, at), named=at in named)) if at in begun else None
            if way is not None:
                yield way
                end = way.at
            elif (token := self.track.marks.get(at)) and token.kind in FIGURES:
                yield token

    def _openings(self) -> Iterator[int]:
        """Yield the places where a line may begin with a word or a token of its own, and goes on with the next one."""
        openers = {what: node for (kind, what), node in self.root.edges.items() if kind == "w"}
        for at in [at for at, word in enumerate(self.track.words) if word in openers]:
            if self._leads_on(openers[self.track.words[at]], at + 1):
                yield at
        for at, token in self.track.marks.items():
            if not self.root.edges.keys().isdisjoint(edges(token)):
                yield at

    def _before_names(self) -> set[int]:
        """Return the places where a line may begin with a name.

        A name could begin anywhere, so what follows names is looked for first: only where a line is read from there
        to its end may a name stand before it.
        """
        found: set[int] = set()
        for at, node in self._behind_names():
            if self._furthest([Way(node, at)]):
                found.update(self._starts_of_names(at))
        return found

    def _behind_names(self) -> Iterator[tuple[int, Node]]:
        """Yield the places of what may follow the name that begins a line, each with the node behind the name."""
        after: dict[Edge, list[Node]] = defaultdict(list)
        anywhere = [node for node in self.root.names.values() if node.ending or node.names]
        for node in self.root.names.values():
            for edge in node.edges:
                after[edge].append(node)
        words = {word for kind, word in after if kind == "w"}
        places: Iterable[int] = range(len(self.track.words) + 1)
        if not anywhere:
            marked = self.track.marks if any(kind != "w" for kind, _ in after) else ()
            places = {*marked, *(at for at, word in enumerate(self.track.words) if word in words)}
        for at in places:
            for edge in self._edges(at):
                yield from ((at, node) for node in after.get(edge, ()))
            yield from ((at, node) for node in anywhere)

    def _furthest(self, ways: list[Way]) -> Way | None:
        """Follow ways and return the one that reads furthest, or None where none comes to the end of a line.

        Ways that meet at one node and one token go on alike: only one that has guessed less follows another.
        """
        best: Way | None = None
        met: dict[tuple[int, int], int] = {}
        while ways:
            way = ways.pop()
            place = id(way.node), way.at
            if place in met and met[place] <= way.guessed:
                continue
            met[place] = way.guessed
            if way.node.ending is not None and (best is None or way.rank > best.rank):
                best = way
            ways += self._steps(way)
        return best

    def _edges(self, at: int) -> Iterable[Edge]:
        """Return the edges along which the token at a place may lead on; behind the end of the text there is none."""
        if token := self.track.marks.get(at):
            return edges(token)
        return (("w", self.track.words[at]),) if at < len(self.track.words) else ()

    def _steps(self, way: Way, *, named: bool = True) -> list[Way]:
        """Return the ways one token further, and those a name further."""
        onward, at = way.node.edges, way.at
        steps = []
        for edge in self._edges(at):
            if edge in onward:
                filled = (*way.filled, self.track.marks[at]) if edge[0] in "fp" else way.filled
                steps.append(Way(onward[edge], at + 1, filled, way.item, way.guessed))
        if named and way.node.names:
            ends = list(self._ends_of_names(at))
            for listed, node in way.node.names.items():
                steps += self._named(way, node, listed, ends)
        return steps

    def _named(self, way: Way, node: Node, listed: str, ends: Iterable[int]) -> Iterator[Way]:
        """Yield the ways behind a name; one that the book knows is one token, and gives its key."""
        for end in ends:
            if self._leads_on(node, end):
                known = self._known(way.at, listed) if end == way.at + 1 else ""
                name = known or " ".join(self.track.words[way.at : end])
                guessed = way.guessed + (0 if known else end - way.at)
                yield Way(node, end, way.filled, way.item if listed in ASIDE else name, guessed)

    def _ends_of_names(self, first: int) -> Iterator[int]:
        """Yield where a name of one token or more may end that begins at a place."""
        last = min(first + LONGEST_NAME, len(self.track.words))
        if first < last and not self.track.is_sign(first):  # the "+" or "-" before a paragraph belongs to no name
            for at in takewhile(self._may_be_named, range(first, last)):
                yield at + 1

    def _starts_of_names(self, end: int) -> Iterator[int]:
        """Yield where a name may begin that ends before a place."""
        yield from takewhile(self._may_be_named, range(end - 1, max(0, end - LONGEST_NAME) - 1, -1))

    def _leads_on(self, node: Node, at: int) -> bool:
        """Say whether a line may end at a node, or go on from it with the token at a place."""
        if node.ending or node.names:
            return True
        return not node.edges.keys().isdisjoint(self._edges(at))

    def _known(self, at: int, listed: str) -> str:
        """Return the key of the item of a list that a token names, or ''."""
        token = self.track.marks.get(at)
        return token.name[1] if token and token.name and token.name[0] == listed else ""

    def _may_be_named(self, at: int) -> bool:
        """Say whether a token can stand in a name: no clause's end, and no figure with its unit."""
        token = self.track.marks.get(at)  # "Phường 1" has a figure without a unit
        measured = token is not None and token.kind in FIGURES and token.unit
        return not measured and self.track.words[at] not in CLAUSE_ENDS
