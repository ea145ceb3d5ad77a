"""Figures inside a text: numerals with their scale and unit, compound amounts, pairs and ranges."""

from decimal import Decimal

from attrs import evolve, frozen

from ngaman_core.errors import DataError
from ngaman_core.vi import count, number
from ngaman_core.vi.lexicon import Lexicon
from ngaman_core.vi.number import Reading
from ngaman_core.vi.pieces import Pieces
from ngaman_core.vi.token import Kind

DONG = "đồng"
# How many zeros a scale word stands for; "ngàn" is the southern spelling, "tỉ" an older one.
SCALES = {"nghìn": 3, "ngàn": 3, "triệu": 6, "tỷ": 9, "tỉ": 9}
_BILLION = SCALES["tỷ"]
_NOT_BILLIONS = frozenset(("lệ", "trọng", "suất"))  # "240/220, tỷ lệ 109%" with its comma forgotten
_MOST_PARTS = 3  # "triệu đồng/người/năm"


@frozen
class Amount:
    """A figure up to the piece `end`; `zeros` is the scale of its numeral, `printed_unit` has both as written."""

    end: int
    value: Decimal
    zeros: int = 0
    unit: str = ""
    printed_unit: str = ""
    doubt: str = ""
    kind: Kind = Kind.FIGURE
    of: Decimal | None = None


def figure(pieces: Pieces, at: int, lexicon: Lexicon) -> Amount | None:
    """Read the figure that begins at a numeral: a pair, a range, or one amount."""
    first = amount(pieces, at, lexicon)
    if first is None:
        return None
    link = pieces.words[first.end]
    if link not in ("/", "-", "đến") or (second := amount(pieces, first.end + 1, lexicon)) is None:
        return first
    return _pair(first, second) if link == "/" else _range(first, second, needs_unit=link == "đến")


def amount(pieces: Pieces, at: int, lexicon: Lexicon) -> Amount | None:
    """Read one numeral and what belongs to it: "1,5 nghìn tỷ đồng", "51 tỷ 295 triệu đồng", "5 triệu đồng/người"."""
    reading = numeral(pieces, at)
    if reading is None:
        return None
    zeros, unit_at = _scale(pieces, at + 1)
    whole = Amount(unit_at, reading.value, zeros, doubt=reading.doubt)
    if zeros:
        whole = _with_smaller_parts(pieces, evolve(whole, value=number.shifted(reading.value, zeros)))
    whole = _with_unit(pieces, whole, lexicon, " ".join(pieces.words[at + 1 : unit_at]))
    return None if _is_name_or_code(pieces, at, whole) else whole


def numeral(pieces: Pieces, at: int) -> Reading | None:
    """Read one numeral as a count is read; None where it is none: "1.512.5", an endless run of digits."""
    if not pieces.is_digits(at) or len(pieces.words[at]) > 2 * number.MOST_DIGITS:
        return None
    try:
        return count.from_text(pieces.words[at])
    except DataError:
        return None


def _scale(pieces: Pieces, at: int) -> tuple[int, int]:
    """Read scale words: their zeros, and the piece behind them."""
    zeros = SCALES.get(pieces.words[at], 0)
    if pieces.words[at + 1] in _NOT_BILLIONS and zeros == _BILLION:
        return 0, at
    if zeros == SCALES["nghìn"] and SCALES.get(pieces.words[at + 1]) == _BILLION:
        return zeros + _BILLION, at + 2
    return zeros, at + bool(zeros)


def _with_smaller_parts(pieces: Pieces, whole: Amount) -> Amount:
    """Add "295 triệu" to "51 tỷ": each part in a smaller scale, and less than one of the scale before it."""
    zeros = whole.zeros
    while zeros and whole.value == number.rounded(whole.value, -zeros):
        part = numeral(pieces, whole.end)
        part_zeros, end = _scale(pieces, whole.end + 1)
        fits = part is not None and part_zeros < zeros and (part_zeros or pieces.words[end] == DONG)
        if part is None or not fits or number.shifted(part.value, part_zeros) >= 10**zeros:
            break
        value = number.added(whole.value, number.shifted(part.value, part_zeros))
        whole = evolve(whole, end=end, value=value, doubt=whole.doubt or part.doubt)
        zeros = part_zeros
    return whole


def _with_unit(pieces: Pieces, whole: Amount, lexicon: Lexicon, scale: str) -> Amount:
    unit, printed, end = _unit(pieces, whole.end, lexicon)
    if not unit and _means_money(pieces, whole):
        unit = DONG
    return Amount(end, whole.value, whole.zeros, unit, f"{scale} {printed}".strip(), whole.doubt)


def _unit(pieces: Pieces, at: int, lexicon: Lexicon) -> tuple[str, str, int]:
    """Read a unit and what it is counted by, "đồng/người/năm": its own name, its spelling, the piece behind it."""
    words = pieces.words
    found = lexicon.unit_tree.longest(words, at)
    if found is None or (words[at] == "năm" and pieces.year(at + 1) and words[at + 2] != "-"):
        return "", "", at  # in "đạt 36,2 năm 2023" the year keeps its word, in "5 năm 2021-2025" the number does
    end, name = found
    for _ in range(_MOST_PARTS - 1):
        if words[end] == "/" and (found := lexicon.unit_tree.longest(words, end + 1)):
            end, name = found[0], f"{name}/{found[1]}"
    spelling = pieces.lowered[pieces.starts[at] : pieces.ends[end - 1]]
    return name, " ".join(spelling.split()).replace(" / ", "/").replace("/ ", "/"), end


def _means_money(pieces: Pieces, whole: Amount) -> bool:
    """Tell whether a scale without a unit is money: "37,856 tỷ" always, "360 triệu" unless a noun may follow."""
    return whole.zeros >= _BILLION or (whole.zeros > 0 and not pieces.words[whole.end][:1].isalpha())


def _is_name_or_code(pieces: Pieces, at: int, whole: Amount) -> bool:
    """Tell "61B", "4G", "Covid-19" and a telephone number from figures."""
    bare = whole.end == at + 1
    if bare and pieces.runs_into_word(at):
        return True
    if pieces.words[at - 1] == "-" and pieces.is_tied(at - 1) and pieces.words[at - 2][:1].isalpha():
        return True
    return bare and len(pieces.words[at]) > 2 and pieces.words[at][0] == "0" and pieces.words[at].isdecimal()


def _pair(first: Amount, second: Amount) -> Amount:
    """Join "4,873" and "4,985 tỷ đồng"; a unit before the slash makes them two figures: "39 trường/445 phòng học"."""
    if first.unit or first.zeros:
        return first
    part = number.shifted(first.value, second.zeros)
    return evolve(second, value=part, of=second.value, kind=Kind.PAIR, doubt=first.doubt or second.doubt)


def _range(first: Amount, second: Amount, *, needs_unit: bool) -> Amount:
    """Join "11,5" and "12,4%", "100 triệu" and "1 tỷ đồng"; the unit may stand on both sides or on the last only."""
    bare = not first.unit and not first.zeros
    low = number.shifted(first.value, second.zeros) if bare else first.value
    if first.unit not in ("", second.unit) or low >= second.value or (needs_unit and not second.unit):
        return first
    return evolve(second, value=low, of=second.value, kind=Kind.RANGE, doubt=first.doubt or second.doubt)
