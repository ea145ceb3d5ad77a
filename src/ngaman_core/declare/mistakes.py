"""What an author can get wrong; every mistake with its file and line, what is allowed, and the nearest name."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import zip_longest
from typing import NamedTuple

from ngaman_core.declare.authority import Authority
from ngaman_core.declare.indicator import Indicator, Ratio, Stock
from ngaman_core.declare.law import Law
from ngaman_core.declare.line import (
    BASES,
    FIGURE_FACETS,
    MOST_GROUPS,
    STYLES,
    TEXT_FACETS,
    Group,
    ItemName,
    Line,
    Slot,
    Words,
)
from ngaman_core.declare.topic import Topic
from ngaman_core.errors import DeclarationError
from ngaman_core.finding import Place
from ngaman_core.measure.unit import Units

CHAPTERS = ("economy", "society", "defence", "administration", "digital")

# A literal that says one of these would be wrong in another office, in another period, or for other figures.
OFFICE_WORDS = ("thị xã", "thị trấn", "phường", "quận", "huyện", "đặc khu", "địa bàn xã", "toàn xã")
PERIOD_WORDS = ("trong tháng", "trong quý", "trong năm", "tháng này", "quý này", "đầu năm")
VERDICT_WORDS = ("vượt", "chưa đạt", "không đạt", "chậm tiến độ")
BOUND_WORDS = ("trên", "hơn", "gần", "khoảng", "dưới", "ước", "xấp xỉ")
INSTEAD = {
    **dict.fromkeys(OFFICE_WORDS, "{place}"),
    **dict.fromkeys(PERIOD_WORDS, "{when} or {to_date}"),
    **dict.fromkeys(VERDICT_WORDS, "{key:gap}"),
}
PEOPLE = tuple(map(str, Authority))
DIGIT = re.compile(r"\d")
# Every start of the program looks at every line, and nearly all are in order: a pattern is compiled when one is not.
PERIOD = r"[12][0-9]{3}(?:-(?:0[1-9]|1[0-2]|Q[1-4]|H[12]|9M))?"
BOUND_BEFORE = rf"(?<!\w)({'|'.join(BOUND_WORDS)})\s+$"
WRONG_ELSEWHERE = rf"(?<!\w)(?:{'|'.join(INSTEAD)})(?!\w)"


class Mistake(NamedTuple):
    """One mistake: where it stands, what is wrong, and the piece of the declared text that it is about."""

    place: Place
    message: str
    text: str = ""
    fragment: str = ""

    def __str__(self) -> str:
        head = f"{self.place.file}:{self.place.row}: {self.message}"
        if not self.text:
            return head
        at = self.text.find(self.fragment) if self.fragment else -1
        underline = [" " * (at + 4) + "^" * len(self.fragment)] if at >= 0 else []
        return "\n".join([head, f"    {self.text}", *underline])


def did_you_mean(name: str, names: Iterable[str]) -> str:
    """Return '; did you mean …?' with the nearest name, or ''."""
    from difflib import get_close_matches  # only a mistake needs it

    near = get_close_matches(name, list(names), n=1)
    return f"; did you mean {near[0]!r}?" if near else ""


def mistakes_in(line: Line, named: Mapping[str, Indicator]) -> Iterator[Mistake]:
    """Yield the mistakes of one line that may speak of the named indicators."""
    for message, fragment in _in_line(line, named):
        yield Mistake(line.source, message, line.text, fragment)


def _idle(line: Line) -> Mistake:
    return Mistake(
        line.source,
        "the line has no figure, so it says the same whatever the data are; such prose belongs in a pack's notes.toml",
        line.text,
    )


def in_topics(topics: Iterable[Topic], named: Mapping[str, Indicator]) -> Iterator[Mistake]:
    """Yield the mistakes of topics and of their lines."""
    titles: set[str] = set()
    for topic in topics:
        if topic.title in titles:
            yield Mistake(topic.source, f"a second topic has the title {topic.title!r}; join their lines into one")
        titles.add(topic.title)
        yield from (Mistake(topic.source, message) for message in topic.mistakes)
        yield from in_chapter(topic.chapter, topic.source) if topic.chapter else ()
        yield from in_lines(topic.lines, named)


def in_lines(lines: Iterable[Line], named: Mapping[str, Indicator]) -> Iterator[Mistake]:
    """Yield the mistakes of the lines of a domain, each of which has to say a figure, and of their footnotes."""
    for line in lines:
        yield from mistakes_in(line, named)
        if not line.mistakes and all(slot.is_text for slot in line.slots):
            yield _idle(line)
        yield from in_lines(line.footnote, named)


def in_chapter(chapter: str, place: Place) -> Iterator[Mistake]:
    """Yield the mistake of a chapter that does not exist."""
    if chapter not in CHAPTERS:
        known = ", ".join(CHAPTERS)
        yield Mistake(place, f"there is no chapter {chapter!r}; use one of {known}{did_you_mean(chapter, CHAPTERS)}")


def in_indicators(indicators: Iterable[Indicator], units: Units) -> Iterator[Mistake]:
    """Yield the mistakes of a domain's indicators, which are counted in these units."""
    listed = list(indicators)
    named = {indicator.key: indicator for indicator in listed}
    for key, times in Counter(indicator.key for indicator in listed).items():
        if times > 1:
            yield Mistake(named[key].source, f"indicator {key!r} is declared {times} times; give each its own key")
    for indicator in listed:
        found = indicator.mistakes or _of_indicator(indicator, named, units)
        yield from (Mistake(indicator.source, message) for message in found)


