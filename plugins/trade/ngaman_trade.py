"""Trade for ngaman-core: OCOP products, household businesses, enterprises, turnover of goods."""

from collections.abc import Iterable

from ngaman_core import Domain, Line, Topic, flow, hookimpl, ratio, stock

OCOP = [
    flow("ocop.submitted", "sản phẩm đề nghị phân hạng OCOP", "sản phẩm"),
    flow("ocop.rated", "sản phẩm OCOP được phân hạng", "sản phẩm", better="higher"),
    ratio("ocop.passed", "tỷ lệ sản phẩm được phân hạng OCOP", of=("ocop.rated", "ocop.submitted"), better="higher"),
    flow("ocop.renewed", "sản phẩm OCOP được công nhận lại", "sản phẩm", part_of="ocop.rated"),
    # What an office still aims at is the round to come: beside all that the year has rated the aim would look passed.
    flow("ocop.yearend", "sản phẩm OCOP phân hạng đợt cuối năm", "sản phẩm", part_of="ocop.rated", better="higher"),
    stock(
        "ocop.products", "sản phẩm OCOP", "sản phẩm", by="producer", better="higher", also=("tổng số sản phẩm OCOP",)
    ),
]
BUSINESS = [
    # The total that offices report names no first day, so nothing is said of a year.
    flow(
        "households.registered",
        "hộ kinh doanh được cấp đăng ký",
        "hộ",
        within="ever",
        better="higher",
        also=("hộ kinh doanh thành lập mới", "hộ đã cấp mới"),
    ),
    flow("enterprises.founded", "doanh nghiệp thành lập mới", "doanh nghiệp", better="higher"),
    flow("goods.turnover", "tổng mức lưu chuyển hàng hóa", "tỷ đồng", better="higher"),
]

TOPICS = [
    Topic(
        "Sản phẩm OCOP",
        [
            Line(
                "{to_date} phân hạng {ocop.passed:total.pair} có hồ sơ đề nghị"
                "[, trong đó công nhận lại {ocop.renewed:total}][, riêng đợt cuối năm {ocop.yearend:total}]"
            ),
            Line(
                "toàn {place} hiện có {ocop.products} OCOP",
                footnote=[Line("{producer} có {ocop.products}[: {producer:parts}]", each="producer")],
            ),
        ],
    ),
    Topic(
        "Thương mại, dịch vụ, đầu tư",
        [
            Line(
                "cấp đăng ký kinh doanh cho {households.registered} {when}"
                "[, nâng tổng số đã cấp lên {households.registered:total}]"
            ),
            Line(
                "{to_date} có {enterprises.founded:total} thành lập mới"
                "[, bằng {enterprises.founded:rate|0} {enterprises.founded:basis}]"
            ),
            Line("tổng giá trị hàng hóa lưu chuyển {goods.turnover} {when}[, {to_date} {goods.turnover:total}]"),
        ],
    ),
]


@hookimpl
def ngaman_domains() -> Iterable[Domain]:
    """Yield the one domain of this plugin."""
    yield Domain(
        key="trade",
        title="Công thương, đầu tư",
        chapter="economy",
        indicators=[*OCOP, *BUSINESS],
        topics=TOPICS,
    )
