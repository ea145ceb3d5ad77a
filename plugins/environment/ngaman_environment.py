"""Environment for ngaman-core: land files and certificates, site clearance, street lighting, building permits."""

from collections.abc import Iterable

from ngaman_core import Domain, Line, Topic, flow, hookimpl, ratio, stock

FILES = [
    flow("land.received", "hồ sơ tài nguyên, môi trường tiếp nhận", "hồ sơ"),
    flow("land.settled", "hồ sơ tài nguyên, môi trường đã giải quyết", "hồ sơ", better="higher"),
    flow("land.ontime", "hồ sơ giải quyết đúng hạn", "hồ sơ", part_of="land.settled", better="higher"),
    stock(
        "land.pending",
        "hồ sơ còn trong hạn giải quyết",
        "hồ sơ",
        also=("hồ sơ tài nguyên, môi trường trong thời hạn giải quyết",),
    ),
]
LAND = [
    flow("land.certificates", "giấy chứng nhận quyền sử dụng đất", "giấy chứng nhận", within="ever", better="higher"),
    ratio(
        "land.certified",
        "diện tích đất đã cấp giấy chứng nhận",
        counted="ha",
        better="higher",
        also=("diện tích đã cấp giấy",),
    ),
]
SITES = [
    ratio(
        "clearance.households",
        "hộ đã nhận tiền bồi thường",
        counted="hộ",
        by="site",
        better="higher",
        also=("hộ nhận tiền và bàn giao mặt bằng", "hộ được chi trả tiền giải phóng mặt bằng"),
    ),
    ratio(
        "clearance.money",
        "tiền bồi thường đã chi trả",
        counted="đồng",
        by="site",
        better="higher",
        also=("tiền đã chi trả cho hộ",),
    ),
]
LIGHTING = [
    stock("lighting.stations", "trạm chiếu sáng công cộng", "trạm"),
    stock("lighting.length", "chiều dài tuyến chiếu sáng", "km"),
]
BUILDING = [
    flow("building.permits", "hồ sơ cấp phép xây dựng đã giải quyết", "hồ sơ"),
    flow("building.area", "diện tích sàn được cấp phép", "m²"),
    flow("building.inspections", "cuộc kiểm tra trật tự xây dựng", "cuộc"),
]

TOPICS = [
    Topic(
        "Tài nguyên, môi trường",
        [
            Line("tiếp nhận {land.received} đất đai, môi trường {when}[, {to_date} {land.received:total}]"),
            Line(
                "[giải quyết đúng hạn {land.ontime}, ]{to_date} giải quyết {land.settled:total}"
                "[, còn {land.pending} trong hạn xử lý]"
            ),
            Line(
                "cấp lần đầu {land.certificates} quyền sử dụng đất {when}[, nâng tổng số lên {land.certificates:total}]"
                "[, diện tích đã cấp {land.certified:pair}, đạt {land.certified|2}]"
            ),
        ],
    ),
    Topic(
        "Giải phóng mặt bằng",
        [
            Line(
                "{site} có {clearance.households:pair} đã nhận tiền bồi thường"
                "[, số tiền đã chi {clearance.money:pair}, đạt {clearance.money|2}]",
                each="site",
            ),
        ],
        split=True,
    ),
    Topic(
        "Quản lý đô thị, xây dựng",
        [
            Line("duy trì {lighting.stations} chiếu sáng công cộng[, tổng chiều dài tuyến {lighting.length}]"),
            Line(
                "giải quyết {building.permits} xin phép xây dựng {when}[ với tổng diện tích sàn {building.area}]"
                "[, {to_date} {building.permits:total}]"
            ),
            Line("kiểm tra trật tự xây dựng {building.inspections}[, {to_date} {building.inspections:total}]"),
        ],
    ),
]


@hookimpl
def ngaman_domains() -> Iterable[Domain]:
    """Yield the one domain of this plugin."""
    yield Domain(
        key="environment",
        title="Tài nguyên, môi trường, đô thị",
        chapter="economy",
        indicators=[*FILES, *LAND, *SITES, *LIGHTING, *BUILDING],
        topics=TOPICS,
    )
