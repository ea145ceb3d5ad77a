"""What is built for others holds what they need, and nothing else."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PLUGINS = sorted(path.parent for path in ROOT.glob("plugins/*/pyproject.toml"))


def wheel_of(folder: Path, out: Path) -> dict[str, str]:
    """Build the wheel of a folder and return its files."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)]
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.PIPE)
    (wheel,) = out.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


def test_the_core_brings_all_its_files_its_types_and_its_command(tmp_path: Path) -> None:
    files = wheel_of(ROOT, tmp_path)
    kept = [path for path in (ROOT / "src").rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    assert {name for name in files if ".dist-info/" not in name} == {
        path.relative_to(ROOT / "src").as_posix() for path in kept
    }
    assert "ngaman_core/py.typed" in files
    (entries,) = (text for name, text in files.items() if name.endswith("entry_points.txt"))
    assert "ngaman = ngaman_core.cli:main" in entries


@pytest.mark.parametrize("folder", PLUGINS, ids=lambda folder: folder.name)
def test_a_plugin_brings_one_module_and_no_tests(folder: Path, tmp_path: Path) -> None:
    files = wheel_of(folder, tmp_path)
    modules = [] if folder.name == "ngaman" else [f"ngaman_{folder.name}.py"]
    assert [name for name in files if ".dist-info/" not in name] == modules
