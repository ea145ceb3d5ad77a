"""Real plugins that fail in every way, real commands: the report of the others comes out whole, the gap is marked."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.desk import EXAMPLE, Done, started
from tests.guests import HOOK, TOURISM, install

FORMATS = ("report.txt", "report.md", "report.json")
TELLER = TOURISM.replace("        topics=", "        tellers=[lambda assessment: 1 / 0],\n        topics=")
# Runs a command that loses patience at once.
IMPATIENT = (
    "import sys\nfrom ngaman_core.cli import main, selection\nselection.PATIENCE = 0.3\nsys.exit(main(sys.argv[1:]))"
)

BROKEN = {
    "an import that fails": ("import nothing_of_the_kind", 1, "ModuleNotFoundError: No module named 'nothing_of_the"),
    "a program that ends": ("import sys\nsys.exit(0)", 2, "SystemExit: 0"),
    "no Python": ("def broken(:", 1, "SyntaxError: invalid syntax"),
    "too deep": ("def deep():\n    deep()\n\n\ndeep()", 2, "RecursionError: maximum recursion depth exceeded"),
    "a hook that fails": (HOOK + "raise OSError('gone')", 6, "ngaman_domains fails, OSError: gone"),
    "a hook that fails midway": (TOURISM + "    raise OSError('gone')", 13, "ngaman_domains fails, OSError: gone"),
    "garbage": (HOOK + "yield from [None, 5, object()]", 4, "ngaman_domains yields None, which is no Domain"),
    "no values at all": (HOOK + "return 5", 4, "ngaman_domains returns 5; a hook yields its values"),
    "mistakes": (TOURISM.replace("{visitors}", "{visitor}"), 6, "ngaman_tourism.py:11: no indicator has the key"),
    "a part of a wrong type": (TOURISM.replace('[Line("đón {visitors} {when}")]', '["đón"]'), 6, ":11: lines= holds"),
    "a misspelt hook": (TOURISM.replace("ngaman_domains", "ngaman_domain"), None, "did you mean 'ngaman_domains'?"),
}  # fmt: skip


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return the report of the example in every format, of the plugins that are always there."""
    return written(tmp_path_factory.mktemp("whole"))


def report(folder: Path, *options: object, path: tuple[Path, ...] = ()) -> Done:
    """Write the report of the example with more plugins."""
    outputs = [option for name in FORMATS for option in ("-o", folder / name)]
    return started("report", EXAMPLE, *outputs, *options, folder=folder, path=path)


def written(folder: Path, *options: object, path: tuple[Path, ...] = ()) -> dict[str, bytes]:
    """Return the files of a report in which nothing is wrong."""
    done = report(folder, *options, path=path)
    assert (done.code, done.err) == (0, "")
    return {**{name: (folder / name).read_bytes() for name in FORMATS}, FORMATS[2]: unmarked(folder)}


def unmarked(folder: Path) -> bytes:
    """Return the JSON report without its findings."""
    document = json.loads((folder / FORMATS[2]).read_bytes())
    assert {finding["severity"] for finding in document["findings"]} == {"note"}
    return (json.dumps({**document, "findings": []}, ensure_ascii=False, indent=2) + "\n").encode()


def without_gap(folder: Path, gap: str) -> dict[str, bytes]:
    """Return the files of a report without the one line of a gap, and without its findings."""
    text, markdown = ((folder / name).read_text(encoding="utf-8").splitlines(keepends=True) for name in FORMATS[:2])
    document = json.loads((folder / FORMATS[2]).read_bytes())
    assert [line for line in text if "[" in line] == [f"- [{gap}].\n"]
    assert document.pop("findings")
    said = {
        FORMATS[0]: "".join(line for line in text if gap not in line),
        FORMATS[1]: "".join(line for line in markdown if gap not in line),
        FORMATS[2]: json.dumps(kept({**document, "findings": []}, gap), ensure_ascii=False, indent=2) + "\n",
    }
    return {name: content.encode() for name, content in said.items()}


