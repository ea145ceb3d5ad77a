"""Word: the report as an office signs it, by Decree 30/2020/NĐ-CP. The only door to python-docx.

The rules of the page come from decree-30.toml. python-docx writes paragraphs, tables, sections and properties;
`template` holds what it has no words for (numbering, footnotes, styles of our own), `package` gives the same bytes for
the same report.
"""

from ngaman_core.assemble.report import Report
from ngaman_core.errors import OutputError
from ngaman_core.render.renderer import Renderer


def write(report: Report) -> bytes:
    """Return the report as a Word file; OutputError where the extra `word` is not installed."""
    try:
        from ngaman_core.render.docx.sheet import document
    except ModuleNotFoundError as missing:
        if missing.name not in ("docx", "lxml"):
            raise
        raise OutputError(
            'Chưa ghi được tệp Word: thiếu python-docx. Cách sửa: pip install "ngaman-core[word]", hoặc ghi .html.'
        ) from None
    return document(report)


DOCX = Renderer(".docx", write)
