"""The zip file that a Word document is: the same parts give the same bytes, whatever the clock and the machine."""

import io
from collections.abc import Iterator
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.opc.package import OpcPackage
from docx.opc.part import Part

UNIX = 3  # the system that a zip file says it was made on would differ between machines
EPOCH = (1980, 1, 1, 0, 0, 0)  # the first day that a zip file knows
RELATIONS = "application/vnd.openxmlformats-package.relationships+xml"
TYPES = (
    "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    f'<Default Extension="rels" ContentType="{RELATIONS}"/><Default Extension="xml" ContentType="application/xml"/>'
    "{}</Types>"
)


def packed(package: OpcPackage) -> bytes:
    """Return a package as a zip file."""
    buffer = io.BytesIO()
    with ZipFile(buffer, "w") as made:
        for name, content in _files(package):
            info = ZipInfo(name, EPOCH)
            info.create_system, info.compress_type = UNIX, ZIP_DEFLATED
            made.writestr(info, content)
    return buffer.getvalue()


def _files(package: OpcPackage) -> Iterator[tuple[str, bytes | str]]:
    """Yield the names of the files with what they hold: what says which part is what, then each part."""
    parts = package.parts
    yield "[Content_Types].xml", TYPES.format("".join(map(_type, sorted(parts, key=lambda part: part.partname))))
    yield "_rels/.rels", package.rels.xml
    for part in parts:
        yield part.partname.membername, part.blob
        if part.rels:
            yield part.partname.rels_uri.membername, part.rels.xml


def _type(part: Part) -> str:
    return f'<Override PartName="{part.partname}" ContentType="{part.content_type}"/>'
