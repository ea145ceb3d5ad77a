"""A pack: the folder a town keeps. Opening it reads data and never runs code; all its problems are told at once."""

from collections.abc import Callable, Iterator
from functools import partial
from os import PathLike
from os.path import lexists
from pathlib import Path
from typing import TypeVar

from attrs import evolve, field, frozen

from ngaman_core.declare.catalog import Catalog
from ngaman_core.errors import DataError
from ngaman_core.finding import Finding, Place, Severity
from ngaman_core.measure.period import Period
from ngaman_core.measure.period import period as period_of
from ngaman_core.observe.columns import AREAS, ITEMS, OBSERVATIONS, TARGETS, Columns
from ngaman_core.observe.contents import Book
from ngaman_core.observe.elsewhere import counted
from ngaman_core.observe.file import unreadable
from ngaman_core.observe.foreign import table_by
from ngaman_core.observe.gathering import gathered
from ngaman_core.observe.known import Known
from ngaman_core.observe.lists import areas_of, items_of
from ngaman_core.observe.near import near, quoted
from ngaman_core.observe.notes import Prose, prose_of, unprinted
from ngaman_core.observe.reader import Reader
from ngaman_core.observe.report_toml import settings_of
from ngaman_core.observe.settings import Settings
from ngaman_core.observe.table import Table, table_of
from ngaman_core.observe.words import reworded

# In the order in which a clerk mends them: what is named before what names it.
REPORT, LISTED, PLACES, OBSERVED, ASKED, WRITTEN, WORDED = FILES = (
    "report.toml",
    "items.csv",
    "areas.csv",
    "observations.csv",
    "targets.csv",
    "notes.toml",
    "words.toml",
)
REQUIRED = (REPORT, OBSERVED)

Content = TypeVar("Content")


def book(path: str | PathLike[str], catalog: Catalog, period: str | Period | None = None) -> Book:
    """Return the book of a pack; `period` is reported instead of the one its report.toml names.

    What is wrong in a file is told in the book's `findings`, and the good rows are kept. DataError is raised where a
    file cannot be read at all; its `findings` name every such file.

    >>> from ngaman_core import declare
    >>> town = book("examples/nga-nam-2023-11", declare.catalog())
    >>> [(one.facet.value, one.value) for one in town.find_all("livestock")]
    [('period', Decimal('5275')), ('total', Decimal('57474'))]
    """
    files = _Files(Path(path))
    catalog, of_words = files.read(WORDED, partial(reworded, catalog=catalog)) or (catalog, ())
    report = files.read(REPORT, partial(settings_of, catalog=catalog.whole))
    observed, asked = files.observed(catalog), files.table(ASKED, TARGETS)
    listed, places = files.table(LISTED, ITEMS), files.table(PLACES, AREAS)
    prose = files.read(WRITTEN, partial(prose_of, catalog=catalog.whole)) or Prose()
    if report is None or files.unreadable:
        # A file may be unreadable for want of the plugin that reads it.
        problems = [*sorted(files.unreadable, key=_where), *catalog.findings]
        raise DataError("\n".join(map(str, problems)), problems)
    settings, of_settings = report
    items, of_items = items_of(listed.rows, catalog.whole)
    areas, of_areas = areas_of(places.rows)
    known = Known(catalog.whole, _reporting(settings, period), items, areas)
    gathering = gathered(known, observed.rows, asked.rows, settings.numbers)
    shapes = [finding for table in (listed, places, observed, asked) for finding in table.findings]
    found = [
        *files.unknown(),
        *of_settings,
        *of_items,
        *of_areas,
        *shapes,
        *gathering.findings,
        *prose.findings,
        *of_words,
    ]
    found += unprinted(prose.notes, settings)
    findings = tuple(sorted(counted(found, catalog), key=_where))
    whole = evolve(gathering, notes=prose.notes, tasks=prose.tasks, findings=findings)
    return whole.of(catalog.only(settings.domains) if settings.domains else catalog)


def readers(catalog: Catalog) -> tuple[Reader, ...]:
    """Return the formats that plugins read observations from."""
    return catalog.host.collect("ngaman_readers", Reader) if catalog.host else ()


@frozen
class _Files:
    """The files of a pack's folder; those that cannot be read are noted, so that all of them are told at once."""

    folder: Path
    unreadable: list[Finding] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        if not self.folder.is_dir():
            message = f"không có thư mục {self.folder}."
            fix = f"ghi đường dẫn của thư mục có {' và '.join(REQUIRED)}; lệnh ngaman new-pack tạo một thư mục mới."
            raise unreadable("missing-pack", message, fix, Place())

    def read(self, name: str, reader: Callable[[Path], Content]) -> Content | None:
        """Return what a file holds; None where it is absent and may be so, or where it cannot be read."""
        path = self.folder / name
        if name not in REQUIRED and not lexists(path):
            return None
        try:
            return reader(path)
        except DataError as error:
            self.unreadable.extend(error.findings)
            return None

    def table(self, name: str, columns: Columns) -> Table:
        """Return the rows of a CSV file."""
        return self.read(name, partial(table_of, columns=columns)) or Table(name)

    def observed(self, catalog: Catalog) -> Table:
        """Return the rows of observations.csv, or of the file that a plugin's reader opens in its place."""
        for reader in readers(catalog):
            path = self.folder / (Path(OBSERVED).stem + reader.suffix)
            if path.is_file() and not lexists(self.folder / OBSERVED):
                return self.read(path.name, partial(table_by, reader)) or Table(path.name)
        return self.table(OBSERVED, OBSERVATIONS)

    def unknown(self) -> Iterator[Finding]:
        """Yield a warning for each file that looks like data and has a name nobody reads."""
        for name in sorted(path.name for path in self.folder.iterdir() if path.suffix.lower() in (".csv", ".toml")):
            if name not in FILES:
                message = f"tệp {quoted(name)} không được đọc."
                yield Finding("unknown-file", Severity.WARNING, message, near(name, FILES), Place(name))


def _reporting(settings: Settings, period: str | Period | None) -> Settings:
    if period is None:
        return settings
    return evolve(settings, period=period_of(period))


def _where(finding: Finding) -> tuple[int, int]:
    """Sort findings file by file, from the top down."""
    name = finding.place.file
    return (FILES.index(name) if name in FILES else len(FILES), finding.place.row or 0)
