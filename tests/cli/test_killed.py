"""`ngaman report` killed at any moment: each file is the old one or the new one, and the next run leaves no litter."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from random import Random

from ngaman_core.render.draft import PREFIX
from tests.cli.desk import ROWS, Desk
from tests.render.writers import needs_signals

SUFFIXES = (".docx", ".html", ".txt", ".md", ".json")
VERSIONS = (ROWS, ROWS.replace("5275", "5276"))


def begun(desk: Desk, folder: Path) -> subprocess.Popen[bytes]:
    outputs = [word for suffix in SUFFIXES for word in ("-o", str(folder / f"report{suffix}"))]
    command = [sys.executable, "-m", "ngaman_core", "report", str(desk.pack), *outputs, *desk.only_the_town]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.startswith(PREFIX)}


def drafts_seen(folder: Path, process: subprocess.Popen[bytes]) -> Iterator[str]:
    """Yield the name of each draft as soon as it stands there, until the process ends."""
    seen = set[str]()
    while process.poll() is None:
        for name in os.listdir(folder):
            if name.startswith(PREFIX) and name not in seen:
                seen.add(name)
                yield name


@needs_signals
def test_a_report_killed_at_any_moment_leaves_whole_files(desk: Desk) -> None:
    folder, whole = desk.folder / "out", list[dict[str, bytes]]()
    folder.mkdir()
    for rows in VERSIONS:
        desk.write("pack/observations.csv", rows)
        started = time.monotonic()
        assert begun(desk, folder).wait() == 0
        took = time.monotonic() - started
        whole.append(contents(folder))
    assert all(whole[0][f"report{suffix}"] != whole[1][f"report{suffix}"] for suffix in SUFFIXES)

    moments, versions = Random(3), cycle(VERSIONS)
    for turn in range(2 * len(SUFFIXES)):
        desk.write("pack/observations.csv", next(versions))
        with begun(desk, folder) as process:
            if turn < len(SUFFIXES):  # in the middle of each of the files, as near as one can see it
                for _ in islice(drafts_seen(folder, process), turn + 1):
                    pass
            else:
                time.sleep(moments.uniform(0.5, 1) * took)
            process.kill()
        assert process.returncode in (0, -signal.SIGKILL)
        for name, content in contents(folder).items():
            assert content in [version[name] for version in whole]

    desk.write("pack/observations.csv", VERSIONS[0])
    assert begun(desk, folder).wait() == 0
    assert contents(folder) == whole[0]
    assert sorted(path.name for path in folder.iterdir()) == sorted(f"report{suffix}" for suffix in SUFFIXES)
