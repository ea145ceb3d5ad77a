"""What the tests of the workspace share: the files that belong to the project, and what is built of them."""

import contextlib
import subprocess
from pathlib import Path

import pytest
from hatchling.build import build_sdist, build_wheel

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def contents() -> dict[str, bytes]:
    """Return every file of the project by its path: what git keeps, and what it would add."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listing = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode()
    paths = sorted(name for name in set(listing.split("\0")) if name and (ROOT / name).is_file())
    return {name: (ROOT / name).read_bytes() for name in paths}


@pytest.fixture(scope="session")
def sources(contents: dict[str, bytes]) -> dict[str, str]:
    """Return every text of the project by its path."""
    return {name: content.decode("utf-8") for name, content in contents.items() if b"\0" not in content}


@pytest.fixture(scope="session")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the wheel and the source of every distribution, built as pip and `make dist` build it."""
    out = tmp_path_factory.mktemp("dist")
    for project in (ROOT / "pyproject.toml", *ROOT.glob("plugins/*/pyproject.toml")):
        with contextlib.chdir(project.parent):
            build_sdist(str(out))
            build_wheel(str(out))
    return out
