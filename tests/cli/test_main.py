"""The command as a whole: what it offers, its examples, its exit codes, and that it never shows a traceback."""

import os
import re
import shlex
import shutil
from importlib import import_module
from pathlib import Path

import pytest

from ngaman_core import __version__
from ngaman_core.cli import COMMANDS
from tests.cli.desk import EXAMPLE, ROOT, Desk, started

NAMES = [name.replace("_", "-") for name in COMMANDS]


def examples(command: str) -> list[str]:
    """Return the examples in the help of a command."""
    module = import_module(f"ngaman_core.cli.{command}")
    _, _, shown = str(module.__doc__).partition("Example:\n")
    return [line.strip() for line in shown.splitlines() if line.strip()]


def test_there_is_one_file_a_command_and_no_stub() -> None:
    files = {path.stem for path in (ROOT / "src" / "ngaman_core" / "cli").glob("*.py")}
    assert files - {"__init__", "printing", "selection"} == set(COMMANDS)


def test_help_lists_every_command(desk: Desk) -> None:
    done = desk.run("--help")
    assert done.code == 0
    listed = [line.split()[0] for line in done.out.splitlines() if re.match(r" {4}[a-z]", line)]
    assert listed == NAMES


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_shows_its_example(desk: Desk, command: str) -> None:
    name = command.replace("_", "-")
    done = desk.run(name, "--help")
    assert (done.code, done.err) == (0, "")
    assert examples(command)
    for line in examples(command):
        assert line.startswith(f"ngaman {name}")
        assert f"  {line}\n" in done.out


@pytest.mark.parametrize("line", [line for command in COMMANDS for line in examples(command)])
def test_the_example_of_a_command_runs_as_it_is_written(
    desk: Desk, line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("examples", "plugins"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    (tmp_path / "out").mkdir()
    monkeypatch.chdir(tmp_path)
    if "bao-cao.docx" in line:  # a report that somebody has
        desk.run("report", EXAMPLE, "-o", "bao-cao.docx")
    done = desk.run(*shlex.split(line)[1:])
    assert done.code == 0
    assert [line for line in done.err.splitlines() if not line.startswith("lưu ý: ")] == []
    assert done.out.strip()


def test_the_version_is_told(desk: Desk) -> None:
    assert desk.run("--version").out == f"ngaman {__version__}\n"


@pytest.mark.parametrize(
    "arguments", [(), ("audit",), ("report",), ("report", "pack"), ("check",), ("preview",), ("check", "a", "--jsn")]
)
def test_wrong_use_ends_with_2_and_tells_the_use(desk: Desk, arguments: tuple[str, ...]) -> None:
    done = desk.run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("usage: ngaman")


def test_the_module_is_the_command() -> None:
    done = started("check", EXAMPLE)
    assert done.code == 0
    assert "0 lỗi, 0 cảnh báo, " in done.out


def test_messages_are_utf8_whatever_the_machine_is_set_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    done = started("check", "no-such-pack")
    assert done.code == 2
    assert "không có thư mục no-such-pack" in done.err


@pytest.mark.skipif(os.name != "posix", reason="a pipe closes otherwise there")
@pytest.mark.parametrize("arguments", [("indicators",), ("check", EXAMPLE, "--json"), ("plugins",)])
def test_a_reader_who_goes_away_is_no_error(arguments: tuple[str, ...]) -> None:
    done = started(*arguments, closed=True)
    assert done.err == ""
    assert done.code == 0
