"""A province: a folder with the packs of a few offices, and a plugin whose teller does what an issuer is named for."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ngaman_core import batch
from ngaman_core.batch import Summary
from tests.cli.desk import PLUGIN, REPORT, ROWS, TARGETS
from tests.guests import HOUSE

TELLER = """
import os, signal, time
from pathlib import Path

HERE = Path(__file__).parent
with open(HERE / "loads.log", "a", encoding="utf-8") as log:
    log.write(f"{os.getpid()}\\n")


def troubled(assessment):
    issuer = assessment.book.settings.issuer
    if "luôn" in issuer:
        os.kill(os.getpid(), signal.SIGKILL)
    if "một lần" in issuer and not (HERE / "once").exists():
        (HERE / "once").touch()
        os.kill(os.getpid(), signal.SIGKILL)
    if "chậm" in issuer:
        time.sleep(2)
    return None
"""
OFFICE = "Ủy ban nhân dân xã Tân Long"


class Province:
    """Packs in `packs`, reports in `out`; the domain of the desk and none that is installed."""

    def __init__(self, folder: Path, names: Iterable[str] = ("Bình An", "tan-long", "Xã Đông")) -> None:
        self.folder, self.home, self.out = folder, folder / "packs", folder / "out"
        self.plugin = folder / "town_of_province.py"
        code = PLUGIN.replace('chapter="economy",', 'chapter="economy", tellers=[troubled],')
        self.plugin.write_text(code.replace("\n\n@hookimpl", f"\n{TELLER}\n\n@hookimpl"), encoding="utf-8")
        for number, name in enumerate(names):
            self.add(name, herd=5275 + number)

    def add(self, name: str, herd: int = 5275, issuer: str = OFFICE) -> Path:
        """Write a pack; one with a nameless herd is no office's."""
        pack = self.home / name
        pack.mkdir(parents=True, exist_ok=True)
        report = REPORT.format(numbers="plain").replace(OFFICE, issuer)
        (pack / "report.toml").write_text(report, encoding="utf-8")
        (pack / "observations.csv").write_text(ROWS.replace("5275", str(herd)), encoding="utf-8")
        (pack / "targets.csv").write_text(TARGETS, encoding="utf-8")
        return pack

    def build(self, out: Path | None = None, **options: Any) -> Summary:
        """Build every pack in this process, or as the options say."""
        packs = options.pop("packs", None) or batch.packs(self.home)
        choice = {"local": [self.plugin], "without": HOUSE, "jobs": 1, **options}
        return batch.reports(packs, out or self.out, **choice)

    def loads(self) -> list[str]:
        """Return in which processes the plugin was loaded, once for each time."""
        log = self.folder / "loads.log"
        return log.read_text(encoding="utf-8").split() if log.exists() else []


def states(summary: Summary) -> dict[str, str]:
    """Return what became of each pack, by its name."""
    return {outcome.pack.name: outcome.state.value for outcome in summary.outcomes}


def contents(folder: Path) -> dict[str, bytes]:
    """Return every report of a folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
