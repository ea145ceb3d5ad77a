"""The formats: a report and a path go in; the format that the suffix names writes the file."""

from pathlib import Path

from ngaman_core.assemble.report import Report
from ngaman_core.declare.catalog import Catalog
from ngaman_core.errors import OutputError
from ngaman_core.plugin.attempt import Fault, attempt
from ngaman_core.render.docx import DOCX
from ngaman_core.render.html import HTML
from ngaman_core.render.json import JSON
from ngaman_core.render.markdown import MARKDOWN
from ngaman_core.render.renderer import Renderer
from ngaman_core.render.text import TEXT
from ngaman_core.render.writing import written

HOUSE = (DOCX, HTML, TEXT, MARKDOWN, JSON)


def renderers(catalog: Catalog) -> dict[str, Renderer]:
    """Return the formats that can be written, by suffix: the house's own and those of a catalog's plugins."""
    house = {renderer.suffix: renderer for renderer in HOUSE}
    added = catalog.host.collect("ngaman_renderers", Renderer, house) if catalog.host else ()
    return house | {renderer.suffix: renderer for renderer in added}


def document(report: Report, path: str | Path) -> Path:
    """Write the report to `path` and return it; the suffix chooses the format, an unknown one raises OutputError."""
    path = Path(path)
    written(_content(format_of(report, path), report, path), path)
    return path


def format_of(report: Report, path: Path) -> Renderer:
    """Return the format that a path's suffix chooses, in capitals or not."""
    known = renderers(report.story.assessment.catalog)
    if path.suffix.lower() not in known:
        raise OutputError(
            f"Không ghi được {path}: chưa có định dạng {path.suffix or 'không đuôi'}."
            f" Cách sửa: dùng một trong các đuôi {', '.join(sorted(known))}."
        )
    return known[path.suffix.lower()]


def _content(renderer: Renderer, report: Report, path: Path) -> bytes:
    """Return what a renderer makes of a report; a plugin's code may fail in any way, and must not sink the command."""
    if renderer in HOUSE:
        return renderer.write(report)
    # What is no bytes is refused here, before any file is touched.
    content = attempt(lambda: bytes(memoryview(renderer.write(report))))
    if isinstance(content, Fault):
        raise OutputError(
            f"Không ghi được {path}: phần bổ sung viết tệp {renderer.suffix} bị lỗi, {content.said}."
            f" Cách sửa: dùng định dạng khác, hoặc báo cho người làm phần bổ sung."
        ) from content.cause
    return content
