"""The record of a finished pack: what its files were made of, what they are, and how much was found.

It stands beside the files, one for each pack, and is written after them, whole or not at all: a file without it, or one
that is not what it says, is built again.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from ngaman_core.batch.digest import of_file
from ngaman_core.render.writing import written

FOLDER = ".ngaman"

Counts = tuple[int, int, int]  # errors, warnings, notes


def keep(into: Path, name: str, made_of: Mapping[str, str], files: Iterable[str], counts: Counts) -> None:
    """Write the record of files that stand in a folder."""
    held = {"made_of": made_of, "files": {file: of_file(into / file) for file in files}, "findings": counts}
    written(json.dumps(held, ensure_ascii=False).encode("utf-8", "surrogatepass"), _path(into, name))


def findings(into: Path, name: str, made_of: Mapping[str, str], files: Iterable[str]) -> Counts | None:
    """Return how much was found when the files were made of the same; None where one of them has to be made."""
    try:
        held = json.loads(_path(into, name).read_bytes())
        are_same = held["made_of"] == made_of and all(held["files"][file] == of_file(into / file) for file in files)
        errors, warnings, notes = map(int, held["findings"])
    except (OSError, ValueError, TypeError, KeyError, RecursionError):  # none, or none that we wrote
        return None
    return (errors, warnings, notes) if are_same else None


def _path(into: Path, name: str) -> Path:
    return into / FOLDER / f"{name}.json"
