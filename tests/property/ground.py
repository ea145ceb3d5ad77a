"""A domain for the laws: it asks for what the domains that are installed leave out."""

from collections.abc import Iterable

from ngaman_core import Domain, Line, Topic, flow, hookimpl, ratio, stock

INDICATORS = [
    flow("accidents", "tai nạn giao thông", "vụ tai nạn", better="lower"),
    stock("households", "hộ dân", "hộ"),
    stock("poor", "hộ nghèo", "hộ", better="lower", part_of="households"),
    ratio("poor.rate", "tỷ lệ hộ nghèo", of=("poor", "households"), better="lower"),
    ratio("insured", "tỷ lệ bao phủ bảo hiểm y tế", better="higher"),
    flow("certificates", "giấy chủ quyền đất", "giấy", within="ever", better="higher"),
    flow("jobs", "lao động có việc làm mới", "lao động", within="term", better="higher"),
    ratio("site.cleared", "hộ bàn giao mặt bằng", counted="hộ", by="site", better="higher"),
    flow("site.paid", "tiền bồi thường đã chi", "đồng", by="site"),
]
TOPICS = [
    Topic(
        "An toàn giao thông",
        [
            Line("{when} xảy ra {accidents} giao thông[, {accidents:change} so với cùng kỳ]"),
            Line("{to_date} toàn {place} có {accidents:total}[, {accidents:total.growth|1}][, {accidents:gap@plan}]"),
        ],
    ),
    Topic(
        "Giảm nghèo",
        [
            Line(
                "hộ nghèo còn {poor}, chiếm {poor.rate|2}"
                "[, {poor.rate:change@prev|2} so với kỳ trước][, {poor.rate:gap|2}]",
            ),
            Line(
                "bảo hiểm y tế bao phủ {insured|1} dân số"
                "[, bằng {insured:rate@resolution|1} {insured:basis@resolution}]"
                "[ và {insured:rate@plan|1} {insured:basis@plan}]",
            ),
        ],
    ),
    Topic(
        "Đất đai, việc làm",
        [
            Line("đến nay cấp {certificates:total|hơn}[, còn phải cấp {certificates:left}]"),
            Line("việc làm mới cho {jobs:total}[, bằng {jobs:rate|1} {jobs:basis} {jobs:within}]"),
        ],
    ),
    Topic(
        "Giải phóng mặt bằng",
        [
            Line("toàn {place} {site.cleared:pair} bàn giao mặt bằng"),
            Line(
                "{site}: {site.cleared:pair} bàn giao mặt bằng, đạt {site.cleared|1}"
                "[, đã chi {site.paid:total|tỷ+triệu}]",
                each="site",
            ),
        ],
        split=True,
    ),
]


@hookimpl
def ngaman_domains() -> Iterable[Domain]:
    """Yield the one domain of this plugin."""
    yield Domain(key="ground", title="Xã hội", chapter="society", indicators=INDICATORS, topics=TOPICS)
