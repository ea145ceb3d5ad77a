"""Health for ngaman-core: medical visits, infectious diseases one by one, and the vaccination of infants."""

from collections.abc import Iterable

from ngaman_core import Domain, Line, Topic, flow, hookimpl, ratio

CARE = [flow("care.visits", "lượt khám, điều trị", "lượt", also=("lượt khám, chữa bệnh",))]
# An outbreak is no part of the cases: the one counts places, the other people.
DISEASES = [
    flow("disease.cases", "ca bệnh", "ca", by="disease", better="lower", also=("ca mắc bệnh truyền nhiễm",)),
    flow("disease.outbreaks", "ổ dịch", "ổ dịch", by="disease", better="lower"),
]
# Offices publish how much of the plan is done, but neither the children vaccinated nor the plan.
VACCINATION = [ratio("vaccination.infants", "tiêm chủng trẻ dưới một tuổi so với kế hoạch", better="higher")]

TOPICS = [
    Topic(
        "Y tế, phòng dịch",
        [
            Line("khám và điều trị {care.visits} bệnh nhân {when}[, {to_date} {care.visits:total}]"),
            Line(
                "phát hiện {disease.cases} {disease} {when}[, {to_date} {disease.cases:total}]"
                "[ với {disease.outbreaks:total}]",
                each="disease",
            ),
            Line("tiêm chủng cho trẻ {'dưới 1 tuổi'} thực hiện được {vaccination.infants} kế hoạch"),
        ],
    ),
]


@hookimpl
def ngaman_domains() -> Iterable[Domain]:
    """Yield the one domain of this plugin."""
    yield Domain(
        key="health",
        title="Y tế",
        chapter="society",
        indicators=[*CARE, *DISEASES, *VACCINATION],
        topics=TOPICS,
    )
