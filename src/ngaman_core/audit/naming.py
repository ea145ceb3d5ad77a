"""Of which indicator a figure speaks where no line tells: the one whose names are nearest and whose unit fits.

Each indicator has names: its own, those of `also=`, and the words that the lines of its domain put before it. A word
counts the more, the fewer indicators it names, and the nearer it stands to the figure.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from math import log

from attrs import define, frozen

from ngaman_core.audit.passage import Passage
from ngaman_core.declare.catalog import Catalog
from ngaman_core.declare.indicator import Indicator, Ratio
from ngaman_core.declare.line import Line, Slot, Words
from ngaman_core.declare.skeleton import DONG, PERCENT, POINTS
from ngaman_core.measure.unit import Units
from ngaman_core.vi.pieces import cut
from ngaman_core.vi.scan import Kind, Token

# Words that every report puts around its figures, so that none of them names anything.
_PLAIN = (
    "và của các cho với là có đã được trong trên tại đến nay từ đầu năm lũy kế tổng số đạt ước thực hiện kết quả so"
    " theo về tháng này như khi thì bằng cùng kỳ đang sẽ còn lại đó gồm tỷ lệ kế hoạch chỉ tiêu nghị quyết giao đề ra"
    " lên xuống chiếm những tiếp tục công tác việc quý tính ngày thị xã phường huyện địa bàn"
)
PLAIN = frozenset(_PLAIN.split())
# How much a word counts: in the clause before the figure, behind it, earlier in the sentence, at the paragraph's start.
NEAR, BEHIND, EARLIER, OPENING = 1.0, 0.9, 0.45, 0.3
OPENING_WORDS, BEHIND_WORDS = 14, 8
# A long name says more than a short one, though less than its length; words of a line say less than a name.
LENGTH, LINE = 0.35, 0.15
CERTAIN, ENOUGH, RIVAL = 0.75, 0.5, 0.9
SAME = 1.0
# The part of a name's weight that must be heard: with less, too much else is called the same.
LEAST = 0.35
PAUSES = frozenset((",", ":", "(", ")", "đạt", "bằng", "chiếm"))

Grams = frozenset[str]


@frozen
class Name:
    """One name of an indicator as grams, with what they weigh together."""

    key: str
    weight: float
    worth: float


# Of a gram: the names that hold it with its weight in each, or the indicators whose lines do.
Index = dict[str, list[tuple[int, float]]]
Lined = dict[str, list[tuple[str, float]]]


@frozen
class Fitting:
    """The names of those indicators that one unit fits, and how well it does."""

    index: Index
    lined: Lined
    fits: Mapping[str, float]


@define
class Names:
    """The names of a catalog's indicators, found by the words they are made of."""

    catalog: Catalog
    names: list[Name]
    index: Index
    lined: Lined
    pairs: dict[str, dict[str, str]]
    fitting: dict[tuple[str, bool], Fitting]

    @classmethod
    def of(cls, catalog: Catalog) -> "Names":
        """Gather the names of every indicator."""
        spoken = {key: [grams(text) for text in (one.name, *one.also)] for key, one in catalog.indicators.items()}
        lined = _line_words(catalog)
        seen: dict[str, int] = defaultdict(int)
        for key, names in spoken.items():
            for gram in frozenset().union(*names, lined.get(key, ())):
                seen[gram] += 1
        weight = {gram: log(1 + len(spoken) / times) for gram, times in seen.items()}
        made = cls(catalog, [], defaultdict(list), defaultdict(list), defaultdict(dict), {})
        for key, names in spoken.items():
            for name in filter(None, names):
                total = sum(weight[gram] for gram in name)
                for gram in name:
                    made.index[gram].append((len(made.names), weight[gram]))
                made.names.append(Name(key, total, total**LENGTH / total))
        for key, words in lined.items():
            total = sum(weight[gram] for gram in words)
            for gram in words:
                made.lined[gram].append((key, LINE * weight[gram] / total**0.5))
        for gram in weight:
            first, _, second = gram.partition(" ")
            made.pairs[first][second] = gram
        return made

    def heard(self, passage: Passage, place: int, earlier: Iterable[str]) -> dict[str, float]:
        """Return the words around a figure that stand in any name, with what each counts."""
        spot = passage.spots[place]
        # "50% hồ sơ nộp qua mạng": what opens a clause is named by the words behind it.
        leads = says_nothing(spot.leading)
        behind = passage.behind(place)[: 2 * BEHIND_WORDS if leads else BEHIND_WORDS]
        pause = next((at for at, word in enumerate(behind) if word in PAUSES), len(behind))
        found: dict[str, float] = {}
        for words, worth in (
            (spot.leading, NEAR),
            ((*spot.token.unit.split(), *behind[:pause]), NEAR if leads else BEHIND),
            (earlier, EARLIER),
            (passage.spots[0].before[:OPENING_WORDS], OPENING),
        ):
            self._hear(words, worth, found)
        return found

    def _hear(self, words: Iterable[str], worth: float, found: dict[str, float]) -> None:
        """Add the words and pairs of neighbours that stand in a name, as `grams` makes them."""
        second: Mapping[str, str] = {}
        for word in words:
            if word in second:
                found.setdefault(second[word], worth)
            starts = self.pairs.get(word)
            if starts is None:
                if word[0].isalnum():
                    second = {}
                continue
            if "" in starts:
                found.setdefault(word, worth)
            second = starts

    def nearest(self, heard: Mapping[str, float], token: Token) -> tuple[str, float]:
        """Return the key of the indicator that fits words and unit best, and how well: below 0.5 is a guess."""
        fitting = self._fitting(token)
        hits: dict[int, float] = defaultdict(float)
        extra: dict[str, float] = defaultdict(float)
        for gram, near in heard.items():
            for place, weight in fitting.index.get(gram, ()):
                hits[place] += near * weight
            if near >= BEHIND:
                for key, weight in fitting.lined.get(gram, ()):
                    extra[key] += weight
        best: dict[str, float] = {}
        for place, hit in hits.items():
            name = self.names[place]
            if hit >= LEAST * name.weight:
                best[name.key] = max(best.get(name.key, 0.0), hit * name.worth)
        keys = best.keys() | extra.keys()
        scored = ((fitting.fits[key] * (best.get(key, 0.0) + extra.get(key, 0.0)), key) for key in keys)
        score, key = max(scored, default=(0.0, ""))
        return key, score

    def _fitting(self, token: Token) -> Fitting:
        kept = token.unit, token.kind is Kind.PAIR
        if kept not in self.fitting:
            fits = {key: how for key, one in self.catalog.indicators.items() if (how := fit(self.catalog, one, token))}
            index = {
                gram: those
                for gram, places in self.index.items()
                if (those := [(place, weight) for place, weight in places if self.names[place].key in fits])
            }
            lined = {
                gram: its
                for gram, keys in self.lined.items()
                if (its := [(key, weight) for key, weight in keys if key in fits])
            }
            self.fitting[kept] = Fitting(index, lined, fits)
        return self.fitting[kept]


