"""Assemble: order and form. A `Story` goes in; a `Report` comes out, numbered by its outline, in no file format yet."""

from ngaman_core.assemble.outline import Outline
from ngaman_core.assemble.report import Block, Report, report

__all__ = ["Block", "Outline", "Report", "report"]
