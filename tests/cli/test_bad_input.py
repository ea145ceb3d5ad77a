"""Bad input, end to end: a message with file, row and cure, the right exit code, no traceback, nothing half-written."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.desk import PLUGIN, REPORT, ROWS, Desk

MEGABYTE = 1024 * 1024
MOST_MEMORY = 300 * MEGABYTE

# Runs a command and tells the most memory it held; what the resource module tells holds that of the tests as well.
MEASURED = """\
import re, sys
from ngaman_core.cli import main
code = main(sys.argv[1:])
with open("/proc/self/status", encoding="utf-8") as status:
    print(int(re.search(r"VmHWM:\\s+(\\d+)", status.read())[1]) * 1024)
raise SystemExit(code)
"""


def refused(desk: Desk, code: int, *said: str) -> None:
    """Check and report the pack: both tell what is wrong; only findings let a report be written."""
    for done in (desk.on_pack("check"), desk.report("--strict")):
        assert done.code == code
        for words in said:
            assert words in done.err
        assert "Cách sửa: " in done.err
    assert desk.files() == []


def test_a_folder_that_is_not_there(desk: Desk) -> None:
    done = desk.run("check", desk.folder / "nowhere", *desk.only_the_town)
    assert (done.code, done.out) == (2, "")
    assert f"không có thư mục {desk.folder / 'nowhere'}" in done.err
    assert "Cách sửa: " in done.err


@pytest.mark.parametrize("name", ["report.toml", "observations.csv"])
def test_a_missing_file(desk: Desk, name: str) -> None:
    (desk.pack / name).unlink()
    refused(desk, 2, f"lỗi: {name}: ", "không có tệp")


def test_two_missing_files_are_told_at_once(desk: Desk) -> None:
    (desk.pack / "report.toml").unlink()
    (desk.pack / "observations.csv").unlink()
    refused(desk, 2, "lỗi: report.toml: ", "lỗi: observations.csv: ")


def test_an_unknown_indicator(desk: Desk) -> None:
    desk.write("pack/observations.csv", ROWS + "hred,2023-11,period,5,con\n")
    refused(desk, 1, "observations.csv, dòng 5, cột indicator: ", "“hred”", "herd")


def test_a_wrong_unit(desk: Desk) -> None:
    desk.write("pack/observations.csv", ROWS.replace("57474,con", "57474,hộ"))
    refused(desk, 1, "observations.csv, dòng 3, cột unit: ", "hộ", "con")


def test_a_doubtful_number(desk: Desk) -> None:
    desk.write("pack/report.toml", REPORT.format(numbers="vi"))
    desk.write("pack/observations.csv", ROWS.replace("51295", "0.07"))
    refused(desk, 1, "observations.csv, dòng 4, cột value: ", "0.07", "0,07")


def test_a_file_in_cp1258(desk: Desk) -> None:
    text = ROWS + "herd,2023-10,total,5,đồng Đường ơ ư\n"
    desk.write("pack/observations.csv", text.encode("cp1258", errors="replace"))
    refused(desk, 2, "observations.csv, dòng ", "CP1258", "UTF-8")


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_file_in_utf_16(desk: Desk, codec: str) -> None:
    desk.write("pack/observations.csv", ROWS.encode(codec))
    refused(desk, 2, "observations.csv, dòng 1: ", "UTF-16", "UTF-8")


def test_a_duplicate(desk: Desk) -> None:
    desk.write("pack/observations.csv", ROWS + "herd,2023-11,total,57475,con\n")
    refused(desk, 1, "observations.csv, dòng 5", "dòng 3")


def test_a_total_below_the_value_of_its_period(desk: Desk) -> None:
    desk.write("pack/observations.csv", ROWS.replace("57474", "5274"))
    refused(desk, 1, "observations.csv, dòng 3", "dòng 2", "5274", "5275")


def test_every_problem_is_told_at_once(desk: Desk) -> None:
    desk.write(
        "pack/observations.csv",
        ROWS + "hred,2023-11,period,5,con\nherd,2023-13,total,5,con\nherd,2023-10,total,x,con\n",
    )
    places = [line.split(",")[1] for line in desk.on_pack("check").err.splitlines() if "observations.csv" in line]
    assert places == [" dòng 5", " dòng 6", " dòng 7"]


def test_a_misspelt_hook(desk: Desk) -> None:
    desk.write("town_at_test.py", PLUGIN.replace("def ngaman_domains", "def ngaman_domain"))
    done = desk.report()
    assert done.code == 1
    assert done.err.splitlines()[0] == (
        "lỗi: phần bổ sung 'town_at_test' bị lỗi nên bị bỏ qua:"
        " there is no hook 'ngaman_domain'; did you mean 'ngaman_domains'?"
        " Cách sửa: báo cho người làm phần bổ sung, hoặc bỏ --plugin."
    )
    assert "thiếu phần của town" in (desk.folder / "report.md").read_text(encoding="utf-8")


def test_two_plugins_with_one_key(desk: Desk) -> None:
    other = desk.write("other_at_test.py", PLUGIN)
    done = desk.run("check", desk.pack, *desk.only_the_town, "--plugin", other)
    assert done.code == 1
    both = "Domain 'town' comes from plugin 'other_at_test' and from plugin 'town_at_test'"
    for line, name in zip(done.err.splitlines(), ("other_at_test", "town_at_test"), strict=False):
        assert line.startswith(
            f"lỗi: {name}.py, dòng 5: phần bổ sung '{name}' trùng với phần khác nên bị bỏ qua: {both};"
        )


@pytest.mark.parametrize("text", ["format = 1\nnumbers = \n", "numbers = 'plain'\n", "format = 2\n", "[", "\0"])
def test_a_report_toml_that_is_none(desk: Desk, text: str) -> None:
    desk.write("pack/report.toml", text)
    refused(desk, 2, "lỗi: report.toml")


@pytest.mark.skipif(not Path("/proc/self/status").is_file(), reason="only Linux tells how much memory was held")
@pytest.mark.parametrize(
    ("size", "said"),
    [(300 * MEGABYTE, "tệp lớn hơn 64 MB"), (60 * MEGABYTE, "dòng 1: dòng này dài hơn 1024 KB")],
    ids=["300 MB", "60 MB"],
)
def test_a_line_of_hundreds_of_megabytes_is_refused_in_little_memory(desk: Desk, size: int, said: str) -> None:
    path = desk.pack / "observations.csv"
    with path.open("wb") as file:
        file.write(b"indicator,period,value" + b"x" * (2 * MEGABYTE))
        file.truncate(size)
    command = [sys.executable, "-c", MEASURED, "check", str(desk.pack), *desk.only_the_town]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=60)
    path.unlink()
    assert done.returncode == 2
    assert said in done.stderr
    assert "Cách sửa: " in done.stderr
    assert "Traceback" not in done.stderr
    assert int(done.stdout) < MOST_MEMORY


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="a folder nobody writes to, root included")
def test_an_unwritable_path(desk: Desk) -> None:
    done = desk.on_pack("report", "-o", "/proc/report.md")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("Không ghi được /proc/report.md: ")
    assert "Cách sửa: chọn thư mục có sẵn và có quyền ghi." in done.err


def test_hostile_bytes_end_in_a_message(desk: Desk) -> None:
    """Law 13, through the door that people use."""
    for content in (
        b"",
        b"\xff" * 99,
        b"\0" * 99,
        b'"' * 99,
        b"a,b\n" * 9,
        b"indicator,period,value\n" + b"\xcc\x80" * 99,
    ):
        desk.write("pack/observations.csv", content)
        done = desk.on_pack("check")
        assert done.code in (1, 2)
        assert done.err
