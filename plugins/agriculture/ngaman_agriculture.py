"""Agriculture for ngaman-core: crops, livestock, fishery, disaster prevention and new rural development."""

from collections.abc import Iterable

from ngaman_core import Domain, Line, Topic, flow, hookimpl, ratio

RICE = [
    flow("rice.area", "diện tích lúa", "ha", also=("diện tích gieo trồng lúa", "diện tích lúa thu hoạch")),
    flow("rice.output", "sản lượng lúa", "tấn", better="higher"),
    ratio("rice.yield", "năng suất lúa", "tấn/ha", of=("rice.output", "rice.area"), better="higher"),
    # A season crosses the year, so its months add up within the season and its target belongs to the season.
    flow(
        "rice.sown",
        "diện tích xuống giống",
        "ha",
        within="season",
        better="higher",
        also=("xuống giống vụ Đông Xuân", "diện tích lúa đã xuống giống"),
    ),
]
OTHER_CROPS = [
    flow("crops.area", "diện tích rau màu, cây ăn trái", "ha", better="higher"),
    flow("crops.fruit", "diện tích cây ăn trái", "ha", part_of="crops.area"),
]
ANIMALS = [
    flow("livestock", "đàn gia súc", "con", better="higher"),
    flow("poultry", "đàn gia cầm", "con", better="higher"),
    flow(
        "fishery.area",
        "diện tích nuôi thủy sản",
        "ha",
        better="higher",
        also=("diện tích thủy sản nước ngọt", "thủy sản các hình thức nuôi"),
    ),
    flow("fishery.output", "sản lượng thủy sản", "tấn", better="higher", also=("tổng sản lượng thủy sản nước ngọt",)),
]
DISASTERS = [
    flow("disaster.houses", "nhà hư hại do thiên tai", "căn nhà", better="lower", also=("nhà bị thiệt hại",)),
    flow("disaster.aided", "trường hợp được hỗ trợ thiệt hại", "trường hợp"),
    flow("disaster.relief", "kinh phí hỗ trợ thiệt hại", "triệu đồng", also=("tiền hỗ trợ thiệt hại",)),
    flow("disaster.fund", "thu Quỹ Phòng, chống thiên tai", "đồng", better="higher"),
]
NEW_RURAL = [
    ratio("newrural.lights", "mô hình thắp sáng đường quê giải ngân xong", counted="xã", better="higher"),
]

TOPICS = [
    Topic(
        "Sản xuất lúa",
        [
            Line(
                "{when}[, {rice.area:where}] thu hoạch xong {rice.area} lúa,"
                " năng suất {rice.yield|2|đạt}, sản lượng {rice.output}",
            ),
            Line(
                "{to_date} gieo trồng {rice.area:total}, sản lượng {rice.output:total}"
                "[, bằng {rice.output:rate|2} {rice.output:basis}]",
            ),
            Line("năng suất bình quân {rice.yield:total|2|đạt}[, so với năm trước {rice.yield:total.change@year|2}]"),
            Line(
                "[{rice.sown:within} ]đã xuống giống {rice.sown:total}[, đạt {rice.sown:rate|1} {rice.sown:basis}]"
                "[, còn {rice.sown:left} chưa gieo sạ]"
            ),
        ],
    ),
    Topic(
        "Rau màu, cây ăn trái",
        [
            Line(
                "trồng thêm {crops.area} {when}[, nâng diện tích {to_date} lên {crops.area:total}]"
                "[ (trong đó {crops.fruit:total} cây ăn trái)][, bằng {crops.area:rate|2} {crops.area:basis}]",
            ),
        ],
    ),
    Topic(
        "Chăn nuôi",
        [
            Line(
                "gia súc phát triển thêm {livestock} {when}[, {to_date} {livestock:total}]"
                "[, bằng {livestock:rate|2} {livestock:basis}]",
            ),
            Line(
                "gia cầm phát triển thêm {poultry}[, {to_date} {poultry:total}]"
                "[, bằng {poultry:rate|2} {poultry:basis}]"
            ),
        ],
    ),
    Topic(
        "Thủy sản",
        [
            Line("thả nuôi thêm {fishery.area} {when}[, {to_date} {fishery.area:total}]"),
            Line(
                "sản lượng thu hoạch {to_date} {fishery.output:total}"
                "[, bằng {fishery.output:rate|2} {fishery.output:basis}]"
            ),
        ],
    ),
    Topic(
        "Phòng, chống thiên tai",
        [
            Line("thiên tai làm hư hại {disaster.houses} {when}[, {to_date} {disaster.houses:total}]"),
            Line("đã hỗ trợ {disaster.aided:total} bị thiệt hại[, kinh phí {disaster.relief:total}]"),
            Line(
                "thu Quỹ Phòng, chống thiên tai {disaster.fund:total}"
                "[, bằng {disaster.fund:rate|1} {disaster.fund:basis}]",
            ),
        ],
    ),
    Topic(
        "Xây dựng nông thôn mới",
        [Line("đến nay có {newrural.lights:pair} giải ngân xong kinh phí mô hình “Thắp sáng đường quê”")],
    ),
]


@hookimpl
def ngaman_domains() -> Iterable[Domain]:
    """Yield the one domain of this plugin."""
    yield Domain(
        key="agriculture",
        title="Nông nghiệp, nông thôn",
        chapter="economy",
        indicators=[*RICE, *OTHER_CROPS, *ANIMALS, *DISASTERS, *NEW_RURAL],
        topics=TOPICS,
    )
