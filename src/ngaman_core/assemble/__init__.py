"""Assemble: order and form. A `Story` goes in; a `Report` comes out, numbered by its outline, in no file format yet."""

from ngaman_core.assemble.block import Block
from ngaman_core.assemble.exhibit import Appendix, Table
from ngaman_core.assemble.footnote import Footnote
from ngaman_core.assemble.letterhead import Letterhead, Signature
from ngaman_core.assemble.outline import Outline
from ngaman_core.assemble.report import Report, report

__all__ = ["Appendix", "Block", "Footnote", "Letterhead", "Outline", "Report", "Signature", "Table", "report"]
