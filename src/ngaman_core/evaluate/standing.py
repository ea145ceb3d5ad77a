"""The assessment: every figure a report can ask of a book at one period, each exact, each with its sources."""

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cached_property

from attrs import evolve, field, frozen

from ngaman_core.declare.catalog import Catalog
from ngaman_core.declare.comparison import base_of
from ngaman_core.declare.indicator import Facet, Flow, Indicator, Ratio, has_total
from ngaman_core.declare.line import BASES
from ngaman_core.errors import DataError, DeclarationError
from ngaman_core.evaluate.attainment import Attainment
from ngaman_core.evaluate.check import broken_laws
from ngaman_core.evaluate.compare import difference, growth
from ngaman_core.evaluate.fact import Answer, Hole, derived
from ngaman_core.evaluate.observed import answer
from ngaman_core.evaluate.progress import Progress
from ngaman_core.evaluate.ratio import halves
from ngaman_core.evaluate.reached import attainments
from ngaman_core.evaluate.stretch import adding_up
from ngaman_core.evaluate.wanted import Wanted
from ngaman_core.finding import Finding
from ngaman_core.measure.period import Period
from ngaman_core.measure.period import period as period_of
from ngaman_core.measure.unit import UnitMismatch
from ngaman_core.observe.contents import Book

Asked = tuple[str, str, str, str, str]


@frozen
class Answers(Mapping[str, Answer]):
    """Figures by their names; each is worked out when it is asked for."""

    names: Sequence[str]
    ask: Callable[[str], Answer]

    def __getitem__(self, name: str) -> Answer:
        if name not in self.names:
            raise KeyError(name)
        return self.ask(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self.names)

    def __len__(self) -> int:
        return len(self.names)


