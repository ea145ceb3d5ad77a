"""The sheet: a report, piece by piece from the letterhead to the appendices, as a Word document."""

import datetime
import io
from collections.abc import Iterator

import docx
from docx.document import Document

from ngaman_core.assemble.block import Block
from ngaman_core.assemble.exhibit import Appendix
from ngaman_core.assemble.letterhead import ADDRESSED, MOTTO, NATION, RECIPIENTS
from ngaman_core.assemble.report import Report
from ngaman_core.render.docx.package import packed
from ngaman_core.render.docx.pen import BREAK, broken, line, paragraph, row, rule, run, said, table
from ngaman_core.render.docx.styles import level_styles
from ngaman_core.render.docx.template import COUNTED, REPEATED, own_list, section, template
from ngaman_core.render.page import Page, page
from ngaman_core.render.width import PLACES, columns
from ngaman_core.render.width import broken as in_lines
from ngaman_core.vi.text import printable

# The share of the text's width that the left column has, in the letterhead and in the signature block.
HEAD, FOOT = 0.39, 0.5
KEEP_NEXT, KEEP_WHOLE, REPEAT = "<w:keepNext/>", "<w:cantSplit/>", "<w:tblHeader/>"
# A text that Word keeps about a file has at most so many letters.
LONGEST = 255


def document(report: Report) -> bytes:
    """Return a report as the bytes of a Word file."""
    marks = _own_marks(report)
    body = "".join(_body(report, page(), marks))
    sheet = docx.Document(io.BytesIO(template(page(), report.outline, marks, report.footnotes, body)))
    _about(sheet, report)
    return packed(sheet.part.package)


def _body(report: Report, page: Page, marks: list[tuple[int, str]]) -> Iterator[str]:
    """Yield the report piece by piece, as the elements of the document's body."""
    yield line("Seam")  # LibreOffice puts an empty line of its own above a table that begins a file with footnotes
    yield _letterhead(report, page)
    yield line("Title", report.kind)
    yield from _abstract(report.abstract, page)
    yield from _addressees(report.addressees)
    yield line("BodyText", report.opening)
    styles = level_styles(report.outline)
    for block in report.walk():
        yield _block(styles[block.level] if block.marker else "BodyText", block, marks)
    # The signature stands on one page with the end of the text.
    yield line("BodyText", report.closing, KEEP_NEXT)
    yield _signature(report, page.margins.text_width)
    for number, appendix in enumerate(report.appendices):
        yield from _appendix(appendix, page, first=number == 0)
    yield line("Seam")
    yield section(page, header=not report.appendices)


def _own_marks(report: Report) -> list[tuple[int, str]]:
    """Return the levels and marks that Word cannot count."""
    levels = [number for number, mark in enumerate(report.outline.levels) if mark not in (*COUNTED, *REPEATED)]
    marked = (block for block in report.walk() if block.marker and block.level in levels)
    return list(dict.fromkeys((block.level, block.marker) for block in marked))


def _about(sheet: Document, report: Report) -> None:
    """Tell who wrote what and when; without a date of the report, the last day it speaks of."""
    assessment = report.story.assessment
    settings = assessment.book.settings
    about = sheet.core_properties
    about.title, about.author = report.abstract[:LONGEST], printable(settings.issuer)[:LONGEST]
    about.last_modified_by, about.language, about.comments = about.author, "vi-VN", ""
    about.created = about.modified = datetime.datetime.combine(settings.date or assessment.period.end, datetime.time())


def _letterhead(report: Report, page: Page) -> str:
    head, styles, room = report.letterhead, page.styles, page.margins.text_width
    widths = left, right = HEAD * room, (1 - HEAD) * room
    governing = in_lines(head.governing, PLACES, styles["governing"].size, left) if head.governing else ()
    office = [
        *(line("Governing", one.strip()) for one in governing),
        *(line("Issuing", one) for one in head.issuing),
        rule(styles["issuing"], head.issuing[-1], left),
    ]
    nation = [line("Nation", NATION), line("Motto", MOTTO), rule(styles["motto"], MOTTO, right)]
    rows = [
        row(["".join(office), "".join(nation)], widths),
        row([line("Number", head.number), line("Dateline", head.dateline)], widths),
    ]
    return table(rows, widths, "Đầu văn bản", "Cơ quan ban hành, Quốc hiệu và Tiêu ngữ")


def _abstract(text: str, page: Page) -> Iterator[str]:
    style, room = page.styles["abstract"], page.margins.text_width
    lines = in_lines(text, "và", style.size, room)
    yield broken("Subtitle", lines)
    yield rule(style, lines[-1], room)


def _addressees(names: tuple[str, ...]) -> Iterator[str]:
    if len(names) == 1:
        yield line("Addressed", f"{ADDRESSED} {names[0]}")
    elif names:
        yield line("AddressedList", ADDRESSED)
        yield from (line("Addressee", name) for name in names)


def _block(style: str, block: Block, marks: list[tuple[int, str]]) -> str:
    listed = ""
    if (block.level, block.marker) in marks:
        key = own_list(marks.index((block.level, block.marker)))
        listed = f'<w:numPr><w:ilvl w:val="{block.level}"/><w:numId w:val="{key}"/></w:numPr>'
    # Word writes a mark that stands apart, and the title stands below it.
    return paragraph(style, (run(BREAK) if block.apart else "") + said(block.parts), listed)


def _signature(report: Report, room: float) -> str:
    widths = FOOT * room, (1 - FOOT) * room
    copies = [
        line("Recipients", RECIPIENTS if report.recipients else ""),
        *(line("Recipient", name) for name in report.recipients),
    ]
    signer = [*(line("Authority", one) for one in report.signature.lines), line("Signer", report.signature.name)]
    signed = row(["".join(copies), "".join(signer)], widths, KEEP_WHOLE)
    return table([signed], widths, "Cuối văn bản", "Nơi nhận và người ký")


def _appendix(appendix: Appendix, page: Page, *, first: bool) -> Iterator[str]:
    """Yield a table on pages of its own, which are numbered by themselves."""
    shown, styles, room = appendix.table, page.styles, page.margins.text_width
    yield line("Seam", properties=section(page, header=first))
    yield line("Appendix", appendix.label)
    yield line("AppendixTitle", appendix.title)
    yield broken("AppendixReference", in_lines(appendix.reference, "của", styles["appendix-reference"].size, room))
    widths = columns(shown, room, styles["table-head"].size)
    looks = ["TableNumber" if column in shown.numbers else "TableCell" for column in range(len(shown.head))]
    # The first row is repeated on every page that the table runs over.
    rows = [row([line("TableHead", cell) for cell in shown.head], widths, KEEP_WHOLE + REPEAT)]
    rows += [row(map(line, looks, cells), widths, KEEP_WHOLE) for cells in shown.rows]
    yield table(rows, widths, appendix.label, appendix.title, "TableGrid")
