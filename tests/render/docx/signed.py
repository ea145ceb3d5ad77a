"""A report with everything that a page can have: addressee, footnotes, gaps, every level, signature, appendix."""

from datetime import date

from attrs import evolve

from ngaman_core.assemble import Report, report
from ngaman_core.declare import Line, Target, Topic, flow, stock
from ngaman_core.measure.period import period
from ngaman_core.observe import Item, Note, Settings, Task
from ngaman_core.observe.settings import Outline, Signatory
from tests.tell.office import domain, told

HERD = flow("herd", "đàn", "con", better="higher")
LENT = stock("lent", "dư nợ", "triệu đồng", by="bank")
FISH = flow("fish", "cá", "tấn")
FARM = domain(
    Topic("Chăn nuôi", [Line("đàn có {herd:total}[, bằng {herd:rate|2} {herd:basis}]")]),
    Topic("Tín dụng", [Line("{bank} dư nợ {lent}", each="bank")], split=True),
    Topic("Thủy sản", [Line("cá có {fish}")]),
    indicators=[HERD, LENT, FISH],
    key="farm",
)
BANKS = [
    Item("bank", "one", "Ngân hàng Chính sách", "", "total", 1, "Gồm cả phòng giao dịch."),
    Item("bank", "two", "Ngân hàng Nông nghiệp", "", "total", 2, "Chỉ tính chi nhánh."),
]
ROWS = "herd 2023-11 total 57474\nlent/one 2023-11 level 465714\nlent/two 2023-11 level 803461"
SETTINGS = Settings(
    period=period("2023-11"),
    place_kind="thị xã",
    place_name="Ngã Năm",
    issuer="Ủy ban nhân dân thị xã Ngã Năm",
    parent_body="Ủy ban nhân dân tỉnh Sóc Trăng",
    number="5",
    symbol="BC-UBND",
    date=date(2023, 12, 4),
    addressees=("Ủy ban nhân dân tỉnh Sóc Trăng",),
    recipients=("Thường trực Thị ủy", "Lưu: VT, VP"),
    signatory=Signatory(("TM. Ủy ban nhân dân", "KT. Chủ tịch"), "Phó Chủ tịch", "Lâm Quốc Thái"),
    outline=Outline(appendices=("targets",)),
)
GOAL = Target(52500, "resolution", indicator="herd", period="2023")


def signed(
    settings: Settings = SETTINGS, items: list[Item] = BANKS, levels: tuple[str, ...] = (), notes: tuple[Note, ...] = ()
) -> Report:
    """Return the report of a town that has filled everything in; the figure of its fish is missing."""
    assert settings.outline is not None
    settings = evolve(settings, outline=evolve(settings.outline, levels=levels))
    tasks = [Task("economy", "giữ đàn"), Task("society", "chăm lo người nghèo")]
    return report(told(ROWS, FARM, targets=[GOAL], items=items, notes=notes, tasks=tasks, settings=settings))
