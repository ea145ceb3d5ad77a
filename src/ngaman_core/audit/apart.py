"""Numbers that are no figures: addresses, spans of time, ages, names of campaigns, plants and bodies."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from ngaman_core.audit.passage import Mark
from ngaman_core.declare.skeleton import FIGURES
from ngaman_core.vi.pieces import Pieces
from ngaman_core.vi.scan import Kind, Token

ADDRESS = re.compile(r"(?:https?://|www\.)\S*+")
# A short quotation is a name: “2 người tốt giúp 1 người ra tù”.
QUOTED = re.compile('“[^“”\n]{1,80}+”|"[^"\n]{1,80}+"')
# "4G" is no four grams.
CODE = re.compile(r"[0-9]++[A-ZĐ]")
# Scales of maps: one to five hundred.
SCALES = frozenset(first * 10**zeros for first in (1, 2, 5) for zeros in (2, 3, 4, 5)) | {25_000, 250_000}
NO_COUNTS = frozenset(("giây", "phút", "giờ", "ngày", "tuần", "tháng", "quý", "năm", "tuổi", "sao"))
CAMPAIGNS = frozenset((("thi", "đua"), ("phong", "trào"), ("cuộc", "vận"), ("mô", "hình"), ("quy", "tắc")))
SENTENCE_BEGINS = frozenset((".", ":", ";", "\n", "-", "+", ""))
SMALL = 100


def parted(text: str, pieces: Pieces, marks: Sequence[Mark]) -> Iterator[tuple[Mark, bool]]:
    """Yield every mark of a text with whether it is a figure."""
    spans = iter(sorted(match.span() for match in chain(ADDRESS.finditer(text), QUOTED.finditer(text))))
    never = (len(text) + 1, len(text) + 1)
    begin, end = next(spans, never)
    for place, mark in enumerate(marks):
        token = mark[2]
        while end <= token.start:
            begin, end = next(spans, never)
        is_figure = token.kind in FIGURES and begin > token.start and not _is_name(text, pieces, marks, place)
        yield mark, is_figure


def _is_name(text: str, pieces: Pieces, marks: Sequence[Mark], place: int) -> bool:
    at, _, token = marks[place]
    words = pieces.words
    if token.unit in NO_COUNTS:
        return token.kind is not Kind.PAIR
    if _of_two_kinds(pieces, marks, place) or CODE.fullmatch(text, token.start, token.end):
        return True
    if token.unit or token.value is None or token.kind is Kind.RANGE:
        return False
    if token.kind is Kind.PAIR:
        return token.value == 1 and token.of in SCALES
    if (words[at - 2], words[at - 1]) in CAMPAIGNS:
        return True
    # "thủy điện Đồng Nai 3,4": a small bare number behind a name in capitals belongs to the name.
    named = at > 0 and words[at - 1].isalpha() and pieces.is_capital(at - 1)
    return named and token.value < SMALL and words[at - 2] not in SENTENCE_BEGINS


def _of_two_kinds(pieces: Pieces, marks: Sequence[Mark], place: int) -> bool:
    """Say whether a number is one of "39 trường/445 phòng học": two counts that are no part and whole."""
    return _slashed(pieces, marks[place : place + 2]) or (place > 0 and _slashed(pieces, marks[place - 1 : place + 1]))


def _slashed(pieces: Pieces, two: Sequence[Mark]) -> bool:
    if len(two) < 2:
        return False
    (_, end, first), (at, _, second) = two
    return at == end + 1 and pieces.words[end] == "/" and first.kind in FIGURES and second.kind in FIGURES


def holds_digits(token: Token) -> bool:
    """Say whether a token holds digits, figure or not."""
    return token.kind not in (Kind.NAME, Kind.WORD, Kind.SIGN) or any(sign.isdigit() for sign in token.text)
