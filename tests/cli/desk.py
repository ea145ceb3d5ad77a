"""A clerk's desk: a small plugin and a small pack in a folder, and the command run on them."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

import pytest

from ngaman_core.cli import main
from ngaman_core.declare import catalog

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "nga-nam-2023-11"

PLUGIN = """\
from ngaman_core import Domain, Line, Topic, flow, hookimpl

@hookimpl
def ngaman_domains():
    yield Domain(
        key="town",
        title="Kinh tế",
        chapter="economy",
        indicators=[
            flow("herd", "đàn gia súc", "con", better="higher"),
            flow("tax", "thu ngân sách", "triệu đồng", better="higher"),
        ],
        topics=[
            Topic("Chăn nuôi", [
                Line("{when} tăng thêm {herd}, {to_date} {herd:total}[, bằng {herd:rate|2} {herd:basis}]"),
            ]),
            Topic("Thu ngân sách", [Line("{to_date} thu {tax:total}")]),
        ],
    )
"""
REPORT = """\
format = 1
numbers = "{numbers}"
period = "2023-11"
issuer = "Ủy ban nhân dân xã Tân Long"
symbol = "BC-UBND"
recipients = ["Lưu: VT"]
place = {{ kind = "xã", name = "Tân Long" }}
signatory = {{ office = "Chủ tịch", name = "Lâm Quốc Thái" }}
"""
ROWS = """\
indicator,period,facet,value,unit
herd,2023-11,period,5275,con
herd,2023-11,total,57474,con
tax,2023-11,total,51295,triệu đồng
"""
TARGETS = "indicator,period,value,authority\nherd,2023,52500,resolution\n"


class Done(NamedTuple):
    """How a command ended, and what it printed."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]


class Desk:
    """A folder with a plugin `town.py` and a pack `pack`; commands know no other domain than the town's."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.pack, self._capsys = folder, folder / "pack", capsys
        self.plugin = self.write("town_at_test.py", PLUGIN)
        self.write("pack/report.toml", REPORT.format(numbers="plain"))
        self.write("pack/observations.csv", ROWS)
        self.write("pack/targets.csv", TARGETS)

    def write(self, name: str, content: str | bytes) -> Path:
        """Write a file of the desk."""
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    @property
    def only_the_town(self) -> list[str]:
        """Return the options that leave out what is installed."""
        left_out = [option for domain in catalog().domains for option in ("--without", domain.key)]
        return ["--plugin", str(self.plugin), *left_out]

    def run(self, *arguments: object, traced: bool = False) -> Done:
        """Run a command in this process; it shows a traceback only where it is asked for one."""
        try:
            code = main([str(one) for one in arguments])
        except SystemExit as stop:  # argparse ends the program itself
            code = int(stop.code or 0)
        printed = self._capsys.readouterr()
        assert ("Traceback" in printed.err) is traced
        return Done(code, printed.out, printed.err)

    def on_pack(self, command: str, *arguments: object) -> Done:
        """Run a command on the pack, with the town alone."""
        return self.run(command, self.pack, *arguments, *self.only_the_town)

    def report(self, *arguments: object) -> Done:
        """Build the report of the pack into report.md."""
        return self.on_pack("report", "-o", self.folder / "report.md", *arguments)

    def files(self) -> list[str]:
        """Return the names of what stands on the desk besides plugin and pack."""
        return sorted(
            path.name for path in self.folder.iterdir() if path.name not in ("pack", "town_at_test.py", "__pycache__")
        )


def started(*arguments: object, folder: Path = ROOT, closed: bool = False, path: Iterable[Path] = ()) -> Done:
    """Run the command as a program of its own; `closed` shuts its standard output at once, `path` holds plugins."""
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    surroundings["PYTHONPATH"] = os.pathsep.join(map(str, path))
    process = subprocess.Popen(
        [sys.executable, "-m", "ngaman_core", *map(str, arguments)],
        cwd=folder,
        env={**surroundings, "COLUMNS": "100"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    with process:
        assert process.stdout
        if closed:
            process.stdout.close()
            process.stdout = None
        out, err = process.communicate()
    return Done(process.returncode, (out or b"").decode("utf-8"), err.decode("utf-8"))
