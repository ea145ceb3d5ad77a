"""An environment of its own, and lines as a person types them who has made it active."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path


def programs_of(environment: Path) -> Path:
    """Return the folder in which an environment keeps its programs."""
    return environment / ("Scripts" if sys.platform == "win32" else "bin")


def run(line: str, folder: Path, programs: Path, *, ends: int = 0) -> str:
    """Run a line in a folder and return what it prints; nothing leads to this checkout but what the line names."""
    words = shlex.split(line)
    program = shutil.which(words[0], path=str(programs))
    assert program, f"{words[0]} is not installed in the new environment"
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PYTEST", "VIRTUAL_ENV"))
    }
    path = os.pathsep.join([str(programs), os.environ["PATH"]])
    done = subprocess.run(
        [program, *words[1:]],
        cwd=folder,
        env={**kept, "PATH": path, "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == ends, f"{line}\n{done.stdout}"
    return done.stdout


def pip_install(environment: Path, folder: Path, *wanted: str) -> None:
    """Install into an environment that has no pip of its own, as the pip beside this Python can.

    Nothing is compiled beforehand: a test imports little of what it installs.
    """
    command = [sys.executable, "-m", "pip", "--python", str(environment), "install", "-q", "--no-compile", *wanted]
    done = subprocess.run(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout
