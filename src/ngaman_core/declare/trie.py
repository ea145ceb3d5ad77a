"""The skeletons of all lines in one trie."""

from attrs import Factory, define, frozen

from ngaman_core.declare.line import Line, Slot
from ngaman_core.declare.skeleton import Edge, Path


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

    def onward(self, edge: Edge) -> "Node":
        """Return where an edge leads; a new one leads to a new node."""
        node = self.names.get(edge[1]) if edge[0] == "*" else self.edges.get(edge)
        if node is None:
            node = Node()
            if edge[0] == "*":
                self.names[edge[1]] = node
            else:
                self.edges[edge] = node
        return node

    def insert(self, path: Path, line: Line, owner: str) -> Clash | None:
        """Add a path of a line from here on; of two lines that end at one place the first stays."""
        node = self
        for edge, _ in path:
            node = node.onward(edge)
        ending = Ending(line, owner, tuple(slot for _, slot in path if slot is not None))
        if node.ending is None:
            node.ending = ending
        return Clash(node.ending, ending) if node.ending.line is not line else None
