"""One target and what was reached of it: rate, gap, what is left, the pace of time, and the verdict."""

from fractions import Fraction
from functools import cached_property

from attrs import evolve, frozen

from ngaman_core.declare.indicator import Better, Indicator
from ngaman_core.declare.target import Target
from ngaman_core.evaluate.compare import difference
from ngaman_core.evaluate.fact import PERCENT, Answer, Fact, Hole, derived
from ngaman_core.evaluate.stretch import Schedule
from ngaman_core.evaluate.verdict import Verdict, verdict
from ngaman_core.measure.percent import Percent
from ngaman_core.measure.period import Period
from ngaman_core.measure.unit import Units


@frozen(kw_only=True)
class Attainment:
    """What was reached of a target.

    `low` and `high` are the target in the indicator's unit, equal unless it is a range. For a figure that grows with
    time `schedule` says how far the target's stretch has gone.
    """

    indicator: Indicator
    period: Period
    target: Target
    value: Answer
    low: Fraction
    high: Fraction
    schedule: Schedule | None = None

    @classmethod
    def of(
        cls,
        indicator: Indicator,
        period: Period,
        target: Target,
        value: Answer,
        units: Units,
        schedule: Schedule | None = None,
    ) -> "Attainment":
        """Set a value beside a target, which is brought into the indicator's unit."""
        factor = units.factor(target.unit, indicator.unit) if target.unit not in ("", indicator.unit) else 1
        ends = [Fraction(end) * factor for end in (target.value, target.value if target.high is None else target.high)]
        low, high = sorted(ends)
        return cls(
            indicator=indicator, period=period, target=target, value=value, low=low, high=high, schedule=schedule
        )

    @property
    def asked(self) -> Fact:
        """Return what was asked for: of a range the end that decides, its top for a ceiling and else its bottom."""
        target = self.target
        return Fact(
            self.high if self.indicator.better is Better.LOWER else self.low,
            self.indicator.unit,
            self.indicator.key,
            "target",
            item=target.item,
            area=target.area,
            period=self.period,
            target=target,
            source=target.source,
        )

    @cached_property
    def rated(self) -> Answer:
        """Return the value in percent of what was asked for; of a target of 0 or less there is no percentage."""
        asked = self.asked
        if not self.value:
            return self.value
        if asked.value <= 0:
            sort = "bằng không" if asked.value == 0 else "là số âm"
            return Hole(f"{self.target.basis} về {self.indicator.name} {sort} nên không có tỷ lệ đạt", absent=False)
        return self._from(
            derived(self.value.value / asked.value * 100, PERCENT, "rate", ":", (self.value, asked), self.value.bound)
        )

    @property
    def rate(self) -> Percent | None:
        """Return the rate as a percentage, or None where there is none; `rated` says why."""
        rated = self.rated
        return Percent(rated.value) if rated else None

    @property
    def gap(self) -> Answer:
        """Return value less target: negative where the value is below it, in points between two percentages.

        Inside a range there is no gap, and outside it is counted from the nearer end.
        """
        if not self.value:
            return self.value
        nearest = min(max(self.value.value, self.low), self.high)
        if self.value.bound and nearest == self.value.value:
            # "over 100" of 100 is not equal to it, and nobody knows by how much it is over.
            return Hole(
                f"{self.indicator.name} chỉ biết ước chừng, không rõ chênh {self.target.basis} bao nhiêu", absent=True
            )
        return self._from(difference(self.value, evolve(self.asked, value=nearest), "gap"))

    @property
    def left(self) -> Answer:
        """Return what is missing to the target; nothing is missing to one that is reached, nor to a ceiling."""
        if not self.value:
            return self.value
        missing = difference(self.asked, self.value, "left")
        if self.indicator.better is Better.LOWER:
            return Hole(
                f"{self.target.basis} về {self.indicator.name} là mức trần, không có phần còn thiếu", absent=True
            )
        if missing.value <= 0:
            return Hole(f"{self.indicator.name} đã đạt {self.target.basis}, không còn thiếu", absent=True)
        return self._from(missing)

    @property
    def required(self) -> Answer:
        """Return how much the coming period has to bring, so that its target is reached when its time is over.

        What is left is spread over the months that remain: by their weights where the pack has a profile, or evenly.
        """
        left = self.left
        if not left:
            return left
        share = self.schedule.coming(len(self.period.coming.months)) if self.schedule else 0
        if not share:
            return Hole(f"{self.target.basis} về {self.indicator.name} không còn tháng nào để thực hiện", absent=True)
        return self._from(derived(left.value * share, left.unit, "required", ":", (left,), left.bound))

    @property
    def pair(self) -> Answer:
        """Return value and target as A/B."""
        if not self.value:
            return self.value
        asked = self.asked
        return self._from(
            evolve(
                derived(self.value.value, self.value.unit, "pair", "/", (self.value, asked), self.value.bound),
                of=asked.value,
            )
        )

    @property
    def pace(self) -> Percent | None:
        """Return the share of the target that time asks for by now, for a figure that grows with it."""
        return Percent(self.schedule.due * 100) if self.schedule else None

    @cached_property
    def verdict(self) -> Verdict | None:
        """Return the verdict; without a good direction, or without a value, there is none."""
        if self.indicator.better is None or not self.value:
            return None
        due = self.schedule.due if self.schedule else None
        return verdict(self.value, self.low, self.high, self.indicator.better, due)

    def _from(self, fact: Fact) -> Fact:
        return fact.told_as(indicator=self.indicator.key, target=self.target)
