"""What a number counts, where its unit is none of a domain's: "49 thôn, bon", "18 phiên chợ", "17 tổ dân phố"."""

from collections.abc import Iterable, Iterator

from ngaman_core.audit.passage import Mark
from ngaman_core.declare.skeleton import FIGURES
from ngaman_core.vi.nouns import nouns
from ngaman_core.vi.pieces import Pieces
from ngaman_core.vi.scan import Token

LONGEST = 8


def counted(pieces: Pieces, marks: Iterable[Mark]) -> Iterator[Mark]:
    """Yield the marks of a text, each number with the noun that it counts; a mark inside such a noun is left out."""
    done = 0
    for at, end, token in marks:
        if at < done:
            continue
        done = end
        if token.kind in FIGURES and token.places <= 0 and (found := _noun(token, pieces, end)):
            done, noun = found
            last = pieces.normal.span(pieces.starts[at], pieces.ends[done - 1])[1]
            yield at, done, token._replace(end=last, unit=noun, printed_unit=_printed(token, noun))
        else:
            yield at, end, token


def _noun(token: Token, pieces: Pieces, end: int) -> tuple[int, str] | None:
    """Return where the noun behind a number ends; one may lengthen a unit: "17 tổ" + "dân phố"."""
    if not token.unit:
        return nouns().longest(pieces.words, end)
    unit = token.unit.split()
    if unit[0] not in nouns().branches or "/" in token.unit:
        return None
    found = nouns().longest([*unit, *pieces.words[end : end + LONGEST], ""], 0)
    return (end + found[0] - len(unit), found[1]) if found and found[0] > len(unit) else None


def _printed(token: Token, noun: str) -> str:
    """Return the unit as written, with the scale word before it: "1,2 triệu lượt khách"."""
    scale = token.printed_unit.removesuffix(token.unit).strip()
    return f"{scale} {noun}".strip()
