"""Numbers as officials write them: a dot between thousands, a comma before decimals; rounding is half up."""

import re
from collections.abc import Iterable
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, ROUND_DOWN, ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from functools import cache

from attrs import frozen

from ngaman_core.errors import DataError

MOST_DIGITS = 24  # a national budget in đồng has 16; anything longer is damage or malice, not a number
MOST_PLACES = 12  # a number closer to a limit than this is printed as the limit

# Python's own context keeps 28 digits and rounds half to even: neither will do for a report.
_EXACT = Context(prec=MAX_PREC, rounding=ROUND_HALF_UP, Emin=MIN_EMIN, Emax=MAX_EMAX)


@frozen
class Reading:
    """What a numeral says; `doubt` tells a clerk why it may say something else, `others` what else it may say."""

    value: Decimal
    others: tuple[Decimal, ...] = ()
    doubt: str = ""


# Writing


def to_text(value: Decimal | int, places: int | None = None) -> str:
    """Write a number with all its digits, or rounded half up to `places` decimals.

    >>> to_text(Decimal("22338.49")), to_text(Decimal("9.80")), to_text(Decimal("61.6819"), 1)
    ('22.338,49', '9,80', '61,7')
    """
    if places is not None or type(value) is not Decimal:
        value = rounded(value, places or 0)
    if not value.is_finite():
        raise DataError(f"Không viết được {value} thành số: kiểm tra lại phép tính đã cho ra giá trị này.")
    text = f"{value:,f}" if value else f"{value.copy_abs():,f}"  # there is no "-0"
    group, point, minus = _symbols()
    return text.replace(",", "\0").replace(".", point).replace("\0", group).replace("-", minus)


def shown(value: Decimal | Fraction | int, places: int) -> str:
    """Write a number with at most `places` decimals: a trailing zero stays only where it says "this was rounded".

    >>> shown(Fraction(90), 2), shown(Decimal("9.7995"), 2), shown(Fraction(19, 2), 2)
    ('90', '9,80', '9,5')
    """
    return to_text(near(value, places))


def near(value: Decimal | Fraction | int, places: int) -> Decimal:
    """Round to at most `places` decimals, as `shown` writes it."""
    found = rounded(value, places)
    return shortest(found) if found == value else found


def rounded(value: Decimal | Fraction | int, places: int) -> Decimal:
    """Round half up, away from zero, whatever the number of digits.

    >>> rounded(Decimal("86.65"), 1), rounded(Fraction(-5, 2), 0)
    (Decimal('86.7'), Decimal('-3'))
    """
    if isinstance(value, Decimal):
        return value.quantize(_step(places), context=_EXACT) if value.is_finite() else value
    if isinstance(value, Fraction):
        size = 2 * abs(value.numerator) * 10**places
        steps = (size + value.denominator) // (2 * value.denominator)
        return shifted(Decimal(-steps if value < 0 else steps), -places)
    return exact(value).quantize(_step(places), context=_EXACT)


def places_apart(value: Decimal | Fraction, places: int, limits: Iterable[Fraction]) -> int:
    """Return how many decimals, at least `places`, keep a rounded number on its own side of every limit.

    >>> places_apart(Fraction("99.996"), 2, [Fraction(100)])
    3
    """
    bounds = list(limits)
    while bounds and places < MOST_PLACES and _crosses(value, Fraction(rounded(value, places)), bounds):
        places += 1
    return places


def _crosses(value: Decimal | Fraction, near: Fraction, limits: Iterable[Fraction]) -> bool:
    """Say whether rounding carries a number across a limit, or onto it."""
    if near == value:
        return False
    low, high = (near, value) if near < value else (value, near)
    return any(low <= limit <= high for limit in limits)


def exact(value: Decimal | int) -> Decimal:
    """Take a number in; float is refused, because 0.1 as a float is not one tenth."""
    if isinstance(value, (Decimal, int)):
        return Decimal(value)
    raise TypeError(f"{type(value).__name__} is refused, it is not exact: write Decimal({str(value)!r})")


def shifted(value: Decimal, places: int) -> Decimal:
    """Multiply by a power of ten; the last digit written stays the last digit, so its precision is not lost."""
    return value.scaleb(places, context=_EXACT)


def added(*values: Decimal) -> Decimal:
    """Add numbers without losing a digit."""
    total = values[0]
    for value in values[1:]:
        total = _EXACT.add(total, value)
    return total


def whole(value: Decimal) -> Decimal:
    """Cut off the decimals."""
    return value.to_integral_value(ROUND_DOWN, _EXACT)


def shortest(value: Decimal) -> Decimal:
    """Drop the zeros behind the last decimal."""
    return value.normalize(_EXACT)


@cache
def _step(places: int) -> Decimal:
    """The unit of the last decimal: 0.01 for two places."""
    return shifted(Decimal(1), -places)