def grams(text: str) -> Grams:
    """Return the words of a name and its pairs of neighbours, without those that name nothing."""
    pieces = cut(text)
    return frozenset(_grams(pieces.words[: pieces.size]))


def _grams(words: Iterable[str]) -> Iterator[str]:
    before = ""
    for word in words:
        if not word[0].isalnum():
            continue
        plain = word in PLAIN
        if not plain:
            yield word
        if before and not (plain and before in PLAIN):
            yield f"{before} {word}"
        before = word


def _line_words(catalog: Catalog) -> dict[str, Grams]:
    """Return the words that lines put right before the figures of each indicator."""
    found: dict[str, set[str]] = defaultdict(set)
    for domain in catalog.domains:
        for line in domain.lines:
            for key, words in _before_slots(line):
                found[key] |= grams(words)
    return {key: frozenset(words) for key, words in found.items() if words}


def _before_slots(line: Line) -> Iterator[tuple[str, str]]:
    for variant in line.variants:
        words = ""
        for piece in variant:
            if isinstance(piece, Words):
                words = piece.text
            elif isinstance(piece, Slot):
                yield piece.key, words
                words = ""


def says_nothing(words: Iterable[str]) -> bool:
    """Say whether words name nothing: "lũy kế đến nay đạt"."""
    return all(word in PLAIN or not word[0].isalpha() for word in words)


def fit(catalog: Catalog, indicator: Indicator, token: Token) -> float:
    """Return how well a figure's unit goes with an indicator's: 1 where it is the same, 0 where it cannot be."""
    if token.unit in (PERCENT, POINTS):
        return SAME if indicator.unit == PERCENT else 0.5
    unit = indicator.unit
    if isinstance(indicator, Ratio) and token.kind is Kind.PAIR:
        unit = catalog.indicators[indicator.of[0]].unit if indicator.of else indicator.counted
    return _likeness(catalog.units, token.unit, unit) if unit else 0.0


@lru_cache(maxsize=65536)
def _likeness(units: Units, written: str, declared: str) -> float:
    if not written:
        return 0.7 if declared == PERCENT or units.counted(declared) else 0.0
    if units.money(declared) is not None or written == DONG:
        return float(written == DONG and units.money(declared) is not None)
    if not units.known(written):
        return 0.6 if units.counted(declared) else 0.0
    if units.canonical(written) == units.canonical(declared):
        return SAME
    if units.root(written)[1] == units.root(declared)[1]:
        return 0.9
    return 0.45 if units.counted(written) and units.counted(declared) else 0.0
