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
    from ngaman_core.declare.blank import new_domain
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
    "new_domain",
    "ratio",
    "stock",
]

# A catalog holds no target, and few programs write a domain.
__getattr__ = later(__name__, {"Target": "ngaman_core.declare.target", "new_domain": "ngaman_core.declare.blank"})