@cache
def _symbols() -> tuple[str, str, str]:
    """Ask babel once for the signs between thousands, before decimals and for minus; it loads with the first number."""
    from babel.core import Locale

    signs = Locale("vi").number_symbols["latn"]
    return signs["group"], signs["decimal"], signs["minusSign"]


# Reading. The grammar is that of the Law on Accounting (88/2015/QH13, art. 11), not babel's: babel reads "0.07" as 7.


@frozen
class _Form:
    """A doubtful way of writing; `points` are the signs that may stand before the decimals, the likeliest first."""

    shape: re.Pattern[str]
    points: str
    doubt: str


def _form(shape: str, points: str, doubt: str) -> _Form:
    return _Form(re.compile(shape, re.ASCII), points, doubt)


_CANONICAL = re.compile(r"-?(?:0|[1-9]\d{0,2}(?:\.\d{3})*)(?:,\d+)?", re.ASCII)
_PLAIN = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
_DOUBTFUL = (  # the first shape that fits decides
    _form(r"[1-9]\d{3,}(?:,\d+)?", ",", "thiếu dấu chấm hàng nghìn"),
    _form(r"0\d+(?:,\d+)?", ",", "thừa số 0 ở đầu"),
    _form(r"\d+\.(?:\d{1,2}|\d{4,})|0+\.\d{3}", ".,", "dấu chấm đứng trước phần thập phân"),
    _form(r"\d{1,3}(?:,\d{3})+\.\d+", ".,", "dấu phẩy và dấu chấm đổi chỗ cho nhau"),
    _form(r"[1-9]\d{0,2}(?:,\d{3}){2,}", ".", "dấu phẩy đứng giữa các hàng nghìn"),
    _form(r"\d+(?:\.\d{3})+", ",.", "nhóm chữ số đầu tiên viết sai"),
    _form(r"\d+(?:\.\d{3})+,\d+", ",", "nhóm chữ số đầu tiên viết sai"),
)


def from_text(text: str) -> Reading:
    """Read a numeral; a form that breaks the rules is read with a doubt, anything else is refused.

    >>> from_text("1.946").value, from_text("104,267").value, from_text("0.07").doubt
    (Decimal('1946'), Decimal('104.267'), 'dấu chấm đứng trước phần thập phân')
    """
    _refuse_endless(text)
    text = text.replace("−", "-")
    if not _CANONICAL.fullmatch(text):
        return _doubtful(text)
    value = Decimal(text.replace(".", "").replace(",", "."))
    if not value and text[0] == "-":
        return Reading(abs(value), doubt="dấu trừ đứng trước số 0")
    return Reading(value)


def certain(text: str) -> Decimal:
    """Read a numeral, and refuse one that leaves a doubt: the door for data that must not be guessed."""
    return without_doubt(text, from_text(text))


def without_doubt(text: str, reading: Reading) -> Decimal:
    """Return the value of a reading, or refuse it and say how to write what is most likely meant."""
    if reading.doubt:
        likely = to_text(reading.value)
        raise DataError(f"Số “{text}” viết chưa rõ: {reading.doubt}. Cách sửa: nếu đúng ý thì viết {likely}.")
    return reading.value


def plain(text: str) -> Decimal:
    """Read a number as spreadsheets and programs write it: `1946.5`, no grouping.

    >>> plain("-0.07")
    Decimal('-0.07')
    """
    _refuse_endless(text)
    if not _PLAIN.fullmatch(text):
        raise DataError(
            f"Số “{_clipped(text)}” không đúng kiểu plain. Cách sửa: viết liền, chỉ dùng dấu chấm trước phần thập phân,"
            ' ví dụ 1234.5; hoặc khai báo numbers = "vi" nếu viết 1.234,5.'
        )
    return Decimal(text)


def _doubtful(text: str) -> Reading:
    for form in _DOUBTFUL:
        if form.shape.fullmatch(text.removeprefix("-")):
            # A sign that stands twice cannot stand before the decimals; one that is absent makes the number whole.
            value, *others = [_with_point(text, point) for point in form.points if text.count(point) <= 1]
            return Reading(value, tuple(other for other in others if other != value), form.doubt)
    raise DataError(
        f"Không đọc được số “{_clipped(text)}”. Cách sửa: viết dấu chấm giữa các hàng nghìn,"
        " dấu phẩy trước phần thập phân, ví dụ 1.234,5."
    )


def _with_point(text: str, point: str) -> Decimal:
    whole, _, decimals = text.partition(point)
    return Decimal(re.sub("[.,]", "", whole) + "." + re.sub("[.,]", "", decimals))


def _refuse_endless(text: str) -> None:
    if len(text) > MOST_DIGITS and sum(map(str.isdigit, text)) > MOST_DIGITS:
        raise DataError(f"Số “{_clipped(text)}” dài quá {MOST_DIGITS} chữ số. Cách sửa: tách các số bị viết dính nhau.")


def _clipped(text: str) -> str:
    return text if len(text) <= 40 else text[:40] + "…"
