"""Culture for ngaman-core: festivals, banners for the days that matter, and the town's portal."""

from collections.abc import Iterable

from ngaman_core import Domain, Line, Topic, Unit, flow, hookimpl

# Nobody else's report counts these, so the house does not know them.
UNITS = [Unit("hoa đăng"), Unit("băng rôn"), Unit("cờ phướn")]

FESTIVALS = [
    flow("festival.teams", "đội dự thi tại lễ hội", "đội"),
    flow("festival.stands", "gian hàng trưng bày tại lễ hội", "gian hàng"),
    flow("festival.lanterns", "hoa đăng thả tại lễ hội", "hoa đăng"),
    flow("festival.prizes", "giải thưởng tại lễ hội", "giải", by="contest"),
]
DISPLAYS = [
    flow("banners", "băng rôn tuyên truyền", "băng rôn"),
    flow("pennants", "cờ phướn tuyên truyền", "cờ phướn"),
]
PORTAL = [
    flow("portal.posts", "tin, bài trên cổng thông tin điện tử", "tin, bài", better="higher"),
    flow("portal.visits", "lượt truy cập cổng thông tin điện tử", "lượt", better="higher"),
]

TOPICS = [
    Topic(
        "Văn hóa, thông tin",
        [
            Line(
                "tham gia lễ hội có {festival.teams} dự thi[, {festival.stands} trưng bày sản phẩm]"
                "[, thả {festival.lanterns}]",
                footnote=[Line("đoạt {festival.prizes} {contest}", each="contest")],
            ),
            Line("treo {banners}[, {pennants}] {when} để tuyên truyền các ngày lễ, sự kiện"),
            Line("cổng thông tin điện tử {place} đăng {portal.posts}[, đón {portal.visits} truy cập]"),
        ],
    ),
]


@hookimpl
def ngaman_domains() -> Iterable[Domain]:
    """Yield the one domain of this plugin."""
    yield Domain(
        key="culture",
        title="Văn hóa, thông tin",
        chapter="society",
        units=UNITS,
        indicators=[*FESTIVALS, *DISPLAYS, *PORTAL],
        topics=TOPICS,
    )
