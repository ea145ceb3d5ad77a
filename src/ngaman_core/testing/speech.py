"""Every line is spoken in all its variants, with every sort of figure, and reads back as it was said."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import product

from attrs import evolve

from ngaman_core.declare.line import Group, Line
from ngaman_core.observe.contents import Book
from ngaman_core.observe.observation import Observation
from ngaman_core.observe.status import Status
from ngaman_core.tell.paragraph import Paragraph, Sentence
from ngaman_core.tell.rehearsal import fewer
from ngaman_core.tell.speech import Speaker
from ngaman_core.testing.breach import Breach
from ngaman_core.testing.world import World
from ngaman_core.vi.printed import Bound

COUNTS = (1, 9, 10, 1234)
DECIMALS = ("0.5", "9", "10", "1234")
PERCENTS = ("0.5", "9", "100", "109.47")
# In đồng: less than anybody prints, and what stands in triệu, in tỷ and triệu, in thousands of tỷ.
MONEY = (1, 999_000_000, 5_275_000_000, 4_321_000_000_000)

Manner = Callable[[Book, Observation], Observation]


def spoken(worlds: Sequence[World]) -> Iterator[Breach]:
    """Yield what the lines of a domain say and do not read, and those that nothing makes speak."""
    silent = {id(line): line for line in _lines(worlds[0])}
    for world in worlds:
        yield from _misread(world, world.story.text, list(world.story.sentences))
        for line in list(silent.values()):
            if not all(sentence.missing for sentence in Speaker(world.assessment).say(line)):
                del silent[id(line)]
    for line in silent.values():
        why = next(sentence.missing for sentence in Speaker(worlds[0].assessment).say(line))
        yield Breach("dead-line", line.source, f"no figures make this line speak ({why}): {line.text!r}")
    for line in _lines(worlds[0]):
        yield from _variants(worlds[0], line)


def _lines(world: World) -> Iterator[Line]:
    domain = world.domain
    yield from (line for topic in domain.topics for line in topic.lines)
    yield from domain.teller_lines


def _variants(world: World, line: Line) -> Iterator[Breach]:
    """Yield what a line says in one of its variants and does not read."""
    groups = [part for part in line.parts if isinstance(part, Group)]
    for kept in product((True, False), repeat=len(groups)):
        left = fewer(world.book, line, [group for group, is_kept in zip(groups, kept, strict=True) if not is_kept])
        for manner in MANNERS:
            other = world.changed([manner(world.book, row) for row in left.observations], left.targets)
            said = Speaker(other.assessment).say(line)
            notes = "".join(f"\n{''.join(map(str, sentence.footnote))}" for sentence in said if sentence.notes)
            clauses = [*said, *(note for sentence in said for note in sentence.notes)]
            yield from _misread(other, f"{Paragraph('', said)}{notes}", clauses)


def _valued(place: int) -> Manner:
    """Return what gives every row of the period one of four figures of its unit, and every earlier row the next."""

    def value(book: Book, row: Observation) -> Observation:
        at = (place + (row.period != book.settings.period)) % len(COUNTS)
        units = book.catalog.units
        scale = units.money(row.unit)
        if scale is not None:
            figure = Decimal(MONEY[at]) / Decimal(scale)
        elif row.unit == "%":
            figure = Decimal(PERCENTS[at])
        else:
            figure = Decimal(COUNTS[at]) if units.counted(row.unit) else Decimal(DECIMALS[at])
        return evolve(row, value=figure, of=None if row.of is None else 2 * figure)

    return value


def _bounded(bound: Bound) -> Manner:
    return lambda book, row: evolve(_valued(2)(book, row), bound=bound)


def _estimated(book: Book, row: Observation) -> Observation:
    return evolve(_valued(3)(book, row), status=Status.ESTIMATED)


MANNERS: tuple[Manner, ...] = (*map(_valued, range(len(COUNTS))), *map(_bounded, Bound), _estimated)


def _misread(world: World, text: str, sentences: Sequence[Sentence]) -> Iterator[Breach]:
    """Yield where a text does not give back the figures of its sentences, in order."""
    told = [(figure, sentence) for sentence in sentences for figure in sentence.figures]
    read = world.read(text)
    for (figure, sentence), mention in zip(told, read, strict=False):
        place = world.place(sentence)
        again = (*(getattr(mention, name) for name in ("text", "value", "unit", "of", "indicator", "facet", "item")),)
        if again == world.said(figure):
            continue
        if mention.unit != figure.printed.unit and mention.text.startswith(figure.printed.text):
            seen = f"{figure} reads as “{mention.text}”, in another unit: {sentence}"
            yield Breach("extended-unit", place, seen)
        elif mention.by is None and mention.text not in {str(one) for one, _ in told}:
            yield Breach("typed-number", place, f"“{mention.text}” is no figure: {sentence}")
        else:
            name = f"{mention.indicator}:{mention.facet}" if mention.indicator else "no indicator"
            yield Breach("misread", place, f"{figure} reads as “{mention.text}” of {name}: {sentence}")
        return
    for mention in read[len(told) :]:
        owner = next((one for one in sentences if mention.text in str(one)), None)
        place = world.place(owner) if owner else world.domain.source
        yield Breach("typed-number", place, f"“{mention.text}” is no figure: {owner or text}")
        return
    for figure, sentence in told[len(read) :]:
        yield Breach("misread", world.place(sentence), f"{figure} is not read: {sentence}")
        return
