"""Markdown: headings, lists, and nothing in the data that could be taken for markup."""

import re
from collections.abc import Iterator, Sequence

from ngaman_core.assemble.block import Block
from ngaman_core.assemble.exhibit import Table
from ngaman_core.assemble.letterhead import ADDRESSED, MOTTO, NATION, RECIPIENTS
from ngaman_core.assemble.report import Report
from ngaman_core.render.renderer import Renderer

# What Markdown (or the HTML it allows) would read as markup in the middle of a text.
MARKUP = re.compile(r"([\\`*_\[\]<>&|~#])")
# What it would read as a list of its own at the beginning of one.
LIST_MARK = re.compile(r"^(\d*)([-+]|[.)](?=\s|$))")


def escaped(text: str) -> str:
    """Return a text that Markdown prints as it stands."""
    return LIST_MARK.sub(r"\1\\\2", MARKUP.sub(r"\\\1", text))


def write(report: Report) -> bytes:
    """Return the report as UTF-8 Markdown: one paragraph for each group of lines, headings, lists, tables."""
    return ("\n\n".join(part for part in _parts(report) if part) + "\n").encode()


def _parts(report: Report) -> Iterator[str]:
    head, signature = report.letterhead, report.signature
    yield _lines(f"**{NATION}**", f"**{MOTTO}**")
    yield _lines(escaped(head.governing), *(_bold(line) for line in head.issuing), escaped(head.number))
    yield _italic(head.dateline)
    yield f"# {escaped(report.kind)}"
    yield _bold(report.abstract)
    yield from _addressed(report.addressees)
    yield escaped(report.opening)
    yield from _blocks(report)
    yield escaped(report.closing)
    yield _lines(*(_bold(line) for line in signature.lines), _bold(signature.name))
    yield from _list(RECIPIENTS, report.recipients)
    yield _lines(*(f"{note} {escaped(note.text)}" for note in report.footnotes))
    for appendix in report.appendices:
        yield f"## {escaped(appendix.label)}"
        yield _bold(appendix.title)
        yield _italic(appendix.reference)
        yield _table(appendix.table)


def _blocks(report: Report) -> Iterator[str]:
    """Yield each heading, and as one list the paragraphs between two headings."""
    items: list[str] = []
    for block in report.walk():
        if block.marker and not block.heading:
            # "+" paragraphs are a list inside the "-" paragraph above them, whatever marks the outline gives them.
            items.append(f"{'  ' * (block.level - report.outline.paragraph)}- {escaped(block.text)}")
            continue
        yield "\n".join(items)
        yield _heading(block) if block.heading else escaped(block.text)
        items = []
    yield "\n".join(items)


def _heading(block: Block) -> str:
    if block.apart:  # only a heading with a line drawn below it may run over two lines
        return f"{block.marker}\\\n{escaped(block.text)}\n---"
    return f"{'#' * (block.level + 2)} {block.marker} {escaped(block.text)}"


def _addressed(names: Sequence[str]) -> Iterator[str]:
    """Yield one name behind the words, several as a list below them."""
    if len(names) == 1:
        yield f"{ADDRESSED} {escaped(names[0])}"
    else:
        yield from _list(ADDRESSED, names)


def _list(title: str, names: Sequence[str]) -> Iterator[str]:
    if names:
        yield title
        yield "\n".join(f"- {escaped(name)}" for name in names)


def _lines(*lines: str) -> str:
    # A backslash at its end breaks a line inside a paragraph.
    return "\\\n".join(filter(None, lines))


def _bold(text: str) -> str:
    return f"**{escaped(text)}**" if text else ""


def _italic(text: str) -> str:
    return f"*{escaped(text)}*" if text else ""


def _table(table: Table) -> str:
    rules = ["--:" if column in table.numbers else "---" for column in range(len(table.head))]
    rows = [[escaped(cell) for cell in row] for row in (table.head, *table.rows)]
    return "\n".join(f"| {' | '.join(row)} |" for row in (rows[0], rules, *rows[1:]))


MARKDOWN = Renderer(".md", write)
