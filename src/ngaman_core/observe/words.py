"""words.toml: what a town says in words of its own, checked as strictly as the words of a plugin."""

from collections.abc import Container, Iterator
from difflib import get_close_matches
from pathlib import Path

from attrs import evolve

from ngaman_core.declare.catalog import Catalog
from ngaman_core.declare.domain import Domain
from ngaman_core.declare.double import clashing
from ngaman_core.declare.line import Line, Slot
from ngaman_core.declare.local import LocalWords, sayings
from ngaman_core.declare.mistakes import BOUND_WORDS, INSTEAD, Mistake, in_lines
from ngaman_core.finding import Finding
from ngaman_core.measure.unit import Unit
from ngaman_core.observe.elsewhere import ELSEWHERE
from ngaman_core.observe.near import near, quoted
from ngaman_core.observe.notes import check
from ngaman_core.observe.table import MOST_FINDINGS
from ngaman_core.observe.toml import Section, section_of

LONGEST_COMPARED = 1000
# Longer is no name, and every line that says it would have to be read.
LONGEST_NAME = 120


def reworded(path: Path, catalog: Catalog) -> tuple[Catalog, tuple[Finding, ...]]:
    """Return the catalog as the words.toml of a town has it; where a word is wrong, the plugin's stands."""
    top = section_of(path)
    top.only("format", "names", "nouns", "lines", "topics")
    whole = catalog.whole
    words = LocalWords(
        dict(_names(top.table("names"), whole)), dict(_nouns(top.table("nouns"), whole)), {}, dict(_topics(top, whole))
    )
    said = dict(_lines(top, whole))
    lines = {text: line for text, (line, _) in said.items()}
    # A line whose footnote is reworded too is made anew; its place stays the same.
    local = {id(line.source): text for text, line in lines.items() if line}
    for first, second in _clashes(whole.reworded(evolve(words, lines=lines)), local):
        text = local[id(second.source)]
        message = f"câu này đọc lên giống câu {quoted(first.text)}, nên không phân biệt được số của hai câu."
        said[text][1].refuse("clashing-line", "say", message, "đổi một vài chữ trong say.")
        del lines[text]
    return catalog.reworded(evolve(words, lines=lines)), tuple(top.findings)


def _known(section: Section, catalog: Catalog) -> Iterator[str]:
    """Yield the keys that name an indicator; the others are told."""
    for key, value in section.values.items():
        if len(section.findings) >= MOST_FINDINGS:
            return
        if key in catalog.indicators:
            yield key
        elif catalog.is_elsewhere(key):
            section.mark(ELSEWHERE)
        else:
            fix = near(key, catalog.indicators)
            if isinstance(value, dict):
                fix = f'mã có dấu chấm đặt trong ngoặc kép, như "{key}.{next(iter(value), "…")}" = "…".'
            section.refuse("unknown-indicator", key, f"không có chỉ tiêu {quoted(key)}.", fix)


def _names(section: Section, catalog: Catalog) -> Iterator[tuple[str, str]]:
    owners = {one.name.lower(): one.key for one in catalog.indicators.values()}
    for key in _known(section, catalog):
        name = _squeezed(section.text(key))
        owner = owners.get(name.lower(), key)
        if not _is_name(section, key, name):
            continue
        if owner != key:
            fix = "dùng một tên khác, để số của hai chỉ tiêu không lẫn với nhau."
            section.refuse("taken-name", key, f"{quoted(name)} là tên của chỉ tiêu {quoted(owner)}.", fix)
            continue
        owners[name.lower()] = key
        yield key, name


def _is_name(section: Section, key: str, name: str) -> bool:
    """Say whether a name can stand in any sentence, right before a figure; what is wrong with it is told."""
    fix = f'ghi {key} = "…" bằng vài chữ thường, không có chữ số và các dấu . ; : [ ] {{ }}.'
    mistakes = list(in_lines([Line(f"{name} {Slot(key)}")], {}))
    worded = [mistake.fragment for mistake in mistakes if mistake.fragment != str(Slot(key))]
    if not isinstance(section.values[key], str):
        return False  # told by whoever read it as a text
    if not name or len(name) > LONGEST_NAME or set(name) & set(".;:[]{}|\n") or not name.isprintable():
        section.refuse("bad-name", key, f"{quoted(name)} không đứng được làm tên trong câu.", fix)
    elif worded:
        section.refuse("bad-name", key, f"{quoted(name)} không đứng được làm tên: {quoted(worded[0])}.", fix)
    else:
        return True
    return False


def _nouns(section: Section, catalog: Catalog) -> Iterator[tuple[str, str]]:
    meant: dict[str, str] = {}
    for key in _known(section, catalog):
        noun, unit, units = _squeezed(section.text(key)).lower(), catalog.indicators[key].unit, catalog.units
        if not isinstance(section.values[key], str):
            continue
        if not units.counted(unit):
            fix = "bỏ dòng này; chỉ đổi được chữ đếm như con, học sinh."
            section.refuse("bad-noun", key, f"{quoted(key)} tính bằng {unit}, không phải đếm bằng một danh từ.", fix)
        elif units.known(noun) or meant.setdefault(noun, unit) != unit:
            fix = "dùng một chữ chưa là đơn vị của số liệu nào khác."
            section.refuse("taken-noun", key, f"{quoted(noun)} đã là đơn vị của số liệu khác.", fix)
        elif not _is_read(noun, unit, catalog):
            fix = "ghi một danh từ đếm chỉ gồm chữ cái, không có chữ chỉ số lượng hay thời gian."
            section.refuse("bad-noun", key, f"{quoted(noun)} đứng sau một số thì không đọc lại được.", fix)
        else:
            yield key, noun


