"""Blocks: the numbered pieces of a report, from parts and chapters down to "-" and "+" paragraphs."""

from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from ngaman_core.assemble.footnote import Footnote, Footnotes
from ngaman_core.assemble.outline import Outline
from ngaman_core.tell.paragraph import Figure, Paragraph, Part, Text
from ngaman_core.tell.story import Story
from ngaman_core.vi.text import printable


@frozen
class Block:
    """A numbered piece of the report: a heading with blocks below it, or a paragraph."""

    level: int
    marker: str
    parts: tuple[Part | Footnote, ...]
    heading: bool = False
    children: "tuple[Block, ...]" = ()

    @property
    def text(self) -> str:
        """Return the block's own words in one line, without its marker and without what stands below it."""
        return "".join(map(str, self.parts))

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Return the block's own figures."""
        return tuple(part for part in self.parts if isinstance(part, Figure))

    def walk(self) -> "Iterator[Block]":
        """Yield the block and every block below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


def filled(title: str, words: Mapping[str, str]) -> str:
    """Return a title with the words it asks for."""
    # Not str.format: a title is data, and a pack must not reach into objects.
    for word, text in words.items():
        title = title.replace(word, text)
    return title


class Placing:
    """Puts paragraphs in their places; `words` fill the titles of the parts.

    The footnotes met on the way are numbered in reading order.
    """

    def __init__(self, outline: Outline, words: Mapping[str, str]) -> None:
        self.outline, self.words, self.footnotes = outline, words, Footnotes()

    def blocks(self, story: Story) -> tuple[Block, ...]:
        """Return the parts of the report that have something to say, numbered."""
        contents = [("results", story.paragraphs), ("tasks", story.tasks)]
        said = [(key, paragraphs) for key, paragraphs in contents if paragraphs]
        return tuple(self._part(number, key, paragraphs) for number, (key, paragraphs) in enumerate(said, 1))

    def _part(self, number: int, key: str, paragraphs: tuple[Paragraph, ...]) -> Block:
        title = filled(self.outline.parts[key], self.words).upper()
        chapters = [one for one in self.outline.chapters if any(paragraph.chapter == one for paragraph in paragraphs)]
        blocks = [self._chapter(place, chapter, paragraphs) for place, chapter in enumerate(chapters, 1)]
        # Where the part of a plugin that failed belongs is known only from the pack's outline.
        nowhere = [paragraph for paragraph in paragraphs if paragraph.chapter not in self.outline.chapters]
        blocks += [self._paragraph(2, place, paragraph) for place, paragraph in enumerate(nowhere, 1)]
        return self._heading(0, number, title, blocks)

    def _chapter(self, number: int, key: str, paragraphs: tuple[Paragraph, ...]) -> Block:
        own = [paragraph for paragraph in paragraphs if paragraph.chapter == key]
        own.sort(key=lambda paragraph: self.outline.place_of(paragraph.domain))
        blocks = [self._paragraph(2, place, paragraph) for place, paragraph in enumerate(own, 1)]
        return self._heading(1, number, self.outline.chapters[key], blocks)

    def _heading(self, level: int, number: int, title: str, blocks: list[Block]) -> Block:
        marker = self.outline.marker(level, number)
        return Block(level, marker, (Text(printable(title)),), heading=True, children=tuple(blocks))

    def _paragraph(self, level: int, number: int, paragraph: Paragraph) -> Block:
        level = min(level, len(self.outline.levels) - 1)  # a plugin may tell deeper than the outline goes
        parts = [one for part in evolve(paragraph, children=()).parts for one in self._printed(part)]
        below = [self._paragraph(level + 1, place, child) for place, child in enumerate(paragraph.children, 1)]
        return Block(level, self.outline.marker(level, number), tuple(parts), children=tuple(below))

    def _printed(self, part: Part) -> Iterator[Part | Footnote]:
        """Yield a part as any format can hold it, and behind words their footnote where it is said first."""
        yield (sound := _sound(part))
        if isinstance(sound, Text) and (note := self.footnotes.first(sound.text, sound.footnote)):
            yield note


def _sound(part: Part) -> Part:
    """Return a part as any format can hold it."""
    if isinstance(part, Figure):
        printed = part.printed
        return evolve(part, printed=evolve(printed, text=printable(printed.text), unit=printable(printed.unit)))
    return evolve(part, text=printable(part.text), footnote=tuple(map(_sound, part.footnote)))
