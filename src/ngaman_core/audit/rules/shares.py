"""Shares of what is printed: "240/220, đạt 109,10%", "hòa giải thành 13 vụ trong 15 vụ, đạt 86,6%"."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from ngaman_core.audit.fault import Fault, fault
from ngaman_core.audit.figure import Figure, before, tells_more
from ngaman_core.audit.role import Role, is_share
from ngaman_core.audit.stated import constant, percent_text, same, stated, stated_whole
from ngaman_core.evaluate.interval import Stated
from ngaman_core.evaluate.law import Fit
from ngaman_core.finding import Severity
from ngaman_core.measure.unit import Units
from ngaman_core.vi import number

# A share that misses what the numbers give by so little is meant to be just that share: points, or parts of itself.
NEAR, NEARLY = Fraction(1), Fraction(1, 20)
MOST_MONTHS, MOST_DAYS = 12, 31
RULE = "share"


def check(figures: Sequence[Figure], units: Units) -> Iterator[Fault]:
    """Yield the percentages that their own numbers do not give."""
    for place, figure in enumerate(figures):
        if not is_share(figure.token) or not figure.alone or not tells_more(figure):
            continue
        # "13 vụ (lũy kế 149 vụ), đạt 86,6% (lũy kế 87,6%)": what is in brackets goes with what is in brackets.
        earlier = [one for one in before(figures, place) if one.in_brackets == figure.in_brackets]
        if not earlier or is_share(earlier[-1].token):
            continue
        part = earlier[-1]
        if part.is_pair:
            numbers = stated(part, units), stated_whole(part, units)
            if not part.token.unit and (_is_day(*numbers) or not _near(figure, *numbers, units)):
                continue
            yield from beside(figure, *numbers, units, part.mention.text.replace("/", " : "))
        elif figure.role is Role.PERCENT and figure.mention.by != "line" and part.alone:
            yield from _of_a_whole_before(figure, part, earlier[:-1], units)


def _is_day(day: Stated, month: Stated) -> bool:
    """Say whether a pair without a unit may be a date: "(từ 26/1 - 1/2)"."""
    return day.value <= MOST_DAYS and month.value <= MOST_MONTHS


def _near(figure: Figure, part: Stated, whole: Stated, units: Units) -> bool:
    printed = stated(figure, units).value
    return bool(whole.value) and abs(part.value / whole.value * 100 - printed) < min(NEAR, printed * NEARLY)


def beside(figure: Figure, part: Stated, whole: Stated, units: Units, said: str) -> Iterator[Fault]:
    """Yield a fault unless a percentage is that part of that whole."""
    if not whole.value:
        return
    fit = same((stated(figure, units), whole), (constant(100), part))
    if fit is Fit.HOLDS:
        return
    right = percent_text(part.value / whole.value * 100, figure)
    printed = figure.mention.text
    if fit is Fit.CUT:
        message = f"Tỷ lệ “{printed}” bị cắt bớt chữ số chứ chưa làm tròn: {said} = {right}."
        yield fault(
            f"{RULE}-cut", Severity.WARNING, figure, message, f"viết {_as_printed(figure, part, whole)}.", right
        )
    else:
        fix = f"viết {_as_printed(figure, part, whole)}, hoặc xem lại hai số đã nêu."
        message = f"Tỷ lệ “{printed}” không đúng với số đã nêu: {said} = {right}."
        yield fault(RULE, Severity.ERROR, figure, message, fix, right)


def _as_printed(figure: Figure, part: Stated, whole: Stated) -> str:
    return f"{number.to_text(number.rounded(part.value / whole.value * 100, figure.token.places))}%"


def _of_a_whole_before(figure: Figure, part: Figure, earlier: Sequence[Figure], units: Units) -> Iterator[Fault]:
    """Check a share against the nearest larger figure of its unit in the same sentence, where it nearly fits."""
    value = stated(part, units).value
    for whole in reversed(earlier):
        if whole.token.unit == part.token.unit and whole.alone and stated(whole, units).value >= value > 0:
            if _near(figure, stated(part, units), stated(whole, units), units):
                said = f"{part.mention.text} : {whole.mention.text}"
                yield from beside(figure, stated(part, units), stated(whole, units), units, said)
            return
        if whole.opens_sentence:
            return
