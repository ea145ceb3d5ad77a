"""Plain text, as it is read aloud."""

from ngaman_core.assemble.report import Report
from ngaman_core.render.renderer import Renderer


def write(report: Report) -> bytes:
    """Return the report as UTF-8 text, a paragraph a line, blank lines around headings."""
    lines = [report.kind, "", report.abstract, "", report.opening]
    for part in report.blocks:
        for block in part.walk():
            line = f"{block.marker} {block.text}"
            lines += ["", line, ""] if block.heading else [line]
    text = "\n".join([*lines, "", report.closing, ""])
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    return text.encode()


TEXT = Renderer(".txt", write)
