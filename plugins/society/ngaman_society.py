"""Social security for ngaman-core: allowances, jobs, vocational training, insurance and target programmes."""

from collections.abc import Iterable

from ngaman_core import Domain, Line, Topic, flow, hookimpl, ratio, stock

ALLOWANCES = [
    # The same people are paid again every month: the money of the months adds up, the people do not.
    stock("allowance.people", "đối tượng hưởng trợ cấp thường xuyên", "đối tượng"),
    flow("allowance.paid", "tiền trợ cấp thường xuyên", "triệu đồng"),
]
JOBS = [
    flow("employment", "lao động được giải quyết việc làm", "lao động", better="higher", also=("giải quyết việc làm",)),
    flow("employment.abroad", "lao động đi làm việc ở nước ngoài", "lao động", part_of="employment", better="higher"),
]
TRAINING = [
    flow("training.classes", "lớp đào tạo nghề", "lớp", better="higher"),
    flow("training.trainees", "học viên học nghề", "học viên", better="higher"),
    flow("training.onjob", "lao động được kèm cặp, truyền nghề", "lao động", better="higher"),
    flow("training.workers", "lao động qua đào tạo", "lao động", better="higher"),
    ratio("training.rate", "tỷ lệ lao động qua đào tạo", better="higher"),
]
INSURANCE = [
    ratio("insurance.health", "tỷ lệ dân số tham gia bảo hiểm y tế", better="higher"),
    ratio("insurance.social", "tỷ lệ lao động tham gia bảo hiểm xã hội", better="higher"),
    stock("insurance.cards", "đối tượng được duyệt cấp thẻ bảo hiểm y tế", "đối tượng"),
]
PROGRAMMES = [
    ratio(
        "programme.paid",
        "giải ngân vốn chương trình mục tiêu quốc gia",
        counted="triệu đồng",
        by="programme",
        better="higher",
    ),
]

TOPICS = [
    Topic(
        "Người có công, bảo trợ xã hội",
        [
            Line(
                "chi trợ cấp thường xuyên {when} cho {allowance.people}[, số tiền {allowance.paid|tỷ+triệu|hơn}]"
                "[, {to_date} {allowance.paid:total|tỷ+triệu|hơn}]"
            )
        ],
    ),
    Topic(
        "Việc làm, đào tạo nghề",
        [
            Line(
                "giải quyết việc làm cho {employment} {when}[, {to_date} {employment:total}]"
                "[, bằng {employment:rate|2} {employment:basis}]"
            ),
            Line(
                "trong số đó có {employment.abroad:pair} đi làm việc ở nước ngoài theo hợp đồng,"
                " đạt {employment.abroad:rate|1} {employment.abroad:basis}"
            ),
            Line(
                "mở {training.classes} đào tạo nghề {when}[, {to_date} {training.classes:total}]"
                "[, bằng {training.classes:rate|1} {training.classes:basis}]"
            ),
            Line(
                "{to_date} dạy nghề cho {training.trainees:pair},"
                " đạt {training.trainees:rate|1} {training.trainees:basis}"
                "[, truyền nghề tại chỗ cho {training.onjob:total}]"
            ),
            Line("có {training.workers:pair} qua đào tạo, bằng {training.workers:rate|1} {training.workers:basis}"),
            Line(
                "tính chung, tỷ lệ lao động qua đào tạo là {training.rate}"
                "[, đạt {training.rate:rate|1} {training.rate:basis}]"
            ),
        ],
    ),
    Topic(
        "Bảo hiểm y tế, bảo hiểm xã hội",
        [
            Line(
                "tỷ lệ dân số tham gia bảo hiểm y tế là {insurance.health}"
                "[, bằng {insurance.health:rate|1} {insurance.health:basis}]"
            ),
            Line(
                "tỷ lệ lao động trong độ tuổi tham gia bảo hiểm xã hội là {insurance.social}"
                "[, bằng {insurance.social:rate|1} {insurance.social:basis}]"
            ),
            Line("duyệt danh sách cấp thẻ bảo hiểm y tế cho {insurance.cards}"),
        ],
    ),
    Topic(
        "Chương trình mục tiêu quốc gia",
        [Line("{programme} đã giải ngân {programme.paid:pair}, đạt {programme.paid|1} kế hoạch vốn", each="programme")],
    ),
]


@hookimpl
def ngaman_domains() -> Iterable[Domain]:
    """Yield the one domain of this plugin."""
    yield Domain(
        key="society",
        title="An sinh xã hội",
        chapter="society",
        indicators=[*ALLOWANCES, *JOBS, *TRAINING, *INSURANCE, *PROGRAMMES],
        topics=TOPICS,
    )
