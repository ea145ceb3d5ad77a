"""From text to tokens, in linear time: what is a figure, what only holds digits, what is a word."""

from collections.abc import Iterator
from typing import NamedTuple

from ngaman_core.vi import moment
from ngaman_core.vi.amount import Amount, figure
from ngaman_core.vi.lexicon import Lexicon
from ngaman_core.vi.mention import Mention, list_number, mention
from ngaman_core.vi.pieces import DIGITS, Pieces, cut
from ngaman_core.vi.printed import Bound
from ngaman_core.vi.token import Kind, Token

__all__ = ["Kind", "Lexicon", "Scanned", "Token", "scan", "scanned"]

_BOUNDS = frozenset(("trên", "hơn", "gần", "dưới", "khoảng", "xấp"))
# "thấp hơn 7,1 điểm %" compares, "hơn 3 tỷ" bounds.
_COMPARED = frozenset(("cao", "thấp", "nhiều", "ít", "lớn", "nhỏ", "kém", "dài", "ngắn", "nhanh", "chậm", "tốt"))
_OPENERS = frozenset("+-\n") | _BOUNDS | moment.OPENERS
_WORD, _SIGN, _NOTHING_MORE = Kind.WORD, Kind.SIGN, (None, "", None, None, "", None, "")


def scan(text: str, lexicon: Lexicon) -> list[Token]:
    """Cut a text into tokens; nothing but spaces is left out.

    >>> lexicon = Lexicon({"hộ": "hộ"}, {})
    >>> [(token.kind.value, token.text) for token in scan("có trên 28/32 hộ năm 2023", lexicon)]
    [('word', 'có'), ('pair', 'trên 28/32 hộ'), ('date', 'năm 2023')]
    """
    pieces, marks = scanned(text, lexicon)
    tokens: list[Token] = []
    done = 0
    for at, end, token in marks:
        tokens += _plain(pieces, done, at)
        tokens.append(token)
        done = end
    return [*tokens, *_plain(pieces, done, pieces.size)]


class Scanned(NamedTuple):
    """The pieces of a text, and its tokens that are more than a word: each with its first piece and the one behind."""

    pieces: Pieces
    marks: list[tuple[int, int, Token]]


def scanned(text: str, lexicon: Lexicon) -> Scanned:
    """Cut a text, and look closer only where there is more than a plain word or sign."""
    pieces = cut(text)
    return Scanned(pieces, list(_marks(pieces, lexicon)))


def _marks(pieces: Pieces, lexicon: Lexicon) -> Iterator[tuple[int, int, Token]]:
    end = 0
    for at in _spots(pieces, lexicon):
        if end <= at < pieces.size and (found := _found(pieces, at, lexicon)):
            end, token = found
            yield at, end, token


def _spots(pieces: Pieces, lexicon: Lexicon) -> list[int]:
    """Return the places where more than a word may begin: nearly all pieces are none, and are not looked at again."""
    openers = _OPENERS.union(lexicon.name_tree.branches)
    spots = [at for at, word in enumerate(pieces.words[: pieces.size]) if word in openers or word[0] in DIGITS]
    lines = [0, *(at + 1 for at in spots if pieces.words[at] == "\n")]
    return sorted({*spots, *map(pieces.behind_markdown, lines)})


def _plain(pieces: Pieces, first: int, end: int) -> Iterator[Token]:
    """Yield the words and signs between two places; nearly all tokens are made here, the shortest way there is."""
    offsets = pieces.normal.offsets
    for at in range(first, end):
        word, begin, stop = pieces.words[at], pieces.starts[at], pieces.ends[at]
        span = offsets[begin], offsets[stop - 1] + 1
        if span[1] != offsets[stop]:
            span = pieces.normal.span(begin, stop)
        yield Token._make((_WORD if word[0].isalnum() else _SIGN, *span, word, *_NOTHING_MORE))


