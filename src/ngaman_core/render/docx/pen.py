"""The pen: paragraphs, rules and tables of a Word document, each in a style of ours."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.table import CT_Tbl, CT_Tc
from docx.oxml.text.paragraph import CT_P
from docx.shared import Mm

from ngaman_core.assemble.footnote import Footnote
from ngaman_core.render.page import Page
from ngaman_core.render.width import unbroken, width
from ngaman_core.tell.paragraph import Figure, Kind, Part, Text


class Pen:
    """Writes at the end of a document, or in the cells of its tables; `room` is how wide a line is, in millimetres."""

    def __init__(self, document: Document, page: Page) -> None:
        self.document, self.styles, self.room = document, page.styles, page.margins.text_width
        self._body = document.element.body

    def line(self, style: str, text: str = "", cell: CT_Tc | None = None) -> CT_P:
        """Add a paragraph."""
        # python-docx's own add_paragraph looks its style up among all styles, which takes longer than all the rest.
        paragraph: CT_P = (self._body if cell is None else cell).add_p()
        paragraph.style = style
        if text:
            paragraph.add_r().add_t(text)
        return paragraph

    def say(self, paragraph: CT_P, parts: Iterable[Part | Footnote]) -> None:
        """Add parts to a paragraph; what follows each other in one look is one run."""
        for look, run in groupby(parts, _look):
            written = paragraph.add_r()
            if look:
                written.style = look
            if look == "FootnoteReference":
                (note,) = (part for part in run if isinstance(part, Footnote))
                written.append(OxmlElement("w:footnoteReference", {qn("w:id"): str(note.number)}))
            else:
                words = (unbroken(str(part)) if isinstance(part, Figure) else str(part) for part in run)
                written.add_t("".join(words))

    def rule(self, style: str, words: str, room: float, cell: CT_Tc | None = None) -> None:
        """Draw a line below words, as long as their style asks, in the middle of a column of some millimetres."""
        length = self.styles[style].rule * min(width(words, self.styles[style].size), room)
        indents = self.line("Rule", cell=cell).get_or_add_pPr().get_or_add_ind()
        indents.left = indents.right = Mm((room - length) / 2)

    def table(self, rows: int, widths: Sequence[float], title: str, about: str, style: str = "TableNormal") -> CT_Tbl:
        """Add a table with columns of some millimetres; `title` and `about` are read out to who cannot see it.

        Its cells hold no paragraph yet, so every one of them has to be written in.
        """
        table = self.document.add_table(rows, len(widths))
        table.autofit = False
        element: CT_Tbl = table._tbl
        element.tblStyle_val = style
        for column, room in zip(element.tblGrid.gridCol_lst, widths, strict=True):
            column.w = Mm(room)
        for row in element.tr_lst:
            for cell, room in zip(row.tc_lst, widths, strict=True):
                cell.width = Mm(room)
                cell.remove(cell.p_lst[0])
        for tag, text in (("w:tblCaption", title), ("w:tblDescription", about)):
            element.tblPr.append(OxmlElement(tag, {qn("w:val"): text}))
        return element

    def section(self) -> None:
        """Begin a new page whose pages are numbered by themselves."""
        self.document.add_section()
        self._body.p_lst[-1].style = "Seam"


def _look(part: Part | Footnote) -> str:
    """Return the character style of a part, '' for plain words and figures."""
    if isinstance(part, Footnote):
        return "FootnoteReference"
    return "Gap" if isinstance(part, Text) and part.kind is Kind.GAP else ""
