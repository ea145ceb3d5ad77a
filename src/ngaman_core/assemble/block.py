"""Blocks: the numbered pieces of a report, from parts and chapters down to "-" and "+" paragraphs."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen

from ngaman_core.assemble.footnote import Footnote, Footnotes
from ngaman_core.assemble.outline import Outline
from ngaman_core.assemble.title import undated
from ngaman_core.evaluate.standing import Assessment
from ngaman_core.observe.settings import BLOCKS, PROPOSALS
from ngaman_core.tell.paragraph import Figure, Paragraph, Part, Text
from ngaman_core.tell.story import Story
from ngaman_core.vi.text import folded, printable


@frozen
class Block:
    """A piece of the report: a heading with blocks below it, or a paragraph; '' is the mark of one that has none.

    `rule` is the rule of the page that it follows (decree-30.toml).
    """

    level: int
    marker: str
    parts: tuple[Part | Footnote, ...]
    rule: str = "body"
    children: "tuple[Block, ...]" = ()

    @property
    def heading(self) -> bool:
        """Say whether it is the title of what stands below it."""
        return self.rule != "body"

    @property
    def apart(self) -> bool:
        """Say whether its mark stands on a line of its own."""
        return self.rule == "division"

    @property
    def text(self) -> str:
        """Return the block's own words in one line, without its marker and without what stands below it."""
        return "".join(map(str, self.parts))

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Return the block's own figures."""
        return tuple(part for part in self.parts if isinstance(part, Figure))

    @property
    def lines(self) -> tuple[str, ...]:
        """Return mark and words as they are read: in one line, or the mark in a line above."""
        return (self.marker, self.text) if self.apart else (f"{self.marker} {self.text}".lstrip(),)

    def walk(self) -> "Iterator[Block]":
        """Yield the block and every block below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


class Placing:
    """Puts paragraphs in their places; the titles of the parts follow the period that is assessed.

    The footnotes met on the way are numbered in reading order.
    """

    def __init__(self, outline: Outline, assessment: Assessment) -> None:
        self.outline, self.period, self.footnotes = outline, assessment.period, Footnotes()
        self.titles = {domain.key: domain.title for domain in assessment.catalog.domains}

    def blocks(self, story: Story) -> tuple[Block, ...]:
        """Return the parts of the report that have something to say, numbered."""
        unnamed = {*BLOCKS, PROPOSALS} - {*self.outline.chapters}
        results = [paragraph for paragraph in story.paragraphs if paragraph.chapter not in unnamed]
        proposals = [paragraph for paragraph in story.paragraphs if paragraph.chapter == PROPOSALS]
        contents = [("results", results), ("tasks", story.tasks), ("proposals", proposals)]
        said = [(key, paragraphs) for key, paragraphs in contents if paragraphs]
        return tuple(self._part(number, key, paragraphs) for number, (key, paragraphs) in enumerate(said, 1))

    def _part(self, number: int, key: str, paragraphs: Sequence[Paragraph]) -> Block:
        title = undated(self.outline.parts[key], self.period)
        chapters = [one for one in self.outline.chapters if any(paragraph.chapter == one for paragraph in paragraphs)]
        blocks = [self._chapter(place, chapter, paragraphs) for place, chapter in enumerate(chapters, 1)]
        # Proposals; and where the part of a plugin that failed belongs is known only from the pack's outline.
        direct = [paragraph for paragraph in paragraphs if paragraph.chapter not in self.outline.chapters]
        return self._heading(0, number, title, [*blocks, *self._paragraphs(direct)])

    def _chapter(self, number: int, key: str, paragraphs: Iterable[Paragraph]) -> Block:
        own = [paragraph for paragraph in paragraphs if paragraph.chapter == key]
        own.sort(key=lambda paragraph: self.outline.place_of(paragraph.domain))
        title = self.outline.chapters[key]
        return self._heading(1, number, title, self._by_domain(own, title))

    def _by_domain(self, paragraphs: Sequence[Paragraph], chapter: str) -> list[Block]:
        """Return what stands in a chapter: below a heading for each domain, where the outline has a level for them.

        What belongs to none stands before them and has no mark, for it opens the chapter. The one domain that has the
        chapter's own title needs no heading.
        """
        keys = list(dict.fromkeys(one.domain for one in paragraphs if one.domain in self.titles))
        if not self.outline.by_domain or [folded(self.titles[key]) for key in keys] in ([], [folded(chapter)]):
            return self._paragraphs(paragraphs)
        placed = [self._paragraph(self.outline.paragraph, "", one) for one in paragraphs if one.domain not in keys]
        for place, key in enumerate(keys, 1):
            own = [_untitled(one, self.titles[key]) for one in paragraphs if one.domain == key]
            placed.append(self._heading(2, place, self.titles[key], self._paragraphs(own)))
        return placed

    def _heading(self, level: int, number: int, title: str, blocks: Iterable[Block]) -> Block:
        marker, rule = self.outline.marker(level, number), self.outline.rule(level)
        words = printable(title) if rule == "chapter" else printable(title).upper()
        return Block(level, marker, (Text(words),), rule, tuple(blocks))

    def _paragraphs(self, paragraphs: Iterable[Paragraph], level: int = 0) -> list[Block]:
        """Return paragraphs numbered at a level, by default their own."""
        # A plugin may tell deeper than the outline goes.
        level = min(level or self.outline.paragraph, len(self.outline.levels) - 1)
        return [
            self._paragraph(level, self.outline.marker(level, place), one) for place, one in enumerate(paragraphs, 1)
        ]

    def _paragraph(self, level: int, marker: str, paragraph: Paragraph) -> Block:
        parts = [one for part in paragraph.parts for one in self._printed(part)]
        return Block(level, marker, tuple(parts), children=tuple(self._paragraphs(paragraph.children, level + 1)))

    def _printed(self, part: Part) -> Iterator[Part | Footnote]:
        """Yield a part as any format can hold it, and behind words their footnote where it is said first."""
        yield (sound := _sound(part))
        if isinstance(sound, Text) and (note := self.footnotes.first(sound.text, sound.footnote)):
            yield note


def _untitled(paragraph: Paragraph, heading: str) -> Paragraph:
    """Return a paragraph without the title that the heading above it says already."""
    is_said = paragraph.sentences and folded(paragraph.title) == folded(heading)
    return evolve(paragraph, title="") if is_said else paragraph


def _sound(part: Part) -> Part:
    """Return a part as any format can hold it."""
    if isinstance(part, Figure):
        printed = part.printed
        text, unit = printable(printed.text), printable(printed.unit)
        sound = (text, unit) == (printed.text, printed.unit)
        return part if sound else evolve(part, printed=evolve(printed, text=text, unit=unit))
    text, footnote = printable(part.text), tuple(map(_sound, part.footnote))
    return part if (text, footnote) == (part.text, part.footnote) else evolve(part, text=text, footnote=footnote)
