"""The file around the words: the parts of an empty Word document of our own, with the lists and notes of a report."""

import io
from collections.abc import Iterable
from xml.sax.saxutils import escape
from zipfile import ZipFile

from ngaman_core.assemble.footnote import Footnote
from ngaman_core.assemble.outline import Outline
from ngaman_core.observe.settings import APART
from ngaman_core.render.docx.styles import DASHED, MILLIMETRE, NUMBERED, level_styles, styles, twips
from ngaman_core.render.page import Page

OFFICE = "http://schemas.openxmlformats.org"
MAIN = f'xmlns:w="{OFFICE}/wordprocessingml/2006/main" xmlns:r="{OFFICE}/officeDocument/2006/relationships"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
THEME = "application/vnd.openxmlformats-officedocument.theme+xml"
# How Word counts what the outline numbers; a mark it cannot count (a, b, c, d, đ) is written out, level by level.
COUNTED = {
    APART: ("upperRoman", f"{APART} %{{}}"),
    "I.": ("upperRoman", "%{}."),
    "A.": ("upperLetter", "%{}."),
    "1.": ("decimal", "%{}."),
}
REPEATED = ("-", "+")
HEADER = '<w:headerReference w:type="default" r:id="rHeader"/>'
PARTS = ("styles", "numbering", "settings", "footnotes", "fontTable")


def template(
    page: Page, outline: Outline, marks: Iterable[tuple[int, str]], notes: Iterable[Footnote], body: str
) -> bytes:
    """Return a Word document: page, styles, header, the outline's lists, the footnotes, the body.

    `marks` are the (level, mark) that Word cannot count: each gets a list of its own, in their order.
    """
    files = {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _relations({"rDocument": ("officeDocument", "word/document.xml")}),
        "word/_rels/document.xml.rels": _relations(
            {"rHeader": ("header", "header.xml"), "rTheme": ("theme", "theme.xml")}
            | {f"r{part}": (part, f"{part}.xml") for part in PARTS}
        ),
        "word/document.xml": _element("document", f"<w:body>{body}</w:body>"),
        "word/header.xml": _element("hdr", _header()),
        "word/styles.xml": _element("styles", styles(page, outline)),
        "word/numbering.xml": _element("numbering", _numbering(outline, list(marks), page.styles["body"].first)),
        "word/settings.xml": _element("settings", _settings()),
        "word/fontTable.xml": _element("fonts", _font(page.font)),
        "word/theme.xml": _theme(page.font),
        "word/footnotes.xml": _element("footnotes", _separators() + "".join(map(_footnote, notes))),
    }
    buffer = io.BytesIO()
    with ZipFile(buffer, "w") as package:
        for name, text in files.items():
            package.writestr(name, HEAD + text)
    return buffer.getvalue()


def own_list(mark: int) -> int:
    """Return the list of the mark that stands at a place among those that Word cannot count."""
    return DASHED + 1 + mark


def _element(name: str, content: str) -> str:
    return f"<w:{name} {MAIN}>{content}</w:{name}>"


def _types() -> str:
    kinds = {"document": "document.main", "header": "header"} | {part: part for part in PARTS}
    overrides = (
        f'<Override PartName="/word/{part}.xml" ContentType="{WORD}.{kind}+xml"/>' for part, kind in kinds.items()
    )
    return (
        f'<Types xmlns="{OFFICE}/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/theme.xml" ContentType="{THEME}"/>{"".join(overrides)}</Types>'
    )


def _relations(targets: dict[str, tuple[str, str]]) -> str:
    kind = f"{OFFICE}/officeDocument/2006/relationships"
    relations = (
        f'<Relationship Id="{key}" Type="{kind}/{name}" Target="{target}"/>' for key, (name, target) in targets.items()
    )
    return f'<Relationships xmlns="{OFFICE}/package/2006/relationships">{"".join(relations)}</Relationships>'


def section(page: Page, *, header: bool) -> str:
    """Return the sheet, its margins, and the header that its first page does without.

    Where the header is not named, it is that of the section before.
    """
    sheet = page.margins
    width, height, top, bottom, left, right = (
        twips(length, MILLIMETRE)
        for length in (sheet.width, sheet.height, sheet.top, sheet.bottom, sheet.left, sheet.right)
    )
    return (
        f"<w:sectPr>{HEADER if header else ''}"
        f'<w:pgSz w:w="{width}" w:h="{height}"/>'
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}"'
        f' w:header="{top // 2}" w:footer="{bottom // 2}" w:gutter="0"/>'
        '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
    )


