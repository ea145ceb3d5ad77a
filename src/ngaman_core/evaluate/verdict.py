"""What a figure is worth beside its target: the good direction decides, never the size of the rate alone."""

from enum import StrEnum
from fractions import Fraction

from ngaman_core.declare.indicator import Better
from ngaman_core.evaluate.fact import Fact

TILT = {"over": 1, "under": -1, "about": 0}


class Verdict(StrEnum):
    """How a target was met. A target that lower figures serve is a ceiling: it is kept or passed, never "exceeded"."""

    EXCEEDED = "exceeded"
    MET = "met"
    ON_TRACK = "on track"
    BEHIND = "behind"
    NOT_MET = "not met"
    WITHIN_CEILING = "within the ceiling"
    OVER_CEILING = "over the ceiling"

    @property
    def word(self) -> str:
        """Return the word a report uses."""
        return WORDS[self]

    @property
    def good(self) -> bool:
        """Say whether there is nothing to mend."""
        return self not in (Verdict.BEHIND, Verdict.NOT_MET, Verdict.OVER_CEILING)


WORDS = {
    Verdict.EXCEEDED: "vượt",
    Verdict.MET: "đạt",
    Verdict.ON_TRACK: "đúng tiến độ",
    Verdict.BEHIND: "chậm tiến độ",
    Verdict.NOT_MET: "chưa đạt",
    Verdict.WITHIN_CEILING: "trong mức cho phép",
    Verdict.OVER_CEILING: "vượt mức cho phép",
}


def verdict(value: Fact, low: Fraction, high: Fraction, better: Better, pace: Fraction | None) -> Verdict:
    """Judge a figure against a range; `pace` is the share of the time that is over, where time counts."""
    # "Over 90" is more than 90 and "nearly 90" is less: where the numbers are equal the bound decides.
    stands = (value.value, TILT[value.bound.value] if value.bound else 0)
    if better is Better.LOWER:
        return Verdict.OVER_CEILING if stands > (high, 0) else Verdict.WITHIN_CEILING
    if stands >= (low, 0):
        # Without a target above 0 there is no rate, and nothing is "exceeded" that has no rate.
        return Verdict.EXCEEDED if stands > (high, 0) and low > 0 else Verdict.MET
    if pace is None or pace >= 1:
        return Verdict.NOT_MET
    return Verdict.ON_TRACK if value.value >= low * pace else Verdict.BEHIND
