"""The report: the story in the order and numbering of its outline, still without a file format."""

from collections.abc import Iterator

from attrs import evolve, frozen

from ngaman_core.assemble.outline import Outline
from ngaman_core.finding import Finding
from ngaman_core.measure.period import NineMonths, Period, Quarter
from ngaman_core.tell.paragraph import Figure, Paragraph, Part, Text
from ngaman_core.tell.story import Story
from ngaman_core.vi.text import lower_first


@frozen
class Block:
    """A numbered piece of the report: a heading with blocks below it, or a paragraph."""

    level: int
    marker: str
    parts: tuple[Part, ...]
    heading: bool = False
    children: "tuple[Block, ...]" = ()

    @property
    def text(self) -> str:
        """Return the block's own words in one line, without its marker and without what stands below it."""
        return _one_line("".join(map(str, self.parts)))

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Return the block's own figures."""
        return tuple(part for part in self.parts if isinstance(part, Figure))

    def walk(self) -> "Iterator[Block]":
        """Yield the block and every block below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


@frozen(eq=False)
class Report:
    """A whole report: its kind and abstract, an opening sentence, numbered blocks, a closing sentence."""

    story: Story
    kind: str
    abstract: str
    opening: str
    closing: str
    blocks: tuple[Block, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return everything found on the way here: in the pack, in the laws, in the telling."""
        return (*self.story.assessment.book.findings, *self.story.assessment.findings, *self.story.findings)


def report(story: Story) -> Report:
    """Return a story in the order of its pack's outline, numbered I. > 1. > "-" > "+"."""
    assessment = story.assessment
    settings, period = assessment.book.settings, assessment.period
    outline = Outline.of(settings)
    following = coming(period)
    words = {"{period}": period.name, "{next}": following.name}
    contents = [("results", story.paragraphs), ("tasks", story.tasks)]
    told = [(_filled(outline.parts[key], words).upper(), paragraphs) for key, paragraphs in contents if paragraphs]
    issuer = _one_line(settings.issuer or settings.place) or "[tên cơ quan]"
    abstract = f"Kết quả phát triển kinh tế - xã hội {period.full_name} và nhiệm vụ {following.full_name}"
    return Report(
        story,
        "BÁO CÁO",
        abstract,
        f"Thực hiện chế độ báo cáo định kỳ, {issuer} tổng hợp, báo cáo kết quả kinh tế - xã hội {period.full_name}"
        f" và nhiệm vụ trọng tâm {following.full_name} như sau:",
        f"Trên đây là báo cáo {lower_first(abstract)}./.",
        tuple(_part(number, title, paragraphs, outline) for number, (title, paragraphs) in enumerate(told, 1)),
    )


def coming(period: Period) -> Period:
    """Return the period that tasks are set for: the next one, and after nine months the quarter that is left."""
    return Quarter(f"{period.year:04}-Q4") if isinstance(period, NineMonths) else period.next


def _one_line(text: str) -> str:
    # A name in quotes may run over two lines of a CSV file; in a report it would begin a paragraph nobody numbered.
    return " ".join(text.splitlines())


def _filled(title: str, words: dict[str, str]) -> str:
    # Not str.format: a title is data, and a pack must not reach into objects.
    for word, text in words.items():
        title = title.replace(word, text)
    return title


def _part(number: int, title: str, paragraphs: tuple[Paragraph, ...], outline: Outline) -> Block:
    chapters = [key for key in outline.chapters if any(paragraph.chapter == key for paragraph in paragraphs)]
    blocks = [_chapter(place, key, paragraphs, outline) for place, key in enumerate(chapters, 1)]
    return Block(0, outline.marker(0, number), (Text(title),), heading=True, children=tuple(blocks))


def _chapter(number: int, key: str, paragraphs: tuple[Paragraph, ...], outline: Outline) -> Block:
    own = sorted((one for one in paragraphs if one.chapter == key), key=lambda one: outline.place_of(one.domain))
    blocks = [_paragraph(place, paragraph, 2, outline) for place, paragraph in enumerate(own, 1)]
    return Block(1, outline.marker(1, number), (Text(outline.chapters[key]),), heading=True, children=tuple(blocks))


def _paragraph(number: int, paragraph: Paragraph, level: int, outline: Outline) -> Block:
    below = [_paragraph(place, child, level + 1, outline) for place, child in enumerate(paragraph.children, 1)]
    own = evolve(paragraph, children=())
    return Block(level, outline.marker(level, number), own.parts, children=tuple(below))
