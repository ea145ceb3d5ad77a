"""Audit: the way back. A document goes in; its figures come out, and what does not hold among them.

It guesses nothing into a figure: each says whether a line or a name tells its indicator, or nothing does.
"""

from typing import TYPE_CHECKING

from ngaman_core.later import later

if TYPE_CHECKING:
    from ngaman_core.audit.document import Document, findings, read
    from ngaman_core.audit.fault import Fault
    from ngaman_core.audit.source.file import Source

__all__ = ["Document", "Fault", "Source", "findings", "read"]

__getattr__ = later(
    __name__,
    {
        **dict.fromkeys(("Document", "findings", "read"), "ngaman_core.audit.document"),
        "Fault": "ngaman_core.audit.fault",
        "Source": "ngaman_core.audit.source.file",
    },
)
