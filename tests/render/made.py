"""One small report that all formats write: with everything on its page, or with as little as there can be."""

import datetime
from collections.abc import Iterable

from ngaman_core.assemble import Report, report
from ngaman_core.declare import Line, Target, Topic, flow
from ngaman_core.finding import Place
from ngaman_core.measure.period import period
from ngaman_core.observe import Item, Note, Settings, Task
from ngaman_core.observe.items import TOTAL
from ngaman_core.observe.settings import Outline, Signatory
from ngaman_core.plugin.host import Host
from tests.tell.office import domain, told

HERD, RELIEF = flow("herd", "đàn", "con", better="higher"), flow("relief", "cứu trợ", "triệu đồng")
AID = flow("aid", "giúp đỡ", "con", by="giver")
FARM = domain(
    Topic("Chăn nuôi", [Line("đàn có {herd:total}[, bằng {herd:rate|2} {herd:basis}]")]),
    Topic(
        "Cứu trợ",
        [
            Line("đã chi {relief:total|tỷ}"),
            Line("hỗ trợ {herd:pair@resolution}"),
            Line("{giver} tặng {aid:total}", each="giver"),
        ],
        split=True,
    ),
    indicators=[HERD, RELIEF, AID],
    key="farm",
)
ROWS = "herd 2023-11 total 57474\nrelief 2023-11 total 1360\naid/union 2023-11 total 95"
BARE = Settings(period=period("2023-11"), issuer="Ủy ban nhân dân thị xã Ngã Năm")
WHOLE = Settings(
    period=period("2023-11"),
    issuer="Ủy ban nhân dân thị xã Ngã Năm",
    parent_body="Ủy ban nhân dân tỉnh Sóc Trăng",
    place_kind="thị xã",
    place_name="Ngã Năm",
    number="5",
    symbol="BC-UBND",
    date=datetime.date(2023, 12, 4),
    addressees=("Ủy ban nhân dân tỉnh Sóc Trăng",),
    recipients=("Thường trực Thị ủy", "Lưu: VT, VP"),
    signatory=Signatory(("TM. Ủy ban nhân dân",), "Chủ tịch", "Lâm Quốc Thái"),
    outline=Outline(appendices=("targets",)),
)
GOAL = Target(52500, "resolution", indicator="herd", source=Place("targets.csv", 2))
UNION = Item("giver", "union", "Công đoàn", "", TOTAL, 1, "Cùng các nhà hảo tâm.")


def made(
    rows: str = ROWS,
    notes: Iterable[Note] = (),
    tasks: Iterable[Task] = (),
    host: Host | None = None,
    settings: Settings = WHOLE,
    item: Item = UNION,
    goals: Iterable[Target] = (GOAL,),
) -> Report:
    """Return the report of a table."""
    return report(told(rows, FARM, targets=goals, notes=notes, tasks=tasks, settings=settings, host=host, items=[item]))
