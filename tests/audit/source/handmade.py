"""Word files made by hand: only what a test needs in them."""

import io
import zipfile

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
OTHERS = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def document(body: str, space: str = SPACE) -> str:
    return f'<w:document xmlns:w="{space}" {OTHERS}><w:body>{body}</w:body></w:document>'


def relations(*targets: tuple[str, str]) -> str:
    rows = (
        f'<Relationship Id="r{at}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(rows)}</Relationships>'


def parts(body: str, footnotes: str = "", space: str = SPACE) -> dict[str, str | bytes]:
    types = ["document.main", "footnotes"] if footnotes else ["document.main"]
    overrides = "".join(
        f'<Override PartName="/word/{kind.partition(".")[0]}.xml" ContentType="{TYPE}.{kind}+xml"/>' for kind in types
    )
    rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    made: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">{rels}{overrides}</Types>',
        "_rels/.rels": relations(("officeDocument", "word/document.xml")),
        "word/document.xml": document(body, space),
    }
    if footnotes:
        made["word/_rels/document.xml.rels"] = relations(("footnotes", "footnotes.xml"))
        made["word/footnotes.xml"] = f'<w:footnotes xmlns:w="{space}">{footnotes}</w:footnotes>'
    return made


def packed(made: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as package:
        for name, part in made.items():
            package.writestr(zipfile.ZipInfo(name), part, method)
    return buffer.getvalue()


def word(body: str, footnotes: str = "", space: str = SPACE) -> bytes:
    return packed(parts(body, footnotes, space))


def paragraph(*words: str) -> str:
    """Return a paragraph of plain runs."""
    return f"<w:p>{''.join(run(text) for text in words)}</w:p>"


def run(text: str, properties: str = "") -> str:
    return f'<w:r>{properties and f"<w:rPr>{properties}</w:rPr>"}<w:t xml:space="preserve">{text}</w:t></w:r>'


def text_box(text: str) -> str:
    """Return a run with a text box, and with its copy for older programs."""
    inside = f"<w:txbxContent>{paragraph(text)}</w:txbxContent>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>{inside}</wps:txbx></mc:Choice>'
        f"<mc:Fallback><w:pict>{inside}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def footnote(number: int, text: str) -> str:
    return f'<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/></w:r>{run(text)}</w:p></w:footnote>'
