"""Plugins as they come to a machine: a module, and the folder in which its distribution says what it is."""

from collections.abc import Callable
from pathlib import Path

from ngaman_core.plugin.installed import installed

# The plugins that are installed beside the guests.
HOUSE = tuple(plugin.name for plugin in installed("ngaman_core"))
Install = Callable[..., None]  # takes the name and the code of a plugin

HOOK = "from ngaman_core.plugin import hookimpl\n\n\n@hookimpl\ndef ngaman_domains():\n    "

TOURISM = """\
from ngaman_core import Domain, Line, Topic, flow, hookimpl


@hookimpl
def ngaman_domains():
    yield Domain(
        key="tourism",
        title="Du lịch",
        chapter="economy",
        indicators=[flow("visitors", "khách tham quan", "lượt", better="higher")],
        topics=[Topic("Du lịch", [Line("đón {visitors} {when}")])],
    )
"""


def install(folder: Path, name: str, code: str, *, distribution: str = "") -> Path:
    """Write the distribution ngaman-NAME 1.0 of one plugin into a folder of its own, which has to stand in sys.path."""
    distribution = distribution or f"ngaman-{name}"
    module = distribution.replace("-", "_")
    home = folder / distribution
    about = home / f"{module}-1.0.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {distribution}\nVersion: 1.0\n", encoding="utf-8")
    (about / "entry_points.txt").write_text(f"[ngaman_core]\n{name} = {module}\n", encoding="utf-8")
    (home / f"{module}.py").write_text(code, encoding="utf-8")
    return home
