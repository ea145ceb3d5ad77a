"""The skeleton of a line: what every speech of it has in common, its words and the kind of token each slot becomes."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Protocol, TypeVar

from ngaman_core.declare.authority import Authority
from ngaman_core.declare.indicator import Indicator, Ratio
from ngaman_core.declare.line import BookWord, ItemName, ItemParts, Piece, Quoted, Slot, Words
from ngaman_core.declare.track import UNTIL, track
from ngaman_core.measure.unit import Units
from ngaman_core.vi.scan import Kind, Lexicon, Token, scanned

PLACE_WORDS = ("thị xã", "thị trấn", "thành phố", "phường", "quận", "huyện", "đặc khu", "xã", "tỉnh", "địa phương")
WHEN_WORDS = (
    "trong tháng",
    *(f"trong quý {number}" for number in ("I", "II", "III", "IV")),
    "trong 6 tháng đầu năm",
    "trong 6 tháng cuối năm",
    "trong 9 tháng đầu năm",
    "trong năm",
)
NEXT_WORDS = ("tháng tới", "quý tới", "6 tháng tới", "quý IV", "năm tới")
TO_DATE_WORDS = ("lũy kế từ đầu năm", "cả năm")
ISSUERS = ("tỉnh", "thành phố", "thị xã", "huyện", "cấp trên", "Trung ương")
CHANGES = ("tăng", "giảm")
GAPS = ("cao hơn", "thấp hơn", "vượt")
# What stands where a change or a gap is nothing, and where a ceiling is passed.
UNCHANGED, EQUAL, OVER_CEILING = "không tăng, không giảm", "bằng", "vượt mức cho phép"

# What opens the parts of an item in brackets; no name runs across it.
PARTS = "trong đó"

PERCENT, POINTS, DONG = "%", "điểm %", "đồng"
FIGURES = (Kind.FIGURE, Kind.PAIR, Kind.RANGE)


class Known(Protocol):
    """What a line's slots refer to: the indicators by key, and the units."""

    @property
    def indicators(self) -> Mapping[str, Indicator]:
        """Return the indicators by their keys."""

    @property
    def units(self) -> Units:
        """Return the units."""


# What leads on in the trie: "w" a word, "n" a name of a list, "d" a date, "f" a figure and "p" a pair in a unit
# ('' is any), "*" a name of one token or more.
Edge = tuple[str, str]
Step = tuple[Edge, Slot | None]
Path = list[Step]
T = TypeVar("T")
A_DATE: Edge = ("d", "")
CLOSED: Sequence[Edge] = [*(("w", word) for word in UNTIL), A_DATE]


def phrases() -> dict[str, tuple[str, str]]:
    """Return the closed lists of phrases that stand for one token: book words, bases and the words of a change."""
    listed = [
        ("when", WHEN_WORDS),
        ("to_date", TO_DATE_WORDS),
        ("next", NEXT_WORDS),
        ("place", PLACE_WORDS),
        ("change", CHANGES),
        ("gap", GAPS),
        ("whole", (UNCHANGED, OVER_CEILING, PARTS)),
    ]
    found = {phrase: (kind, phrase) for kind, words in listed for phrase in words}
    found |= {authority.label: ("basis", authority.value) for authority in Authority}
    return found | {f"cam kết với {issuer}": ("basis", Authority.COMMITMENT.value) for issuer in ISSUERS}


def _undated(steps: Iterable[T], edge: Callable[[T], Edge]) -> list[T]:
    """Return steps without the words "đến ngày" and a day: a figure is the same, whenever it was closed."""
    kept: list[T] = []
    for step in steps:
        kept.append(step)
        if edge(step) == A_DATE and [edge(one) for one in kept[-3:]] == CLOSED:
            del kept[-3:]
    return kept


def edges(token: Token) -> Iterator[Edge]:
    """Yield the edges along which a token may lead on."""
    yield "w", token.text
    if token.kind is Kind.NAME and token.name:
        yield "n", token.name[0]
    elif token.kind is Kind.DATE:
        yield A_DATE
    elif token.kind in FIGURES:
        kind = "p" if token.kind is Kind.PAIR else "f"
        yield kind, token.unit
        yield kind, ""


