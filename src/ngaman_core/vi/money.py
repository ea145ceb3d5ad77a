"""Amounts of money, always held in đồng; four ways to write one, none of which rounds."""

from decimal import Decimal
from enum import StrEnum

from ngaman_core.errors import DataError, DeclarationError
from ngaman_core.vi import number
from ngaman_core.vi.amount import DONG, amount
from ngaman_core.vi.lexicon import Lexicon
from ngaman_core.vi.pieces import cut

_LANGUAGE = Lexicon({}, {})


class Style(StrEnum):
    """The ways to write an amount: whole đồng, one scale, or the two scales a speaker would use."""

    DONG = "đồng"
    MILLION = "triệu"
    BILLION = "tỷ"
    COMPOUND = "tỷ+triệu"


_ZEROS: dict[str, int] = {Style.DONG: 0, Style.MILLION: 6, Style.BILLION: 9, Style.COMPOUND: 6}


def to_text(dong: Decimal | int, style: str = Style.DONG) -> str:
    """Write an amount exactly: the style only moves the comma.

    >>> to_text(118_102_000_000, "tỷ"), to_text(51_295_000_000, "tỷ+triệu")
    ('118,102 tỷ đồng', '51 tỷ 295 triệu đồng')
    """
    if style not in _ZEROS:
        raise DeclarationError(f"unknown money style {style!r}: use one of {', '.join(_ZEROS)}")
    exact = number.exact(dong)
    if style == Style.COMPOUND:
        return _compound(exact)
    scale = "" if style == Style.DONG else f"{style} "
    return f"{number.to_text(number.shortest(number.shifted(exact, -_ZEROS[style])))} {scale}đồng"


def from_text(text: str) -> Decimal:
    """Read an amount in đồng; behind a scale the word đồng may be left out, a doubtful numeral is refused.

    >>> from_text("3 tỷ 286 triệu đồng"), from_text("37,856 tỷ")
    (Decimal('3286000000'), Decimal('37856000000'))
    """
    pieces = cut(text)
    sign = pieces.words[0] == "-" and pieces.glued(1)
    read = amount(pieces, int(sign), _LANGUAGE)
    if read is None or read.unit != DONG or read.end != pieces.size:
        raise DataError(
            f"“{text[:40]}” không phải số tiền. Cách sửa: viết như 51 tỷ 295 triệu đồng hoặc 126.627 triệu đồng."
        )
    if read.doubt:
        likely = to_text(read.value)
        raise DataError(f"Số tiền “{text}” viết chưa rõ: {read.doubt}. Cách sửa: nếu đúng ý thì viết {likely}.")
    value = Decimal(f"{read.value:f}")
    return value.copy_negate() if sign else value


def _compound(dong: Decimal) -> str:
    """Write "51 tỷ 295 triệu đồng"; what is less than a million stays as its decimals, an empty part is left out."""
    size = dong.copy_abs()
    billions = number.whole(number.shifted(size, -9))
    millions = number.shortest(number.added(number.shifted(size, -6), number.shifted(billions, 3).copy_negate()))
    parts = [f"{number.to_text(part)} {scale} " for part, scale in ((billions, "tỷ"), (millions, "triệu")) if part]
    return ("-" if dong < 0 else "") + ("".join(parts) or "0 ") + "đồng"
