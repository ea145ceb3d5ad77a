"""Markdown: headings, lists, and nothing in the data that could be taken for markup."""

import re

from ngaman_core.assemble.report import Block, Report
from ngaman_core.render.renderer import Renderer

# What Markdown (or the HTML it allows) would read as markup in the middle of a text.
MARKUP = re.compile(r"([\\`*_\[\]<>&|~#])")
# What it would read as a list of its own at the beginning of one.
LIST_MARK = re.compile(r"^(\d*)([-+]|[.)](?=\s|$))")


def escaped(text: str) -> str:
    """Return a text that Markdown prints as it stands."""
    return LIST_MARK.sub(r"\1\\\2", MARKUP.sub(r"\\\1", text))


def write(report: Report) -> bytes:
    """Return the report as UTF-8 Markdown."""
    lines = [f"# {escaped(report.kind)}", "", f"**{escaped(report.abstract)}**", "", escaped(report.opening), ""]
    for part in report.blocks:
        lines += [line for block in part.walk() for line in _block(block)]
    return "\n".join([*lines, "", escaped(report.closing), ""]).replace("\n\n\n", "\n\n").encode()


def _block(block: Block) -> list[str]:
    if block.heading:
        return ["", f"{'#' * (block.level + 2)} {block.marker} {escaped(block.text)}", ""]
    # "+" paragraphs are a list inside the "-" paragraph above them, whatever marks the outline gives them.
    return [f"{'  ' * (block.level - 2)}- {escaped(block.text)}"]


MARKDOWN = Renderer(".md", write)
