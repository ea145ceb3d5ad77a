"""Saying a line: each slot is answered by the assessment and worded; a missing figure withholds the sentence."""

import datetime
from collections.abc import Iterator, Sequence
from fractions import Fraction

from attrs import evolve, frozen

from ngaman_core.declare.indicator import Indicator, has_total
from ngaman_core.declare.line import VERB, BookWord, Group, ItemName, ItemParts, Line, Piece, Quoted, Slot, Words
from ngaman_core.declare.skeleton import EQUAL, OVER_CEILING, UNCHANGED
from ngaman_core.declare.target import Target
from ngaman_core.evaluate.fact import PERCENT, Answer, Fact, Hole
from ngaman_core.evaluate.standing import Assessment
from ngaman_core.observe.asked import rows_behind
from ngaman_core.observe.items import Item
from ngaman_core.observe.status import Status
from ngaman_core.tell.day import dated
from ngaman_core.tell.paragraph import Figure, Kind, Part, Sentence, Text
from ngaman_core.tell.wording import UNSIGNED, printed
from ngaman_core.vi import date

NOTHING, HUNDRED = Fraction(0), Fraction(100)
# Facets that set a figure beside its target.
TWINS = {"total": "", "": "total"}
COMPARED = ("target", "rate", "gap", "left", "pair")


@frozen
class Unsaid:
    """Why a piece of a line cannot be said, what a clerk can do about it, and the rows of data that it lacks."""

    hole: Hole
    cure: str
    rows: tuple[str, ...] = ()