def _of_indicator(indicator: Indicator, named: Mapping[str, Indicator], units: Units) -> Iterator[str]:
    for unit in (indicator.unit, *([indicator.counted] if isinstance(indicator, Ratio) and indicator.counted else [])):
        try:
            units.canonical(unit)
        except DeclarationError as error:
            yield f"indicator {indicator.key!r}: {error}"
    parts = (indicator.of or ()) if isinstance(indicator, Ratio) else ()
    for other in filter(None, (indicator.part_of, *parts)):
        if other == indicator.key or (other in parts and isinstance(named.get(other), Ratio)):
            yield f"indicator {indicator.key!r} rests on {other!r}; it must rest on another flow or stock"
        elif other not in named:
            near = did_you_mean(other, named)
            yield f"indicator {indicator.key!r} rests on {other!r}, which this domain does not declare{near}"


def in_laws(laws: Iterable[Law], named: Mapping[str, Indicator], units: Units) -> Iterator[Mistake]:
    """Yield the mistakes of laws between the named indicators."""
    for law in laws:
        found = [(message, "") for message in law.mistakes] or list(_in_terms(law, named))
        found = found or [(message, "") for message in _of_units(law, named, units)]
        yield from (Mistake(law.source, message, law.text, fragment) for message, fragment in found)


def _in_terms(law: Law, named: Mapping[str, Indicator]) -> Iterator[tuple[str, str]]:
    for term in law.terms:
        if term.key not in named:
            yield f"{term.key!r} is no indicator of this domain{did_you_mean(term.key, named)}", term.key
        elif term.facet == "total" and isinstance(named[term.key], Stock):
            yield f"{term.key!r} is a stock, it has no total", str(term)


def _of_units(law: Law, named: Mapping[str, Indicator], units: Units) -> Iterator[str]:
    """Yield the mistake of a law that adds up or compares what is not in one unit; a product has one of its own."""
    addends = [tuple(named[term.key].unit for term in addend.factors) for addend in (*law.left, *law.right)]
    if any(not units.known(unit) for addend in addends for unit in addend):
        return  # the indicator's own mistake
    plain = {"đồng" if units.money(unit) else units.canonical(unit) for addend in addends for unit in addend}
    if len(plain) == 1 and all(len(addend) == 1 for addend in addends):
        return
    products = {" × ".join(addend): units.product_root(addend) for addend in addends}
    if len(set(products.values())) > 1:
        yield f"a law adds up and compares figures in one unit; this one has {' and '.join(products)}"


