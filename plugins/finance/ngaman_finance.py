"""Finance for ngaman-core: budget revenue, public investment by source of capital, credit by bank."""

from collections.abc import Iterable

from ngaman_core import Domain, Law, Line, Topic, flow, hookimpl, ratio, stock

BUDGET = [
    flow("budget.revenue", "thu ngân sách trong chỉ tiêu", "triệu đồng", better="higher", also=("thu ngân sách",)),
]
CAPITAL = [
    stock("capital.plan", "kế hoạch vốn đầu tư", "tỷ đồng", by="source", also=("tổng vốn đầu tư",)),
    stock(
        "capital.works",
        "dự án, công trình được bố trí vốn",
        "dự án, công trình",
        by="source",
        also=("công trình", "dự án đầu tư xây dựng"),
    ),
    flow("capital.paid", "vốn đầu tư đã giải ngân", "tỷ đồng", by="source", better="higher", also=("đã giải ngân",)),
    # A commitment to the province speaks of this rate: it is a target of the ratio, its gap is in percentage points.
    ratio("capital.rate", "tỷ lệ giải ngân", of=("capital.paid", "capital.plan"), by="source", better="higher"),
]
CREDIT = [
    flow("credit.lent", "doanh số cho vay", "triệu đồng", by="bank"),
    flow("credit.repaid", "doanh số thu nợ", "triệu đồng", by="bank", also=("tổng thu nợ",)),
    stock("credit.outstanding", "dư nợ", "triệu đồng", by="bank", also=("tổng dư nợ",)),
    stock("credit.deposits", "vốn huy động", "triệu đồng", by="bank", also=("huy động vốn",)),
    # Bad debt is owed, not repaid: it is a part of the loans outstanding, whatever sentence it hangs on.
    stock("credit.bad", "nợ xấu", "triệu đồng", by="bank", part_of="credit.outstanding", better="lower"),
]

TOPICS = [
    Topic(
        "Thu ngân sách",
        [
            Line(
                "tổng thu trong chỉ tiêu {to_date} {budget.revenue:total|tỷ+triệu}"
                "[, bằng {budget.revenue:rate|2} {budget.revenue:basis}]",
            ),
        ],
    ),
    Topic(
        "Đầu tư xây dựng cơ bản",
        [
            Line("tổng kế hoạch vốn được giao {capital.plan}[, bố trí cho {capital.works}]"),
            Line(
                "{source} được bố trí {capital.plan}[ cho {capital.works}], đã giải ngân {capital.paid:total},"
                " bằng {capital.rate|1} kế hoạch vốn"
                "[, {capital.rate:gap@commitment|1} (mức cam kết {capital.rate:target@commitment})]",
                each="source",
            ),
        ],
        split=True,
    ),
    Topic(
        "Tín dụng ngân hàng",
        [
            Line(
                "{bank} [huy động vốn {credit.deposits}, ]dư nợ {credit.outstanding}[ (riêng nợ xấu {credit.bad})],"
                " {to_date}[ cho vay {credit.lent:total},] thu nợ {credit.repaid:total}",
                each="bank",
            ),
        ],
    ),
]


@hookimpl
def ngaman_domains() -> Iterable[Domain]:
    """Yield the one domain of this plugin."""
    yield Domain(
        key="finance",
        title="Tài chính, đầu tư, tín dụng",
        chapter="economy",
        indicators=[*BUDGET, *CAPITAL, *CREDIT],
        topics=TOPICS,
        laws=[Law("capital.paid:total <= capital.plan")],
    )
