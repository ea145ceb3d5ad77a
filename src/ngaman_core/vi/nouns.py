"""The nouns that numbers count in reports and in the press, beside the units that have a measure of their own."""

from functools import cache
from os.path import dirname, join

from ngaman_core.vi.lexicon import Trie


@cache
def nouns() -> Trie[str]:
    """Return the counting nouns of nouns.txt, each by its words.

    >>> nouns().longest(["tổ", "dân", "phố", ""], 0)
    (3, 'tổ dân phố')
    """
    with open(join(dirname(__file__), "nouns.txt"), encoding="utf-8") as file:
        lines = file.read().splitlines()
    return Trie((line, line) for line in lines if line and not line.startswith("#"))
