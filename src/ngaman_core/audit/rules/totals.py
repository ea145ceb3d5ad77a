"""The period beside its total, and area by yield beside output."""

import itertools
from collections.abc import Iterator, Sequence
from fractions import Fraction

from ngaman_core.audit.fault import Fault, fault
from ngaman_core.audit.figure import Figure
from ngaman_core.audit.naming import says_nothing
from ngaman_core.audit.stated import adds_up, amount_text, constant, same, stated
from ngaman_core.evaluate.law import Fit
from ngaman_core.finding import Severity
from ngaman_core.measure.unit import Units

# "lũy kể" is a slip of the pen that many reports make.
TO_DATE = frozenset(("kế", "kể"))
RULE = "period-above-total"


def check(figures: Sequence[Figure], units: Units) -> Iterator[Fault]:
    """Yield periods above their total, and outputs that area and yield do not give."""
    for period, total in itertools.pairwise(figures):
        if _is_total(period, total) and adds_up(stated(period, units), (stated(total, units),), "<=") is Fit.BROKEN:
            message = f"Số trong kỳ “{period.mention.text}” lớn hơn số lũy kế “{total.mention.text}”."
            yield fault(RULE, Severity.ERROR, total, message, "kiểm tra lại hai số, hoặc kỳ của số lũy kế.")
    for three in zip(figures, figures[1:], figures[2:], strict=False):
        yield from _product(three, units)


def _is_total(period: Figure, total: Figure) -> bool:
    if not (period.alone and total.alone) or period.token.unit != total.token.unit or period.way or total.way:
        return False
    if period.is_total or total.opens_sentence or not period.token.unit:
        return False
    if total.mention.indicator != period.mention.indicator and not says_nothing(total.leading):
        return False
    words = total.before
    return any(first == "lũy" and second in TO_DATE for first, second in itertools.pairwise(words))


def _product(three: tuple[Figure, Figure, Figure], units: Units) -> Iterator[Fault]:
    """Check area × yield = output; the area stands first."""
    if not all(one.alone and not one.way for one in three) or any(one.opens_sentence for one in three[1:]):
        return
    area, *others = three
    rate = next((one for one in others if one.token.unit.endswith(f"/{area.token.unit}")), None)
    output = next((one for one in others if one is not rate), None)
    if not rate or not output or not all(units.known(one.token.unit) for one in three):
        return
    above = rate.token.unit.removesuffix(f"/{area.token.unit}")
    if units.money(above) is not None or units.root(output.token.unit)[1] != units.root(above)[1]:
        return
    numbers = [stated(one, units) for one in (area, rate, output)]
    size: Fraction = units.factor(above, output.token.unit)
    if same((constant(size), *numbers[:2]), (numbers[2],)) is not Fit.BROKEN:
        return
    right = amount_text(numbers[0].value * numbers[1].value * size, output)
    message = f"“{output.mention.text}” không bằng {area.mention.text} × {rate.mention.text} = {right}."
    fix = "kiểm tra lại diện tích, năng suất và sản lượng."
    yield fault("product", Severity.WARNING, output, message, fix, right)
