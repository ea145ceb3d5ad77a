"""The tokens a text falls into: words, and the few kinds of things that hold digits."""

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from ngaman_core.vi.printed import Bound


class Kind(StrEnum):
    """What a token is; only FIGURE, PAIR and RANGE are figures."""

    FIGURE = "figure"
    PAIR = "pair"
    RANGE = "range"
    DATE = "date"
    REF = "ref"
    LISTNO = "listno"
    NAME = "name"
    WORD = "word"
    SIGN = "sign"


class Token(NamedTuple):
    """A part of a text; `start` and `end` count code points of the original, `text` is normalised and in lower case.

    `value` is in `unit`, so "3 tỷ 286 triệu đồng" is 3.286E+9 đồng; its exponent tells the last digit printed.
    `of` is the right side of a pair, the upper end of a range. `printed_unit` is the unit with its scale, as written.
    `name` is the (list, key) of a NAME; of a DATE it is ("date", ISO form as far as the text goes).
    """

    kind: Kind
    start: int
    end: int
    text: str
    value: Decimal | None = None
    unit: str = ""
    of: Decimal | None = None
    bound: Bound | None = None
    doubt: str = ""
    name: tuple[str, str] | None = None
    printed_unit: str = ""

    @property
    def places(self) -> int:
        """Return the decimals of the value in its unit; negative where a scale word hides whole digits."""
        exponent = self.value.as_tuple().exponent if self.value is not None else 0
        return -exponent if isinstance(exponent, int) else 0
