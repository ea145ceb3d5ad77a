"""`ngaman new-domain`: a plugin to edit, and what to do with it next."""

import shlex
from pathlib import Path

import pytest

from tests.cli.desk import Desk


@pytest.fixture(autouse=True)
def here(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(desk.folder)


def test_it_says_what_it_wrote_and_what_comes_next(desk: Desk) -> None:
    assert desk.run("new-domain", "tourism") == (
        0,
        "wrote ngaman-tourism\n"
        "  hear it: ngaman preview ngaman-tourism/ngaman_tourism.py\n"
        '  use it:  pip install "./ngaman-tourism[test]"\n'
        "  test it: pytest ngaman-tourism\n",
        "",
    )
    assert desk.files() == ["ngaman-tourism"]


def test_the_next_step_can_be_run_as_it_is_printed(desk: Desk) -> None:
    done = desk.run("new-domain", "metro", Path("my plugins", "metro"), "--title", "Đường sắt đô thị")
    hear = next(line for line in done.out.splitlines() if "hear it:" in line)
    (_, *command) = shlex.split(hear.partition(":")[2])
    heard = desk.run(*command)
    assert (heard.code, heard.err) == (0, "")
    assert heard.out.startswith("Đường sắt đô thị: hoạt động đường sắt đô thị phục vụ ")


def test_the_version_of_the_core_is_asked_for(desk: Desk) -> None:
    desk.run("new-domain", "tourism")
    about = Path("ngaman-tourism", "pyproject.toml").read_text(encoding="utf-8")
    assert 'dependencies = ["ngaman-core~=0.1"]' in about


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("Du lịch",), "a domain cannot be called 'Du lịch'; use lower-case ASCII letters, as in 'tourism'\n"),
        (("health",), "a plugin or domain 'health' is installed already; choose another name\n"),
        (("metro", "--title", "Tuyến 1"), "'Tuyến 1' cannot be a title; write words"),
        (("metro", "pack"), "Không tạo được thư mục pack: thư mục đã có tệp bên trong."),
        (("metro", "town_at_test.py/metro"), "đường dẫn đi qua một tệp"),
        (("x" * 300,), "Không tạo được thư mục"),
    ],
)
def test_what_cannot_be_written_ends_with_2_and_leaves_nothing(
    desk: Desk, arguments: tuple[str, ...], said: str
) -> None:
    done = desk.run("new-domain", *arguments)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert desk.files() == []