def paths(variant: Sequence[Piece], known: Known, lexicon: Lexicon) -> list[Path]:
    """Return the ways in which a variant of a line may stand in a text."""
    found: list[Path] = [[]]
    for piece in variant:
        found = [path + way for path in found for way in _ways(piece, known, lexicon)]
    return [_joined(_undated(path, lambda step: step[0]), lexicon) for path in found]


def _joined(path: Path, lexicon: Lexicon) -> Path:
    """Return a path as its speech is scanned: words behind a figure may lengthen its unit ("vụ" + "tai nạn")."""
    joined: Path = []
    at = 0
    while at < len(path):
        (kind, unit), slot = path[at]
        at += 1
        if kind in ("f", "p") and unit:
            own = unit.split(" ")
            behind = [edge[1] for edge, _ in takewhile(lambda step: step[0][0] == "w", path[at:])]
            longest = lexicon.unit_tree.longest([*own, *behind], 0)
            if longest and longest[0] > len(own):
                unit, at = longest[1], at + longest[0] - len(own)
        joined.append(((kind, unit), slot))
    return joined


def _ways(piece: Piece, known: Known, lexicon: Lexicon) -> list[Path]:
    match piece:
        case Words(text) | Quoted(text):
            return [_words(text, lexicon)]
        case BookWord(word):
            return [[(("n", word), None)]]
        case ItemName(name):
            return [[(("*", name), None)]]
        case ItemParts():
            return [[(("*", "parts"), None)]]
        case Slot(facet="name"):
            return [_words(known.indicators[piece.key].name, lexicon)]
        case Slot(facet="basis"):
            return [[(("n", "basis"), None)]]
        case Slot(facet="asof"):
            return [[(("w", "ngày"), None), (A_DATE, None)]]
        case Slot() if piece.is_text:
            return [[(("*", piece.facet), None)]]
    return _figure_ways(piece, known)


def _words(text: str, lexicon: Lexicon) -> Path:
    """Return the steps of words; many lines have the same, and each stands in several variants."""
    if text not in lexicon.cut:
        lexicon.cut[text] = track(scanned(text, lexicon)).words
    return [(("w", word), None) for word in lexicon.cut[text]]


def _figure_ways(slot: Slot, known: Known) -> list[Path]:
    figure: Path = [(_figure_edge(slot, known), slot)]
    if slot.facet == "gap":
        basis: Step = (("n", "basis"), None)
        return [
            [(("n", "gap"), None), basis, *figure],
            [(("w", OVER_CEILING), None), *figure],
            [(("w", EQUAL), None), basis],
        ]
    if slot.facet.endswith(("change", "growth")):
        return [[(("n", "change"), None), *figure], [(("w", UNCHANGED), None)]]
    return [figure]


def _figure_edge(slot: Slot, known: Known) -> Edge:
    indicator, facet = known.indicators[slot.key], slot.facet.removeprefix("total.")
    if facet in ("rate", "growth"):
        return "f", PERCENT
    if facet in ("gap", "change", "left") and indicator.unit == PERCENT:
        return "f", POINTS
    if facet == "pair":
        return "p", _scanned_unit(indicator, _pair_unit(indicator, known), known)
    return "f", _scanned_unit(indicator, indicator.unit, known)


def _pair_unit(indicator: Indicator, known: Known) -> str:
    if isinstance(indicator, Ratio):
        return known.indicators[indicator.of[0]].unit if indicator.of else indicator.counted
    return indicator.unit


def _scanned_unit(indicator: Indicator, unit: str, known: Known) -> str:
    """Return the unit as a scan gives it; '' for counts by item, whose noun differs from item to item."""
    if known.units.money(unit) is not None:
        return DONG
    return "" if indicator.by and known.units.counted(unit) else known.units.canonical(indicator.noun or unit)
