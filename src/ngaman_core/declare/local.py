"""Local words: what one town says in its own way of what the plugins know."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve, field, frozen

from ngaman_core.declare.domain import Domain
from ngaman_core.declare.indicator import Indicator
from ngaman_core.declare.line import Line
from ngaman_core.declare.topic import Topic
from ngaman_core.measure.unit import Unit


@frozen
class LocalWords:
    """Names and printed nouns by the indicator's key, lines by the plugin's text, titles of topics by the domain's key.

    A line that is None is not said in this town.
    """

    names: Mapping[str, str] = field(factory=dict)
    nouns: Mapping[str, str] = field(factory=dict)
    lines: Mapping[str, Line | None] = field(factory=dict)
    topics: Mapping[str, Sequence[str]] = field(factory=dict)

    def domain(self, domain: Domain) -> Domain:
        """Return a domain as the town says it; whoever made the words has checked them."""
        nouns = [Unit(self.nouns[one.key], one.unit) for one in domain.indicators if one.key in self.nouns]
        topics = [evolve(topic, lines=tuple(self._said(topic.lines))) for topic in domain.topics]
        first = {title: rank for rank, title in enumerate(self.topics.get(domain.key, ()))}
        topics.sort(key=lambda topic: first.get(topic.title, len(first)))
        return domain.reworded(map(self._named, domain.indicators), topics, nouns)

    def _named(self, indicator: Indicator) -> Indicator:
        """Return an indicator by its local name and noun; texts may still speak of it by the plugin's name."""
        key, name = indicator.key, self.names.get(indicator.key, indicator.name)
        also = (*indicator.also, indicator.name) if name != indicator.name else indicator.also
        return evolve(indicator, name=name, also=also, noun=self.nouns.get(key, indicator.noun))

    def _said(self, lines: Iterable[Line]) -> Iterator[Line]:
        for line in lines:
            said = self.lines.get(line.text, line)
            if said is not None:
                footnote = tuple(self._said(line.footnote))
                yield said if footnote == said.footnote else evolve(said, footnote=footnote)


def sayings(domains: Iterable[Domain]) -> Iterator[tuple[Domain, Topic, Line]]:
    """Yield every line that a town may say otherwise, with its domain and topic; tellers say theirs themselves."""
    for domain in domains:
        for topic in domain.topics:
            for line in topic.lines:
                yield from ((domain, topic, one) for one in (line, *line.footnote))
