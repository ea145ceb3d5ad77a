"""A topic: one "-" paragraph of a domain, made of lines."""

from attrs import field, frozen

from ngaman_core.declare.indicator import is_text
from ngaman_core.declare.line import Line, only_lines
from ngaman_core.declare.origin import declared_here
from ngaman_core.finding import Place


@frozen
class Topic:
    """A titled paragraph whose lines are joined by "; "; with `split` each line becomes a "+" paragraph below it.

    `chapter` moves the topic to another chapter than its domain's.
    """

    title: str = field(validator=is_text)
    lines: tuple[Line, ...] = field(converter=only_lines)
    chapter: str = field(default="", kw_only=True)
    split: bool = field(default=False, kw_only=True)
    source: Place = field(factory=declared_here, eq=False, repr=False, kw_only=True)
