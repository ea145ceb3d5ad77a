"""How far one percentage is from another: the distance is told in points, and it is the difference of the two."""

from collections.abc import Iterator, Sequence

from ngaman_core.audit.fault import Fault, fault
from ngaman_core.audit.figure import Figure
from ngaman_core.audit.role import is_share
from ngaman_core.audit.stated import adds_up, stated
from ngaman_core.declare.skeleton import PERCENT, POINTS
from ngaman_core.evaluate.law import Fit
from ngaman_core.finding import Severity
from ngaman_core.measure.unit import Units
from ngaman_core.vi import number

MORE = frozenset(("hơn",))
RULE = "gap"


def check(figures: Sequence[Figure], units: Units) -> Iterator[Fault]:
    """Yield the gaps that are called percent, and those that are not the difference of what stands around them."""
    for reached, gap, aim in zip(figures, figures[1:], figures[2:], strict=False):
        shares = all(one.alone and is_share(one.token) for one in (reached, aim))
        if not shares or gap.token.unit not in (PERCENT, POINTS) or not gap.way or MORE.isdisjoint(gap.before):
            continue
        if gap.opens_clause or aim.opens_clause or not gap.alone or aim.way or "cam" not in aim.before:
            continue
        yield from _gap(reached, gap, aim, units)


def _gap(reached: Figure, gap: Figure, aim: Figure, units: Units) -> Iterator[Fault]:
    have, apart, want = (stated(one, units) for one in (reached, gap, aim))
    upper, lower = (want, have) if gap.way < 0 else (have, want)
    difference = upper.value - lower.value
    right = f"{number.shown(difference, max(reached.token.places, aim.token.places))} điểm %"
    said = f"{aim.mention.text} và {reached.mention.text}"
    if adds_up(upper, (lower, apart)) is Fit.BROKEN:
        message = f"“{gap.mention.text}” không phải là khoảng cách giữa {said}: chênh lệch là {right}."
        yield fault(RULE, Severity.ERROR, gap, message, f"viết {right}.", right)
    elif gap.token.unit == PERCENT:
        points = f"{gap.mention.text.removesuffix('%').strip()} điểm %"
        message = f"“{gap.mention.text}” là chênh lệch giữa hai tỷ lệ ({said}), tính bằng điểm % chứ không phải %."
        yield fault("points", Severity.ERROR, gap, message, f"viết {points}.", points)
