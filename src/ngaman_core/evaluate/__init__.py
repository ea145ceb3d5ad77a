"""Evaluate: arithmetic only. A `Book` and a period go in; an exact `Assessment` comes out, each with its sources.

A figure that cannot be had is a hole that says why, never an exception; rounding is only for showing (shown.py).
"""

from typing import TYPE_CHECKING

from ngaman_core.later import later

if TYPE_CHECKING:
    from ngaman_core.evaluate.columnar import columns
    from ngaman_core.evaluate.standing import Assessment, assessment

__all__ = ["Assessment", "assessment", "columns"]

__getattr__ = later(
    __name__,
    dict.fromkeys(("Assessment", "assessment"), "ngaman_core.evaluate.standing")
    | {"columns": "ngaman_core.evaluate.columnar"},
)
