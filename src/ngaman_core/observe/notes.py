"""notes.toml: prose by section and the tasks to come; a slot may stand in it, a digit may not."""

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from attrs import evolve, frozen

from ngaman_core.declare.catalog import Catalog
from ngaman_core.declare.line import FIGURE_FACETS, MOST_GROUPS, TEXT_FACETS, Group, Line, Slot, Words
from ngaman_core.declare.mistakes import CHAPTERS, mistakes_in
from ngaman_core.finding import Finding, Place, Severity
from ngaman_core.observe.contents import Note, Task
from ngaman_core.observe.elsewhere import ELSEWHERE
from ngaman_core.observe.near import near, quoted
from ngaman_core.observe.settings import BLOCKS, PROPOSALS, Settings
from ngaman_core.observe.toml import Section, section_of


@frozen
class Prose:
    """What people wrote, and what is wrong with it."""

    notes: tuple[Note, ...] = ()
    tasks: tuple[Task, ...] = ()
    findings: tuple[Finding, ...] = ()


def prose_of(path: Path, catalog: Catalog) -> Prose:
    """Return the notes and tasks of a notes.toml; one with an error is left out."""
    top = section_of(path)
    top.only("format", "note", "task")
    sections = list(_sections(catalog))
    notes = [Note(*entry) for entry in _entries(top, "note", "section", sections, catalog)]
    tasks = [Task(*entry) for entry in _entries(top, "task", "chapter", CHAPTERS, catalog)]
    return Prose(tuple(notes), tuple(tasks), tuple(top.findings))


def unprinted(notes: Iterable[Note], settings: Settings) -> Iterator[Finding]:
    """Yield a warning for every note of a block that the outline does not name: it would be lost."""
    for note in notes:
        if note.section in BLOCKS and note.section not in settings.blocks:
            message = f"lời văn của mục {quoted(note.section)} không được in, vì bố cục báo cáo không có mục này."
            fix = f"thêm {note.section} = {{}} vào [outline.chapters] trong report.toml, ở chỗ muốn in."
            place = evolve(note.source, column="section")
            yield Finding("unprinted-note", Severity.WARNING, message, fix, place)


def _sections(catalog: Catalog) -> Iterator[str]:
    """Yield every section a note may stand in: chapters, blocks, proposals, the domains, and their topics by title."""
    yield from (*CHAPTERS, *BLOCKS, PROPOSALS)
    for domain in catalog.domains:
        yield domain.key
        yield from (f"{domain.key}/{topic.title}" for topic in domain.topics)


def _entries(
    top: Section, table: str, key: str, known: Collection[str], catalog: Catalog
) -> Iterator[tuple[str, str, Place, str]]:
    """Yield where each entry stands, its text, its place in the file, and its footnote."""
    for section in top.list(table):
        before = len(section.findings)
        section.only(key, "text", "footnote")
        where = section.text(key)
        if where not in known and catalog.is_elsewhere(where.partition("/")[0]):
            section.mark(ELSEWHERE)
        elif where not in known:
            section.refuse("unknown-section", key, f"không có mục {quoted(where)} trong báo cáo.", near(where, known))
        for prose in ("text", "footnote") if "footnote" in section.values else ("text",):
            check(section, prose, Line(section.text(prose), source=section.at()), catalog)
        if len(section.findings) == before:
            yield where, section.text("text"), section.at(), section.text("footnote")


def check(section: Section, key: str, line: Line, catalog: Catalog) -> None:
    """File a finding for everything that no line of a pack may say."""
    if not line.text:
        section.refuse("empty-note", key, "chưa có lời văn.", f'ghi {key} = "…", hoặc bỏ mục này.')
    if line.mistakes:
        fix = "mỗi ô viết {mã chỉ tiêu} hoặc {mã:loại}, phần tùy chọn viết […] một tầng."
        section.refuse("bad-note", key, "ngoặc { } hoặc [ ] đặt sai.", fix)
    if sum(isinstance(part, Group) for part in line.parts) > MOST_GROUPS:
        section.refuse("bad-note", key, f"có hơn {MOST_GROUPS} phần tùy chọn […].", "tách thành hai mục.")
    for piece in line.pieces:
        if isinstance(piece, Words) and any(map(str.isdigit, piece.text)):
            fix = "thay số bằng ô số liệu như {livestock:total}; tên riêng có chữ số viết {'Phường 1'}."
            section.refuse(
                "digit-in-note", key, f"{quoted(piece.text)} có chữ số viết tay, không có nguồn số liệu.", fix
            )
        if isinstance(piece, Slot):
            _check_slot(section, key, piece, catalog)


def _check_slot(section: Section, key: str, slot: Slot, catalog: Catalog) -> None:
    if slot.key not in catalog.indicators and catalog.is_elsewhere(slot.key):
        section.mark(ELSEWHERE)
    elif slot.key not in catalog.indicators:
        fix = near(slot.key, catalog.indicators)
        section.refuse("unknown-indicator", key, f"ô {quoted(str(slot))}: không có chỉ tiêu {quoted(slot.key)}.", fix)
    elif slot.facet not in (*FIGURE_FACETS, *TEXT_FACETS):
        fix = near(slot.facet, filter(None, (*FIGURE_FACETS, *TEXT_FACETS)))
        section.refuse("bad-facet", key, f"ô {quoted(str(slot))}: không có loại số {quoted(slot.facet)}.", fix)
    elif any(mistakes_in(Line(str(slot), source=section.at()), catalog.indicators)):
        name = catalog.indicators[slot.key].name
        fix = (
            "dùng một loại số mà các câu của lĩnh vực dùng cho chỉ tiêu này; ngaman indicators cho biết nó là loại gì."
        )
        section.refuse("bad-slot", key, f"ô {quoted(str(slot))} không dùng được cho chỉ tiêu {quoted(name)}.", fix)
