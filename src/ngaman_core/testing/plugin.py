"""The pytest plugin that every run of pytest finds: it loads nothing of the library until a fixture is asked for."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from ngaman_core.testing.golden import Golden


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that writes golden files anew."""
    group = parser.getgroup("ngaman")
    group.addoption("--write-golden", action="store_true", help="write what is said now into the golden files")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> "Golden":
    """Compare what is said with a file beside the test: `golden("tourism.txt", text)`."""
    from ngaman_core.testing.golden import Golden

    return Golden(Path(request.path).parent, bool(request.config.getoption("--write-golden")))
