"""A renderer: one file format, by its suffix."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from attrs import field, frozen

if TYPE_CHECKING:
    from ngaman_core.assemble.report import Report


def _lower(suffix: str) -> str:
    return suffix.lower()


@frozen
class Renderer:
    """Turns a report into the bytes of a file with `suffix` (with its dot, such as '.md')."""

    suffix: str = field(converter=_lower)
    write: "Callable[[Report], bytes]"

    @property
    def key(self) -> str:
        """Return the suffix: two renderers may not share one."""
        return self.suffix
