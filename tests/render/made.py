"""One small report that all formats write."""

from collections.abc import Iterable

from ngaman_core.assemble import Report, report
from ngaman_core.declare import Line, Target, Topic, flow
from ngaman_core.finding import Place
from ngaman_core.measure.period import period
from ngaman_core.observe import Note, Settings, Task
from ngaman_core.plugin.host import Host
from tests.tell.office import domain, told

HERD, RELIEF = flow("herd", "đàn", "con", better="higher"), flow("relief", "cứu trợ", "triệu đồng")
FARM = domain(
    Topic("Chăn nuôi", [Line("đàn có {herd:total}[, bằng {herd:rate|2} {herd:basis}]")]),
    Topic("Cứu trợ", [Line("đã chi {relief:total|tỷ}"), Line("hỗ trợ {herd:pair@resolution}")], split=True),
    indicators=[HERD, RELIEF],
    key="farm",
)
ROWS = "herd 2023-11 total 57474\nrelief 2023-11 total 1360"
SETTINGS = Settings(period=period("2023-11"), issuer="Ủy ban nhân dân thị xã Ngã Năm")
GOAL = Target(52500, "resolution", indicator="herd", source=Place("targets.csv", 2))


def made(rows: str = ROWS, notes: Iterable[Note] = (), tasks: Iterable[Task] = (), host: Host | None = None) -> Report:
    """Return the report of a table."""
    return report(told(rows, FARM, targets=[GOAL], notes=notes, tasks=tasks, settings=SETTINGS, host=host))
