"""A plugin that is not installed is loaded from its file, or by its module's name."""

from pathlib import Path

import pytest

from ngaman_core.declare import catalog
from ngaman_core.errors import DeclarationError
from ngaman_core.plugin.local import loaded

TOURISM = """
from ngaman_core import Domain, flow, hookimpl


@hookimpl
def ngaman_domains():
    yield Domain(key="tourism", title="Du lịch", chapter="economy", indicators=[flow("visitors", "khách", "lượt")])
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "local_tourism.py"
    path.write_text(TOURISM, encoding="utf-8")
    return path


def test_a_file_is_a_plugin_named_after_it(file: Path) -> None:
    name, module = loaded(file)
    assert (name, hasattr(module, "ngaman_domains")) == ("local_tourism", True)


def test_a_module_is_named_by_its_name() -> None:
    assert loaded("ngaman_education")[0] == "ngaman_education"


def test_a_local_plugin_stands_beside_the_given_ones(file: Path) -> None:
    assert [domain.key for domain in catalog([], local=[file]).domains] == ["tourism"]


def test_a_local_plugin_stands_beside_the_installed_ones(file: Path) -> None:
    assert {"agriculture", "tourism"} <= {domain.key for domain in catalog(local=[file]).domains}


def test_a_domain_twice_is_refused_with_both_plugins(file: Path) -> None:
    other = file.with_name("second_tourism.py")
    other.write_text(TOURISM, encoding="utf-8")
    with pytest.raises(DeclarationError, match=r"'local_tourism' and from plugin 'second_tourism'"):
        catalog([], local=[file, other])


def test_a_file_that_is_not_there_is_refused_with_the_cure(tmp_path: Path) -> None:
    with pytest.raises(DeclarationError, match=r"there is no plugin file .*name the plugin's .py file"):
        loaded(tmp_path / "absent.py")


def test_a_module_that_is_not_there_is_refused_with_its_cause() -> None:
    with pytest.raises(DeclarationError, match="plugin ngaman_absent does not load, ModuleNotFoundError"):
        loaded("ngaman_absent")


def test_a_file_that_fails_is_refused_with_its_cause(file: Path) -> None:
    file.write_text("1 / 0", encoding="utf-8")
    with pytest.raises(DeclarationError, match="does not load, ZeroDivisionError: division by zero"):
        loaded(file)


def test_the_mistakes_of_a_domain_come_as_they_are(file: Path) -> None:
    file.write_text(TOURISM.replace("economy", "economics"), encoding="utf-8")
    with pytest.raises(
        DeclarationError, match=r"domain 'tourism' cannot stand:\nlocal_tourism.py:7: there is no chapter"
    ):
        catalog([], local=[file])
