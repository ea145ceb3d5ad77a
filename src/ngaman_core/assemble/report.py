"""The report: the story in the order, numbering and form of its outline, still without a file format."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from attrs import frozen

from ngaman_core.assemble import letterhead
from ngaman_core.assemble.block import Block, Placing
from ngaman_core.assemble.exhibit import Appendix, Table, appendices, targets
from ngaman_core.assemble.footnote import Footnote
from ngaman_core.assemble.letterhead import Letterhead, Signature
from ngaman_core.assemble.outline import Outline
from ngaman_core.assemble.title import dated
from ngaman_core.evaluate.closing import other_dates
from ngaman_core.evaluate.standing import Assessment
from ngaman_core.finding import Finding
from ngaman_core.tell.story import Story
from ngaman_core.vi.text import lower_first, printable

KIND = "BÁO CÁO"
# What the opening sentence announces.
CONTENTS = "kết quả kinh tế - xã hội {period} và nhiệm vụ trọng tâm {next}"
# The tables that a pack may ask for; a target that only a printed percentage implies stands in nobody's document.
TABLES: Mapping[str, tuple[str, Callable[[Assessment, Outline], Table]]] = {
    "targets": ("Kết quả thực hiện chỉ tiêu {period}", partial(targets, implied=False)),
}


@frozen(eq=False)
class Report:
    """A whole report: letterhead, kind and abstract, numbered blocks between two sentences, signature, appendices.

    Every text in it is one line that any format can hold.
    """

    story: Story
    outline: Outline
    letterhead: Letterhead
    addressees: tuple[str, ...]
    kind: str
    abstract: str
    opening: str
    blocks: tuple[Block, ...]
    closing: str
    signature: Signature
    recipients: tuple[str, ...]
    appendices: tuple[Appendix, ...] = ()

    def walk(self) -> Iterator[Block]:
        """Yield every block in reading order."""
        for block in self.blocks:
            yield from block.walk()

    @property
    def footnotes(self) -> tuple[Footnote, ...]:
        """Return the footnotes in the order of their marks."""
        return tuple(part for block in self.walk() for part in block.parts if isinstance(part, Footnote))

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return everything found on the way here: in plugins, the pack, the laws, the telling, the form."""
        seen = self.story.assessment
        days, form = other_dates(seen.book, seen.period), letterhead.findings(seen.book.settings)
        return (*seen.catalog.findings, *seen.book.findings, *seen.findings, *self.story.findings, *days, *form)


def report(story: Story) -> Report:
    """Return a story in the order of its pack's outline and in the form of Decree 30/2020."""
    assessment = story.assessment
    settings, period = assessment.book.settings, assessment.period
    outline = Outline.of(settings)
    abstract = printable(dated(outline.abstract, period))
    issuer = printable(settings.issuer or settings.place or letterhead.NAMELESS)
    appended = tuple(appendices(_tables(assessment, outline), letterhead.issued(settings, KIND.capitalize())))
    enclosed = f" (kèm theo {', '.join(one.label for one in appended)})" if appended else ""
    return Report(
        story,
        outline,
        Letterhead.of(settings),
        letterhead.addressees(settings),
        KIND,
        abstract,
        f"Thực hiện chế độ báo cáo định kỳ, {issuer} tổng hợp, báo cáo {dated(CONTENTS, period)} như sau:",
        Placing(outline, assessment).blocks(story),
        f"Trên đây là báo cáo {lower_first(abstract)}{enclosed}./.",
        Signature.of(settings.signatory),
        letterhead.recipients(settings),
        appended,
    )


def _tables(assessment: Assessment, outline: Outline) -> Iterator[tuple[str, Table]]:
    """Yield the tables that a pack asks for as appendices, each with its title."""
    asked = assessment.book.settings.outline
    for name in asked.appendices if asked else ():
        title, table = TABLES[name]
        yield dated(title, assessment.period), table(assessment, outline)
