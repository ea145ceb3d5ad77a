"""The sheet: a report, piece by piece from the letterhead to the appendices, as a Word document."""

import datetime
import io

import docx
from docx.document import Document
from docx.oxml.parser import OxmlElement

from ngaman_core.assemble.block import Block
from ngaman_core.assemble.exhibit import Appendix
from ngaman_core.assemble.letterhead import ADDRESSED, MOTTO, NATION, RECIPIENTS
from ngaman_core.assemble.report import Report
from ngaman_core.render.docx.package import repacked
from ngaman_core.render.docx.pen import Pen
from ngaman_core.render.docx.styles import level_styles
from ngaman_core.render.docx.template import COUNTED, REPEATED, own_list, template
from ngaman_core.render.page import page
from ngaman_core.render.width import PLACES, broken, columns
from ngaman_core.vi.text import printable

# The share of the text's width that the left column has, in the letterhead and in the signature block.
HEAD, FOOT = 0.39, 0.5
# A text that Word keeps about a file has at most so many letters.
LONGEST = 255


def document(report: Report) -> bytes:
    """Return a report as the bytes of a Word file."""
    marks = _own_marks(report)
    sheet = docx.Document(io.BytesIO(template(page(), report.outline, marks, report.footnotes)))
    _about(sheet, report)
    pen = Pen(sheet, page())
    pen.line("Seam")  # LibreOffice puts an empty line of its own above a table that begins a file with footnotes
    _letterhead(pen, report)
    pen.line("Title", report.kind)
    _abstract(pen, report.abstract)
    _addressees(pen, report.addressees)
    pen.line("BodyText", report.opening)
    styles = level_styles(report.outline)
    for block in report.walk():
        _block(pen, styles[block.level] if block.marker else "BodyText", block, marks)
    # The signature stands on one page with the end of the text.
    pen.line("BodyText", report.closing).get_or_add_pPr().append(OxmlElement("w:keepNext"))
    _signature(pen, report)
    for appendix in report.appendices:
        _appendix(pen, appendix)
    pen.line("Seam")
    buffer = io.BytesIO()
    sheet.save(buffer)
    return repacked(buffer.getvalue())


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


def _letterhead(pen: Pen, report: Report) -> None:
    head, left, right = report.letterhead, HEAD * pen.room, (1 - HEAD) * pen.room
    table = pen.table(2, [left, right], "Đầu văn bản", "Cơ quan ban hành, Quốc hiệu và Tiêu ngữ")
    (office, nation), (number, dateline) = (row.tc_lst for row in table.tr_lst)
    for line in broken(head.governing, PLACES, pen.styles["governing"].size, left) if head.governing else ():
        pen.line("Governing", line.strip(), office)
    for line in head.issuing:
        pen.line("Issuing", line, office)
    pen.rule("issuing", head.issuing[-1], left, office)
    pen.line("Nation", NATION, nation)
    pen.line("Motto", MOTTO, nation)
    pen.rule("motto", MOTTO, right, nation)
    pen.line("Number", head.number, number)
    pen.line("Dateline", head.dateline, dateline)


def _abstract(pen: Pen, text: str) -> None:
    lines = broken(text, "và", pen.styles["abstract"].size, pen.room)
    _title(pen, "Subtitle", lines)
    pen.rule("abstract", lines[-1], pen.room)


def _title(pen: Pen, style: str, lines: list[str]) -> None:
    paragraph = pen.line(style, lines[0])
    for line in lines[1:]:
        run = paragraph.add_r()
        run.add_br()
        run.add_t(line)


def _addressees(pen: Pen, names: tuple[str, ...]) -> None:
    if len(names) == 1:
        pen.line("Addressed", f"{ADDRESSED} {names[0]}")
    elif names:
        pen.line("AddressedList", ADDRESSED)
        for name in names:
            pen.line("Addressee", name)


def _block(pen: Pen, style: str, block: Block, marks: list[tuple[int, str]]) -> None:
    paragraph = pen.line(style)
    if (block.level, block.marker) in marks:
        listed = paragraph.get_or_add_pPr().get_or_add_numPr()
        listed.get_or_add_ilvl().val = block.level
        listed.get_or_add_numId().val = own_list(marks.index((block.level, block.marker)))
    if block.apart:  # Word writes the mark, and the title stands below it
        paragraph.add_r().add_br()
    pen.say(paragraph, block.parts)


def _signature(pen: Pen, report: Report) -> None:
    table = pen.table(1, [FOOT * pen.room, (1 - FOOT) * pen.room], "Cuối văn bản", "Nơi nhận và người ký")
    (row,) = table.tr_lst
    row.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    copies, signer = row.tc_lst
    pen.line("Recipients", RECIPIENTS if report.recipients else "", copies)
    for name in report.recipients:
        pen.line("Recipient", name, copies)
    for line in report.signature.lines:
        pen.line("Authority", line, signer)
    pen.line("Signer", report.signature.name, signer)


def _appendix(pen: Pen, appendix: Appendix) -> None:
    pen.section()
    pen.line("Appendix", appendix.label)
    pen.line("AppendixTitle", appendix.title)
    size = pen.styles["appendix-reference"].size
    _title(pen, "AppendixReference", broken(appendix.reference, "của", size, pen.room))
    rows = (appendix.table.head, *appendix.table.rows)
    widths = columns(appendix.table, pen.room, pen.styles["table-head"].size)
    table = pen.table(len(rows), widths, appendix.label, appendix.title, "TableGrid")
    for row in table.tr_lst:
        row.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    # The first row is repeated on every page that the table runs over.
    table.tr_lst[0].get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    looks = ["TableNumber" if column in appendix.table.numbers else "TableCell" for column in range(len(rows[0]))]
    for number, (row, cells) in enumerate(zip(table.tr_lst, rows, strict=True)):
        for cell, text, look in zip(row.tc_lst, cells, looks, strict=True):
            pen.line(look if number else "TableHead", text, cell)
