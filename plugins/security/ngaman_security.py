"""Security for ngaman-core, with defence: militia, crime and drugs, traffic order and traffic accidents."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ngaman_core import Domain, Law, Line, Topic, flow, hookimpl, ratio

if TYPE_CHECKING:
    from ngaman_core.evaluate import Assessment
    from ngaman_core.tell import Paragraph
    from ngaman_core.tell.paragraph import Part

DEFENCE = [ratio("militia.trained", "dân quân tự vệ được huấn luyện", better="higher")]
CRIME = [
    flow("patrols", "cuộc tuần tra chung", "cuộc"),
    flow("patrols.turns", "lượt cán bộ, chiến sĩ tuần tra", "lượt", also=("lượt đồng chí tham gia tuần tra",)),
    flow("fishing.electric", "trường hợp dùng xung điện bị xử phạt", "trường hợp", better="lower"),
    flow("crime.cases", "vụ phạm pháp về trật tự xã hội", "vụ", better="lower"),
    flow("crime.cleared", "vụ phạm pháp được làm rõ", "vụ", better="higher"),
    ratio("crime.clearance", "tỷ lệ làm rõ án", of=("crime.cleared", "crime.cases"), better="higher"),
    flow("prosecuted.cases", "vụ án khởi tố", "vụ"),
    flow("prosecuted.persons", "bị can bị khởi tố", "bị can"),
    flow("vice.cases", "vụ tệ nạn xã hội", "vụ", better="lower"),
    flow("vice.persons", "đối tượng tệ nạn xã hội", "đối tượng", better="lower"),
]
DRUGS = [
    flow(
        "drug.tested",
        "người được xét nghiệm nhanh ma túy",
        "đối tượng",
        also=("đối tượng được kiểm tra, test nhanh ma túy",),
    ),
    flow("drug.positive", "người dương tính với ma túy", "đối tượng", part_of="drug.tested", better="lower"),
    flow(
        "drug.fined",
        "người bị xử phạt vì sử dụng ma túy",
        "đối tượng",
        part_of="drug.positive",
        also=("đối tượng bị xử phạt hành chính",),
    ),
    flow("drug.negative", "người âm tính với ma túy", "đối tượng", part_of="drug.tested", also=("đối tượng âm tính",)),
]
TRAFFIC = [
    # A fine may be decided a month after the violation, so the fines of a month are no part of its violations.
    flow("traffic.violations", "vi phạm giao thông", "trường hợp"),
    flow("traffic.fined", "quyết định xử phạt giao thông", "trường hợp"),
    flow("traffic.fines", "tiền phạt vi phạm giao thông", "đồng"),
    flow("held.vehicles", "phương tiện bị tạm giữ", "phương tiện"),
    flow("held.registrations", "chứng nhận đăng ký xe bị tạm giữ", "chứng nhận"),
    flow("held.licences", "giấy phép lái xe bị tạm giữ", "giấy phép"),
    flow("held.inspections", "chứng nhận kiểm định bị tạm giữ", "chứng nhận", also=("chứng nhận kiểm định",)),
]
ACCIDENTS = [
    flow("crash.cases", "vụ tai nạn giao thông", "vụ", better="lower", also=("tai nạn giao thông",)),
    flow("crash.deaths", "người chết vì tai nạn giao thông", "người", better="lower"),
    flow("crash.injured", "người bị thương vì tai nạn giao thông", "người", better="lower"),
    flow("collision.cases", "vụ va chạm giao thông", "vụ", part_of="crash.cases", better="lower"),
    flow("collision.injured", "người bị thương vì va chạm", "người", part_of="crash.injured", better="lower"),
]

ORDER = "Trật tự, an toàn giao thông"
TOPICS = [
    Topic(
        "Quốc phòng",
        [
            Line(
                "đã huấn luyện {militia.trained} lực lượng dân quân tự vệ"
                "[, bằng {militia.trained:rate|0} {militia.trained:basis}]"
            )
        ],
    ),
    Topic(
        "Phòng, chống tội phạm, tệ nạn xã hội",
        [
            Line(
                "các lực lượng tuần tra chung {patrols} {when}, huy động {patrols.turns} cán bộ, chiến sĩ"
                "[, xử phạt {fishing.electric} dùng xung điện khai thác thủy sản]"
            ),
            Line(
                "tiếp nhận {crime.cases} phạm pháp về trật tự xã hội[, {to_date} {crime.cases:total}]"
                "[ ({crime.cases:gap})], điều tra làm rõ {crime.clearance:pair}"
            ),
            Line("khởi tố {prosecuted.cases}, {prosecuted.persons}"),
            Line("phát hiện {vice.cases} tệ nạn xã hội, liên quan {vice.persons}"),
        ],
    ),
    Topic(
        "Phòng, chống ma túy",
        [
            Line(
                "xét nghiệm nhanh {drug.tested} nghi sử dụng ma túy, có {drug.positive} dương tính"
                "[ (đã xử phạt {drug.fined})], {drug.negative} âm tính"
            )
        ],
    ),
    Topic(
        ORDER,
        [
            Line(
                "tuần tra, kiểm soát {when} phát hiện {traffic.violations} vi phạm giao thông, xử phạt {traffic.fined}"
                " (kể cả hồ sơ kỳ trước chuyển sang), số tiền {traffic.fines}"
            ),
            Line(
                "tạm giữ {held.vehicles}[, {held.registrations} đăng ký xe][, {held.licences} lái xe]"
                "[, {held.inspections} kiểm định]"
            ),
            Line(
                "tai nạn giao thông"
                "[ {when} xảy ra {crash.cases}, làm chết {crash.deaths}, làm bị thương {crash.injured},]"
                " {to_date} xảy ra {crash.cases:total}[ ({crash.cases:gap})], làm chết {crash.deaths:total}"
                "[ ({crash.deaths:gap})], làm bị thương {crash.injured:total}[ ({crash.injured:gap})]"
            ),
            Line("trong số đó có {collision.cases:total} va chạm giao thông, làm bị thương {collision.injured:total}"),
        ],
    ),
]
# The three criteria by which traffic accidents are judged beside last year's.
CRITERIA = {"crash.cases": "số vụ", "crash.deaths": "số người chết", "crash.injured": "số người bị thương"}
CHANGES = {key: Line(f"{name} {{{key}:total.change}}") for key, name in CRITERIA.items()}


def beside_last_year(assessment: "Assessment") -> "Paragraph | None":
    """Say how accidents stand beside the same period last year; nothing where last year's figures are not there."""
    from ngaman_core.tell import Figure, Paragraph, Sentence, Speaker, Text  # a start needs no words yet

    asked = {key: assessment.fact(key, "total.change") for key in CRITERIA}
    changes = {key: change for key, change in asked.items() if change}
    if not changes:
        return None
    parts: list[Part] = [Text("tai nạn giao thông so với cùng kỳ năm trước")]
    if len(changes) == len(CRITERIA) and all(change.value < 0 and not change.bound for change in changes.values()):
        three = Figure.counting(tuple(changes.values()), "tiêu chí", assessment.catalog.units)
        parts += [Text(" giảm cả "), three]
    for place, (key, change) in enumerate(changes.items()):
        parts.append(Text(", " if place else ": "))
        if change.value:
            parts += Speaker(assessment).say(CHANGES[key])[0].parts
        else:
            parts.append(Text(f"{CRITERIA[key]} không tăng", fact=change))
    if missing := [name for key, name in CRITERIA.items() if key not in changes]:
        parts.append(Text(f", chưa đủ số liệu để so sánh {', '.join(missing)}"))
    return Paragraph(ORDER, (Sentence(tuple(parts), CHANGES["crash.cases"]),))


@hookimpl
def ngaman_domains() -> Iterable[Domain]:
    """Yield the one domain of this plugin."""
    yield Domain(
        key="security",
        title="Quốc phòng, an ninh",
        chapter="defence",
        indicators=[*DEFENCE, *CRIME, *DRUGS, *TRAFFIC, *ACCIDENTS],
        topics=TOPICS,
        laws=[Law("drug.tested = drug.positive + drug.negative")],
        tellers=[beside_last_year],
        teller_lines=list(CHANGES.values()),
    )
