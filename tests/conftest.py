"""What the tests of several rooms share."""

import sys
from pathlib import Path

import pytest

from tests import guests


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> guests.Install:
    """Return what installs a plugin by its name and code; of two modules the one installed last is found first."""

    def installed(name: str, code: str, *, distribution: str = "") -> None:
        home = guests.install(tmp_path, name, code, distribution=distribution)
        monkeypatch.syspath_prepend(home)
        monkeypatch.delitem(sys.modules, home.name.replace("-", "_"), raising=False)

    return installed
