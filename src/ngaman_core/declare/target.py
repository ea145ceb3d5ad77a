"""What was asked for: a target of an indicator, set by somebody for a span of time."""

import re
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import field, frozen

from ngaman_core.declare.authority import Authority
from ngaman_core.declare.indicator import one_of
from ngaman_core.errors import DataError
from ngaman_core.finding import Place

if TYPE_CHECKING:
    import datetime


# "52.500" may be fifty-two thousand five hundred, as officials write, or fifty-two and a half, as programs do.
TWO_MEANINGS = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{3})+")


def exact(value: object) -> Decimal:
    """Return a whole number, a Decimal or its text as a Decimal; a float or a text of two meanings is refused."""
    if isinstance(value, bool) or not isinstance(value, int | str | Decimal):
        raise DataError(
            f'{value!r} không phải số chính xác: thay float bằng số nguyên, Decimal("{value}") hoặc chuỗi "{value}".'
        )
    if isinstance(value, str) and TWO_MEANINGS.fullmatch(value):
        plain = value.replace(".", "")
        raise DataError(
            f'“{value}” có hai cách hiểu: viết {plain} nếu là hàng nghìn, Decimal("{value}") nếu là thập phân.'
        )
    try:
        number = Decimal(value)
    except ArithmeticError:
        raise DataError(
            f"{value!r} không đọc được thành số: dùng dấu chấm thập phân, không phân nhóm hàng nghìn."
        ) from None
    if not number.is_finite():
        raise DataError(f"{value!r} không phải một con số: để trống thay cho NaN hoặc vô cực.")
    return number


def _exact_or_none(value: object) -> Decimal | None:
    return None if value is None else exact(value)


def _authority(value: str) -> Authority:
    return one_of(Authority, value)


class Origin(StrEnum):
    """Where a target comes from: it stands in a document, or a printed percentage implies it."""

    DOCUMENT = "document"
    IMPLIED = "implied"


def _origin(value: str) -> Origin:
    return one_of(Origin, value)


@frozen
class Target:
    """A value (or a range up to `high`) in the indicator's unit, asked for by an authority.

    `period` is the key of a period or a span; `origin` is "document" or "implied": an implied one was worked out from a
    printed percentage, so it never prints a document number.
    """

    value: Decimal = field(converter=exact)
    authority: Authority = field(converter=_authority)
    indicator: str = field(default="", kw_only=True)
    item: str = field(default="", kw_only=True)
    area: str = field(default="", kw_only=True)
    period: str = field(default="", kw_only=True)
    high: Decimal | None = field(default=None, kw_only=True, converter=_exact_or_none)
    unit: str = field(default="", kw_only=True)
    document: str = field(default="", kw_only=True)
    date: "datetime.date | None" = field(default=None, kw_only=True)
    issuer: str = field(default="", kw_only=True)
    effective: "datetime.date | None" = field(default=None, kw_only=True)
    origin: Origin = field(default=Origin.DOCUMENT, converter=_origin, kw_only=True)
    source: Place = field(default=Place(), kw_only=True)

    @property
    def basis(self) -> str:
        """Return the words for what a figure is compared with: "chỉ tiêu Nghị quyết", "cam kết với tỉnh"."""
        return (
            f"cam kết với {self.issuer}"
            if self.authority is Authority.COMMITMENT and self.issuer
            else self.authority.label
        )