def _header() -> str:
    return '<w:p><w:pPr><w:pStyle w:val="PageNumber"/></w:pPr><w:fldSimple w:instr=" PAGE "/></w:p>'


def _settings() -> str:
    return (
        "<w:footnotePr>" + "".join(f'<w:footnote w:id="{key}"/>' for key in (-1, 0)) + "</w:footnotePr><w:compat>"
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        '</w:compat><w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
    )


def _font(name: str) -> str:
    return (
        f'<w:font w:name="{name}"><w:charset w:val="A3"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>'
    )


def _theme(font: str) -> str:
    """Return the least theme that Word takes: one font, black on white."""
    black, white = '<a:srgbClr val="000000"/>', '<a:srgbClr val="FFFFFF"/>'
    names = ("dk1", "lt1", "dk2", "lt2", *(f"accent{number}" for number in range(1, 7)), "hlink", "folHlink")
    colors = "".join(f"<a:{name}>{white if name.startswith('lt') else black}</a:{name}>" for name in names)
    fonts = "".join(f'<a:{script} typeface="{font}"/>' for script in ("latin", "ea", "cs"))
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'<a:theme xmlns:a="{OFFICE}/drawingml/2006/main" name="ngaman"><a:themeElements>'
        f'<a:clrScheme name="ngaman">{colors}</a:clrScheme><a:fontScheme name="ngaman">'
        f"<a:majorFont>{fonts}</a:majorFont><a:minorFont>{fonts}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="ngaman"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{f'<a:ln>{fill}</a:ln>' * 3}</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def _numbering(outline: Outline, marks: list[tuple[int, str]], first: float) -> str:
    levels = enumerate(zip(outline.levels, level_styles(outline), strict=True))
    lists = [
        _abstract(
            NUMBERED, "multilevel", "".join(_level(level, mark, first, style) for level, (mark, style) in levels)
        ),
        _abstract(DASHED, "singleLevel", _level(0, "-", 0)),
        *(f'<w:num w:numId="{key}"><w:abstractNumId w:val="{key}"/></w:num>' for key in (NUMBERED, DASHED)),
        *(
            f'<w:num w:numId="{own_list(place)}"><w:abstractNumId w:val="{NUMBERED}"/>'
            f'<w:lvlOverride w:ilvl="{level}">{_level(level, mark, first)}</w:lvlOverride></w:num>'
            for place, (level, mark) in enumerate(marks)
        ),
    ]
    return "".join(lists)


def _abstract(key: int, kind: str, levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{key}"><w:multiLevelType w:val="{kind}"/>{levels}</w:abstractNum>'


def _level(level: int, mark: str, first: float, style: str = "") -> str:
    """Return a level of a list: a mark that Word counts, or one that it repeats; `first` lines are indented."""
    # Of a bullet some programs show one letter only.
    kind, text = COUNTED.get(mark, ("bullet" if mark in REPEATED else "decimal", mark))
    # A mark on a line of its own has nothing behind it, and stands in the middle.
    behind, first = ("nothing", 0) if mark == APART else ("space", first)
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        + (f'<w:pStyle w:val="{style}"/>' if style else "")
        + f'<w:suff w:val="{behind}"/><w:lvlText w:val="{text.format(level + 1)}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="0" w:firstLine="{twips(first, MILLIMETRE)}"/></w:pPr></w:lvl>'
    )


def _separators() -> str:
    """Return the lines that Word draws above footnotes."""
    drawn = {-1: "separator", 0: "continuationSeparator"}
    return "".join(
        f'<w:footnote w:type="{name}" w:id="{key}"><w:p><w:r><w:{name}/></w:r></w:p></w:footnote>'
        for key, name in drawn.items()
    )


def _footnote(note: Footnote) -> str:
    return (
        f'<w:footnote w:id="{note.number}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
        '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
        f'<w:r><w:t xml:space="preserve"> {escape(note.text)}</w:t></w:r></w:p></w:footnote>'
    )
