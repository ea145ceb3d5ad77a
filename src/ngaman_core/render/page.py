"""The page by Decree 30/2020/NĐ-CP: sizes, margins and the look of each piece, from the data file of its rules."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Literal

from attrs import field, frozen

Align = Literal["left", "center", "right", "both"]


@frozen(kw_only=True)
class Style:
    """How one piece looks: size, `before` and `after` in points, `first` line indent and `start` of every line in
    millimetres, `line` spacing.

    `rule` is the length of the line drawn below it, as a share of its words; 0 draws none. `law` is the rule's place in
    Appendix I, Part I of the decree, `allowed` the room it leaves, lowest and highest, `either` the values it lets
    choose from.
    """

    law: str
    size: float
    align: Align
    bold: bool = False
    italic: bool = False
    first: float = 0
    start: float = 0
    before: float = 0
    after: float = 0
    line: float = 1
    rule: float = 0
    allowed: Mapping[str, tuple[float, float]] = field(factory=dict)
    either: Mapping[str, tuple[float, ...]] = field(factory=dict)


@frozen(kw_only=True)
class Margins:
    """The sheet and its margins in millimetres."""

    law: str
    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    allowed: Mapping[str, tuple[float, float]]

    @property
    def text_width(self) -> float:
        """Return how wide a line of text is."""
        return self.width - self.left - self.right


@frozen
class Page:
    """Every rule of the page; `color` as #rrggbb, `styles` by the names that the data file gives them."""

    margins: Margins
    font: str
    color: str
    styles: Mapping[str, Style]


@cache
def page() -> Page:
    """Return the rules of Decree 30/2020/NĐ-CP as the house follows them."""
    return read((files("ngaman_core.render") / "decree-30.toml").read_text(encoding="utf-8"))


def read(text: str) -> Page:
    """Return the rules that a data file holds; TypeError where a piece lacks a value or has one that nobody follows."""
    rules = tomllib.loads(text)
    styles = {name: Style(**style) for name, style in rules["styles"].items()}
    return Page(Margins(**rules["page"]), rules["font"]["family"], rules["font"]["color"], styles)