@frozen
class Speaker:
    """One who says the lines of an assessment, for the whole or for one item of a list."""

    assessment: Assessment
    item: Item | None = None

    def say(self, line: Line) -> tuple[Sentence, ...]:
        """Return the line said once, or once for each item of its list, in order; the last carries its footnote."""
        found = self._each(line) if line.each else (self._sentence(line),)
        said = tuple(_dated(one, self.assessment.closes) for one in found)
        return (*said[:-1], self._annotated(said[-1], line.footnote)) if line.footnote else said

    def clause(self, line: Line) -> Sentence:
        """Return the line said once, of the speaker's own item if it has one, without closing dates: a remark."""
        return self._sentence(line)

    def _annotated(self, said: Sentence, lines: tuple[Line, ...]) -> Sentence:
        """Return a sentence with its footnote; like an optional part it drops where no data of it are there."""
        notes = tuple(note for line in lines for note in self.say(line))
        if said.missing:
            return said
        if all(note.missing and note.lacking for note in notes):
            return evolve(said, lacking=(*said.lacking, *(row for note in notes for row in note.lacking)))
        return evolve(said, notes=notes)

    def _each(self, line: Line) -> tuple[Sentence, ...]:
        items = self.assessment.book.items.of(line.each)
        if not items:
            listed = f"danh mục {line.each}"
            return (_gap(line, Unsaid(Hole(listed, absent=True), f"thêm {listed} vào items.csv", (listed,))),)
        keys = {item.key for item in items}
        heads = [item for item in items if item.parent not in keys]
        return tuple(self._with_parts(line, head, items) for head in heads)

    def _with_parts(self, line: Line, head: Item, items: tuple[Item, ...]) -> Sentence:
        """Return an item's sentence, with those of its parts in brackets behind it, unless it names them itself."""
        said = Speaker(self.assessment, head)._sentence(line)
        if any(isinstance(piece, ItemParts) for piece in line.pieces):
            return said
        parts = [self._with_parts(line, item, items) for item in items if item.parent == head.key]
        if not parts:
            return said
        inside: list[Part] = [Text(" (trong đó ")]
        for number, part in enumerate(parts):
            inside += [Text("; ")] * bool(number) + list(part.parts)
        missing, cure = (
            "; ".join(filter(None, dict.fromkeys(getattr(one, name) for one in (said, *parts))))
            for name in ("missing", "cure")
        )
        lacking = tuple(row for one in (said, *parts) for row in one.lacking)
        return evolve(said, parts=(*said.parts, *inside, Text(")")), missing=missing, cure=cure, lacking=lacking)

    def _sentence(self, line: Line) -> Sentence:
        parts: list[Part] = []
        lacking: list[str] = []
        for part in line.parts:
            if isinstance(part, Group):
                said = self._group(part, line, parts)
                if isinstance(said, Unsaid) and said.hole.absent:
                    lacking += said.rows
                    continue
            else:
                said = self._piece(part, line)
            if isinstance(said, Unsaid):
                return _gap(line, said, self.item)
            parts += said
        if line.tells and all(part.fact is None for part in parts):
            return _gap(line, self._first_unsaid(line), self.item)
        item = self.item.key if self.item else ""
        return Sentence(tuple(parts), line, item, lacking=tuple(lacking))

    def _group(self, group: Group, line: Line, before: Sequence[Part]) -> list[Part] | Unsaid:
        """Return an optional part; it is silent where data are absent, but a computation that failed is a gap.

        It is silent too where it would say nothing but what the line says anyway: of the first period of a year the
        running total is the period's own value.
        """
        said = [self._piece(piece, line) for piece in group.pieces]
        unsaid = [one for one in said if isinstance(one, Unsaid)]
        if unsaid:
            rows = tuple(row for one in unsaid for row in one.rows)
            worst = next((one for one in unsaid if not one.hole.absent), unsaid[0])
            return Unsaid(worst.hole, worst.cure, rows)
        parts = [part for one in said if not isinstance(one, Unsaid) for part in one]
        figures = [part for part in parts if isinstance(part, Figure)]
        if figures and all(self._is_repeated(figure, line, before) for figure in figures):
            return [Text("", fact=figure.fact) for figure in figures]
        return parts

    def _is_repeated(self, figure: Figure, line: Line, before: Sequence[Part]) -> bool:
        """Say whether a total is the period's own figure, or the other way round, and the line says that one."""
        slot, fact = figure.slot, figure.fact
        twin = TWINS.get(slot.facet)
        if twin is None:
            return False
        anyway = [one.slot for one in before if isinstance(one, Figure)]
        anyway += [piece for piece in line.parts if isinstance(piece, Slot)]
        if not any((one.key, one.facet) == (slot.key, twin) for one in anyway):
            return False
        other = self._answer(slot, twin)
        return other.value == fact.value and self.assessment.opens(slot.key, fact.item) if other else False

    def _first_unsaid(self, line: Line) -> Unsaid:
        """Return why a line whose every part is optional has nothing to say."""
        unsaid = (said for slot in line.slots if isinstance(said := self._piece(slot, line), Unsaid))
        return next(unsaid, Unsaid(Hole(line.text, absent=True), "bổ sung số liệu cho câu này"))

    def _piece(self, piece: Piece, line: Line) -> list[Part] | Unsaid:
        if isinstance(piece, Slot):
            return self._slot(piece, line)
        match piece:
            case Words(text):
                return [Text(text)]
            case Quoted(text):
                return [Text(text, Kind.NAME)]
            case BookWord(word):
                return [Text(self._book_word(word), Kind.DATE if word in ("when", "next") else Kind.WORDS)]
            case ItemName():
                return [_item_name(self.item)] if self.item else []
            case ItemParts():
                return self._part_names()

    def _slot(self, slot: Slot, line: Line) -> list[Part] | Unsaid:
        if slot.facet == "name":
            return [Text(self._indicator(slot).name, Kind.NAME)]
        said = self._about(slot) if slot.is_text else self._figure(slot, line)
        return self._unsaid(slot, said, line) if isinstance(said, Hole) else said

    def _part_names(self) -> list[Part] | Unsaid:
        """Return the names of the items that are parts of the one being said."""
        book, own = self.assessment.book, self.item
        names = [item.name for item in book.items.of(own.list) if item.parent == own.key] if own else []
        return [Text(", ".join(names), Kind.NAME)] if names else Unsaid(Hole("", absent=True), "")

    def _book_word(self, word: str) -> str:
        if word == "place":
            return self.assessment.book.settings.place_kind or "địa phương"
        period = self.assessment.period
        return {"when": period.when, "to_date": period.to_date, "next": period.ahead}[word]

    def _indicator(self, slot: Slot) -> Indicator:
        return self.assessment.catalog.indicator(slot.key)

    def _answer(self, slot: Slot, facet: str | None = None) -> Answer:
        # An item stands only for indicators that are broken down by its list: a line may name others beside them.
        item = self.item.key if self.item and self._indicator(slot).by == self.item.list else ""
        return self.assessment.fact(slot.key, slot.facet if facet is None else facet, slot.who, item)

    def _about(self, slot: Slot) -> list[Part] | Hole:
        """Return the words about a figure: its basis, closing date, span or place."""
        if slot.facet == "basis":
            target = self._answer(slot, "target")
            return [Text(_of(target).basis, Kind.NAME)] if target else target
        known = [fact for facet in ("total", "") if (fact := self._try(slot, facet))]
        if not known:
            return Hole(self._indicator(slot).name, absent=True)
        words = next(filter(None, (self._words(slot, fact) for fact in known)), None)
        return [words] if words else Hole(f"{self._indicator(slot).name} ({slot.facet})", absent=True)

    def _try(self, slot: Slot, facet: str) -> Answer:
        indicator = self._indicator(slot)
        may = not facet or has_total(indicator, self.assessment.catalog.indicators)
        return self._answer(slot, facet) if may else Hole("", absent=True)

    def _words(self, slot: Slot, fact: Fact) -> Text | None:
        book = self.assessment.book
        if slot.facet == "asof":
            other = fact.as_of and fact.as_of != self.assessment.closes
            return Text(f"ngày {date.to_text(fact.as_of)}", Kind.DATE) if fact.as_of and other else None
        if slot.facet == "where":
            area = book.areas.get(fact.area) if fact.area else None
            return Text(area.full_name, Kind.NAME) if area and area.full_name else None
        span = book.settings.span(fact.within)
        return Text(span.name, Kind.DATE) if span else None

    def _figure(self, slot: Slot, line: Line) -> list[Part] | Hole:
        fact = self._answer(slot)
        if not fact:
            return fact
        limits, units = self._limits(slot, fact, line), self.assessment.catalog.units
        figure = Figure(printed(fact, slot, units, self._noun(slot), limits), fact, slot, units)
        facet = slot.facet.removeprefix("total.")
        if facet in ("change", "growth"):
            return (
                [Text("tăng " if fact.value > 0 else "giảm "), figure] if fact.value else [Text(UNCHANGED, fact=fact)]
            )
        if facet == "gap":
            return self._gap_words(slot, fact, figure)
        return [*_verb(slot, fact), figure]

    def _noun(self, slot: Slot) -> str:
        """Return the printed unit: the item's own, the town's own word, or '' where it is the indicator's."""
        if not _counts(slot):
            return ""
        indicator = self._indicator(slot)
        own = self.item.noun if self.item and indicator.by == self.item.list else ""
        return own or indicator.noun

    def _gap_words(self, slot: Slot, fact: Fact, figure: Figure) -> list[Part]:
        target = _of(fact)
        if not fact.value:
            return [Text(f"{EQUAL} {target.basis}", Kind.NAME, fact)]
        indicator = self._indicator(slot)
        if fact.value > 0 and indicator.better == "lower":
            return [Text(f"{OVER_CEILING} "), figure]
        over = "cao hơn" if indicator.unit == PERCENT or indicator.better is None else "vượt"
        return [Text(over if fact.value > 0 else "thấp hơn"), Text(f" {target.basis} ", Kind.NAME), figure]

    def _unsaid(self, slot: Slot, hole: Hole, line: Line) -> Unsaid:
        """Return why a slot cannot be said, and what would fill it: its target, or the rows that the book lacks."""
        indicator = self._indicator(slot)
        item = self.item.key if self.item and indicator.by == self.item.list else ""
        if hole.lacks == "target":
            return Unsaid(hole, f"thêm mức giao cho {_named(slot.key, item)} vào targets.csv")
        if not hole.absent:
            return Unsaid(hole, "xem lại các số liệu này")
        behind = rows_behind(slot, line.each, self.assessment.period, self.assessment.catalog.indicators)
        asked = [(row, item if row.list else "") for row in behind]
        find = self.assessment.book.find
        rows = [
            f"{_named(row.indicator.key, whose)}, facet {row.facet}, kỳ {row.period}"
            for row, whose in asked
            if find(row.indicator.key, row.period, row.facet, whose) is None
        ]
        if not rows:
            return Unsaid(hole, "bổ sung số liệu cho câu này")
        cure = f"thêm vào observations.csv dòng: {'; '.join(rows)}"
        return Unsaid(hole, cure, tuple(rows) if hole.lacks == "row" else ())

    def _limits(self, slot: Slot, fact: Fact, line: Line) -> tuple[Fraction, ...]:
        """Return what a figure is compared with in its line, so that no rounding carries it across (law 9)."""
        if slot.facet == "rate":
            return (HUNDRED,)
        if slot.facet.rpartition(".")[2] in UNSIGNED:
            return (NOTHING,)
        if fact.unit != PERCENT or slot.facet not in ("", "total"):
            return ()
        targets = (
            self._answer(other, "target") for other in line.slots if other.key == slot.key and other.facet in COMPARED
        )
        return (HUNDRED, *(end for target in targets if target for end in (target.value, *_top(target))))


