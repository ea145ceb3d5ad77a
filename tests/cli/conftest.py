"""What the tests of the commands share."""

from pathlib import Path

import pytest

from tests.cli.desk import Desk


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """Return a desk of its own for each test."""
    return Desk(tmp_path, capsys)
