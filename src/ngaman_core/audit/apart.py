"""Numbers that are no figures: addresses, spans of time, ages, names of campaigns, plants and bodies."""

import re
from collections.abc import Sequence

from ngaman_core.declare.skeleton import FIGURES
from ngaman_core.vi.scan import Kind, Token

ADDRESS = re.compile(r"(?:https?://|www\.)\S*+")
# "4G" is no four grams.
CODE = re.compile(r"[0-9]++[A-ZĐ]")
# Scales of maps: one to five hundred.
SCALES = frozenset(first * 10**zeros for first in (1, 2, 5) for zeros in (2, 3, 4, 5)) | {25_000, 250_000}
TIMES = frozenset(("giây", "phút", "giờ", "ngày", "tuần", "tháng", "quý", "năm"))
NO_COUNTS = TIMES | {"tuổi", "sao"}
CAMPAIGNS = frozenset((("thi", "đua"), ("phong", "trào"), ("cuộc", "vận"), ("mô", "hình"), ("quy", "tắc")))
QUOTES = {"“": "”", '"': '"', "‘": "’"}
# A quotation of more words is a saying with figures of its own, not a name.
LONGEST_NAME = 12
SMALL = 100


def apart(tokens: Sequence[Token], text: str) -> frozenset[int]:
    """Return where the numbers of a text begin that are no figures."""
    spans = [match.span() for match in ADDRESS.finditer(text)] + _names_in_quotes(tokens)
    spans.sort()
    found: set[int] = set()
    span = iter(spans)
    begin, end = next(span, (len(text), len(text)))
    for place, token in enumerate(tokens):
        while end <= token.start:
            begin, end = next(span, (len(text) + 1, len(text) + 1))
        if token.kind in FIGURES and (begin <= token.start or _is_name(tokens, place, text)):
            found.add(token.start)
    return frozenset(found)


def _names_in_quotes(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Return where short quotations stand, in one pass: “2 người tốt giúp 1 người ra tù”."""
    spans: list[tuple[int, int]] = []
    opened: tuple[int, str] | None = None
    for place, token in enumerate(tokens):
        if opened and token.text == opened[1]:
            spans.append((tokens[opened[0]].start, token.end))
            opened = None
        elif token.text in QUOTES:
            opened = place, QUOTES[token.text]
        elif opened and (place - opened[0] > LONGEST_NAME or token.text == "\n"):
            opened = None
    return spans


def _is_name(tokens: Sequence[Token], place: int, text: str) -> bool:
    token = tokens[place]
    if token.unit in NO_COUNTS:
        return token.kind is not Kind.PAIR
    before, behind = _text(tokens, place - 1), _text(tokens, place + 1)
    if _of_two_kinds(tokens, place, before, behind) or CODE.fullmatch(text, token.start, token.end):
        return True
    if token.kind is Kind.PAIR and not token.unit:
        return token.value == 1 and token.of in SCALES
    if token.unit or token.kind is not Kind.FIGURE or token.value is None:
        return False
    if (_text(tokens, place - 2), before) in CAMPAIGNS:
        return True
    # "thủy điện Đồng Nai 3,4": a small bare number behind a name in capitals belongs to the name.
    named = place > 1 and tokens[place - 1].kind is Kind.WORD and text[tokens[place - 1].start].isupper()
    return named and token.value < SMALL and not _begins_sentence(tokens, place - 1)


def _of_two_kinds(tokens: Sequence[Token], place: int, before: str, behind: str) -> bool:
    """Say whether a number is one of "39 trường/445 phòng học": two counts that are no part and whole."""
    ahead = behind == "/" and place + 2 < len(tokens) and tokens[place + 2].kind in FIGURES
    back = before == "/" and place > 1 and tokens[place - 2].kind in FIGURES
    return ahead or back


def _begins_sentence(tokens: Sequence[Token], place: int) -> bool:
    return _text(tokens, place - 1) in (".", ":", ";", "\n", "-", "+", "")


def _text(tokens: Sequence[Token], place: int) -> str:
    return tokens[place].text if 0 <= place < len(tokens) else ""
