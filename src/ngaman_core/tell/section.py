"""One section scripted from a data frame: paragraphs that show themselves in a notebook."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from ngaman_core.declare.catalog import Catalog, catalog
from ngaman_core.declare.target import Target
from ngaman_core.errors import DataError
from ngaman_core.evaluate import assessment
from ngaman_core.finding import Finding
from ngaman_core.measure.period import Period
from ngaman_core.measure.period import period as period_of
from ngaman_core.observe.contents import Book
from ngaman_core.observe.settings import Settings
from ngaman_core.tell.paragraph import Figure, Paragraph
from ngaman_core.tell.story import Story, told
from ngaman_core.tell.unsaid import withheld

if TYPE_CHECKING:
    from pandas import DataFrame


@frozen
class Section:
    """The paragraphs of one domain; each number in them can be asked `.why()`.

    `findings` holds what is wrong with the frame and what could not be said for want of data.
    """

    paragraphs: tuple[Paragraph, ...]
    findings: tuple[Finding, ...] = ()

    def __str__(self) -> str:
        return "\n".join(map(str, self.paragraphs))

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Return the figures in the order in which they are read."""
        return tuple(figure for paragraph in self.paragraphs for figure in paragraph.figures)

    def _repr_html_(self) -> str:
        return "".join(paragraph._repr_html_() for paragraph in self.paragraphs)


def section(
    frame: "DataFrame",
    domain: str,
    *,
    targets: "DataFrame | Iterable[Target] | None" = None,
    settings: Settings | None = None,
    period: Period | str | None = None,
    known: Catalog | None = None,
) -> Section:
    """Return what a domain says of a pandas frame with the columns of observations.csv.

    The period is the frame's latest where none is given. A figure that is missing stands as a visible gap.
    """
    known = known or catalog()
    book = Book.from_frame(frame, known, targets, settings or Settings())
    asked = period or book.settings.period or _latest(book)
    chosen = period_of(asked)
    seen = assessment(evolve(book, settings=evolve(book.settings, period=chosen)), chosen)
    paragraphs = tuple(told(known.domain(domain), seen))
    return Section(paragraphs, (*book.findings, *withheld(Story(seen, paragraphs))))


def _latest(book: Book) -> Period:
    found = max((row.period for row in book.observations), key=lambda one: one.end, default=None)
    if found is None:
        message = "khung dữ liệu không có dòng số liệu nào đọc được nên chưa biết kỳ báo cáo"
        raise DataError(f'{message}: nêu period="2023-11" khi gọi.', book.findings)
    return found
