"""A plugin by its name."""

from typing import NamedTuple


class Plugin(NamedTuple):
    """A plugin by its name, and the distribution that brought it; one that was handed over has none."""

    name: str
    distribution: str = ""
    version: str = ""

    def __str__(self) -> str:
        return f"{self.name!r} ({self.distribution} {self.version})" if self.distribution else repr(self.name)