def _found(pieces: Pieces, at: int, lexicon: Lexicon) -> tuple[int, Token] | None:
    """Read what is more than a word at a place: the piece behind it, and the token."""
    named = lexicon.name_tree.longest(pieces.words, at)
    if named:
        end, name = named
        return end, _token(pieces, at, end, Kind.NAME, name=name)
    word = pieces.words[at]
    if word[0] in DIGITS:
        return _numeral(pieces, at, lexicon)
    if word in _BOUNDS:
        return _bounded(pieces, at, lexicon)
    if word in "+-":
        return _signed(pieces, at, lexicon) if _is_sign(pieces, at) else None
    seen = moment.in_words(pieces, at, lexicon) if word in moment.OPENERS else list_number(pieces, at)
    return _mentioned(pieces, at, seen) if seen else None


def _numeral(pieces: Pieces, at: int, lexicon: Lexicon) -> tuple[int, Token]:
    seen = _not_a_figure(pieces, at, lexicon)
    if seen:
        return _mentioned(pieces, at, seen)
    amount = figure(pieces, at, lexicon)
    if amount:
        return amount.end, _figured(pieces, at, amount)
    end = at + 1
    while pieces.runs_into_word(end - 1):  # the rest of "61B"
        end += 1
    return end, _token(pieces, at, end, Kind.WORD)


def _bounded(pieces: Pieces, at: int, lexicon: Lexicon) -> tuple[int, Token] | None:
    """Read "trên 90%", "xấp xỉ 35.000 đối tượng": the word belongs to the figure."""
    end = at + 2 if pieces.words[at] == "xấp" else at + 1
    bound = Bound.from_word(" ".join(pieces.words[at:end]))
    if bound is None or not pieces.is_digits(end) or pieces.words[at - 1] in _COMPARED:
        return None
    amount = None if _not_a_figure(pieces, end, lexicon) else figure(pieces, end, lexicon)
    return (amount.end, _figured(pieces, at, amount)._replace(bound=bound)) if amount else None


def _signed(pieces: Pieces, at: int, lexicon: Lexicon) -> tuple[int, Token] | None:
    """Read the sign of "(-4,2%)"."""
    amount = None if _not_a_figure(pieces, at + 1, lexicon) else figure(pieces, at + 1, lexicon)
    if amount is None or amount.kind is not Kind.FIGURE:
        return None
    token = _figured(pieces, at, amount)
    return amount.end, token._replace(value=amount.value.copy_negate()) if pieces.words[at] == "-" else token


def _is_sign(pieces: Pieces, at: int) -> bool:
    """Tell a sign from a dash between words and from the dash of a list."""
    tied_back = pieces.glued(at) and pieces.words[at - 1] != "("
    return pieces.is_digits(at + 1) and pieces.glued(at + 1) and not tied_back and not pieces.begins_line(at)


def _not_a_figure(pieces: Pieces, at: int, lexicon: Lexicon) -> Mention | None:
    return mention(pieces, at, lexicon) or moment.in_digits(pieces, at, lexicon)


def _mentioned(pieces: Pieces, at: int, seen: Mention) -> tuple[int, Token]:
    return seen.end, _token(pieces, at, seen.end, seen.kind, name=("date", seen.iso) if seen.iso else None)


def _figured(pieces: Pieces, at: int, amount: Amount) -> Token:
    start, end, text = _place(pieces, at, amount.end)
    return Token(
        amount.kind,
        start,
        end,
        text,
        value=amount.value,
        unit=amount.unit,
        of=amount.of,
        doubt=amount.doubt,
        printed_unit=amount.printed_unit,
    )


def _token(pieces: Pieces, at: int, end: int, kind: Kind, name: tuple[str, str] | None = None) -> Token:
    return Token(kind, *_place(pieces, at, end), name=name)


def _place(pieces: Pieces, at: int, end: int) -> tuple[int, int, str]:
    start, stop = pieces.starts[at], pieces.ends[end - 1]
    return *pieces.normal.span(start, stop), " ".join(pieces.lowered[start:stop].split())
