"""A book: the figures, targets and notes of a pack, each with its source, and what was found wrong in them."""

from collections.abc import Container, Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from attrs import evolve, field, frozen

from ngaman_core.declare.catalog import Catalog
from ngaman_core.declare.indicator import Facet
from ngaman_core.declare.line import Line
from ngaman_core.declare.target import Target
from ngaman_core.finding import Finding, Place
from ngaman_core.measure.area import Areas
from ngaman_core.measure.period import Period
from ngaman_core.observe.items import Items
from ngaman_core.observe.observation import Observation
from ngaman_core.observe.settings import Settings

if TYPE_CHECKING:
    from pandas import DataFrame

    from ngaman_core.declare.reading import Mention, Reading

Row = TypeVar("Row", Observation, Target)


@frozen
class Note:
    """Prose for a section: a chapter ("economy"), a domain ("agriculture") or a topic ("agriculture/Chăn nuôi")."""

    section: str
    text: str
    source: Place = Place()
    footnote: str = ""

    @cached_property
    def line(self) -> Line:
        """Return the prose as a line: its slots are filled like any other's, its final stop is set by the house."""
        return _line(self)


@frozen
class Task:
    """One task of the part on what comes next, in a chapter."""

    chapter: str
    text: str
    source: Place = Place()
    footnote: str = ""

    @cached_property
    def line(self) -> Line:
        """Return the prose as a line, as of a note."""
        return _line(self)


def _line(prose: Note | Task) -> Line:
    below = [Line(prose.footnote.rstrip(". "), source=prose.source)] if prose.footnote else []
    return Line(prose.text.rstrip(". "), footnote=below, source=prose.source)


def _is_about(line: Line, known: Container[str]) -> bool:
    return all(slot.key in known for said in (line, *line.footnote) for slot in said.slots)


def _rank(one: Observation) -> tuple[object, ...]:
    return (one.indicator, one.item, one.area, one.period, one.facet, one.within, one.published, one.source.row or 0)


def _in_order(observations: Iterable[Observation]) -> tuple[Observation, ...]:
    return tuple(sorted(observations, key=_rank))


def _by_authority(targets: Iterable[Target]) -> tuple[Target, ...]:
    return tuple(
        sorted(
            targets,
            key=lambda target: (target.indicator, target.item, target.area, target.authority.rank),
        )
    )


def _named(found: Sequence[Row], column: str, wanted: str) -> Sequence[Row]:
    """Return the rows of the wanted name; where none is wanted and every row has one, the rows of the only name."""
    exact = [row for row in found if getattr(row, column) == wanted]
    if exact or wanted:
        return exact
    return found if len({getattr(row, column) for row in found}) == 1 else []


