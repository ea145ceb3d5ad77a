"""Names are loaded when they are first asked for."""

import sys
from types import ModuleType

import pytest

from ngaman_core.later import later


@pytest.fixture
def package(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    made = ModuleType("made_for_later")
    monkeypatch.setitem(sys.modules, "made_for_later", made)
    return made


def test_a_name_comes_from_its_module_and_is_kept(package: ModuleType) -> None:
    load = later("made_for_later", {"sqrt": "math"})
    assert load("sqrt") is __import__("math").sqrt
    assert vars(package)["sqrt"] is load("sqrt")


def test_a_module_may_be_the_name_itself(package: ModuleType) -> None:
    assert later("ngaman_core", {"tell": "ngaman_core.tell"})("tell") is __import__("ngaman_core.tell").tell


def test_another_name_is_refused_as_python_does() -> None:
    with pytest.raises(AttributeError, match="module 'made_for_later' has no attribute 'cube'"):
        later("made_for_later", {"sqrt": "math"})("cube")
