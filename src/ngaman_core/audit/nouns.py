"""What a number counts, where its unit is none of a domain's: "49 thôn, bon", "18 phiên chợ", "17 tổ dân phố"."""

from collections.abc import Iterator, Sequence
from functools import cache
from os.path import dirname, join

from ngaman_core.declare.skeleton import FIGURES
from ngaman_core.vi import scan as scanning
from ngaman_core.vi.lexicon import Trie
from ngaman_core.vi.scan import Token

LONGEST = 8


@cache
def nouns() -> Trie[str]:
    """Return the counting nouns of the language, each by its words."""
    with open(join(dirname(scanning.__file__), "nouns.txt"), encoding="utf-8") as file:
        lines = file.read().splitlines()
    return Trie((line, line) for line in lines if line and not line.startswith("#"))


def counted(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield tokens with the noun that a number counts made its unit; the words of the noun are no tokens any more."""
    at = 0
    while at < len(tokens):
        token = tokens[at]
        at += 1
        if token.kind in FIGURES and (found := _noun(token, tokens[at : at + LONGEST])):
            length, noun = found
            at += length
            token = token._replace(end=tokens[at - 1].end, unit=noun, printed_unit=_printed(token, noun))
        yield token


def _noun(token: Token, behind: Sequence[Token]) -> tuple[int, str] | None:
    """Return how many tokens the noun behind a number takes; one may lengthen a unit: "17 tổ" + "dân phố"."""
    if token.places > 0 or "/" in token.unit:
        return None
    words = token.unit.split()
    ends = {}
    for length, one in enumerate(behind, 1):
        words += one.text.split()
        ends[len(words)] = length
    found = nouns().longest([*words, ""], 0)
    return (ends[found[0]], found[1]) if found and found[0] in ends else None


def _printed(token: Token, noun: str) -> str:
    """Return the unit as written, with the scale word before it: "1,2 triệu lượt khách"."""
    scale = token.printed_unit.removesuffix(token.unit).strip()
    return f"{scale} {noun}".strip()
