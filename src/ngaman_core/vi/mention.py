"""Digits that are no figures: references to documents, list numbers, ordinals, codes."""

from attrs import frozen

from ngaman_core.vi.lexicon import Lexicon
from ngaman_core.vi.pieces import Pieces
from ngaman_core.vi.token import Kind

_ROMAN = frozenset("ivx")
_LIST_MARKS = frozenset((".", ")", "/", "-"))
# What makes an amount of the number before it, whatever else speaks against that.
AMOUNT_SIGNS = frozenset(("%", "‰", "/", "nghìn", "ngàn", "triệu", "tỷ", "tỉ"))
# Words whose number is an order or a name, never a count ...
_ORDINALS = frozenset(("phường", "khóm", "ấp", "quận", "đợt", "bước", "thứ", "lần", "hạng", "vòng", "khóa"))
_ORDINAL_PAIRS = frozenset((("giai", "đoạn"), ("quốc", "lộ"), ("tỉnh", "lộ"), ("học", "kỳ")))
# ... and words that may also be counted or done: their number is a name only where no unit follows it.
_MAYBE_ORDINALS = frozenset(("lớp", "loại", "cấp", "nhóm", "tổ", "kỳ", "khu", "đường", "tuyến", "mẫu"))
_MAYBE_ORDINAL_PAIRS = frozenset((("dự", "án"),))
_ARTICLES = frozenset(("điều", "khoản", "chương", "mục"))
_DOCUMENTS = frozenset((("đề", "án"), ("nghị", "quyết"), ("quyết", "định"), ("nghị", "định"), ("phụ", "lục")))
# "tổng số 15", "chỉ số 85" are numbers, where "công văn số 15" names a document.
_COUNTING_SO = frozenset(("tổng", "sĩ", "con", "chỉ", "hệ", "dân", "doanh", "tỷ", "trong", "một"))


@frozen
class Mention:
    """Something with digits up to the piece `end`; of a date, the ISO form as far as the text goes."""

    end: int
    kind: Kind
    iso: str = ""


def mention(pieces: Pieces, at: int, lexicon: Lexicon) -> Mention | None:
    """Read what a numeral is if it is no figure; dates are looked for elsewhere."""
    return list_number(pieces, at) or _reference(pieces, at) or _named(pieces, at, lexicon)


def list_number(pieces: Pieces, at: int) -> Mention | None:
    """Read "1.", "1.1.", "2)", "a)", "II." at the beginning of a line."""
    if not pieces.begins_line(at):
        return None
    word, mark = pieces.words[at], pieces.words[at + 1]
    marked = mark in _LIST_MARKS and pieces.glued(at + 1)
    if pieces.is_digits(at):
        counted = "," not in word and all(len(part) <= 2 for part in word.split("."))
        marked = marked and mark != "-" and not pieces.is_digits(at + 2)
    else:
        counted = word.isalpha() and (len(word) == 1 or (len(word) <= 5 and _ROMAN.issuperset(word)))
        marked = marked and (mark == ")" or pieces.is_capital(at))
    # "1.1 Trồng trọt" has no mark behind it, but "2.5 tấn" has no capital.
    bare = "." in word and pieces.is_capital(at + 1)
    if not counted or not (marked or bare):
        return None
    return Mention(at + 2 if marked else at + 1, Kind.LISTNO)


def _reference(pieces: Pieces, at: int) -> Mention | None:
    """Read "148/QĐ-TTg", "75/2023/NĐ-CP", "01-NQ/TW": numbers tied to capital letters."""
    end = at + 1
    if not pieces.is_tied(end):
        return None
    if pieces.is_digits(end + 1) and pieces.is_tied(end + 2):
        end += 2
    if pieces.is_digits(end + 1) or not pieces.is_capital(end + 1):
        return None
    if pieces.words[end] == "-" and pieces.words[end + 2] != "/":  # "10-CT" alone is no document
        return None
    while pieces.is_tied(end) and pieces.words[end + 1][0].isalnum():
        end += 2
    return Mention(end, Kind.REF)


def _named(pieces: Pieces, at: int, lexicon: Lexicon) -> Mention | None:
    """Read the number of an article, a document, a ward, a round: a word before it says that it does not count."""
    word, before = pieces.words[at], pieces.words[at - 1]
    pair = (pieces.words[at - 2], before)
    if not word.isdecimal() or len(word) > 4 or pieces.words[at + 1] in AMOUNT_SIGNS or pieces.runs_into_word(at):
        return None
    bare = lexicon.unit_tree.longest(pieces.words, at + 1) is None
    numbered = before == "số" and pair[0] not in _COUNTING_SO
    if bare and (numbered or before in _ARTICLES or pair in _DOCUMENTS):
        return Mention(at + 1, Kind.REF)
    padded = word[0] == "0"  # only counts are padded
    if not padded and len(word) <= 2 and (before in _ORDINALS or pair in _ORDINAL_PAIRS):
        return Mention(at + 1, Kind.WORD)
    if bare and len(word) == 1 and (before in _MAYBE_ORDINALS or pair in _MAYBE_ORDINAL_PAIRS):
        return Mention(at + 1, Kind.WORD)
    return None
