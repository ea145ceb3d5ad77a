"""A plugin that is not installed is loaded from its file, or by its module's name."""

import sys
from pathlib import Path

import pytest

from ngaman_core.declare import catalog
from ngaman_core.errors import DeclarationError
from ngaman_core.plugin.local import named

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
    name, load = named(file)
    assert (name, hasattr(load(), "ngaman_domains")) == ("local_tourism", True)


def test_a_module_is_named_by_its_name() -> None:
    name, load = named("ngaman_education")
    assert (name, hasattr(load(), "ngaman_domains")) == ("ngaman_education", True)


def test_a_local_plugin_stands_beside_the_given_ones(file: Path) -> None:
    assert [domain.key for domain in catalog([], local=[file]).domains] == ["tourism"]


def test_a_local_plugin_stands_beside_the_installed_ones(file: Path) -> None:
    assert {"agriculture", "tourism"} <= {domain.key for domain in catalog(local=[file]).domains}


def test_a_domain_twice_is_refused_with_both_plugins(file: Path) -> None:
    other = file.with_name("second_tourism.py")
    other.write_text(TOURISM, encoding="utf-8")
    with pytest.raises(DeclarationError, match=r"'local_tourism' and from plugin 'second_tourism'"):
        catalog([], local=[file, other])


@pytest.mark.parametrize("name", ["absent.py", "ngaman_absent", "no/such/module", "", "..a"])
def test_what_is_not_there_is_refused_with_the_cure_before_anything_is_loaded(name: str) -> None:
    with pytest.raises(DeclarationError, match=r"there is no plugin file .*name the plugin's .py file"):
        named(name)
    with pytest.raises(DeclarationError):
        catalog(local=[name])


def test_a_file_that_fails_is_refused_with_its_line_and_cause(file: Path) -> None:
    file.write_text("\n1 / 0", encoding="utf-8")
    with pytest.raises(
        DeclarationError, match=r"plugin 'local_tourism': local_tourism.py:2: does not load, ZeroDivisionError: divi"
    ):
        catalog([], local=[file])


def test_beside_the_installed_plugins_a_file_that_fails_costs_its_own_part(file: Path) -> None:
    file.write_text("1 / 0", encoding="utf-8")
    found = catalog(local=[file])
    assert "agriculture" in {domain.key for domain in found.domains}
    assert list(found.lost) == ["local_tourism"]


def test_a_module_that_fails_is_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "half_a_module.py"
    path.write_text("half = True\n1 / 0", encoding="utf-8")
    catalog(local=[path])
    assert "half_a_module" not in sys.modules


def test_a_file_does_not_take_the_place_of_a_module_that_is_loaded(file: Path) -> None:
    path = file.with_name("pathlib.py")
    path.write_text("1 / 0", encoding="utf-8")
    catalog(local=[path])
    assert sys.modules["pathlib"].Path is Path


def test_the_mistakes_of_a_domain_are_told_whole(file: Path) -> None:
    file.write_text(TOURISM.replace("economy", "economics"), encoding="utf-8")
    with pytest.raises(
        DeclarationError, match=r"domain 'tourism' cannot stand:\nlocal_tourism.py:7: there is no chapter"
    ):
        catalog([], local=[file])