def _dated(said: Sentence, closes: datetime.date) -> Sentence:
    """Return a sentence with the days of the figures that were closed on another day than the period; few were."""
    parts = dated(said.parts, closes)
    return said if parts == said.parts else evolve(said, parts=parts)


def _top(asked: Fact) -> Iterator[Fraction]:
    """Yield the high end of a target that is a range."""
    if asked.target and asked.target.high is not None:
        yield Fraction(asked.target.high)


def _item_name(item: Item) -> Text:
    footnote = (Text(item.footnote),) if item.footnote else ()
    return Text(item.name, Kind.NAME, footnote=footnote)


def _named(key: str, item: str) -> str:
    return f"{key} (item {item})" if item else key


def _counts(slot: Slot) -> bool:
    return slot.facet.removeprefix("total.") in ("", "total", "target", "left", "required", "pair", "gap", "change")


def _of(fact: Fact) -> Target:
    """Return the target that a fact was measured against."""
    return next(iter(fact.targets))


def _verb(slot: Slot, fact: Fact) -> Iterator[Text]:
    """Yield "ước", "đạt" or "ước đạt" before a number.

    An estimate says that it is one; a percentage of two figures does not say it once more for them.
    """
    verb = VERB in slot.styles
    said_before = fact.unit == PERCENT and bool(fact.parts) and not verb
    estimated = fact.status is Status.ESTIMATED and slot.facet in ("", "total") and not said_before
    words = ["ước"] * estimated + ["đạt"] * verb
    if words:
        yield Text(" ".join(words) + " ")


def _gap(line: Line, unsaid: Unsaid, item: Item | None = None) -> Sentence:
    """Return the visible gap that stands where a sentence is withheld."""
    reason = unsaid.hole.reason
    missing = f"{reason} ({item.name})" if item and f"({item.name})" not in reason else reason
    short = missing.removeprefix("chưa có ").removeprefix("số liệu ")
    parts = (Text(f"[thiếu số liệu: {short}]", Kind.GAP),)
    return Sentence(parts, line, item.key if item else "", missing, unsaid.cure, lacking=unsaid.rows)
