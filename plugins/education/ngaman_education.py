"""Education for ngaman-core: pupils in class by school level, against the plan of the school year."""

from collections.abc import Iterable

from ngaman_core import Domain, Line, Topic, hookimpl, stock

# One arithmetic unit, so that levels add up to the total; a pack's items.csv prints "trẻ" for the youngest.
PUPILS = stock(
    "pupils",
    "học sinh ra lớp",
    "học sinh",
    by="level",
    within="school-year",
    better="higher",
    also=("sĩ số học sinh", "trẻ ra lớp", "học sinh đến trường", "trẻ mầm non", "nhà trẻ", "mẫu giáo"),
)

TOPICS = [
    Topic(
        "Giáo dục và đào tạo",
        [
            Line("toàn {place} huy động {pupils:pair} ra lớp, bằng {pupils:rate|2} {pupils:basis}[ {pupils:within}]"),
            Line("{level} có {pupils:pair}, đạt {pupils:rate|2}", each="level"),
        ],
    ),
]


@hookimpl
def ngaman_domains() -> Iterable[Domain]:
    """Yield the one domain of this plugin."""
    yield Domain(
        key="education",
        title="Giáo dục và đào tạo",
        chapter="society",
        indicators=[PUPILS],
        topics=TOPICS,
    )