def kept(part: Any, gap: str) -> Any:
    """Return a part of the JSON report without the block of the gap."""
    if isinstance(part, list):
        return [kept(one, gap) for one in part if not (isinstance(one, dict) and gap in one.get("text", ""))]
    return {key: kept(value, gap) for key, value in part.items()} if isinstance(part, dict) else part


@pytest.mark.parametrize(("code", "row", "said"), BROKEN.values(), ids=BROKEN)
def test_a_broken_plugin_is_named_with_its_line_and_the_report_of_the_others_is_whole(
    tmp_path: Path, whole: dict[str, bytes], code: str, row: int | None, said: str
) -> None:
    home = install(tmp_path, "tourism", code)
    done = report(tmp_path, path=(home,))
    assert done.code == 1
    first = done.err.splitlines()[0]
    line = f"ngaman_tourism.py, dòng {row}: " if row else ""
    assert first.startswith(f"lỗi: {line}phần bổ sung 'tourism' (ngaman-tourism 1.0) ")
    assert said in first
    assert first.endswith("--without tourism.")
    assert "Traceback" not in done.err
    state = "không nạp được" if "does not load" in first else "bị lỗi"
    assert without_gap(tmp_path, f"thiếu phần của tourism: phần bổ sung {state}") == whole


def test_a_teller_that_fails_costs_its_paragraph(tmp_path: Path) -> None:
    home = install(tmp_path, "tourism", TELLER)
    done = report(tmp_path, "--trace", path=(home,))
    assert done.code == 1
    no_data, broken, *traceback = done.err.splitlines()
    assert "chưa có số liệu khách tham quan" in no_data  # the example has no visitors
    assert broken.startswith("lỗi: ngaman_tourism.py, dòng 11: hàm <lambda> của lĩnh vực tourism bị lỗi (ZeroDivision")
    assert traceback[0] == "Traceback (most recent call last):"
    assert traceback[-1] == "ZeroDivisionError: division by zero"
    text = (tmp_path / "report.txt").read_text(encoding="utf-8")
    assert "[thiếu đoạn văn: hàm <lambda> của lĩnh vực tourism bị lỗi (ZeroDivisionError: division by zero)]" in text


def test_of_two_plugins_with_one_domain_neither_counts_and_both_are_named(
    tmp_path: Path, whole: dict[str, bytes]
) -> None:
    one, two = install(tmp_path, "tourism", TOURISM), install(tmp_path, "travel", TOURISM)
    done = report(tmp_path, path=(one, two))
    assert done.code == 1
    both = "from plugin 'tourism' (ngaman-tourism 1.0) and from plugin 'travel' (ngaman-travel 1.0)"
    assert [both in line for line in done.err.splitlines()] == [True, True]
    assert without_gap(tmp_path, "thiếu phần của tourism: phần bổ sung trùng với phần khác") == whole
    assert report(tmp_path, path=(two, one)).err == done.err
    assert written(tmp_path, "--without", "tourism", "--without", "travel", path=(one, two)) == whole


def test_an_indicator_of_two_domains_costs_both_their_parts(tmp_path: Path) -> None:
    home = install(tmp_path, "tourism", TOURISM.replace("visitors", "pupils"))
    done = report(tmp_path, path=(home,))
    assert done.code == 1
    both = "indicator 'pupils' is declared by 'education' and by 'tourism'; rename one of the two"
    told = [line.partition("phần bổ sung ")[2] for line in done.err.splitlines() if both in line]
    assert [line.partition(" ")[0] for line in told] == ["'education'", "'tourism'"]
    text = (tmp_path / "report.txt").read_text(encoding="utf-8")
    assert [f"thiếu phần của {key}:" in text for key in ("education", "tourism")] == [True, True]
    assert "có lẽ thuộc phần bổ sung bị bỏ qua 'education' (ngaman-education 0.1.0), 'tourism'" in done.err