@frozen(eq=False)
class Book:
    """Everything a pack holds, and in `findings` what is wrong with it; the order of its rows does not matter."""

    catalog: Catalog
    settings: Settings = Settings()
    observations: tuple[Observation, ...] = field(default=(), converter=_in_order)
    targets: tuple[Target, ...] = field(default=(), converter=_by_authority)
    items: Items = Items()
    areas: Areas = field(factory=Areas)
    notes: tuple[Note, ...] = ()
    tasks: tuple[Task, ...] = ()
    findings: tuple[Finding, ...] = ()

    @cached_property
    def _latest(self) -> dict[str, list[Observation]]:
        """Hold the latest vintage of every figure, by indicator; of two vintages the later stands behind."""
        latest = {
            (one.indicator, one.item, one.area, one.period, one.facet, one.within): one for one in self.observations
        }
        by_indicator: dict[str, list[Observation]] = {}
        for one in latest.values():
            by_indicator.setdefault(one.indicator, []).append(one)
        return by_indicator

    @cached_property
    def _index(self) -> dict[tuple[str, Period, Facet | str, str], list[Observation]]:
        index: dict[tuple[str, Period, Facet | str, str], list[Observation]] = {}
        for one in (one for rows in self._latest.values() for one in rows):
            index.setdefault((one.indicator, one.period, one.facet, one.item), []).append(one)
        return index

    @cached_property
    def _demands(self) -> dict[tuple[str, str], list[Target]]:
        demands: dict[tuple[str, str], list[Target]] = {}
        for one in self.targets:
            demands.setdefault((one.indicator, one.item), []).append(one)
        return demands

    def find(
        self, indicator: str, period: Period, facet: Facet | str, item: str = "", area: str = "", within: str = ""
    ) -> Observation | None:
        """Return one figure in its latest vintage, or None.

        Without an area (or a span) it is the row that names none, else the only one that names one; of two, none.
        """
        found: Sequence[Observation] = self._index.get((indicator, period, facet, item), ())
        if len(found) > 1:  # most often there is one row, or none
            found = _named(_named(found, "area", area), "within", within)
        row = found[0] if found else None
        return row if row and area in ("", row.area) and within in ("", row.within) else None

    def find_all(
        self,
        indicator: str,
        *,
        period: Period | None = None,
        facet: Facet | str | None = None,
        item: str | None = None,
        area: str | None = None,
    ) -> tuple[Observation, ...]:
        """Return every figure of an indicator in its latest vintage, in order; what is left None may be anything."""
        return tuple(
            one
            for one in self._latest.get(indicator, ())
            if (period is None or one.period == period)
            and (facet is None or one.facet == facet)
            and (item is None or one.item == item)
            and (area is None or one.area == area)
        )

    def notes_on(self, section: str) -> tuple[Note, ...]:
        """Return the notes that stand in a section, in order."""
        return tuple(self._sections.get(section, ()))

    @cached_property
    def _sections(self) -> dict[str, list[Note]]:
        sections: dict[str, list[Note]] = {}
        for note in self.notes:
            sections.setdefault(note.section, []).append(note)
        return sections

    def targets_for(self, indicator: str, item: str = "", area: str = "") -> tuple[Target, ...]:
        """Return the targets of an indicator, the leading authority first; without an area as `find` does."""
        return tuple(_named(self._demands.get((indicator, item), ()), "area", area))

    def of(self, catalog: Catalog) -> "Book":
        """Return what the book holds of a catalog's domains; what belongs to others is left out without a word."""
        if catalog is self.catalog:
            return self
        known = catalog.indicators
        sections = {domain.key for domain in catalog.aside}
        notes = [note for note in self.notes if note.section.partition("/")[0] not in sections]
        return evolve(
            self,
            catalog=catalog,
            observations=[row for row in self.observations if row.indicator in known],
            targets=[target for target in self.targets if target.indicator in known],
            notes=tuple(note for note in notes if _is_about(note.line, known)),
            tasks=tuple(task for task in self.tasks if _is_about(task.line, known)),
        )

    @cached_property
    def reading(self) -> "Reading":
        """Hold what reads the book's report back: the lines of its catalog, its items, its notes and tasks."""
        names = {item.name: (item.list, item.key) for item in self.items}
        lines = [*(note.line for note in self.notes), *(task.line for task in self.tasks)]
        return self.catalog.reading(names, [*lines, *(below for line in lines for below in line.footnote)])

    def read(self, text: str) -> "tuple[Mention, ...]":
        """Return every figure of a text as the catalog reads it: items by their keys, notes and tasks as lines."""
        return tuple(self.reading.mentions(text))

    @classmethod
    def from_frame(
        cls,
        frame: "DataFrame",
        catalog: Catalog,
        targets: "DataFrame | Iterable[Target] | None" = None,
        settings: Settings | None = None,
        *,
        items: Items | None = None,
        areas: Areas | None = None,
    ) -> "Book":
        """Return the book of a frame with the columns of observations.csv.

        Floats enter by their shortest decimal text, missing values as empty cells, text as plain numbers.
        """
        from ngaman_core.observe.frame import book_of_frame

        return book_of_frame(frame, catalog, targets, settings or Settings(), items, areas)

    def to_frame(self) -> "DataFrame":
        """Return the observations as a pandas frame with the columns of observations.csv and the place of each row."""
        from ngaman_core.observe.frame import frame_of_book

        return frame_of_book(self)
