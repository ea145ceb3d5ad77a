"""Who sets targets, and how a sentence names what they set."""

from enum import StrEnum


class Authority(StrEnum):
    """Who set a target; in the order in which a report prefers them when it names only one."""

    RESOLUTION = "resolution"
    PLAN = "plan"
    ASSIGNED = "assigned"
    ESTIMATE = "estimate"
    CAPITAL_PLAN = "capital-plan"
    COMMITMENT = "commitment"
    AIM = "aim"

    @property
    def rank(self) -> int:
        """Return the place in the order of preference, 0 the first."""
        return list(Authority).index(self)

    @property
    def label(self) -> str:
        """Return the words that name the basis in a sentence."""
        return LABELS[self]


LABELS = {
    Authority.RESOLUTION: "chỉ tiêu Nghị quyết",
    Authority.PLAN: "kế hoạch",
    Authority.ASSIGNED: "chỉ tiêu giao",
    Authority.ESTIMATE: "dự toán",
    Authority.CAPITAL_PLAN: "kế hoạch vốn",
    Authority.COMMITMENT: "mức cam kết",
    Authority.AIM: "mức phấn đấu",
}
