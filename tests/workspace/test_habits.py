"""What a contributor meets, the hook before a commit and the workflow of a forge, is what `make test` holds."""

import re
import subprocess
import sys
import tomllib
from itertools import chain
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


def text(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def project(path: str) -> dict[str, Any]:
    found: dict[str, Any] = tomllib.loads(text(path))["project"]
    return found


def test_the_hook_before_a_commit_and_the_tests_call_one_command() -> None:
    assert re.findall(r"entry: (.*)", text(".pre-commit-config.yaml")) == ["make lint"]
    assert re.search(r"^test: lint ", text("Makefile"), re.MULTILINE)


def test_the_workflow_runs_the_tests_on_every_python_that_is_promised_and_on_the_oldest_libraries() -> None:
    workflow = text(".github/workflows/tests.yml")
    (versions,) = re.findall(r"python: \[(.*)\]", workflow)
    assert versions.split(", ") == ['"3.11"', '"3.12"', '"3.13"']
    assert project("pyproject.toml")["requires-python"] == ">=3.11"
    commands = re.findall(r"- run: (.*)", workflow)
    assert [command for command in commands if not command.startswith("git ")] == [".ci/run", "make lowest"]


def test_the_oldest_libraries_are_those_that_the_distributions_allow() -> None:
    lowest: dict[str, str] = {}
    for path in (
        "pyproject.toml",
        *(file.relative_to(ROOT).as_posix() for file in ROOT.glob("plugins/*/pyproject.toml")),
    ):
        about = project(path)
        needs = [*about.get("dependencies", ()), *chain(*about.get("optional-dependencies", {}).values())]
        lowest |= dict(need.split(">=") for need in needs if ">=" in need)
    listed = [line for line in text("requirements-lowest.txt").splitlines() if not line.startswith("#")]
    assert listed == [f"{name}=={version}" for name, version in sorted(lowest.items())]


def test_every_fragment_of_the_changelog_is_gathered() -> None:
    command = [sys.executable, "-m", "towncrier", "build", "--draft", "--version", "0.0.0"]
    drafted = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout
    fragments = [path for path in (ROOT / "changes").iterdir() if path.name != "README.md"]
    assert all(re.fullmatch(r"\+[a-z-]+\.(added|changed|fixed|removed)\.md", path.name) for path in fragments)
    for fragment in fragments:
        assert " ".join(fragment.read_text(encoding="utf-8").split()) in " ".join(drafted.split())
