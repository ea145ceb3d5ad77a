"""What a change is counted from: @same (the default), @prev, @year, or the key of a period."""

from functools import lru_cache

from ngaman_core.declare.line import BASES
from ngaman_core.errors import DeclarationError
from ngaman_core.measure.period import Period, Year, period

SAME, PREVIOUS, YEAR = BASES


@lru_cache(maxsize=256)
def base_of(reported: Period, who: str = "") -> Period:
    """Return what to compare with: the same period last year, the one before, all of last year, or a named one."""
    if who in ("", SAME):
        return reported.same_last_year
    if who == PREVIOUS:
        return reported.previous
    if who == YEAR:
        return Year(f"{reported.year - 1:04}")
    if not who[0].isdigit():
        bases = ", ".join(BASES)
        raise DeclarationError(f"nothing can be compared with {who!r}: use {bases} or the key of a period")
    return period(who)
