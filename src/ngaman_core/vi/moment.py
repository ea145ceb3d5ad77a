"""Dates and periods as a text names them, in digits or in words, with their ISO form as far as the text goes.

2023-11-30, 2023-11, 2023-Q4, 2023; without a year --11-30, --11, Q4; a span of years 2023/2024; "6 tháng đầu năm" P6M.
"""

from datetime import date

from ngaman_core.vi.lexicon import Lexicon
from ngaman_core.vi.mention import AMOUNT_SIGNS, Mention
from ngaman_core.vi.pieces import Pieces
from ngaman_core.vi.token import Kind

OPENERS = frozenset(("ngày", "tháng", "quý", "năm"))
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_PARTS_OF_YEAR = {"tháng đầu năm": "P{}M", "tháng cuối năm": "P{}M-end"}
_TIMES = frozenset(("giờ", "ngày", "tháng", "năm"))
_BEFORE_DAY = frozenset(("ngày", "đến", "từ", "trước", "sau"))
_EACH = frozenset(("mỗi", "hàng", "hằng"))


def in_words(pieces: Pieces, at: int, lexicon: Lexicon) -> Mention | None:
    """Read "ngày 05 tháng 9 năm 2019", "tháng 11/2023", "quý IV", "năm 2023-2024" from its first word."""
    word = pieces.words[at]
    if word == "ngày":
        return _day_in_words(pieces, at)
    if word == "tháng":
        return _month_in_words(pieces, at, lexicon)
    if word == "quý":
        quarter = _QUARTERS.get(pieces.words[at + 1])
        return _with_year(pieces, at + 2, f"Q{quarter}") if quarter else None
    year = pieces.year(at + 1)
    return (_years(pieces, at + 1) or Mention(at + 2, Kind.DATE, str(year))) if year else None


def in_digits(pieces: Pieces, at: int, lexicon: Lexicon) -> Mention | None:
    """Read "30/11/2023", "22.4.2019", "10/2003", "2023 - 2024", "6 tháng đầu năm", a bare year; or a longer code."""
    # "trong tháng" may be a name: then its number has not been looked at yet.
    found = in_words(pieces, at - 1, lexicon) if pieces.words[at - 1] in OPENERS else None
    if found:
        return found
    if pieces.words[at + 1] in ("/", "-"):
        found = _chained(pieces, at) or _years(pieces, at) or _month_or_day(pieces, at, lexicon)
    elif pieces.words[at + 1] == "tháng":
        found = _months_of_year(pieces, at)
    return found or _dotted(pieces, at) or _bare_year(pieces, at, lexicon)


def _day_in_words(pieces: Pieces, at: int) -> Mention | None:
    day, month = _small(pieces.words[at + 1], 31), _small(pieces.words[at + 3], 12)
    if not (day and month and pieces.words[at + 2] == "tháng"):
        return None
    found = _with_year(pieces, at + 4, f"{month:02}-{day:02}")
    year = "" if found.iso[0] == "-" else found.iso[:4]
    # "ngày 31 tháng 02" is a date, though no day: only its month can be told.
    return _day(found.end, str(day), str(month), year) or Mention(found.end, Kind.DATE, found.iso[:-3])


def _month_in_words(pieces: Pieces, at: int, lexicon: Lexicon) -> Mention | None:
    number, _, year = pieces.words[at + 1].partition(".")  # the press: "tháng 6.2019"
    month = _small(number, 12)
    if month and len(year) == 4 and year.isdecimal():
        return Mention(at + 2, Kind.DATE, f"{year}-{month:02}")
    if not month or year or _is_counted(pieces, at, lexicon):
        return None
    return _with_year(pieces, at + 2, f"{month:02}")


def _is_counted(pieces: Pieces, at: int, lexicon: Lexicon) -> bool:
    """Tell "mỗi tháng 03 chuyên mục" and "trong tháng 04 lớp" from the months of March and April."""
    before, number = pieces.words[at - 1], pieces.words[at + 1]
    if before in _EACH:
        return True
    padded = number[0] == "0" and number not in ("01", "02")  # a month is padded so only by mistake
    return (before == "trong" or padded) and _counts(pieces, at + 2, lexicon)


