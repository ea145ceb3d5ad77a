"""The front door: the rooms, and the names that users and plugin authors need; each is loaded when it is first used.

>>> from ngaman_core import Month, Target, flow, progress
>>> herd = flow("livestock", "đàn gia súc", "con", better="higher")
>>> print(progress(herd, Month("2023-11"), total=57474, target=Target(52500, "resolution")))
lũy kế từ đầu năm 57.474 con, bằng 109,47% chỉ tiêu Nghị quyết
"""

from typing import TYPE_CHECKING

from ngaman_core.later import later

if TYPE_CHECKING:
    from ngaman_core import assemble, audit, batch, declare, evaluate, observe, render, tell
    from ngaman_core.declare.domain import Domain
    from ngaman_core.declare.indicator import Indicator, flow, ratio, stock
    from ngaman_core.declare.law import Law
    from ngaman_core.declare.line import Line
    from ngaman_core.declare.target import Target
    from ngaman_core.declare.topic import Topic
    from ngaman_core.errors import DataError, DeclarationError, NgamanError, OutputError
    from ngaman_core.evaluate.progress import Progress, progress
    from ngaman_core.finding import Finding, Place, Severity
    from ngaman_core.measure.period import HalfYear, Month, NineMonths, Quarter, Year
    from ngaman_core.measure.quantity import Quantity, quantity
    from ngaman_core.measure.unit import Unit
    from ngaman_core.plugin.spec import hookimpl
    from ngaman_core.tell.section import section

__version__ = "0.1.0"

# A room is its own module; every other name says in which module it stands.
DOORS = {
    **{
        room: f"ngaman_core.{room}"
        for room in ("declare", "observe", "evaluate", "tell", "assemble", "render", "audit", "batch")
    },
    **dict.fromkeys(("Indicator", "flow", "stock", "ratio"), "ngaman_core.declare.indicator"),
    **{name: f"ngaman_core.declare.{name.lower()}" for name in ("Domain", "Topic", "Line", "Law", "Target")},
    **dict.fromkeys(("NgamanError", "DeclarationError", "DataError", "OutputError"), "ngaman_core.errors"),
    **dict.fromkeys(("Finding", "Severity", "Place"), "ngaman_core.finding"),
    **dict.fromkeys(("Month", "Quarter", "HalfYear", "NineMonths", "Year"), "ngaman_core.measure.period"),
    **dict.fromkeys(("Quantity", "quantity"), "ngaman_core.measure.quantity"),
    **dict.fromkeys(("Progress", "progress"), "ngaman_core.evaluate.progress"),
    "Unit": "ngaman_core.measure.unit",
    "hookimpl": "ngaman_core.plugin.spec",
    "section": "ngaman_core.tell.section",
}

__all__ = [
    "DataError",
    "DeclarationError",
    "Domain",
    "Finding",
    "HalfYear",
    "Indicator",
    "Law",
    "Line",
    "Month",
    "NgamanError",
    "NineMonths",
    "OutputError",
    "Place",
    "Progress",
    "Quantity",
    "Quarter",
    "Severity",
    "Target",
    "Topic",
    "Unit",
    "Year",
    "assemble",
    "audit",
    "batch",
    "declare",
    "evaluate",
    "flow",
    "hookimpl",
    "observe",
    "progress",
    "quantity",
    "ratio",
    "render",
    "section",
    "stock",
    "tell",
]

__getattr__ = later(__name__, DOORS)


def __dir__() -> list[str]:
    return sorted(__all__)
