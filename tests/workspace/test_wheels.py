"""What is built for others holds what they need, and nothing else."""

import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PLUGINS = sorted(path.parent for path in ROOT.glob("plugins/*/pyproject.toml"))


def files_of(wheel: Path) -> dict[str, str]:
    """Return the files of a wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


def test_every_distribution_is_built_as_wheel_and_as_source(dist: Path) -> None:
    names = ["ngaman_core", *("ngaman" if folder.name == "ngaman" else f"ngaman_{folder.name}" for folder in PLUGINS)]
    assert sorted(path.name for path in dist.iterdir()) == sorted(
        f"{name}-0.1.0{kind}" for name in names for kind in ("-py3-none-any.whl", ".tar.gz")
    )


def test_the_core_brings_all_its_files_its_types_and_its_command(dist: Path) -> None:
    (wheel,) = dist.glob("ngaman_core-*.whl")
    files = files_of(wheel)
    kept = [path for path in (ROOT / "src").rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    assert {name for name in files if ".dist-info/" not in name} == {
        path.relative_to(ROOT / "src").as_posix() for path in kept
    }
    assert "ngaman_core/py.typed" in files
    (entries,) = (text for name, text in files.items() if name.endswith("entry_points.txt"))
    assert "ngaman = ngaman_core.cli:main" in entries


def test_the_source_of_the_core_holds_no_plugin(dist: Path) -> None:
    (source,) = dist.glob("ngaman_core-*.tar.gz")
    with tarfile.open(source) as archive:
        names = [Path(name).relative_to(source.name.removesuffix(".tar.gz")) for name in archive.getnames()]
    assert {name.parts[0] for name in names} == {
        ".gitignore", "CHANGELOG.md", "LICENSE", "PKG-INFO", "README.md", "pyproject.toml", "src"
    }  # fmt: skip


@pytest.mark.parametrize("folder", PLUGINS, ids=lambda folder: folder.name)
def test_a_plugin_brings_one_module_and_no_tests(folder: Path, dist: Path) -> None:
    module = "ngaman" if folder.name == "ngaman" else f"ngaman_{folder.name}"
    (wheel,) = dist.glob(f"{module}-*.whl")
    files = files_of(wheel)
    modules = [] if folder.name == "ngaman" else [f"{module}.py"]
    assert [name for name in files if ".dist-info/" not in name] == modules
