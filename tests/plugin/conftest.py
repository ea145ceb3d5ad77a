"""What the tests of plugins share."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.plugin import guests

Install = Callable[..., None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Return what installs a plugin by its name and code; of two modules the one installed last is found first."""

    def installed(name: str, code: str, *, distribution: str = "") -> None:
        home = guests.install(tmp_path, name, code, distribution=distribution)
        monkeypatch.syspath_prepend(home)
        monkeypatch.delitem(sys.modules, home.name.replace("-", "_"), raising=False)

    return installed
