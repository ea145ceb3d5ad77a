"""A reader: another file format for a pack's observations, by its suffix, brought by a plugin."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from pathlib import Path


@frozen
class Reader:
    """Reads a file with `suffix` (with its dot, such as '.ods') as rows: each cell's text by its column's name.

    The columns are those of observations.csv; a pack without that file is read from `observations` with the suffix.
    """

    suffix: str
    read: "Callable[[Path], Iterable[Mapping[str, str]]]"

    @property
    def key(self) -> str:
        """Return the suffix: two readers may not share one."""
        return self.suffix