def _in_line(line: Line, named: Mapping[str, Indicator]) -> Iterator[tuple[str, str]]:
    yield from ((mistake, "") for mistake in line.mistakes)
    if any(note.footnote for note in line.footnote):
        yield "a footnote has a footnote of its own; join its lines into one", ""
    yield from _in_words(line)
    groups = sum(isinstance(part, Group) for part in line.parts)
    if groups > MOST_GROUPS:
        yield f"the line has {groups} optional parts, at most {MOST_GROUPS} can be read back; make two lines of it", ""
    if line.each and not any(isinstance(piece, ItemName) for piece in line.pieces):
        yield f"the line is said once for each item of {line.each!r} but never names it; write {{{line.each}}}", ""
    for slot in line.slots:
        indicator = named.get(slot.key)
        if indicator is None:
            yield f"no indicator has the key {slot.key!r}{did_you_mean(slot.key, named)}", str(slot)
        else:
            yield from ((mistake, str(slot)) for mistake in _in_slot(slot, indicator))


def _in_words(line: Line) -> Iterator[tuple[str, str]]:
    pieces, whole = list(line.pieces), line.text.lower()
    is_innocent = not any(word in whole for word in INSTEAD)
    for piece, following in zip_longest(pieces, pieces[1:]):
        if not isinstance(piece, Words):
            continue
        text = piece.text.lower()
        if DIGIT.search(text):
            digits = next(filter(DIGIT.search, text.split()))
            yield "a number must be a slot, and a name with digits a quoted slot {'…'}", digits
        for found in () if is_innocent else re.finditer(WRONG_ELSEWHERE, text):
            word, cure = found[0], INSTEAD[found[0]]
            yield f"{word!r} is not true of every office, period and figure; write {cure} instead", word
        bound = re.search(BOUND_BEFORE, text) if text.rstrip().endswith(BOUND_WORDS) else None
        if bound and isinstance(following, Slot) and not following.is_text:
            yield (
                f"{bound[1]!r} before a figure belongs to the data (bound or status); the figure prints it itself",
                f"{bound[1]} {following}",
            )


def _in_slot(slot: Slot, indicator: Indicator) -> Iterator[str]:
    allowed = facets_of(indicator)
    if slot.facet not in allowed:
        others = ", ".join(filter(None, allowed))
        yield f"{slot.key!r} is a {indicator.kind}, it has no {slot.facet!r}; use one of {others}"
    is_comparison = slot.facet.rpartition(".")[2] in ("change", "growth")
    if is_comparison and slot.who and slot.who not in BASES and not re.fullmatch(PERIOD, slot.who):
        yield f"{slot.who!r} is no base of comparison; use one of {', '.join('@' + base for base in BASES)} or a period"
    if not is_comparison and slot.who and slot.who not in PEOPLE:
        yield f"{slot.who!r} sets no target; use one of {', '.join(PEOPLE)}{did_you_mean(slot.who, PEOPLE)}"
    for style in slot.styles:
        if style not in STYLES:
            yield f"there is no style {style!r}; use one of {' '.join(STYLES)}"
    if slot.facet == "gap" and indicator.better is None:
        yield f"a gap needs a good direction to have a word; declare {slot.key!r} with better="


def facets_of(indicator: Indicator) -> tuple[str, ...]:
    """Return the facets that a slot may ask of an indicator, by its kind."""
    if isinstance(indicator, Ratio):
        return _allowed(totals=bool(indicator.of), spans=False, pairs=not indicator.published, adds_up=False)
    adds_up = not isinstance(indicator, Stock)
    return _allowed(totals=adds_up, spans=True, pairs=True, adds_up=adds_up)


@cache
def _allowed(totals: bool, spans: bool, pairs: bool, adds_up: bool) -> tuple[str, ...]:
    refused = set() if spans else {"within"}
    refused |= set() if adds_up else {"required"}
    refused |= set() if totals else {facet for facet in FIGURE_FACETS if facet.startswith("total")}
    refused |= set() if pairs else {"pair", "total.pair"}
    return tuple(facet for facet in (*FIGURE_FACETS, *TEXT_FACETS) if facet not in refused)
