"""Numbers and units in one process, over and over: against babel, and against pint."""

from collections.abc import Iterator
from decimal import Decimal

import pint
from babel.numbers import format_decimal, parse_decimal

from benchmarks.turns import Row, compared
from ngaman_core import quantity
from ngaman_core.vi import number

TURNS, TIMES = 9, 2_000
VALUES = [Decimal(text) for text in ("22338.49", "1512616", "0.07", "102.47", "9950544966")] * TIMES
TEXTS = [number.to_text(value) for value in VALUES]
EIGHTH = 1 / 8


def rows() -> Iterator[Row]:
    """Yield a row for writing, for writing rounded and for reading; then for converting with pint and without."""
    assert [format_decimal(value, "#,##0.##", "vi") for value in VALUES] == TEXTS
    yield compared(
        ("write a number, all digits", lambda: [number.to_text(value) for value in VALUES]),
        ("babel's format_decimal", lambda: [format_decimal(value, "#,##0.##", "vi") for value in VALUES]),
        TURNS,
        goal=EIGHTH,
    )
    yield compared(
        ("write a number, two decimals", lambda: [number.to_text(value, 2) for value in VALUES]),
        ("babel's format_decimal", lambda: [format_decimal(value, "#,##0.00", "vi") for value in VALUES]),
        TURNS,
        goal=EIGHTH,
    )
    yield compared(
        ("read a number", lambda: [number.from_text(text) for text in TEXTS]),
        ("babel's parse_decimal, strict", lambda: [parse_decimal(text, "vi", strict=True) for text in TEXTS]),
        TURNS,
        goal=EIGHTH,
    )
    yield from converting()


def converting() -> Iterator[Row]:
    """Yield a row for a conversion that pint was asked for once, and one for money, for which it never is."""
    registry: pint.UnitRegistry[Decimal] = pint.UnitRegistry(non_int_type=Decimal)
    hectare, square, size = registry.hectare, registry.meter**2, Decimal("1.5")
    field, amount = quantity(size, "ha"), quantity(size, "tỷ đồng")
    assert field.to("m²").magnitude == registry.Quantity(size, hectare).to(square).magnitude
    theirs = ("pint: hectare to m²", lambda: [registry.Quantity(size, hectare).to(square) for _ in range(TIMES)])
    yield compared(("ha to m² again", lambda: [field.to("m²") for _ in range(TIMES)]), theirs, TURNS)
    yield compared(
        ("tỷ đồng to triệu đồng, no pint", lambda: [amount.to("triệu đồng") for _ in range(TIMES)]), theirs, TURNS
    )
