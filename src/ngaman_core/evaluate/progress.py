"""Progress of one indicator: its figures, what was reached of each target, and how it compares with other periods."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

from attrs import field, frozen

from ngaman_core.declare.comparison import SAME, base_of
from ngaman_core.declare.indicator import Facet, Flow, Indicator, Within
from ngaman_core.declare.target import Target, exact
from ngaman_core.errors import DataError, DeclarationError
from ngaman_core.evaluate.attainment import Attainment
from ngaman_core.evaluate.compare import difference, growth
from ngaman_core.evaluate.fact import Answer, Fact, Hole
from ngaman_core.evaluate.shown import Shown, digits, said, said_rate, shown, working
from ngaman_core.evaluate.stretch import Stretch, named
from ngaman_core.evaluate.verdict import Verdict
from ngaman_core.measure.percent import Percent
from ngaman_core.measure.period import Period, Year
from ngaman_core.measure.period import period as period_of
from ngaman_core.measure.unit import Units

# Words for a total by the span it adds up in; a year's depend on the period.
SINCE = {
    Within.SEASON: "lũy kế từ đầu vụ",
    Within.SCHOOL_YEAR: "lũy kế từ đầu năm học",
    Within.TERM: "lũy kế từ đầu nhiệm kỳ",
    Within.EVER: "lũy kế",
}
MONTHS_OF_A_YEAR = 12
FIGURES = ("value", "total", "level")
Number = int | str | Decimal


@frozen(kw_only=True)
class Progress:
    """Where an indicator stands at a period.

    `figures` holds value, total and level, or why there is none; `attainments` every target, the leading one first;
    `bases` what it is compared with. A figure nobody gave is None, one that is undefined a `Hole` that says why.
    """

    indicator: Indicator
    period: Period
    figures: Mapping[str, Answer]
    attainments: tuple[Attainment, ...] = ()
    bases: Mapping[str, Answer] = field(factory=dict)
    item: str = ""
    units: Units = field(factory=Units.house, eq=False, repr=False)

    @property
    def value(self) -> Shown | None:
        """Return the period's own value."""
        return self._figure("value")

    @property
    def total(self) -> Shown | None:
        """Return what has added up since the span began."""
        return self._figure("total")

    @property
    def level(self) -> Shown | None:
        """Return the level at the end of the period."""
        return self._figure("level")

    @property
    def leading(self) -> Attainment | None:
        """Return what was reached of the target that a report names when it names one."""
        return self.attainments[0] if self.attainments else None

    @property
    def rate(self) -> Percent | None:
        """Return the value in percent of the leading target; without a target, or with one of 0, there is none."""
        return self.leading.rate if self.leading else None

    @property
    def rates(self) -> dict[str, Percent]:
        """Return every rate there is by the authority whose target it is of, the leading one first."""
        found = {one.target.authority.value: one.rate for one in reversed(self.attainments)}
        return {who: rate for who, rate in reversed(found.items()) if rate is not None}

    @property
    def verdict(self) -> Verdict | None:
        """Return the verdict on the leading target."""
        return self.leading.verdict if self.leading else None

    @property
    def pace(self) -> Percent | None:
        """Return the share of the leading target that time asks for by now."""
        return self.leading.pace if self.leading else None

    @property
    def gap(self) -> Shown | Hole:
        """Return value less leading target."""
        return self._shown(self.leading.gap if self.leading else self._no_target)

    @property
    def left(self) -> Shown | Hole:
        """Return what is missing to the leading target."""
        return self._shown(self.leading.left if self.leading else self._no_target)

    @property
    def required(self) -> Shown | Hole:
        """Return how much the coming period has to bring on the way to the leading target."""
        return self._shown(self.leading.required if self.leading else self._no_target)

    @property
    def headline(self) -> Answer:
        """Return the figure that counts: the total, else the level, else the period's value."""
        answers = [self.figures[name] for name in ("total", "level", "value") if name in self.figures]
        return next((answer for answer in answers if answer), answers[0])

    def change(self, base: str = SAME) -> Shown | Hole:
        """Return how much more the headline figure is than a base: "same" (period last year), "prev", "year"."""
        value, other = self.headline, self._base(base)
        return self._shown(difference(value, other, "change") if value and other else value and other)

    def growth(self, base: str = SAME) -> Shown | Hole:
        """Return by how many percent the headline figure grew over a base."""
        value, other = self.headline, self._base(base)
        return self._shown(growth(value, other, self.indicator.name) if value and other else value and other)

    def why(self) -> str:
        """Return how the rates came about, a line for each target; or the figures, where there is no target."""
        if not self.attainments:
            return "\n".join(
                working(figure, self.units) if figure else figure.reason for figure in self.figures.values()
            )
        return "\n".join(self._why(one) for one in self.attainments)

    def __str__(self) -> str:
        parts = [words for name in FIGURES if (words := self._said(name))]
        leading = self.leading
        rated = leading.rated if leading else None
        if leading and rated:
            parts.append(f"bằng {said_rate(rated, self.units)} {leading.target.basis}")
        if self.verdict is Verdict.OVER_CEILING:
            parts.append(self.verdict.word)
        return ", ".join(parts) or str(self.headline)

    def to_dict(self) -> dict[str, object]:
        """Return the progress as JSON holds it: numbers as text, all digits kept, rates rounded to 4 decimals."""
        return {
            "indicator": self.indicator.key,
            "name": self.indicator.name,
            "item": self.item,
            "period": str(self.period),
            "unit": self.indicator.unit,
            **{name: digits(self.figures[name]) if name in self.figures else None for name in FIGURES},
            "rate": digits(self.leading.rated) if self.leading else None,
            "verdict": self.verdict.value if self.verdict else None,
            "targets": [_target_dict(one) for one in self.attainments],
            "missing": {name: answer.reason for name, answer in self.figures.items() if not answer},
        }

    @property
    def _no_target(self) -> Hole:
        return Hole(f"chưa có mức giao cho {self.indicator.name}", absent=True, lacks="target")

    def _base(self, base: str) -> Answer:
        return self.bases.get(base) or Hole(f"chưa có số so sánh của {self.indicator.name} ({base})", absent=True)

    def _figure(self, name: str) -> Shown | None:
        answer = self.figures.get(name)
        return shown(answer, self.units) if answer else None

    def _shown(self, answer: Answer) -> Shown | Hole:
        return shown(answer, self.units) if answer else answer

    def _said(self, name: str) -> str:
        answer = self.figures.get(name)
        twice = name == "value" and isinstance(self.period, Year) and self.figures.get("total")
        if not answer or twice:
            return ""
        words = {
            "value": self.period.when,
            "total": SINCE.get(self.indicator.within or Within.YEAR, self.period.to_date),
        }
        return f"{words[name]} {said(answer, self.units)}" if name in words else said(answer, self.units)

    def _why(self, one: Attainment) -> str:
        rated = one.rated
        verdict = f"; {one.verdict.word}" if one.verdict else ""
        return (working(rated, self.units) if rated else rated.reason) + f" — {one.target.basis}{verdict}"


