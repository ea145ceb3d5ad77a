"""A topic: one "-" paragraph of a domain, made of lines."""

from attrs import field, frozen

from ngaman_core.declare.given import members, texts
from ngaman_core.declare.line import Line, as_lines
from ngaman_core.declare.origin import declared_here
from ngaman_core.finding import Place


@frozen
class Topic:
    """A titled paragraph whose lines are joined by "; "; with `split` each line becomes a "+" paragraph below it.

    `chapter` moves the topic to another chapter than its domain's.
    """

    title: str
    lines: tuple[Line, ...] = field(converter=as_lines)
    chapter: str = field(default="", kw_only=True)
    split: bool = field(default=False, kw_only=True)
    source: Place = field(factory=declared_here, eq=False, repr=False, kw_only=True)
    mistakes: tuple[str, ...] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "mistakes", (*texts(self), *members(self, "lines", Line)))
