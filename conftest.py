"""How the tests run: hypothesis draws the same examples every time, and the examples of the documents are tests too."""

import contextlib
import doctest
import os
import shlex
import shutil
import subprocess
import sysconfig
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from sybil import Document, Example, Region, Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers.markdown import PythonCodeBlockParser
from sybil.parsers.markdown.lexers import FencedCodeBlockLexer
from sybil.parsers.rest import DocTestParser

ROOT = Path(__file__).parent

hypothesis.settings.register_profile(
    "fixed", derandomize=True, database=None, deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.register_profile("search", max_examples=2000, deadline=None)  # pytest --hypothesis-profile=search
hypothesis.settings.load_profile("fixed")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Start what is slow first, so that the other worker has something left to do."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


def enter_folder(namespace: dict[str, Any]) -> None:
    """Give a document a folder of its own that holds the example packs."""
    stack = contextlib.ExitStack()
    folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="ngaman-"))
    if (ROOT / "examples").is_dir():
        shutil.copytree(ROOT / "examples", Path(folder, "examples"), ignore=shutil.ignore_patterns("__pycache__"))
    stack.enter_context(contextlib.chdir(folder))
    namespace["__leave__"] = stack.close


def leave_folder(namespace: dict[str, Any]) -> None:
    """Go back to where the tests were, and leave nothing behind."""
    namespace.pop("__leave__")()


def named_files(document: Document) -> Iterator[Region]:
    """Find the blocks that begin with ```language title="NAME": the reader saves them in a file, so do the tests."""
    for region in FencedCodeBlockLexer(language=r'\w+ title="[^"\n]+"')(document):
        name = region.lexemes["language"].split('"')[1]
        yield Region(region.start, region.end, (name, str(region.lexemes["source"])), save_file)


def save_file(example: Example) -> None:
    name, text = example.parsed
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")


def console_blocks(document: Document) -> Iterator[Region]:
    """Find the blocks that show the command `ngaman` at work."""
    for region in FencedCodeBlockLexer(language="console|bash")(document):
        if str(region.lexemes["source"]).startswith("$ ngaman"):
            yield Region(region.start, region.end, str(region.lexemes["source"]), run_console)


def run_console(example: Example) -> str | None:
    """Run each `$ ngaman ...`; compare what it prints where output is shown (`...` stands for anything).

    A command has to end with 0, unless `$ echo $?` follows and shows with what it ends.
    """
    steps = [step.partition("\n") for step in ("\n" + example.parsed).split("\n$ ")[1:]]
    followers = [*(command for command, _, _ in steps[1:]), ""]
    code = 0
    for (command, _, shown), follower in zip(steps, followers, strict=True):
        if command == "echo $?":
            printed = f"{code}\n"
        else:
            code, printed = run_command(command)
            if code and follower != "echo $?":
                return f"$ {command}\nends with {code} and prints\n{printed}"
        if shown.strip() and not doctest.OutputChecker().check_output(tidy(shown), tidy(printed), doctest.ELLIPSIS):
            return f"$ {command}\nshould print\n{shown}\nbut prints\n{printed}"
    return None


def run_command(command: str) -> tuple[int, str]:
    """Run the installed command, without a shell, so that the same line works on every system."""
    words = shlex.split(command, comments=True)
    program = shutil.which(words[0], path=sysconfig.get_path("scripts"))
    if program is None:
        return 127, f"{words[0]} is not installed beside this Python"
    surroundings = {**os.environ, "PYTHONUTF8": "1", "COLUMNS": "100"}
    done = subprocess.run(
        [program, *words[1:]],
        env=surroundings,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.returncode, done.stdout


def tidy(text: str) -> str:
    """Drop what the eye does not see: blanks at line ends and empty lines around the text."""
    return "\n".join(line.rstrip() for line in text.strip().splitlines()) + "\n"


documents = Sybil(
    parsers=[PythonCodeBlockParser(doctest_optionflags=doctest.ELLIPSIS), named_files, console_blocks],
    patterns=["*.md"],
    setup=enter_folder,
    teardown=leave_folder,
)
docstrings = Sybil(
    parsers=[DocTestParser(optionflags=doctest.ELLIPSIS)],
    patterns=["ngaman_core/*.py", "ngaman_core/*/*.py", "ngaman_core/*/*/*.py", "ngaman_*.py"],
    document_types={".py": PythonDocStringDocument},
    setup=enter_folder,
    teardown=leave_folder,
)
pytest_collect_file = (documents + docstrings).pytest()
