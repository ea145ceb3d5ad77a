"""Growth: "tăng từ A lên B, tăng C%", "đạt B, tăng D so với cùng kỳ, tương đương C%", "cùng kỳ A, tăng C%"."""

import itertools
from collections.abc import Iterator, Sequence
from fractions import Fraction

from ngaman_core.audit.fault import Fault, fault
from ngaman_core.audit.figure import Figure
from ngaman_core.audit.role import Role, is_share
from ngaman_core.audit.stated import constant, percent_text, stated
from ngaman_core.evaluate.interval import Stated
from ngaman_core.evaluate.law import Claim, Fit, Product
from ngaman_core.finding import Severity
from ngaman_core.measure.unit import Units

# Words by which a figure says that it is the earlier one.
EARLIER = (("cùng", "kỳ"), ("năm", "trước"), ("tháng", "trước"), ("kỳ", "trước"))
REACHED = frozenset(("lên", "xuống", "còn", "đến"))
RULE = "growth"


def check(figures: Sequence[Figure], units: Units) -> Iterator[Fault]:
    """Yield the changes in percent that the two values do not give, and rises that fall."""
    for first, second, change in zip(figures, figures[1:], figures[2:], strict=False):
        if _comparable(first, second, change):
            yield from _grown(first, second, change, units)
    for first, second in itertools.pairwise(figures):
        if _from_to(first, second):
            yield from _wrong_way(first, second, units)


def _comparable(first: Figure, second: Figure, change: Figure) -> bool:
    if change.role is not Role.CHANGE or not change.alone or change.opens_clause or second.opens_clause:
        return False
    return first.alone and second.alone and not is_share(first.token) and first.token.unit == second.token.unit


def _grown(first: Figure, second: Figure, change: Figure, units: Units) -> Iterator[Fault]:
    """Check a change against its base, where the words tell which of the two values is the base."""
    if _from_to(first, second):
        base, now = first, second
    elif any(pair in itertools.pairwise(second.before) for pair in EARLIER) and not second.way:
        base, now = second, first
    elif second.way and second.way == change.way and len(change.before) <= 4:
        yield from _by_difference(first, second, change, units)
        return
    else:
        return
    before, after = stated(base, units), stated(now, units)
    if not before.value:
        return
    percent = Fraction(change.way) * (after.value - before.value) / before.value * 100
    claim = Claim(
        (Product(1, (constant(100), after)),),
        "=",
        (Product(1, (constant(100), before)), Product(change.way, (stated(change, units), before))),
    )
    yield from _unless(claim, percent, change, f"từ {base.mention.text} đến {now.mention.text}")


def _by_difference(now: Figure, apart: Figure, change: Figure, units: Units) -> Iterator[Fault]:
    after, difference = stated(now, units), stated(apart, units)
    base = after.value - apart.way * difference.value
    if base <= 0:
        return
    rate: Stated = stated(change, units)
    claim = Claim(
        (Product(1, (constant(100), difference)),),
        "=",
        (Product(1, (rate, after)), Product(-apart.way, (rate, difference))),
    )
    yield from _unless(claim, difference.value / base * 100, change, f"{apart.mention.text} để có {now.mention.text}")


def _unless(claim: Claim, percent: Fraction, change: Figure, said: str) -> Iterator[Fault]:
    fit = claim.fit
    if fit is Fit.HOLDS:
        return
    right = percent_text(percent, change)
    if fit is Fit.CUT:
        message = f"Mức thay đổi “{change.mention.text}” bị cắt bớt chữ số chứ chưa làm tròn: {said} là {right}."
        yield fault(f"{RULE}-cut", Severity.WARNING, change, message, f"làm tròn {right}.", right)
    else:
        message = f"Mức thay đổi “{change.mention.text}” không đúng với số đã nêu: {said} là {right}."
        yield fault(RULE, Severity.ERROR, change, message, f"viết {right}, hoặc xem lại các số đã nêu.", right)


def _from_to(first: Figure, second: Figure) -> bool:
    same = first.alone and second.alone and first.token.unit == second.token.unit and not second.opens_sentence
    return same and first.leading[-1:] == ("từ",) and not REACHED.isdisjoint(second.before) and len(second.before) <= 8


def _wrong_way(first: Figure, second: Figure, units: Units) -> Iterator[Fault]:
    """Check "giảm từ A xuống B" for the direction."""
    words = (*first.leading[-6:], *second.before)
    before, after = stated(first, units).value, stated(second, units).value
    told = ("tăng" in words) - ("giảm" in words)
    if told and before != after and (after > before) != (told > 0):
        word = "tăng" if told > 0 else "giảm"
        message = f"Nói là {word} nhưng số lại đi ngược: từ {first.mention.text} đến {second.mention.text}."
        yield fault("direction", Severity.ERROR, second, message, "đổi lại từ ngữ hoặc đổi chỗ hai số.")