def test_a_plugin_that_is_found_but_may_be_left_out_leaves_the_other(tmp_path: Path) -> None:
    one, two = install(tmp_path, "tourism", TOURISM), install(tmp_path, "travel", TOURISM)
    done = report(tmp_path, "--without", "travel", path=(one, two))
    assert "chưa có số liệu khách tham quan" in done.err  # the example has no visitors
    assert "trùng" not in done.err


@pytest.mark.parametrize(
    ("command", "out"),
    [
        (["check", EXAMPLE], "1 lỗi, 0 cảnh báo, "),
        (["indicators"], "pupils"),
        (["new-pack", "new", "--period", "2024-01"], "đã tạo new"),
    ],
)
def test_every_command_goes_on_with_the_rest_and_tells(tmp_path: Path, command: list[object], out: str) -> None:
    home = install(tmp_path, "tourism", "1 / 0")
    done = started(*command, folder=tmp_path, path=(home,))
    assert done.code == 1
    assert out in done.out
    told = [line for line in done.err.splitlines() if not line.startswith("lưu ý: ")]
    assert [line[:30] for line in told] == ["lỗi: ngaman_tourism.py, dòng 1: "[:30]]
    traced = started(*command[:1], *(["more", *command[2:]] if "new" in command else command[1:]), "--trace",
                     folder=tmp_path, path=(home,))  # fmt: skip
    assert traced.err.startswith(told[0])
    assert "ZeroDivisionError: division by zero\n" in traced.err


@pytest.mark.parametrize("hook", ["ngaman_readers", "ngaman_renderers"])
def test_readers_and_renderers_fail_alike(tmp_path: Path, whole: dict[str, bytes], hook: str) -> None:
    home = install(tmp_path, "formats", HOOK.replace("ngaman_domains", hook) + "yield 5")
    for done in (report(tmp_path, path=(home,)), started("check", EXAMPLE, path=(home,))):
        assert done.code == 1
        assert done.err.startswith("lỗi: ngaman_formats.py, dòng 4: phần bổ sung 'formats' (ngaman-formats 1.0) bị lỗi")
    assert (tmp_path / "report.txt").read_bytes() == whole["report.txt"]


def test_a_format_that_fails_does_not_cost_the_others(tmp_path: Path, whole: dict[str, bytes]) -> None:
    code = "from ngaman_core import hookimpl\nfrom ngaman_core.render import Renderer\n\n\n"
    code += "@hookimpl\ndef ngaman_renderers():\n    yield Renderer('.rst', lambda report: 1 / 0)\n"
    home = install(tmp_path, "rst", code)
    done = started("report", EXAMPLE, "-o", "a.rst", "-o", "b.txt", "--trace", folder=tmp_path, path=(home,))
    assert (done.code, done.out.splitlines()[0]) == (2, "đã ghi b.txt")
    assert "a.rst" not in done.out
    assert "Không ghi được a.rst: phần bổ sung viết tệp .rst bị lỗi, ZeroDivisionError" in done.err
    assert done.err.endswith("ZeroDivisionError: division by zero\n")
    assert (tmp_path / "b.txt").read_bytes() == whole["report.txt"]
    assert not (tmp_path / "a.rst").exists()


def test_strict_writes_nothing_where_a_plugin_fails(tmp_path: Path) -> None:
    home = install(tmp_path, "tourism", "1 / 0")
    done = report(tmp_path, "--strict", path=(home,))
    assert (done.code, done.out) == (1, "")
    assert not (tmp_path / "report.txt").exists()


def test_what_a_plugin_prints_is_no_result(tmp_path: Path) -> None:
    home = install(tmp_path, "tourism", "print('hello')\n1 / 0")
    done = started("check", EXAMPLE, "--json", path=(home,))
    assert [one["rule"] for one in json.loads(done.out) if one["severity"] != "note"] == ["failed-plugin"]
    assert "hello" in done.err