def _target_dict(one: Attainment) -> dict[str, object]:
    rated = one.rated
    return {
        "authority": one.target.authority.value,
        "basis": one.target.basis,
        "target": digits(one.asked),
        "value": digits(one.value),
        "rate": digits(rated),
        "gap": digits(one.gap),
        "left": digits(one.left),
        "verdict": one.verdict.value if one.verdict else None,
        "pace": digits(Fact(one.pace.value, "%", one.indicator.key, "pace")) if one.pace else None,
        "missing": None if rated else rated.reason,
    }


def progress(
    indicator: Indicator,
    period: Period | str,
    *,
    value: Number | None = None,
    total: Number | None = None,
    level: Number | None = None,
    target: Target | Iterable[Target] | None = None,
    base: Number | Mapping[str, Number] | None = None,
) -> Progress:
    """Return the progress of one indicator from bare numbers, with no folder and no file.

    `base` is what the headline figure is compared with: the same period last year, or several bases by name. A target
    without a period is met by the headline figure; one of a single month by that month's value.
    """
    period = period_of(period)
    given = {name: number for name, number in zip(FIGURES, (value, total, level), strict=True) if number is not None}
    _checked(indicator, given)
    figures = {name: _stated(indicator, period, name, number) for name, number in given.items()}
    bases = base if isinstance(base, Mapping) else {} if base is None else {SAME: base}
    targets = [] if target is None else [target] if isinstance(target, Target) else list(target)
    return Progress(
        indicator=indicator,
        period=period,
        figures=figures,
        attainments=tuple(
            _attained(indicator, period, one, figures) for one in sorted(targets, key=lambda one: one.authority.rank)
        ),
        bases={
            who: _stated(indicator, base_of(period, who), next(iter(figures)), number) for who, number in bases.items()
        },
    )


def _checked(indicator: Indicator, given: Mapping[str, object]) -> None:
    if indicator.mistakes:
        raise DeclarationError("; ".join(indicator.mistakes))
    allowed = {"flow": ("value", "total"), "stock": ("level",)}.get(indicator.kind, FIGURES)
    wrong = [name for name in given if name not in allowed]
    if wrong or not given:
        reason = f"không có {wrong[0]}=" if wrong else "chưa có con số nào"
        raise DataError(f"{indicator.name}: {reason}; hãy đưa số vào {' hoặc '.join(f'{name}=' for name in allowed)}.")


def _stated(indicator: Indicator, period: Period, name: str, number: Number) -> Fact:
    facet = Facet.PERIOD.value if name == "value" else name
    return Fact(Fraction(exact(number)), indicator.unit, indicator.key, facet, period=period)


def _attained(indicator: Indicator, period: Period, target: Target, figures: Mapping[str, Answer]) -> Attainment:
    stretch = named(target.period) if target.period else Stretch.of(Year(f"{period.year:04}"))
    if stretch is None and indicator.within is Within.YEAR:
        raise DataError(f"không có kỳ “{target.period}”: ghi kỳ của chỉ tiêu như 2023 hoặc 2023-11.")
    part = stretch and len(stretch.months) < MONTHS_OF_A_YEAR and target.period != str(period)
    if part and indicator.within is Within.YEAR and isinstance(indicator, Flow):
        raise DataError(
            f"chỉ tiêu của kỳ {target.period} chỉ so với số của kỳ ấy: gọi progress cho kỳ {target.period}."
        )
    if stretch and period not in stretch:
        raise DataError(
            f"chỉ tiêu của kỳ {target.period} không gồm kỳ {period}: hãy đưa chỉ tiêu của kỳ có {period.full_name}."
        )
    yearly = indicator.within in (None, Within.YEAR) or bool(target.period)
    schedule = stretch.schedule(period) if stretch and yearly and isinstance(indicator, Flow) else None
    names = ("value", "total", "level") if target.period == str(period) else ("total", "level", "value")
    value = next(
        (figures[name] for name in names if name in figures), Hole(f"chưa có số liệu {indicator.name}", absent=True)
    )
    return Attainment.of(indicator, period, target, value, Units.house(), schedule)
