"""The plugins that distributions bring: what their entry points name, read from the folders of installed packages.

`importlib.metadata` finds the same, but loading it takes as long as everything else that a start of the program needs.
"""

import os
import re
import sys
from collections.abc import Iterator
from typing import NamedTuple

_FOLDERS = (".dist-info", ".egg-info")


class Installed(NamedTuple):
    """An entry point: its name, the module it names, and the distribution that brings it."""

    name: str
    module: str
    distribution: str
    version: str


def installed(group: str) -> Iterator[Installed]:
    """Yield the entry points of a group, in the order of the paths from which modules are imported.

    A distribution that stands in two of the folders counts where it is found first, as its modules do.
    """
    seen: set[str] = set()
    for folder in dict.fromkeys(sys.path):
        for about in _distributions(folder or os.curdir):
            text = _text(os.path.join(about, "entry_points.txt"))
            if f"[{group}]" not in text:
                continue
            name, version = _identity(about)
            if name not in seen:
                seen.add(name)
                yield from (Installed(entry, module, name, version) for entry, module in _entries(text, group))


def _distributions(folder: str) -> list[str]:
    try:
        names = sorted(os.listdir(folder))
    except OSError:  # a path need not exist; a zip file holds no editable plugin
        return []
    return [os.path.join(folder, name) for name in names if name.endswith(_FOLDERS)]


def _entries(text: str, group: str) -> Iterator[tuple[str, str]]:
    """Yield name and module of each line "name = module" below the group's head."""
    section = text.partition(f"[{group}]")[2].partition("\n[")[0]
    for line in section.splitlines():
        name, equals, module = line.partition("=")
        if equals and not line.lstrip().startswith(("#", ";")):
            yield name.strip(), module.strip()


def _identity(about: str) -> tuple[str, str]:
    """Return the name and version that a distribution gives itself."""
    heads = _text(os.path.join(about, "METADATA")) or _text(os.path.join(about, "PKG-INFO"))
    found = dict(re.findall(r"^(Name|Version): *(.*?)\s*$", heads.partition("\n\n")[0], re.MULTILINE))
    return found.get("Name", os.path.basename(about)), found.get("Version", "")


def _text(path: str) -> str:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except OSError:
        return ""