def _is_read(noun: str, unit: str, catalog: Catalog) -> bool:
    """Say whether a figure in this noun is read as one."""
    from ngaman_core.declare.skeleton import FIGURES, phrases  # few towns count in words of their own
    from ngaman_core.vi.scan import Lexicon, scan

    if not noun.replace(" ", "").isalpha() or len(noun) > LONGEST_NAME:
        return False
    units = catalog.units.adding([Unit(noun, unit)])
    found = scan(f"12 {noun}", Lexicon(units.spellings(), phrases()))
    return len(found) == 1 and found[0].kind in FIGURES and found[0].unit == noun


def _topics(top: Section, catalog: Catalog) -> Iterator[tuple[str, tuple[str, ...]]]:
    section, domains = top.table("topics"), {domain.key: domain for domain in catalog.domains}
    for key in section.values:
        before = len(section.findings)
        if key not in domains and catalog.is_elsewhere(key):
            section.mark(ELSEWHERE)
        elif key not in domains:
            section.refuse("unknown-domain", key, f"không có lĩnh vực {quoted(key)}.", near(key, domains))
        else:
            titles, known = section.texts(key), [topic.title for topic in domains[key].topics]
            for title in titles:
                if title not in known:
                    message = f"lĩnh vực {quoted(key)} không có mục {quoted(title)}."
                    section.refuse("unknown-topic", key, message, near(title, known))
            if len(section.findings) == before:
                yield key, tuple(dict.fromkeys(titles))
        if len(section.findings) >= MOST_FINDINGS:
            return


def _lines(top: Section, catalog: Catalog) -> Iterator[tuple[str, tuple[Line | None, Section]]]:
    """Yield what is said instead of each line, or None, by the plugin's text, with its place in the file."""
    known = {_squeezed(line.text): (domain, line) for domain, _, line in sayings(catalog.domains)}
    seen: set[str] = set()
    for section in top.list("lines"):
        before = len(section.findings)
        section.only("line", "say")
        text, said = (_squeezed(section.text(key)) for key in ("line", "say"))
        if len(section.findings) > before:
            continue
        if text in seen:
            section.refuse("duplicate", "line", f"câu {quoted(text)} được đổi hai lần.", "giữ lại một lần.")
        elif text not in known:
            _unknown(section, text, list(known), catalog)
        elif "say" not in section.values:
            section.refuse("missing-say", "say", "chưa ghi nói thế nào.", 'ghi say = "…", hoặc say = "" để bỏ câu này.')
        else:
            domain, line = known[text]
            local = Line(said, line.each, source=section.at()) if said else None
            if local is None or _is_line(section, local, domain, catalog):
                yield line.text, (local, section)
        seen.add(text)


def _unknown(section: Section, text: str, known: list[str], catalog: Catalog) -> None:
    found = get_close_matches(text[:LONGEST_COMPARED], known, n=1, cutoff=0.5)
    if not found and (catalog.lost or catalog.left_out):
        section.mark(ELSEWHERE)
        return
    fix = f"có lẽ là: {found[0]}" if found else "chép nguyên văn câu mà phần bổ sung khai báo, kể cả { } và [ ]."
    section.refuse("unknown-line", "line", f"không có câu {quoted(text)} trong các lĩnh vực đã cài đặt.", fix)


def _is_line(section: Section, line: Line, domain: Domain, catalog: Catalog) -> bool:
    """Say whether a line may stand in the place of one of its domain; what is wrong with it is told."""
    before = len(section.findings)
    # The word of a line belongs to its domain: another's figures would be told away from their topic.
    own = evolve(catalog, domains=(domain,))
    check(section, "say", line, own)
    if len(section.findings) == before:
        for mistake in in_lines([line], own.indicators):
            section.refuse("bad-line", "say", *_told(mistake, line))
    return len(section.findings) == before


def _told(mistake: Mistake, line: Line) -> tuple[str, str]:
    """Return an author's mistake as a clerk is told of it, with its cure."""
    if mistake.fragment in INSTEAD:
        message = f"chữ {quoted(mistake.fragment)} không đúng với mọi cơ quan, mọi kỳ và mọi số liệu."
        return message, f"thay bằng ô {INSTEAD[mistake.fragment].replace(' or ', ' hoặc ')}."
    if mistake.fragment.startswith(BOUND_WORDS):
        return f"chữ trước ô số liệu trong {quoted(mistake.fragment)} do số liệu tự in.", "bỏ chữ ấy."
    if line.each and f"{{{line.each}}}" not in line.text:
        return (
            f"câu này nói lần lượt từng mục của danh mục {line.each} mà không nêu tên mục.",
            f"thêm ô {{{line.each}}}.",
        )
    return (
        "câu này không có ô số liệu nào.",
        'thêm một ô như {mã chỉ tiêu}, hoặc ghi say = "" và viết lời vào notes.toml.',
    )


def _clashes(catalog: Catalog, local: Container[int]) -> Iterator[tuple[Line, Line]]:
    """Yield each local line that reads the same text as another line, behind that one."""
    lines = [line for domain in catalog.domains for line in domain.lines]
    lines.sort(key=lambda line: id(line.source) in local)
    if lines and id(lines[-1].source) in local:
        for clash in clashing(lines, catalog.indicators, catalog.units):
            if id(clash.second.line.source) in local:
                yield clash.first.line, clash.second.line


def _squeezed(text: str) -> str:
    return " ".join(text.split())
