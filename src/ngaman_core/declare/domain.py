"""A domain: one subject of the report, with what it counts and what it says."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import copy
from itertools import chain
from typing import Any

from attrs import field, frozen

from ngaman_core.declare import mistakes
from ngaman_core.declare.double import doubles
from ngaman_core.declare.indicator import Indicator, is_text, key_mistake
from ngaman_core.declare.law import Law
from ngaman_core.declare.line import Line
from ngaman_core.declare.namesake import in_names
from ngaman_core.declare.origin import declared_here
from ngaman_core.declare.topic import Topic
from ngaman_core.declare.unspoken import default_topic
from ngaman_core.errors import DeclarationError
from ngaman_core.finding import Place
from ngaman_core.measure.unit import Unit, Units

Teller = Callable[[Any], Any]  # Assessment -> Paragraph | None; both stand in rooms above this one
KINDS: dict[str, type] = {"indicators": Indicator, "topics": Topic, "laws": Law, "units": Unit, "teller_lines": Line}


@frozen(kw_only=True)
class Domain:
    """One subject: its indicators, the topics that speak of them, the laws between them, the units it adds.

    Every mistake of a domain is told at once, each with the file and line where it was declared. An indicator that no
    line speaks of is told by the default line of its kind, so a list of indicators is already a domain. `teller_lines`
    are those that only the tellers say: they are checked and read back like any other.
    """

    key: str = field(validator=is_text)
    title: str = field(validator=is_text)
    chapter: str
    indicators: Sequence[Indicator]
    topics: Sequence[Topic] = ()
    laws: Sequence[Law] = ()
    units: Sequence[Unit] = ()
    tellers: Sequence[Teller] = ()
    teller_lines: Sequence[Line] = ()
    source: Place = field(factory=declared_here, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        for name in ("indicators", "topics", "laws", "units", "tellers", "teller_lines"):
            object.__setattr__(self, name, tuple(getattr(self, name)))
        self._refuse(self._strangers())
        try:
            units = Units.house().adding(self.units)
        except DeclarationError as error:
            self._refuse([*self._in_words(), mistakes.Mistake(self.source, str(error))])
            raise
        self._refuse([*self._in_words(), *self._in_figures(units)])
        unspoken = default_topic(self.title, self.indicators, self.lines, self.source)
        object.__setattr__(self, "topics", (*self.topics, *unspoken))
        self._refuse(doubles(self.lines, self._named, units))

    def _refuse(self, mistakes: Iterable[mistakes.Mistake]) -> None:
        """Refuse the domain for all its mistakes at once."""
        found = list(map(str, mistakes))
        if found:
            raise DeclarationError("\n".join([f"domain {self.key!r} cannot stand:", *found]))

    def _strangers(self) -> Iterator[mistakes.Mistake]:
        """Yield the mistake of every part that is of a wrong type: nothing could be asked of it."""
        for name, kind in KINDS.items():
            for part in getattr(self, name):
                if not isinstance(part, kind):
                    yield mistakes.Mistake(self.source, f"{name}= holds {part!r}, which is no {kind.__name__}")

    @property
    def _named(self) -> dict[str, Indicator]:
        return {indicator.key: indicator for indicator in self.indicators}

    def _in_words(self) -> Iterator[mistakes.Mistake]:
        named = self._named
        if mistake := key_mistake(self.key):
            yield mistakes.Mistake(self.source, mistake)
        yield from mistakes.in_chapter(self.chapter, self.source)
        yield from mistakes.in_topics(self.topics, named)
        yield from mistakes.in_lines(self.teller_lines, named)

    def _in_figures(self, units: Units) -> Iterator[mistakes.Mistake]:
        yield from mistakes.in_indicators(self.indicators, units)
        yield from in_names(self.indicators, units)
        yield from mistakes.in_laws(self.laws, self._named, units)

    def reworded(self, indicators: Iterable[Indicator], topics: Iterable[Topic], units: Iterable[Unit]) -> "Domain":
        """Return the domain with local words for the same subjects, and with more units.

        It is not declared anew: what a town leaves out would come back as a default line.
        """
        domain = copy(self)
        object.__setattr__(domain, "indicators", tuple(indicators))
        object.__setattr__(domain, "topics", tuple(topics))
        object.__setattr__(domain, "units", tuple(dict.fromkeys((*self.units, *units))))
        return domain

    @property
    def lines(self) -> Iterator[Line]:
        """Yield every line of the domain, topic by topic, then those of its tellers; footnotes follow their lines."""
        for line in chain(*(topic.lines for topic in self.topics), self.teller_lines):
            yield line
            yield from line.footnote
