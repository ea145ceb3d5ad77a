"""Render: ink. A `Report` and a path go in; the file comes out, in the format of its suffix, whole or not at all."""

from typing import TYPE_CHECKING

from ngaman_core.later import later

if TYPE_CHECKING:
    from ngaman_core.render.formats import document, format_of, renderers
    from ngaman_core.render.renderer import Renderer

__all__ = ["Renderer", "document", "format_of", "renderers"]

# A plugin that brings a format asks for its Renderer at every start, and few starts write a report.
__getattr__ = later(
    __name__,
    {
        "Renderer": "ngaman_core.render.renderer",
        **dict.fromkeys(("document", "format_of", "renderers"), "ngaman_core.render.formats"),
    },
)
