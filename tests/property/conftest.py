"""What the laws are tried on: books drawn and told once for all of them."""

import pytest
from hypothesis import given

from tests.property.books import EXAMPLES, Drawn, Told, books


@pytest.fixture(scope="session")
def told_books() -> tuple[Told, ...]:
    """Return as many books as each law is tried on; to draw and tell one takes longer than most laws to look at it."""
    found: list[Told] = []

    @EXAMPLES
    @given(books())
    def draw(one: Drawn) -> None:
        found.append(Told(one.book))

    draw()
    return tuple(found)
