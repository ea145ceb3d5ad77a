"""The pen: paragraphs, rules and tables of a Word document as text, each in a style of ours.

A report has thousands of elements, and one made by python-docx takes ten times as long as its text.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby
from xml.sax.saxutils import escape

from ngaman_core.assemble.footnote import Footnote
from ngaman_core.render.docx.styles import MILLIMETRE, twips
from ngaman_core.render.page import Style
from ngaman_core.render.width import unbroken, width
from ngaman_core.tell.paragraph import Figure, Kind, Part, Text

BREAK = "<w:br/>"
NOTE = "FootnoteReference"


def line(style: str, words: str = "", properties: str = "") -> str:
    """Return a paragraph of plain words; `properties` are those that its style does not have."""
    return paragraph(style, run(text(words)) if words else "", properties)


def paragraph(style: str, runs: str, properties: str = "") -> str:
    """Return a paragraph of runs."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{runs}</w:p>'


def run(content: str, look: str = "") -> str:
    """Return what stands in one look; '' is that of the paragraph."""
    properties = f'<w:rPr><w:rStyle w:val="{look}"/></w:rPr>' if look else ""
    return f"<w:r>{properties}{content}</w:r>"


def text(words: str) -> str:
    """Return words; Word drops the space at their ends unless it is told to keep it."""
    space = "" if words == words.strip() else ' xml:space="preserve"'
    return f"<w:t{space}>{escape(words)}</w:t>"


def said(parts: Iterable[Part | Footnote]) -> str:
    """Return the runs of parts; what follows each other in one look is one run."""
    runs = []
    for look, alike in groupby(parts, _look):
        if look == NOTE:
            runs += [run(f'<w:footnoteReference w:id="{note.number}"/>', look) for note in alike]  # type: ignore[union-attr]  # by its look
        else:
            words = (unbroken(str(part)) if isinstance(part, Figure) else str(part) for part in alike)
            runs.append(run(text("".join(words)), look))
    return "".join(runs)


def broken(style: str, lines: Sequence[str]) -> str:
    """Return a paragraph whose lines end where they are told to."""
    return paragraph(style, "".join(run((BREAK if number else "") + text(one)) for number, one in enumerate(lines)))


def rule(style: Style, words: str, room: float) -> str:
    """Return a line below words, as long as their style asks, in the middle of a column of some millimetres."""
    length = style.rule * min(width(words, style.size), room)
    side = twips((room - length) / 2, MILLIMETRE)
    return line("Rule", properties=f'<w:ind w:left="{side}" w:right="{side}"/>')


def table(rows: Iterable[str], widths: Sequence[float], title: str, about: str, style: str = "TableNormal") -> str:
    """Return a table of columns of some millimetres; `title` and `about` are read out to who cannot see it."""
    columns = "".join(f'<w:gridCol w:w="{twips(room, MILLIMETRE)}"/>' for room in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:type="auto" w:w="0"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:firstColumn="1" w:firstRow="1" w:lastColumn="0" w:lastRow="0" w:noHBand="0" w:noVBand="1"'
        f' w:val="04A0"/><w:tblCaption w:val="{_quoted(title)}"/><w:tblDescription w:val="{_quoted(about)}"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def row(cells: Iterable[str], widths: Sequence[float], properties: str = "") -> str:
    """Return a row of cells, each of one paragraph or more."""
    written = (
        f'<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="{twips(room, MILLIMETRE)}"/></w:tcPr>{cell}</w:tc>'
        for cell, room in zip(cells, widths, strict=True)
    )
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{''.join(written)}</w:tr>"


def _quoted(words: str) -> str:
    return escape(words, {'"': "&quot;"})


def _look(part: Part | Footnote) -> str:
    """Return the character style of a part, '' for plain words and figures."""
    if isinstance(part, Footnote):
        return NOTE
    return "Gap" if isinstance(part, Text) and part.kind is Kind.GAP else ""
