"""`ngaman batch`: exit codes, what it prints and where, the bar, and Ctrl+C."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.batch.province import Province
from tests.cli.desk import Desk
from tests.guests import HOUSE
from tests.render.writers import needs_signals


@pytest.fixture
def province(tmp_path: Path) -> Province:
    """Return a province beside the desk, without packs."""
    (tmp_path / "province").mkdir()
    return Province(tmp_path / "province", [])


def words(province: Province, *more: str) -> list[str]:
    """Return the arguments of the command on a province."""
    left_out = [option for name in HOUSE for option in ("--without", name)]
    plugin = ["--plugin", str(province.plugin)]
    return ["batch", str(province.home), "-o", str(province.out), *plugin, *left_out, *more]


def test_all_fine_ends_with_0_and_one_line(desk: Desk, province: Province) -> None:
    province.add("tan-long")
    province.add("Bình An")
    done = desk.run(*words(province, "--jobs", "1", "--format", ".txt", "--format", ".html"))
    assert done == (0, f"{province.out}: 2 bộ số liệu: dựng mới 2, giữ nguyên 0, không dựng được 0\n", "")
    assert len(list(province.out.glob("*.*"))) == 5  # with the folder of the records
    again = desk.run(*words(province, "--jobs", "1", "--format", ".html"))
    assert again == (0, f"{province.out}: 2 bộ số liệu: dựng mới 0, giữ nguyên 2, không dựng được 0\n", "")


def test_a_pack_that_fails_and_one_with_errors_end_with_1_and_are_named(desk: Desk, province: Province) -> None:
    province.add("tan-long")
    failing, wrong = province.add("failing"), province.add("wrong")
    (failing / "report.toml").unlink()
    (wrong / "observations.csv").write_text("indicator,period,facet,value,unit\nherd,2023-11,total,5,con\n", "utf-8")
    for built in ("dựng mới 2, giữ nguyên 0", "dựng mới 0, giữ nguyên 2"):
        done = desk.run(*words(province, "--jobs", "1"))
        assert (done.code, done.out) == (1, f"{province.out}: 3 bộ số liệu: {built}, không dựng được 1\n")
        first, second = done.err.splitlines()
        assert first.startswith(f"{failing}: không dựng được báo cáo. lỗi: report.toml: không có tệp ")
        assert second == f"{wrong}: 2 lỗi. Cách sửa: xem bằng lệnh ngaman check {wrong}"
    shutil.rmtree(failing)
    assert desk.run(*words(province, "--jobs", "1")).code == 1


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--format", ".pages"], "Chưa có định dạng .pages"),
        (["--period", "2023-13"], "Cách sửa: "),
        (["--jobs", "0"], "Số tiến trình là 0"),
        (["--without", "nothing"], "'nothing'"),
    ],
)
def test_wrong_use_ends_with_2(desk: Desk, province: Province, more: list[str], said: str) -> None:
    province.add("tan-long")
    done = desk.run(*words(province, "--jobs", "1"), *more)
    assert (done.code, done.out) == (2, "")
    assert said in done.err


def test_a_folder_without_packs_ends_with_2(desk: Desk, tmp_path: Path) -> None:
    done = desk.run("batch", desk.pack, "-o", tmp_path / "out")
    assert (done.code, done.out) == (2, "")
    assert "Không có bộ số liệu nào" in done.err
    assert not (tmp_path / "out").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="this system has no pseudo-terminals")
def test_a_bar_is_shown_on_a_terminal_and_gone_at_the_end(province: Province) -> None:
    import pty

    province.add("tan-long")
    province.add("Bình An")
    reader, terminal = pty.openpty()
    command = [sys.executable, "-m", "ngaman_core", *words(province, "--jobs", "1")]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=terminal, encoding="utf-8", check=True)
    os.close(terminal)
    shown = os.read(reader, 10_000).decode("utf-8").split("\r")
    os.close(reader)
    assert re.fullmatch(r"\[#{15}-{15}\] 1/2, còn khoảng \d+ giây ", shown[1])
    assert shown[2] == "[##############################] 2/2, còn khoảng 0 giây "
    assert (shown[3].strip(), shown[4:]) == ("", [""])
    assert len(shown[3]) > len(shown[2])
    assert done.stdout.startswith(str(province.out))


@needs_signals
def test_ctrl_c_ends_the_workers_and_the_next_run_goes_on(desk: Desk, province: Province) -> None:
    for number in range(12):
        province.add(f"slow-{number:02}", issuer="Ủy ban chậm trễ")
    command = [sys.executable, "-m", "ngaman_core", *words(province, "--jobs", "2")]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8", start_new_session=True)
    with process:
        while process.poll() is None and not list(province.out.glob(".ngaman/*.json")):
            time.sleep(0.05)
        os.killpg(process.pid, signal.SIGINT)
        _, said = process.communicate(timeout=60)  # it waits for every process that could still say something
    assert process.returncode == 130
    assert said.endswith("/12 bộ số liệu; chạy lại lệnh này để làm tiếp.\nĐã dừng theo yêu cầu.\n")
    assert "Traceback" not in said
    finished = {path.stem for path in province.out.glob(".ngaman/*.json")}
    assert 1 <= len(finished) < 12
    for number in range(12):
        if f"slow-{number:02}" not in finished:
            (province.home / f"slow-{number:02}" / "report.toml").unlink()
    done = desk.run(*words(province, "--jobs", "1"))
    assert f"dựng mới 0, giữ nguyên {len(finished)}, " in done.out
    assert all(path.suffix != ".tmp" for path in province.out.iterdir())
