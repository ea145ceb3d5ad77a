"""A world: one period of one office, in which a domain is asked what it says."""

from collections.abc import Iterable
from functools import cached_property

from attrs import evolve, frozen

from ngaman_core.declare.catalog import Catalog
from ngaman_core.declare.domain import Domain
from ngaman_core.declare.reading import Mention, Reading
from ngaman_core.declare.target import Target
from ngaman_core.evaluate.standing import Assessment, assessment
from ngaman_core.finding import Place
from ngaman_core.observe.contents import Book
from ngaman_core.observe.observation import Observation
from ngaman_core.observe.sample_book import sample
from ngaman_core.tell.paragraph import Figure, Sentence
from ngaman_core.tell.story import Story, story

# What a figure says: its text, value, unit, second number, indicator, facet and item.
Said = tuple[object, ...]


@frozen(eq=False)
class World:
    """A book, with what is told of it and what reads it back."""

    book: Book
    reading: Reading

    @classmethod
    def sampled(cls, catalog: Catalog, period: str, seed: int = 1) -> "World":
        """Return the world of a sample book, in which every line finds its figures."""
        book = sample(catalog, period, seed=seed)
        return cls(book, catalog.reading({item.name: (item.list, item.key) for item in book.items}))

    def changed(self, rows: Iterable[Observation] | None = None, targets: Iterable[Target] | None = None) -> "World":
        """Return the world with other figures or targets."""
        observations = self.book.observations if rows is None else tuple(rows)
        asked = self.book.targets if targets is None else tuple(targets)
        return evolve(self, book=evolve(self.book, observations=observations, targets=asked))

    @property
    def domain(self) -> Domain:
        """Return the domain under contract."""
        return self.book.catalog.domains[0]

    @cached_property
    def assessment(self) -> Assessment:
        """Return the assessment of the book."""
        return assessment(self.book)

    @cached_property
    def story(self) -> Story:
        """Return what the domain tells."""
        return story(self.assessment)

    def place(self, sentence: Sentence) -> Place:
        """Return where the line of a sentence is declared, or its domain."""
        return sentence.line.source or self.domain.source

    def read(self, text: str) -> list[Mention]:
        """Return the figures of a text as the domain's lines read them."""
        return list(self.reading.mentions(text))

    def said(self, figure: Figure) -> Said:
        """Return what a figure says, as it has to be read."""
        indicator = self.book.catalog.indicators.get(figure.slot.key)  # a count of figures belongs to none
        facet = figure.slot.facet or (indicator.own_facet.value if indicator else "")
        printed = figure.printed
        return (printed.text, printed.value, printed.unit, printed.of, figure.slot.key, facet, figure.fact.item)
