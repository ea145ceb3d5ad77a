"""The two pip lines of the README do what `make report` and `make test` set up, on a machine without make."""

import shlex
import shutil
import venv
from pathlib import Path

import pytest

from tests.workspace.terminal import pip_install, programs_of, run

ROOT = Path(__file__).parents[2]
LEFT_OUT = shutil.ignore_patterns(".git", ".venv*", "out", "*_cache", ".hypothesis")


def readme_lines(start: str) -> list[str]:
    """Return the commands of the README that begin so, without what the comment beside them says."""
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    return [line.partition(" #")[0].strip() for line in lines if line.startswith(start)]


@pytest.mark.slow
def test_the_two_lines_set_up_the_library_and_its_tools(tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    shutil.copytree(ROOT, clone, ignore=LEFT_OUT)
    environment = clone / ".venv"
    venv.create(environment)
    programs = programs_of(environment)

    for_the_library, for_the_tools = (shlex.split(line)[4:] for line in readme_lines("python -m pip install "))
    # To fetch the build backend once for each of fifteen distributions takes a minute: here it is fetched once, and
    # test_wiring.py knows that every distribution asks for the same. That this is enough, test_outside.py tries.
    pip_install(environment, clone, "-c", "constraints.txt", "hatchling", "editables")
    pip_install(environment, clone, "--no-build-isolation", *for_the_library)
    (folder,) = readme_lines("mkdir")  # a command of the shell, the same on every system
    (clone / folder.split()[1]).mkdir()
    (report,) = readme_lines("ngaman report")
    run(report, clone, programs)
    written = {path.name: path.stat().st_size for path in (clone / "out").iterdir()}
    assert set(written) == {"report.docx", "report.html"}
    assert all(written.values())

    pip_install(environment, clone, *for_the_tools)
    (tests,) = readme_lines("python -m pytest")
    assert "tests collected" in run(f"{tests} --collect-only -q -p no:cacheprovider", clone, programs)
