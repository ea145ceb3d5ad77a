"""What has been said: sentences whose numbers stay numbers."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any

from attrs import evolve, field, frozen
from attrs.validators import deep_iterable, instance_of

from ngaman_core.declare.line import Line, Slot
from ngaman_core.evaluate.fact import Fact, derived
from ngaman_core.evaluate.progress import Progress
from ngaman_core.evaluate.shown import working
from ngaman_core.measure.unit import Units
from ngaman_core.vi.printed import Printed
from ngaman_core.vi.text import upper_first


class Kind(StrEnum):
    """What a text in a sentence is; only names and dates may hold digits."""

    WORDS = "words"
    NAME = "name"
    DATE = "date"
    GAP = "gap"


@frozen
class Text:
    """Words, a name or a date.

    `fact` is what it was said of, where a fact was turned into words alone; `footnote` explains it at the foot of the
    page, in words and figures.
    """

    text: str = field(validator=instance_of(str))
    kind: Kind = field(default=Kind.WORDS, validator=instance_of(Kind))
    fact: Fact | None = field(default=None, validator=instance_of((Fact, type(None))))
    footnote: "tuple[Part, ...]" = field(default=(), kw_only=True)

    @footnote.validator
    def _is_of_parts(self, attribute: Any, footnote: Any) -> None:
        if footnote != ():  # few have one
            ALL_PARTS(self, attribute, footnote)

    def __str__(self) -> str:
        return self.text


@frozen
class Figure:
    """A number in a sentence: what is printed, the fact behind it and the slot that asked for it."""

    printed: Printed = field(validator=instance_of(Printed))
    fact: Fact = field(validator=instance_of(Fact))
    slot: Slot = field(validator=instance_of(Slot))
    units: Units = field(factory=Units.house, eq=False, repr=False, validator=instance_of(Units))

    def __str__(self) -> str:
        return self.printed.text

    @classmethod
    def counting(cls, facts: Sequence[Fact], noun: str, units: Units) -> "Figure":
        """Return how many facts these are, as in "cả 3 tiêu chí": a number of no indicator, which rests on them all."""
        fact = evolve(derived(Fraction(len(facts)), noun, "", ",", facts), indicator="", item="")
        return cls(Printed(f"{len(facts)} {noun}", Decimal(len(facts)), noun, 0), fact, Slot(""), units)

    def why(self) -> str:
        """Return how the figure came about, down to the rows it rests on."""
        return working(self.fact, self.units)


Part = Text | Figure


def _each(*kinds: type) -> Any:
    """Return what refuses all but these in a tuple or list: tellers are plugins' code, and make what they like."""
    return deep_iterable(instance_of(kinds), instance_of((tuple, list)))


ALL_PARTS, ALL_TEXT, ALL_PROGRESS = _each(Text, Figure), _each(str), _each(Progress)


@frozen
class Sentence:
    """One clause: texts and figures in order.

    `line` says which line spoke; where it could not, `missing` says why and `cure` what to do about it, and `trace` is
    Python's traceback where a plugin's code failed. `lacking` names the rows of data for want of which it, or an
    optional part of it, was not said; `notes` are the clauses that explain it at the foot of the page. One that judges
    holds the `progress` it speaks of.
    """

    parts: tuple[Part, ...] = field(validator=ALL_PARTS)
    line: Line = field(validator=instance_of(Line))
    item: str = field(default="", validator=instance_of(str))
    missing: str = field(default="", validator=instance_of(str))
    cure: str = field(default="", validator=instance_of(str))
    trace: str = field(default="", validator=instance_of(str), eq=False, repr=False)
    lacking: tuple[str, ...] = field(default=(), validator=ALL_TEXT, kw_only=True)
    notes: "tuple[Sentence, ...]" = field(default=(), kw_only=True)
    progress: tuple[Progress, ...] = field(default=(), validator=ALL_PROGRESS, kw_only=True)

    @notes.validator
    def _are_sentences(self, attribute: Any, notes: Any) -> None:
        if notes != ():
            ALL_SENTENCES(self, attribute, notes)

    def __str__(self) -> str:
        return "".join(map(str, self.parts))

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Return the figures in the order in which they are read."""
        return tuple(part for part in self.parts if isinstance(part, Figure))

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Return every fact that was told, those told in words alone among them."""
        return tuple(part.fact for part in self.parts if part.fact is not None)

    @property
    def footnote(self) -> tuple[Part, ...]:
        """Return the clauses of its footnote as they are printed."""
        return tuple(_closed(_joined(self.notes))) if self.notes else ()


ALL_SENTENCES = _each(Sentence)


@frozen
class Paragraph:
    """A "-" paragraph: title and clauses, "+" paragraphs below it; `domain` and `chapter` say where it belongs."""

    title: str = field(validator=instance_of(str))
    sentences: tuple[Sentence, ...] = field(validator=ALL_SENTENCES)
    domain: str = ""
    chapter: str = ""
    children: "tuple[Paragraph, ...]" = field(default=())

    @children.validator
    def _are_paragraphs(self, attribute: Any, children: Any) -> None:
        ALL_PARAGRAPHS(self, attribute, children)

    @property
    def parts(self) -> tuple[Part, ...]:
        """Return the paragraph as it is printed: its clauses joined by "; ", capital and full stop set."""
        if not self.sentences:
            return (Text(f"{self.title}:", Kind.NAME),)
        title: list[Part] = [Text(f"{self.title}: ", Kind.NAME)] if self.title else []
        return tuple(_closed([*title, *_joined(self.sentences)]))

    def __str__(self) -> str:
        return "\n".join(["".join(map(str, self.parts)), *map(str, self.children)])

    @property
    def all_sentences(self) -> Iterator[Sentence]:
        """Yield the clauses of the paragraph and of those below it."""
        yield from self.sentences
        for child in self.children:
            yield from child.all_sentences

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Return the figures of the paragraph and of those below it."""
        return tuple(figure for sentence in self.all_sentences for figure in sentence.figures)

    def _repr_html_(self) -> str:
        """Show the paragraph in a notebook, each figure with its reason on hover."""
        from html import escape

        shown = "".join(
            f'<strong title="{escape(part.why())}">{escape(str(part))}</strong>'
            if isinstance(part, Figure)
            else escape(str(part))
            for part in self.parts
        )
        return f"<p>{shown}</p>" + "".join(child._repr_html_() for child in self.children)


ALL_PARAGRAPHS = _each(Paragraph)
BETWEEN, STOP = Text("; "), Text(".")


def _joined(sentences: Sequence[Sentence]) -> list[Part]:
    """Return clauses joined by "; "; behind one that has a footnote stand empty words that carry it."""
    parts: list[Part] = []
    for number, sentence in enumerate(sentences):
        if number:
            parts.append(BETWEEN)
        parts += sentence.parts
        if sentence.notes:
            parts.append(Text("", footnote=sentence.footnote))
    return parts


def _closed(parts: list[Part]) -> list[Part]:
    """Raise the first letter and end with a full stop; a figure is never touched."""
    first, last = parts[0], parts[-1]
    if isinstance(first, Text) and (raised := upper_first(first.text)) != first.text:
        parts[0] = evolve(first, text=raised)
    if not str(last).endswith((".", ":", "?", "!")):
        parts.append(STOP)
    return parts
