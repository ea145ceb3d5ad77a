"""From text to figures: by line where a line says it, by name where a name is near, else bare."""

import gc
from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property

from attrs import define, evolve, frozen

from ngaman_core.audit.apart import holds_digits, parted
from ngaman_core.audit.counted import counted
from ngaman_core.audit.figure import NEAR_BEFORE, Figure, tells_more
from ngaman_core.audit.naming import CERTAIN, ENOUGH, RIVAL, SAME, Names, fit, says_nothing
from ngaman_core.audit.passage import Passage, passages
from ngaman_core.audit.role import Role, direction, is_share, role
from ngaman_core.declare.catalog import Catalog
from ngaman_core.declare.indicator import Ratio, has_total
from ngaman_core.declare.reading import Mention, Reading, bare
from ngaman_core.declare.skeleton import PERCENT
from ngaman_core.errors import DataError
from ngaman_core.vi import number
from ngaman_core.vi.scan import Scanned, Token, scanned

MOST_FIGURES = 200_000  # what a text may hold; a report has a few hundred
SENTENCE = 24  # words of a sentence that may still name a figure behind them


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep the collector of cycles still: it would walk millions of small values again and again, and find no cycle."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


@frozen(eq=False)
class Text:
    """A text that was read: its figures passage by passage, and `others`, which hold digits and are none."""

    text: str
    scan: Scanned
    passages: tuple[tuple[Figure, ...], ...]
    others: tuple[Token, ...]

    @property
    def figures(self) -> Iterator[Figure]:
        """Yield every figure in order."""
        for passage in self.passages:
            yield from passage

    @cached_property
    def starts(self) -> list[int]:
        """Return where each figure begins."""
        return [figure.token.start for figure in self.figures]

    @cached_property
    def _all(self) -> tuple[Figure, ...]:
        return tuple(self.figures)

    def at(self, place: int) -> Figure | None:
        """Return the figure that stands at a place of the text, or None."""
        before = bisect(self.starts, place) - 1
        found = self._all[before] if before >= 0 else None
        return found if found and place < found.token.end else None

    @cached_property
    def told(self) -> list[bool]:
        """Return for each figure whether a line tells it."""
        return [figure.mention.by == "line" for figure in self.figures]


@define
class Reader:
    """Reads texts with the lines and the names of a catalog."""

    catalog: Catalog
    reading: Reading
    names: Names
    ratios: Mapping[str, str]

    @classmethod
    def of(cls, catalog: Catalog, reading: Reading | None = None) -> "Reader":
        """Get ready to read; `reading` holds the lines of a book besides, with the names of its items."""
        ratios = {
            one.of[0]: key
            for key, one in catalog.indicators.items()
            if isinstance(one, Ratio) and one.of and one.unit == PERCENT
        }
        return cls(catalog, reading or catalog.reading(), Names.of(catalog), ratios)

    def read(self, text: str) -> Text:
        """Return every figure of a text; one with more than any report has raises DataError."""
        with uncollected():
            return self._read(text)

    def _read(self, text: str) -> Text:
        scan = scanned(text, self.reading.lexicon)
        told = {mention.start: mention for mention in self.reading.by_line(text, scan)}
        marks = list(parted(text, scan.pieces, list(counted(*scan))))
        if sum(is_figure for _, is_figure in marks) > MOST_FIGURES:
            raise DataError(
                f"Văn bản có hơn {number.to_text(MOST_FIGURES)} số, không thể là một báo cáo."
                " Cách sửa: kiểm tra lại tệp, hoặc tách thành nhiều phần."
            )
        found = tuple(tuple(self._figures(text, passage, told)) for passage in passages(scan.pieces, marks))
        others = tuple(token for (_, _, token), is_figure in marks if not is_figure and holds_digits(token))
        return Text(text, scan, found, others)

    def _figures(self, text: str, passage: Passage, mentions: Mapping[int, Mention]) -> Iterator[Figure]:
        known: list[Figure] = []
        sentence: list[str] = []
        for place, spot in enumerate(passage.spots):
            if spot.opens_sentence:
                sentence = []
            part = role(passage, place, self.catalog.units)
            read = mentions.get(spot.token.start) or bare(text, spot.token)
            mention = self._trusted(read, spot.token)
            figure = Figure(mention, spot.token, passage, place, part, direction(passage, place))
            if figure.mention.by is None:
                figure = self._named(figure, known, sentence)
            sentence = [*sentence, *spot.leading][-SENTENCE:]
            known = [*known, figure][-NEAR_BEFORE:]
            yield figure

    def _trusted(self, mention: Mention, token: Token) -> Mention:
        """Return what a line read, unless it guessed the item's name and the unit is another: "Trạm có 02 bác sĩ"."""
        if mention.line is None or not mention.line.each or not token.unit:
            return mention
        indicator = self.catalog.indicators[mention.indicator]
        if fit(self.catalog, indicator, token) == SAME:
            return mention
        return evolve(mention, indicator="", facet="", who="", item="", by=None, line=None)

    def _named(self, figure: Figure, known: Sequence[Figure], sentence: Sequence[str]) -> Figure:
        """Return a figure with the indicator that its words name, or that a figure before it has."""
        key = self._key(figure, known, sentence)
        if not key:
            return figure
        mention = evolve(figure.mention, indicator=key, facet=self._facet(figure, key), by="name")
        return Figure(mention, figure.token, figure.passage, figure.place, figure.role, figure.way)

    def _key(self, figure: Figure, known: Sequence[Figure], sentence: Sequence[str]) -> str:
        if _follows(figure) and known:
            return self._shared(figure, known)
        key, score = self.names.nearest(self.names.heard(figure.passage, figure.place, sentence), figure.token)
        same = next(
            (one for one in reversed(known) if one.token.unit == figure.token.unit and one.mention.indicator), None
        )
        silent = says_nothing((*figure.leading, *figure.behind))
        if same and (silent or (score < CERTAIN and not figure.opens_clause)):
            return same.mention.indicator
        return key if score > (RIVAL if silent else ENOUGH) else ""

    def _shared(self, figure: Figure, known: Sequence[Figure]) -> str:
        """Return the indicator of the figure that a percentage belongs to: the last one that is no percentage itself.

        Not one in brackets that are closed by now; where a ratio is declared over that indicator, it is the ratio.
        """
        outside = [one for one in known if not (one.in_brackets and ")" in figure.before)] or known
        own = next((one for one in reversed(outside) if not is_share(one.token)), outside[-1])
        if figure.role is Role.OF_TARGET and outside[-1].role is Role.PERCENT:
            own = outside[-1]
        key = own.mention.indicator
        return self.ratios.get(key, key)

    def _facet(self, figure: Figure, key: str) -> str:
        indicator = self.catalog.indicators[key]
        if figure.is_pair:
            return "pair"
        if figure.way:
            return "change"
        percent = is_share(figure.token)
        if figure.role is Role.OF_TARGET or (percent and not isinstance(indicator, Ratio)):
            return "rate"
        if has_total(indicator, self.catalog.indicators) and figure.is_total:
            return "total"
        return indicator.own_facet.value


def _follows(figure: Figure) -> bool:
    """Say whether a figure tells of the one before it: "đạt 96,74% chỉ tiêu", and the same with its % forgotten."""
    unmarked = not figure.token.unit and figure.alone and "đạt" in figure.before
    if figure.opens_clause or not (unmarked or is_share(figure.token)):
        return False
    return figure.role is Role.OF_TARGET or tells_more(figure)
