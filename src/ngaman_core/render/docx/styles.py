"""The styles of the Word file: each rule of the page as a style of our own, every font named, nothing else in it."""

from collections.abc import Iterator

from attrs import evolve, frozen

from ngaman_core.assemble.outline import Outline
from ngaman_core.render.page import Page, Style

# Twentieths of a point, in which Word measures, to the point and to the millimetre.
POINT, MILLIMETRE = 20, 1440 / 25.4
NUMBERED, DASHED = 1, 2  # the two lists of numbering.xml: the outline's, and one of dashes


@frozen
class Named:
    """A style's identifier in the file and the name people see; those that Word knows keep Word's name.

    `level` is its level in the outline's list, `dashed` puts it in the list of dashes, `keep` on one page with what
    follows.
    """

    id: str
    name: str
    rule: str
    level: int | None = None
    heading: bool = False
    dashed: bool = False
    keep: bool = False


NAMED = (
    Named("PageNumber", "header", "page-number"),
    Named("Nation", "Quốc hiệu", "nation", keep=True),
    Named("Motto", "Tiêu ngữ", "motto", keep=True),
    Named("Governing", "Cơ quan chủ quản", "governing", keep=True),
    Named("Issuing", "Cơ quan ban hành", "issuing", keep=True),
    Named("Number", "Số và ký hiệu", "number"),
    Named("Dateline", "Địa danh và thời gian", "dateline"),
    Named("Title", "Title", "kind", keep=True),
    Named("Subtitle", "Subtitle", "abstract", keep=True),
    Named("Addressed", "Kính gửi", "addressed"),
    Named("AddressedList", "Kính gửi nhiều nơi", "addressed-list", keep=True),
    Named("Addressee", "Nơi được kính gửi", "addressee", dashed=True),
    Named("BodyText", "Body Text", "body"),
    Named("Heading1", "heading 1", "part", heading=True),
    Named("Heading2", "heading 2", "chapter", heading=True),
    Named("Heading3", "heading 3", "chapter", heading=True),
    Named("ListBullet", "List Bullet", "body"),
    Named("ListBullet2", "List Bullet 2", "body"),
    Named("Authority", "Quyền hạn và chức vụ", "authority", keep=True),
    Named("Signer", "Họ tên người ký", "signer"),
    Named("Recipients", "Nơi nhận", "recipients", keep=True),
    Named("Recipient", "Danh sách nơi nhận", "recipient", dashed=True),
    Named("Appendix", "Phụ lục", "appendix", keep=True),
    Named("AppendixTitle", "Tên phụ lục", "appendix-title", keep=True),
    Named("AppendixReference", "Kèm theo văn bản", "appendix-reference", keep=True),
    Named("TableHead", "Đầu bảng", "table-head", keep=True),
    Named("TableCell", "Ô chữ", "table-cell"),
    Named("TableNumber", "Ô số", "table-number"),
    Named("FootnoteText", "footnote text", "footnote"),
)
HEADINGS, PARAGRAPHS = ("Heading1", "Heading2", "Heading3"), ("ListBullet", "ListBullet2")
# The words of a page are laid out by styles alone; these few lines are not a rule of the decree but our way to draw.
DRAWN = """\
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Rule"><w:name w:val="Đường kẻ"/><w:basedOn w:val="Normal"/>\
<w:pPr><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:pBdr>\
<w:spacing w:line="60" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:style>\
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Seam"><w:name w:val="Chỗ nối"/><w:basedOn w:val="Normal"/>\
<w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:style>\
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>\
</w:style>\
<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>\
<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>\
<w:style w:type="character" w:customStyle="1" w:styleId="Gap"><w:name w:val="Chỗ thiếu"/>\
<w:rPr><w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/></w:rPr></w:style>\
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>\
<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>\
</w:tblCellMar></w:tblPr></w:style>\
<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>\
<w:tblPr><w:tblBorders>{borders}</w:tblBorders>\
<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="57" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/>\
<w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tcPr><w:vAlign w:val="center"/></w:tcPr></w:style>\
<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/></w:style>"""
SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def level_styles(outline: Outline) -> tuple[str, ...]:
    """Return the style of each level of an outline."""
    return (*HEADINGS[: outline.paragraph], *PARAGRAPHS)


def named(outline: Outline) -> Iterator[Named]:
    """Yield the styles of a report: its headings and paragraphs at their levels, by the rules of its outline."""
    levels = level_styles(outline)
    for one in NAMED:
        if one.id in levels:
            level = levels.index(one.id)
            yield evolve(one, level=level, rule=outline.rule(level))
        elif one.id not in HEADINGS:
            yield one


def styles(page: Page, outline: Outline) -> str:
    """Return the elements of styles.xml: the defaults of the page, then each style."""
    font = f'w:ascii="{page.font}" w:hAnsi="{page.font}" w:eastAsia="{page.font}" w:cs="{page.font}"'
    language = '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="vi-VN"/>'
    color = f'<w:color w:val="{page.color.lstrip("#")}"/>'
    size = _size(page.styles["body"])
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in SIDES)
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {font}/>{color}{size}{language}</w:rPr></w:rPrDefault>"
        "<w:pPrDefault/></w:docDefaults>"
        f'<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f"<w:rPr><w:rFonts {font}/>{size}</w:rPr></w:style>"
        + "".join(_style(one, page.styles[one.rule]) for one in named(outline))
        + DRAWN.format(borders=borders)
    )


def twips(length: float, unit: float) -> int:
    """Return a length as Word measures it."""
    return round(length * unit)


def _style(named: Named, style: Style) -> str:
    custom = "" if named.name.isascii() else ' w:customStyle="1"'
    look = f"{'<w:b/><w:bCs/>' if style.bold else ''}{'<w:i/><w:iCs/>' if style.italic else ''}{_size(style)}"
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{named.id}"><w:name w:val="{named.name}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{_paragraph(named, style)}</w:pPr><w:rPr>{look}</w:rPr></w:style>"
    )


def _paragraph(named: Named, style: Style) -> str:
    """Return the paragraph properties in the order that the schema wants."""
    listed = DASHED if named.dashed else NUMBERED if named.level is not None else 0
    level = f'<w:ilvl w:val="{named.level}"/>' if named.level else ""
    start, first = twips(style.start, MILLIMETRE), twips(style.first, MILLIMETRE)
    return "".join(
        [
            "<w:keepNext/><w:keepLines/>" if named.keep or named.heading else "",
            f'<w:numPr>{level}<w:numId w:val="{listed}"/></w:numPr>' if listed else "",
            f'<w:spacing w:before="{twips(style.before, POINT)}" w:after="{twips(style.after, POINT)}"'
            f' w:line="{twips(style.line, 240)}" w:lineRule="auto"/>',
            f'<w:ind w:left="{start}" w:firstLine="{first}"/>',
            f'<w:jc w:val="{style.align}"/>',
            f'<w:outlineLvl w:val="{named.level}"/>' if named.heading else "",
        ]
    )


def _size(style: Style) -> str:
    half_points = round(style.size * 2)
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
