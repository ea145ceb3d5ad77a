"""A value with its percentage of a plan: the plan itself is not printed, but some plan must give that percentage."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import ceil, floor

from ngaman_core.audit.fault import Fault, fault
from ngaman_core.audit.figure import Figure, before, tells_more, told
from ngaman_core.audit.role import Role, is_share
from ngaman_core.audit.stated import amount_text, stated
from ngaman_core.finding import Severity
from ngaman_core.measure.unit import Units

RULE = "plan"
# Plans are round numbers: of what can be measured four digits, of a percentage one decimal.
DIGITS = 4
# A wider range of plans holds a number of four digits by chance, so there three are asked for.
NARROW = Fraction(3, 10000)


def check(figures: Sequence[Figure], units: Units) -> Iterator[Fault]:
    """Yield percentages of a plan for which no likely plan exists; a line knows its plan, so it is not asked."""
    for place, rate in enumerate(figures):
        if rate.role is Role.OF_TARGET and rate.alone and tells_more(rate):
            # "4.595 ha (trong đó cây ăn trái 1.535 ha), đạt 96,74%": brackets that are closed stand between.
            earlier = [one for one in before(figures, place) if one.in_brackets == rate.in_brackets]
            if earlier and earlier[-1].alone and not told(earlier[-1], rate):
                yield from _no_plan(earlier[-1], rate, units)


def _no_plan(value: Figure, rate: Figure, units: Units) -> Iterator[Fault]:
    number, percent = stated(value, units), stated(rate, units)
    if number.bound or percent.bound or number.value <= 0 or percent.value <= 0:
        return
    half = percent.step / 2
    spread = number.step / 2 if is_share(value.token) else Fraction(0)
    low = (number.value - spread) * 100 / (percent.value + half)
    high = (number.value + spread) * 100 / (percent.value - half)
    counted = not number.step
    between = f"từ {amount_text(low, value)} đến {amount_text(high, value)}"
    said = f"“{value.mention.text}” đạt “{rate.mention.text}” thì kế hoạch phải {between}"
    fix = "đối chiếu số thực hiện, tỷ lệ và mức kế hoạch được giao."
    if counted and floor(high) < ceil(low):
        yield fault(RULE, Severity.WARNING, rate, f"{said}, mà không có số nguyên nào như vậy.", fix)
    elif not counted and not _has_round(low, high, value):
        severity = Severity.WARNING if is_share(value.token) else Severity.NOTE
        yield fault(RULE, severity, rate, f"{said}, mà không có số tròn nào như vậy.", fix)


def _has_round(low: Fraction, high: Fraction, value: Figure) -> bool:
    if is_share(value.token):
        step = Fraction(1, 10)
    else:
        digits = DIGITS if (high - low) / high < NARROW else DIGITS - 1
        step = Fraction(10) ** (len(str(floor(high))) - digits)
    return floor(high / step) >= ceil(low / step)
