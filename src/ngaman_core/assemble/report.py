"""The report: the story in the order, numbering and form of its outline, still without a file format."""

from collections.abc import Iterator

from attrs import frozen

from ngaman_core.assemble import letterhead
from ngaman_core.assemble.block import Block, Placing, filled
from ngaman_core.assemble.exhibit import Appendix, Table, targets
from ngaman_core.assemble.footnote import Footnote
from ngaman_core.assemble.letterhead import Letterhead, Signature
from ngaman_core.assemble.outline import Outline
from ngaman_core.evaluate.standing import Assessment
from ngaman_core.finding import Finding
from ngaman_core.measure.period import NineMonths, Period, Quarter
from ngaman_core.tell.story import Story
from ngaman_core.vi.date import roman
from ngaman_core.vi.text import lower_first, printable

KIND = "BÁO CÁO"


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
        """Return everything found on the way here: in the pack, in the laws, in the telling, in the form."""
        book = self.story.assessment.book
        form = letterhead.findings(book.settings)
        return (*book.findings, *self.story.assessment.findings, *self.story.findings, *form)


def report(story: Story) -> Report:
    """Return a story in the order of its pack's outline and in the form of Decree 30/2020."""
    assessment = story.assessment
    settings, period = assessment.book.settings, assessment.period
    outline = Outline.of(settings)
    following = coming(period)
    whole = {"{period}": period.full_name, "{next}": following.full_name}
    abstract = printable(filled(outline.abstract, whole))
    issuer = printable(settings.issuer or settings.place) or "[tên cơ quan]"
    appendices = tuple(_appendices(assessment, outline))
    enclosed = " (kèm theo Phụ lục)" if appendices else ""
    return Report(
        story,
        outline,
        Letterhead.of(settings),
        letterhead.addressees(settings),
        KIND,
        abstract,
        f"Thực hiện chế độ báo cáo định kỳ, {issuer} tổng hợp, báo cáo kết quả kinh tế - xã hội {period.full_name}"
        f" và nhiệm vụ trọng tâm {following.full_name} như sau:",
        Placing(outline, {"{period}": period.name, "{next}": following.name}).blocks(story),
        f"Trên đây là báo cáo {lower_first(abstract)}{enclosed}./.",
        Signature.of(settings),
        letterhead.recipients(settings),
        appendices,
    )


def coming(period: Period) -> Period:
    """Return the period that tasks are set for: the next one, and after nine months the quarter that is left."""
    return Quarter(f"{period.year:04}-Q4") if isinstance(period, NineMonths) else period.next


def _appendices(assessment: Assessment, outline: Outline) -> Iterator[Appendix]:
    """Yield the appendices that a pack asks for; what it asks for and has no rows for is left out."""
    settings, period = assessment.book.settings, assessment.period
    tables: dict[str, tuple[str, Table]] = {
        # A target that only a printed percentage implies stands in nobody's document.
        "targets": (f"Kết quả thực hiện chỉ tiêu {period.full_name}", targets(assessment, outline, implied=False)),
    }
    asked = settings.outline.appendices if settings.outline else ()
    shown = [tables[name] for name in asked if tables[name][1].rows]
    for number, (title, table) in enumerate(shown, 1):
        label = f"Phụ lục {roman(number)}" if len(shown) > 1 else "Phụ lục"
        yield Appendix(label, title.upper(), letterhead.issued(settings, KIND.capitalize()), table)
