"""Word: the report as an office signs it, by Decree 30/2020/NĐ-CP. The only door to python-docx.

The rules of the page come from decree-30.toml. `pen` and `sheet` write the body as text, `template` the parts around it
(numbering, footnotes, styles of our own); python-docx takes them in, tells who wrote what and packs the file, and
`package` gives the same bytes for the same report.
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
