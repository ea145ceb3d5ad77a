"""Declare: what exists. Indicators, targets, laws, lines, topics and domains go in; a `Catalog` comes out.

The room refuses an invalid declaration, every mistake of a domain at once with its file and line. It knows no data.
"""

from typing import TYPE_CHECKING

from ngaman_core.declare.authority import Authority
from ngaman_core.declare.catalog import Catalog, catalog
from ngaman_core.declare.domain import Domain
from ngaman_core.declare.indicator import Better, Facet, Flow, Indicator, Ratio, Stock, Within, flow, ratio, stock
from ngaman_core.declare.law import Law
from ngaman_core.declare.line import Line
from ngaman_core.declare.topic import Topic
from ngaman_core.later import later

if TYPE_CHECKING:
    from ngaman_core.declare.target import Target

__all__ = [
    "Authority",
    "Better",
    "Catalog",
    "Domain",
    "Facet",
    "Flow",
    "Indicator",
    "Law",
    "Line",
    "Ratio",
    "Stock",
    "Target",
    "Topic",
    "Within",
    "catalog",
    "flow",
    "ratio",
    "stock",
]

__getattr__ = later(__name__, {"Target": "ngaman_core.declare.target"})  # a catalog holds no target