def test_a_finding_in_json_says_nothing_of_the_machine(tmp_path: Path) -> None:
    home = install(tmp_path, "tourism", "raise OSError(f'no {object()}')")
    findings = json.loads(started("check", EXAMPLE, "--json", path=(home,)).out)
    (finding,) = (one for one in findings if one["severity"] != "note")
    assert finding == {
        "rule": "failed-plugin",
        "severity": "error",
        "message": "phần bổ sung 'tourism' (ngaman-tourism 1.0) không nạp được nên bị bỏ qua:"
        " does not load, OSError: no <object object>; repair or uninstall it.",
        "fix": "báo cho người làm phần bổ sung, hoặc thêm --without tourism.",
        "place": {"file": "ngaman_tourism.py", "row": 1, "column": "", "sheet": ""},
    }


def test_a_slow_plugin_is_named_while_it_still_loads(tmp_path: Path) -> None:
    code = f"import os, time\nwhile not os.path.exists({str(tmp_path / 'go')!r}):\n    time.sleep(0.02)\n"
    home = install(tmp_path, "slow", code)
    command = [sys.executable, "-c", IMPATIENT, "check", str(EXAMPLE)]
    surroundings = {**os.environ, "PYTHONPATH": str(home), "PYTHONUTF8": "1"}
    with subprocess.Popen(command, env=surroundings, stdout=-1, stderr=-1, encoding="utf-8") as process:
        assert process.stderr
        line = process.stderr.readline()  # the plugin waits for the test to have read it
        (tmp_path / "go").touch()
        out, err = process.communicate(timeout=60)
    assert line == (
        "Phần bổ sung 'slow' (ngaman-slow 1.0) nạp quá 0.3 giây chưa xong, vẫn đang chờ."
        " Nếu không cần phần này: nhấn Ctrl+C, rồi chạy lại và thêm --without slow.\n"
    )
    assert process.returncode == 0
    assert {line.partition(": ")[0] for line in err.splitlines()} == {"lưu ý"}
    assert "0 lỗi, 0 cảnh báo, " in out


@pytest.mark.slow
def test_a_clerk_is_told_after_ten_seconds(tmp_path: Path, whole: dict[str, bytes]) -> None:
    home = install(tmp_path, "slow", "import time\ntime.sleep(11)")
    done = report(tmp_path, path=(home,))
    assert done.code == 0
    assert done.err.startswith("Phần bổ sung 'slow' (ngaman-slow 1.0) nạp quá 10 giây chưa xong")
    assert len(done.err.splitlines()) == 1


def test_a_plugin_that_is_left_out_costs_no_time_for_its_code_never_runs(
    tmp_path: Path, whole: dict[str, bytes]
) -> None:
    """So it does not matter what is wrong in it."""
    home = install(tmp_path, "slow", "import time\ntime.sleep(3600)")
    assert written(tmp_path, "--without", "slow", path=(home,)) == whole


@pytest.mark.skipif(os.name != "posix", reason="a key press is no signal there")
def test_a_key_press_while_a_plugin_loads_ends_the_command_without_a_traceback(tmp_path: Path) -> None:
    home = install(tmp_path, "slow", "import time\ntime.sleep(3600)")
    # A job in the background, as these tests may be, hears no key press.
    heeded = "import signal\nsignal.signal(signal.SIGINT, signal.default_int_handler)\n"
    command = [sys.executable, "-c", heeded + IMPATIENT, "check", str(EXAMPLE)]
    surroundings = {**os.environ, "PYTHONPATH": str(home), "PYTHONUTF8": "1"}
    with subprocess.Popen(command, env=surroundings, stdout=-1, stderr=-1, encoding="utf-8") as process:
        assert process.stderr
        process.stderr.readline()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (130, "", "Đã dừng theo yêu cầu.\n")
