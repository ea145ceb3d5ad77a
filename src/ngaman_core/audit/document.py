"""A document that was read: its source, its figures, and what does not hold, each finding with its place."""

from collections.abc import Iterable
from os import PathLike
from pathlib import Path

from attrs import evolve, frozen

from ngaman_core.audit.beside import beside
from ngaman_core.audit.comment.annotate import annotated
from ngaman_core.audit.extract import Reader, Text
from ngaman_core.audit.fault import Fault
from ngaman_core.audit.recompute import faults
from ngaman_core.audit.rows import Row, rows
from ngaman_core.audit.source.file import Source, Where, source
from ngaman_core.declare.catalog import Catalog
from ngaman_core.declare.catalog import catalog as installed
from ngaman_core.finding import Place


@frozen(eq=False)
class Document:
    """A report that anybody wrote, read with the lines and names of a catalog."""

    source: Source
    text: Text
    catalog: Catalog

    @property
    def rows(self) -> list[Row]:
        """Return every figure, and all else that holds digits, as `ngaman read --json` gives them."""
        return rows(self.text, self.source)

    def findings(self, against: str | PathLike[str] | None = None) -> tuple[Fault, ...]:
        """Return what does not hold, in the order of the text; `against` is a pack, or the report before."""
        found = faults(self.text, self.catalog)
        if against is not None:
            told = beside(self.source, against, self.catalog)
            known = {(one.start, one.end) for one in told}
            found = (*told, *(one for one in found if (one.start, one.end) not in known))
        return tuple(self._placed(one) for one in sorted(found, key=lambda one: (one.start, one.rule)))

    def annotated(self, findings: Iterable[Fault], out: str | PathLike[str]) -> Path:
        """Write a copy of the Word file with a comment at the place of each finding; all else in it stays as it is."""
        notes = [(Where(one.start, one.end, one.paragraph), one.said) for one in findings]
        return annotated(self.source.name, notes, out)

    def _placed(self, fault: Fault) -> Fault:
        """Return a fault with its place in the file."""
        place = self.source.place(fault.start, fault.end)
        spot = Place(self.source.name, place.line or (place.paragraph or 0) + 1)
        return evolve(fault, start=place.start, end=place.end, paragraph=place.paragraph, place=spot)


def read(file: str | PathLike[str], catalog: Catalog | None = None) -> Document:
    """Read a .docx, .html, .md or .txt file, or "-" for the standard input, with the installed domains.

    A file that cannot be read, or is made to harm, raises DataError.
    """
    known = catalog or installed()
    taken = source(file)
    return Document(taken, Reader.of(known).read(taken.parted), known)


def findings(
    file: str | PathLike[str], catalog: Catalog | None = None, *, against: str | PathLike[str] | None = None
) -> tuple[Fault, ...]:
    """Return what does not hold in a report: each finding with its place, what is printed and what it should be."""
    return read(file, catalog).findings(against)
