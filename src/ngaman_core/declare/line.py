"""A line: one Vietnamese clause with slots for figures, which says a month's data and reads them back."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from attrs import field, frozen

from ngaman_core.declare.given import listed, members, texts
from ngaman_core.declare.origin import declared_here
from ngaman_core.finding import Place

BOOK_WORDS = ("when", "to_date", "next", "place")
TEXT_FACETS = ("name", "basis", "asof", "within", "where")
COMPARISONS = ("pair", "change", "growth")
FIGURE_FACETS = (
    "",
    "total",
    "target",
    "rate",
    "gap",
    "left",
    "required",
    *COMPARISONS,
    *(f"total.{name}" for name in COMPARISONS),
)
BASES = ("same", "prev", "year")
PLACES = ("0", "1", "2")
SCALES = ("đồng", "triệu", "tỷ", "tỷ+triệu")
VERB, MORE = "đạt", "hơn"
STYLES = (*PLACES, *SCALES, VERB, MORE)
MOST_GROUPS = 4
# Words that carry no meaning for a figure: a clerk adds or drops them freely, and "ước đạt" belongs to the number.
EMPTY_WORDS = frozenset({"được", "là", "của", "đã", "ước", "đạt"})

PIECE = re.compile(
    r"\{'(?P<quoted>[^'{}]*)'\}|\{(?P<slot>[^{}]*)\}|(?P<bracket>[\[\]])|(?P<words>[^\[\]{}]+)|(?P<stray>[{}])"
)
SLOT = re.compile(r"(?P<key>[^:@|\s]+)(?::(?P<facet>[a-z.]+))?(?:@(?P<who>[A-Za-z0-9-]+))?(?P<styles>(?:\|[^|{}]+)*)")


# The pieces are named tuples: every start of the program makes these classes, and attrs' take seven times as long.
class Words(NamedTuple):
    """Literal words; they hold no digit."""

    text: str


class Quoted(NamedTuple):
    """A name that may hold digits, such as 'từ 14 tuổi trở lên'."""

    text: str


class BookWord(NamedTuple):
    """A word that the book gives, so that a line fits every office and period: {when}, {to_date}, {next} or {place}."""

    word: str


class ItemName(NamedTuple):
    """The name of the item of which an `each` line is being said."""

    list: str


class ItemParts(NamedTuple):
    """The names of the items that are parts of the one being said: {list:parts}."""

    list: str


class Slot(NamedTuple):
    """A place for a figure, or for a text about it: {key:facet@who|style}."""

    key: str
    facet: str = ""
    who: str = ""
    styles: tuple[str, ...] = ()

    def __str__(self) -> str:
        facet = f":{self.facet}" if self.facet else ""
        who = f"@{self.who}" if self.who else ""
        return "{" + self.key + facet + who + "".join(f"|{style}" for style in self.styles) + "}"

    @property
    def is_text(self) -> bool:
        """Say whether the slot holds words about a figure rather than the figure."""
        return self.facet in TEXT_FACETS

    @property
    def places(self) -> int | None:
        """Return the number of decimals asked for."""
        return next((int(style) for style in self.styles if style in PLACES), None)

    @property
    def scale(self) -> str:
        """Return the money style asked for, or ''."""
        return next((style for style in self.styles if style in SCALES), "")


Piece = Words | Quoted | BookWord | ItemName | ItemParts | Slot


class Group(NamedTuple):
    """An optional part: it drops when data it speaks of are absent, never because a computation failed."""

    pieces: tuple[Piece, ...]


Part = Piece | Group


def _slot(text: str, each: str, mistakes: list[str]) -> Piece:
    if text in BOOK_WORDS:
        return BookWord(text)
    if each and text == each:
        return ItemName(text)
    if each and text == f"{each}:parts":
        return ItemParts(each)
    match = SLOT.fullmatch(text)
    if match is None:
        mistakes.append(f"{{{text}}} is not a slot; write {{key:facet@who|style}}, or {{'…'}} for a name with digits")
        return Words("")
    styles = tuple(style for style in match["styles"].split("|") if style)
    return Slot(match["key"], match["facet"] or "", match["who"] or "", styles)


def _parsed(text: str, each: str, mistakes: list[str]) -> tuple[Part, ...]:
    parts: list[Part] = []
    group: list[Piece] | None = None
    for match in PIECE.finditer(text):
        if match["bracket"] == "[":
            if group is not None:
                mistakes.append("a [...] stands inside another; optional parts have one level")
            group = []
        elif match["bracket"]:
            if group is None:
                mistakes.append("a ']' closes nothing")
            else:
                parts.append(Group(tuple(group)))
            group = None
        elif match["stray"]:
            mistakes.append(f"a '{match['stray']}' stands alone")
        else:
            piece = _piece(match, each, mistakes)
            parts.append(piece) if group is None else group.append(piece)
    if group is not None:
        mistakes.append("a '[' is not closed")
    return tuple(parts)


def _piece(match: re.Match[str], each: str, mistakes: list[str]) -> Piece:
    if match["quoted"] is not None:
        return Quoted(match["quoted"])
    if match["slot"] is not None:
        return _slot(match["slot"], each, mistakes)
    return Words(match["words"])


def as_lines(given: "Iterable[Line]") -> "tuple[Line, ...]":
    """Return lines as a tuple; whatever is none of them becomes a mistake of its holder."""
    lines: tuple[Line, ...] = listed(given)
    return lines


@frozen
class Line:
    """One clause without capital or final stop; `each` names a list of items of which it is said once each.

    `footnote` holds the lines that explain it at the foot of the page; where all they speak of is absent, there is no
    footnote. The line is parsed when it is declared. What is wrong with it is kept in `mistakes`, and the domain that
    holds it refuses them all at once.
    """

    text: str
    each: str = ""
    footnote: "tuple[Line, ...]" = field(default=(), converter=as_lines, kw_only=True)
    source: Place = field(factory=declared_here, eq=False, repr=False)
    parts: tuple[Part, ...] = field(init=False, eq=False, repr=False)
    mistakes: tuple[str, ...] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        mistakes = texts(self)
        object.__setattr__(self, "parts", () if mistakes else _parsed(self.text, self.each, mistakes))
        mistakes += members(self, "footnote", Line)
        object.__setattr__(self, "mistakes", tuple(mistakes))

    @property
    def pieces(self) -> Iterator[Piece]:
        """Yield every piece in order, those of optional groups among them."""
        for part in self.parts:
            if isinstance(part, Group):
                yield from part.pieces
            else:
                yield part

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """Return the slots for figures and for texts about them, in order."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Slot))

    @cached_property
    def tells(self) -> bool:
        """Say whether it has a slot for a figure."""
        return not all(slot.is_text for slot in self.slots)

    @property
    def variants(self) -> Iterator[tuple[Piece, ...]]:
        """Yield the line with every choice of its optional groups: what it can say, and so what it can read."""
        chosen: list[tuple[Piece, ...]] = [()]
        for part in self.parts:
            if isinstance(part, Group):
                chosen = [longer for one in chosen for longer in (one + part.pieces, one)]
            else:
                chosen = [(*one, part) for one in chosen]
        yield from chosen
