"""A token knows how finely its number was printed."""

from decimal import Decimal

import pytest

from ngaman_core.vi.token import Kind, Token


@pytest.mark.parametrize(("value", "places"), [("9.80", 2), ("62", 0), ("118.102E+9", -6), (None, 0), ("NaN", 0)])
def test_places_are_those_printed(value: str | None, places: int) -> None:
    assert Token(Kind.FIGURE, 0, 1, "x", Decimal(value) if value else None).places == places


def test_a_plain_token_has_nothing_else() -> None:
    assert Token(Kind.WORD, 0, 3, "đạt") == (Kind.WORD, 0, 3, "đạt", None, "", None, None, "", None, "")
