"""Entry points are found as importlib.metadata finds them, in a fraction of its time."""

from importlib.metadata import entry_points
from pathlib import Path

import pytest

from ngaman_core.plugin.installed import Installed, installed


def distribution(folder: Path, name: str, text: str, version: str = "1.0", kind: str = "dist-info") -> None:
    about = folder / f"{name.replace('-', '_')}-{version}.{kind}"
    about.mkdir(parents=True)
    heads = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n\nName: not this\n"
    (about / ("METADATA" if kind == "dist-info" else "PKG-INFO")).write_text(heads, encoding="utf-8")
    (about / "entry_points.txt").write_text(text, encoding="utf-8")


@pytest.fixture
def only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder that is all there is to import from."""
    monkeypatch.setattr("sys.path", [str(tmp_path)])
    return tmp_path


@pytest.mark.parametrize("group", ["ngaman_core", "console_scripts", "pytest11"])
def test_the_standard_library_finds_the_same(group: str) -> None:
    expected = {
        (point.name, point.value, point.dist.name, point.dist.version)
        for point in entry_points(group=group)
        if point.dist
    }
    assert {(one.name, one.module, one.distribution, one.version) for one in installed(group)} == expected


@pytest.mark.parametrize("kind", ["dist-info", "egg-info"])
def test_an_entry_point_has_its_distribution(only: Path, kind: str) -> None:
    distribution(
        only, "ngaman-town", "[other]\nx = y\n\n[ngaman_core]\n# why\ntown = ngaman_town\n\n[more]\nz = w\n", kind=kind
    )
    assert list(installed("ngaman_core")) == [Installed("town", "ngaman_town", "ngaman-town", "1.0")]


def test_a_distribution_counts_where_it_is_found_first(only: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder, version in (("first", "2.0"), ("second", "1.0")):
        distribution(only / folder, "ngaman-town", "[ngaman_core]\ntown = ngaman_town\n", version)
    monkeypatch.setattr("sys.path", [str(only / "first"), str(only / "second")])
    assert [one.version for one in installed("ngaman_core")] == ["2.0"]


def test_a_path_that_is_not_there_is_passed_over(only: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.path", [str(only / "absent"), str(only)])
    distribution(only, "ngaman-town", "[ngaman_core]\ntown = ngaman_town\n")
    assert [one.name for one in installed("ngaman_core")] == ["town"]


def test_a_distribution_without_the_group_offers_nothing(only: Path) -> None:
    distribution(only, "ngaman-town", "[console_scripts]\ntown = ngaman_town:main\n")
    assert list(installed("ngaman_core")) == []
