"""A renderer: one file format, by its suffix."""

from collections.abc import Callable

from attrs import frozen

from ngaman_core.assemble.report import Report


@frozen
class Renderer:
    """Turns a report into the bytes of a file with `suffix` (with its dot, such as '.md')."""

    suffix: str
    write: Callable[[Report], bytes]

    @property
    def key(self) -> str:
        """Return the suffix: two renderers may not share one."""
        return self.suffix