def _with_year(pieces: Pieces, at: int, part: str) -> Mention:
    """Add a year to a day, month or quarter: " năm 2023", "/2023", "-2017"."""
    if (pieces.is_tied(at) or pieces.words[at] == "năm") and (year := pieces.year(at + 1)):
        return Mention(at + 2, Kind.DATE, f"{year}-{part}")
    return Mention(at, Kind.DATE, part if part[0] == "Q" else f"--{part}")


def _dotted(pieces: Pieces, at: int) -> Mention | None:
    """Read the press's "22.4.2019", and "22.4" behind "ngày"; they look like decimals."""
    parts = pieces.words[at].split(".", 3)
    if len(parts) == 3 or (len(parts) == 2 and pieces.words[at - 1] == "ngày"):
        return _day(at + 1, *parts)
    return None


def _chained(pieces: Pieces, at: int) -> Mention | None:
    """Read "30/11/2023", "30-11-2023"; three and more numbers tied together that are no day are a code."""
    end = at + 1
    while pieces.is_tied(end) and pieces.is_digits(end + 1):
        end += 2
    if end < at + 5:
        return None
    dated = _day(end, *pieces.words[at:end:2]) if end == at + 5 else None
    return dated or Mention(end, Kind.WORD)


def _years(pieces: Pieces, at: int) -> Mention | None:
    """Read "2023-2024", "2010 - 2015", and a school year with a slash."""
    first, last, link = pieces.year(at), pieces.year(at + 2), pieces.words[at + 1]
    spans = (link == "-" and first < last) or (link == "/" and first + 1 == last)
    return Mention(at + 3, Kind.DATE, f"{first}/{last}") if first and last and spans else None


def _month_or_day(pieces: Pieces, at: int, lexicon: Lexicon) -> Mention | None:
    """Read "10/2003", and "27/6" where a word before it speaks of a day; with a unit behind it, it is a pair."""
    if pieces.words[at + 1] == "-" or not pieces.is_tied(at + 1) or _counts(pieces, at + 3, lexicon):
        return None
    month, year = _small(pieces.words[at], 12), pieces.year(at + 2)
    if month and year:
        return Mention(at + 3, Kind.DATE, f"{year}-{month:02}")
    if pieces.words[at - 1] in _BEFORE_DAY:
        return _day(at + 3, pieces.words[at], pieces.words[at + 2])
    return None


def _months_of_year(pieces: Pieces, at: int) -> Mention | None:
    """Read "6 tháng đầu năm 2019"."""
    months = _small(pieces.words[at], 12)
    part = _PARTS_OF_YEAR.get(" ".join(pieces.words[at + 1 : at + 4]), "").format(months)
    if not months or not part:
        return None
    year = pieces.year(at + 4)
    return Mention(at + 5, Kind.DATE, f"{year}-{part}") if year else Mention(at + 4, Kind.DATE, part)


def _bare_year(pieces: Pieces, at: int, lexicon: Lexicon) -> Mention | None:
    year = pieces.year(at)
    if not year or pieces.words[at + 1] in AMOUNT_SIGNS or _counts(pieces, at + 1, lexicon):
        return None
    return Mention(at + 1, Kind.DATE, str(year))


def _day(end: int, day: str, month: str, year: str = "") -> Mention | None:
    """Take a day of the calendar; without a year any day of a leap year will do."""
    if not (_small(day, 31) and _small(month, 12) and len(year) in (0, 4) and (year or "2000").isdecimal()):
        return None
    try:
        real = date(int(year or 2000), int(month), int(day))
    except ValueError:
        return None
    return Mention(end, Kind.DATE, real.isoformat() if year else f"--{real:%m-%d}")


def _counts(pieces: Pieces, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a unit follows that is not one of time, so that the number before it is counted."""
    return pieces.words[at] not in _TIMES and lexicon.unit_tree.longest(pieces.words, at) is not None


def _small(word: str, most: int) -> int:
    """Return a number of one or two digits, 0 where there is none."""
    return int(word) if 1 <= len(word) <= 2 and word.isdecimal() and int(word) <= most else 0
