"""Doubles: two lines of one domain that read the same text, so that the second is never read."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from ngaman_core.declare.indicator import Indicator
from ngaman_core.declare.line import EMPTY_WORDS, Group, Line, Piece, Quoted, Slot, Words
from ngaman_core.declare.mistakes import Mistake
from ngaman_core.measure.unit import Units

if TYPE_CHECKING:
    from ngaman_core.declare.trie import Clash

SIGNS = ",;:.()\"“”'–-"


class Wording(NamedTuple):
    """The words that a line always says, and those that it may say."""

    line: Line
    always: frozenset[str]
    ever: frozenset[str]


class Spoken(NamedTuple):
    """What the lines of one domain speak of."""

    indicators: Mapping[str, Indicator]
    units: Units


def doubles(lines: Iterable[Line], indicators: Mapping[str, Indicator], units: Units) -> Iterator[Mistake]:
    """Yield the mistake of the second of each two lines that read the same text."""
    for clash in clashing(lines, indicators, units):
        first, second = clash.first.line, clash.second.line
        where = f"{first.source.file}:{first.source.row}"
        message = f"this line reads the same text as that of {where}, {first.text!r}; change a word in one"
        yield Mistake(second.source, message, second.text)


def clashing(lines: Iterable[Line], indicators: Mapping[str, Indicator], units: Units) -> "Iterator[Clash]":
    """Yield each line that reads the same text as one before it, with that one.

    Only lines whose words allow it are compared by what they read: that takes the scanner, and a start has no need of
    it where every line has words of its own.
    """
    wordings = [_wording(line, indicators) for line in lines]
    alike = {
        id(one.line): one.line
        for pair in combinations(wordings, 2)
        if pair[0].always <= pair[1].ever and pair[1].always <= pair[0].ever
        for one in pair
    }
    if alike:
        from ngaman_core.declare.reading import Reading

        found = Reading.of(Spoken(indicators, units), (("", line) for line in alike.values()), {})
        told = {id(clash.second.line): clash for clash in reversed(found.clashes)}
        yield from reversed(told.values())


def _wording(line: Line, indicators: Mapping[str, Indicator]) -> Wording:
    always = [word for part in line.parts if not isinstance(part, Group) for word in _words(part, indicators)]
    ever = [word for piece in line.pieces for word in _words(piece, indicators)]
    return Wording(line, frozenset(always), frozenset(ever))


def _words(piece: Piece, indicators: Mapping[str, Indicator]) -> Iterator[str]:
    text = piece.text if isinstance(piece, Words | Quoted) else ""
    if isinstance(piece, Slot) and piece.facet == "name":
        text = indicators[piece.key].name
    for word in text.lower().split():
        plain = word.strip(SIGNS)
        if plain and plain not in EMPTY_WORDS:
            yield plain
