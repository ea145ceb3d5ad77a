"""What a scan knows beforehand: the spellings of units and the phrases that name things."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from ngaman_core.vi.pieces import cut

T = TypeVar("T")

# Units of the language itself, known to every text; ages and grades are units too, so that they are no bare counts.
_ALWAYS = {
    "%": "%",
    "phần trăm": "%",
    "‰": "‰",
    "%o": "‰",
    "phần nghìn": "‰",
    "điểm %": "điểm %",
    "điểm phần trăm": "điểm %",
    "usd": "USD",
    "đồng": "đồng",
    "tuổi": "tuổi",
    "sao": "sao",
}


class Trie(Generic[T]):
    """Phrases by their pieces; finds the longest that begins at a place."""

    __slots__ = ("branches", "value")

    def __init__(self, phrases: Iterable[tuple[str, T]] = ()) -> None:
        self.branches: dict[str, Trie[T]] = {}
        self.value: T | None = None
        for phrase, value in phrases:
            pieces = cut(phrase)
            self._add(pieces.words[: pieces.size], value)

    def longest(self, words: Sequence[str], at: int) -> tuple[int, T] | None:
        """Return the end and the value of the longest phrase that begins here."""
        branch, end, found = self.branches.get(words[at]), at, None
        while branch is not None:
            end += 1
            if branch.value is not None:
                found = end, branch.value
            branch = branch.branches.get(words[end]) if end < len(words) else None
        return found

    def _add(self, words: Sequence[str], value: T) -> None:
        node = self
        for word in words:
            node = node.branches.setdefault(word, Trie())
        if words:
            node.value = value


class Lexicon:
    """Spellings of units, each with the unit's own name, and phrases, each with its list and key.

    What was cut into words by it before is kept in `cut`, as long as the lexicon itself.

    >>> lexicon = Lexicon({"vụ, việc": "vụ", "vụ": "vụ"}, {"đường D3": ("site", "d3")})
    >>> lexicon.unit_tree.longest(["vụ", ",", "việc"], 0)
    (3, 'vụ')
    """

    __slots__ = ("cut", "name_tree", "names", "unit_tree", "units")

    def __init__(self, units: Mapping[str, str], names: Mapping[str, tuple[str, str]]) -> None:
        self.units = dict(units)
        self.names = dict(names)
        self.unit_tree = Trie((_ALWAYS | self.units).items())
        self.name_tree = Trie(self.names.items())
        self.cut: dict[str, Sequence[str]] = {}