@frozen(eq=False)
class Assessment:
    """A book looked at from one period. Each figure is worked out when it is first asked for, and kept."""

    book: Book
    period: Period
    _known: dict[Asked, Answer] = field(factory=dict, init=False, repr=False)
    _reached: dict[tuple[str, str, str], tuple[Attainment, ...]] = field(factory=dict, init=False, repr=False)
    _progress: dict[tuple[str, str, str], Progress] = field(factory=dict, init=False, repr=False)

    @property
    def catalog(self) -> Catalog:
        """Return the catalog of the book."""
        return self.book.catalog

    @cached_property
    def closes(self) -> datetime.date:
        """Return the day on which the figures of the period are closed."""
        return self.book.settings.calendar.closes(self.period)

    def fact(self, key: str, facet: str = "", who: str = "", item: str = "", area: str = "") -> Answer:
        """Return what a slot {key:facet@who} asks for, or the hole that says why there is nothing.

        `who` names whose target (the leading one by default), or the base of a comparison (the same period last year).
        """
        asked = (key, facet, who, item, area)
        if asked not in self._known:
            self._known[asked] = self._answer(self._wanted(key, item, area), facet, who)
        return self._known[asked]

    def attainments(self, key: str, item: str = "", area: str = "") -> tuple[Attainment, ...]:
        """Return what was reached of each target of an indicator, the leading one first."""
        asked = (key, item, area)
        if asked not in self._reached:
            self._reached[asked] = attainments(self._wanted(key, item, area), self._own)
        return self._reached[asked]

    def progress(self, key: str, item: str = "", area: str = "") -> Progress:
        """Return all there is to say about one indicator."""
        asked = (key, item, area)
        if asked not in self._progress:
            self._progress[asked] = self._new_progress(*asked)
        return self._progress[asked]

    def _new_progress(self, key: str, item: str, area: str) -> Progress:
        indicator = self.catalog.indicator(key)
        adds_up = has_total(indicator, self.catalog.indicators)
        names = ("value", "total") if adds_up else ("level",)

        def base(who: str) -> Answer:
            # What has no total is compared by its value: a total of last year is no match for a month.
            main = "total" if adds_up and self.fact(key, "total", "", item, area) else ""
            return self._base(self._wanted(key, item, area), main, who)

        return Progress(
            indicator=indicator,
            period=self.period,
            figures=Answers(names, lambda name: self.fact(key, "total" if name == "total" else "", "", item, area)),
            attainments=self.attainments(key, item, area),
            bases=Answers(BASES, base),
            item=item,
            units=self.catalog.units,
        )

    def opens(self, key: str, item: str = "") -> bool:
        """Say whether the period opens the span in which a flow adds up, so that its total is its own value."""
        stretch = adding_up(self._wanted(key, item, ""))
        return stretch is not None and stretch.anchored and stretch.first == self.period.first

    @property
    def progresses(self) -> Iterator[Progress]:
        """Yield the progress of every indicator and item that a target bears on, in the catalog's order."""
        for indicator in self.catalog.indicators.values():
            items = ("", *self.items_of(indicator))
            yield from (self.progress(indicator.key, item) for item in items if self.attainments(indicator.key, item))

    def items_of(self, indicator: Indicator) -> tuple[str, ...]:
        """Return the keys of the items that an indicator is broken down by."""
        return tuple(item.key for item in self.book.items.of(indicator.by)) if indicator.by else ()

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Return what breaks a law, declared or implied."""
        return tuple(broken_laws(self.book, self.period))

    def _wanted(self, key: str, item: str, area: str) -> Wanted:
        return Wanted(self.book, self.catalog.indicator(key), self.period, Facet.LEVEL, item, area)

    def _answer(self, wanted: Wanted, facet: str, who: str) -> Answer:
        of_total, _, comparison = facet.rpartition(".")
        if facet in ("", "total"):
            return answer(wanted, facet)
        if comparison in ("change", "growth"):
            return self._compared(wanted, of_total, comparison, who)
        if comparison == "pair" and isinstance(wanted.indicator, Ratio) and not who:
            return _both_halves(wanted, of_total)
        return self._of_target(wanted, of_total, comparison, who)

    def _compared(self, wanted: Wanted, figure: str, comparison: str, who: str) -> Answer:
        value = self._own(wanted, figure)
        base = value and self._base(wanted, figure, who)
        if not value or not base:
            return base
        return difference(value, base, "change") if comparison == "change" else growth(value, base, wanted.name)

    def _own(self, wanted: Wanted, figure: str) -> Answer:
        """Return a figure of the period, as it is known; within one span alone it is worked out anew."""
        if wanted.within:
            return answer(wanted, figure)
        return self.fact(wanted.indicator.key, figure, item=wanted.item, area=wanted.area)

    def _base(self, wanted: Wanted, figure: str, who: str) -> Answer:
        """Return the figure compared with; a month's flow and a whole year's are no match."""
        period = base_of(self.period, who)
        if isinstance(wanted.indicator, Flow) and not figure and type(period) is not type(self.period):
            return Hole(
                f"không so số {self.period.full_name} của {wanted.name} với số cả {period.full_name}", absent=False
            )
        return answer(wanted.at(period), figure)

    def _of_target(self, wanted: Wanted, figure: str, facet: str, who: str) -> Answer:
        found = self.attainments(wanted.indicator.key, wanted.item, wanted.area)
        chosen = next(
            (one for one in found if who in ("", one.target.authority) and self._beside_the_total(one, wanted)), None
        )
        if chosen is None:
            return Hole(f"chưa có mức giao cho {wanted.name}", absent=True, lacks="target")
        if figure:
            chosen = evolve(chosen, value=self._own(wanted, figure))
        return of_attainment(chosen, facet)

    def _beside_the_total(self, one: Attainment, wanted: Wanted) -> bool:
        """Say whether what meets a target is the running total of its flow, beside which its rate is printed.

        A target of one month or quarter of the year is met by its own months, and stands in the table of progress.
        """
        total = self._own(wanted, "total") if isinstance(one.indicator, Flow) else None
        return not total or not one.value or one.value.value == total.value


def of_attainment(one: Attainment, facet: str) -> Answer:
    """Return what a slot asks of a target."""
    match facet:
        case "target":
            return one.asked
        case "rate":
            return one.rated
        case "gap":
            return one.gap
        case "left":
            return one.left
        case "required":
            return one.required
        case "pair":
            return one.pair
    raise DeclarationError(f"no figure is called {facet!r}")


def _both_halves(wanted: Wanted, figure: str) -> Answer:
    """Return a ratio as A/B, both in the unit of A."""
    ratio = wanted.indicator
    assert isinstance(ratio, Ratio)
    now = Facet.PERIOD if has_total(ratio, wanted.book.catalog.indicators) else Facet.LEVEL
    both = halves(wanted.by(Facet(figure or now)), ratio)
    if isinstance(both, Hole):
        return both
    above, below = both
    try:
        factor = Fraction(wanted.book.catalog.units.factor(below.unit, above.unit))
    except UnitMismatch:
        return Hole(
            f"{wanted.name}: tử số tính bằng {above.unit}, mẫu số bằng {below.unit} nên không viết thành cặp A/B",
            absent=False,
        )
    pair = derived(above.value, above.unit, "pair", "/", (above, below), above.bound)
    return evolve(pair, of=below.value * factor, indicator=ratio.key, item=wanted.item, period=wanted.period)


def assessment(book: Book, period: Period | str | None = None) -> Assessment:
    """Return a book looked at from a period, by default the one its settings name."""
    chosen = period or book.settings.period
    if chosen is None:
        message = "chưa biết kỳ báo cáo: ghi period trong report.toml hoặc nêu kỳ khi gọi, chẳng hạn 2023-11."
        raise DataError("\n".join([message, *map(str, book.findings)]), book.findings)
    return Assessment(book, period_of(chosen))
