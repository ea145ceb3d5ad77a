"""One section scripted from a data frame: paragraphs that show themselves in a notebook."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from ngaman_core.declare.catalog import Catalog, catalog
from ngaman_core.declare.target import Target
from ngaman_core.errors import DataError
from ngaman_core.evaluate import assessment
from ngaman_core.measure.period import Period
from ngaman_core.measure.period import period as period_of
from ngaman_core.observe.contents import Book
from ngaman_core.observe.settings import Settings
from ngaman_core.tell.paragraph import Figure, Paragraph
from ngaman_core.tell.story import told

if TYPE_CHECKING:
    from pandas import DataFrame


@frozen
class Section:
    """The paragraphs of one domain; each number in them can be asked `.why()`."""

    paragraphs: tuple[Paragraph, ...]

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
    reported = (
        period
        or (settings.period if settings else None)
        or max((row.period for row in book.observations), key=lambda one: one.end, default=None)
    )
    if reported is None:
        raise DataError(
            'khung dữ liệu không có dòng số liệu nào đọc được nên chưa biết kỳ báo cáo: nêu period="2023-11" khi gọi.',
            book.findings,
        )
    reported = period_of(reported) if isinstance(reported, str) else reported
    reporting = evolve(book, settings=evolve(book.settings, period=reported))
    return Section(tuple(told(known.domain(domain), assessment(reporting, reported))))
