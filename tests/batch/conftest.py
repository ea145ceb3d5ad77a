"""What the tests of many packs share."""

from pathlib import Path

import pytest

from tests.batch.province import Province


@pytest.fixture
def province(tmp_path: Path) -> Province:
    """Return a province of its own for each test."""
    return Province(tmp_path)
