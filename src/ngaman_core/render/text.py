"""Plain text, as it is read aloud."""

from collections.abc import Iterator, Sequence

from ngaman_core.assemble.exhibit import Appendix
from ngaman_core.assemble.letterhead import ADDRESSED, MOTTO, NATION, RECIPIENTS
from ngaman_core.assemble.report import Report
from ngaman_core.render.renderer import Renderer


def write(report: Report) -> bytes:
    """Return the report as UTF-8 text, a paragraph a line, blank lines around headings and between groups of lines."""
    groups = [group for group in _groups(report) if group]
    return ("\n\n".join("\n".join(group) for group in groups) + "\n").encode()


def _groups(report: Report) -> Iterator[Sequence[str]]:
    head, signature = report.letterhead, report.signature
    yield [NATION, MOTTO]
    yield [line for line in (head.governing, *head.issuing, head.number) if line]
    yield [head.dateline] if head.dateline else []
    yield [report.kind]
    yield [report.abstract]
    yield _addressed(report.addressees)
    yield [report.opening]
    yield from _blocks(report)
    yield [report.closing]
    yield [*signature.lines, *filter(None, [signature.name])]
    yield _list(RECIPIENTS, report.recipients)
    yield [f"{note} {note.text}" for note in report.footnotes]
    for appendix in report.appendices:
        yield from _appendix(appendix)


def _addressed(names: Sequence[str]) -> list[str]:
    """Return one name behind the words, several below them."""
    return [f"{ADDRESSED} {names[0]}"] if len(names) == 1 else _list(ADDRESSED, names)


def _list(title: str, names: Sequence[str]) -> list[str]:
    return [title, *(f"- {name}" for name in names)] if names else []


def _blocks(report: Report) -> Iterator[list[str]]:
    """Yield each heading alone, and together the paragraphs between two headings."""
    paragraphs: list[str] = []
    for block in report.walk():
        if block.heading:
            yield paragraphs
            yield list(block.lines)
            paragraphs = []
        else:
            paragraphs += block.lines
    yield paragraphs


def _appendix(appendix: Appendix) -> Iterator[list[str]]:
    yield [appendix.label]
    yield [appendix.title]
    yield [appendix.reference]
    yield [" | ".join(row) for row in (appendix.table.head, *appendix.table.rows)]


TEXT = Renderer(".txt", write)
