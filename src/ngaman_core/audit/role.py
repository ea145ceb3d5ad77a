"""What part a figure plays in its sentence: an amount, a share, a part of a plan, a change; which way it goes."""

from enum import StrEnum

from ngaman_core.audit.passage import PHRASE_ENDS, Passage
from ngaman_core.declare.skeleton import PERCENT, POINTS
from ngaman_core.measure.unit import Units
from ngaman_core.vi.scan import Token

PER_MILLE = "‰"
PLANS = ("kế hoạch", "chỉ tiêu", "nghị quyết", "dự toán", "cam kết", "kh", "mục tiêu")
UP = frozenset(("tăng", "vượt"))
DOWN = frozenset(("giảm", "hụt"))
# Words that compare only with "hơn" behind them: "thấp hơn 7,1 điểm %".
ABOVE = frozenset(("cao", "nhiều", "lớn", "nhanh"))
BELOW = frozenset(("thấp", "ít", "nhỏ", "kém", "chậm"))
# Behind these the figure is where a change ends, not the change itself: "giảm xuống còn 44,21%".
LEVELS = frozenset(("còn", "xuống", "lên", "đến", "từ", "đạt", "là", "thành"))
# "tốc độ tăng trưởng đạt 6,5%" is a change all the same.
PACE = frozenset(("tốc", "trưởng"))
REACH = 5  # how many words before a figure still say whether it is a change


class Role(StrEnum):
    """The kinds of figures that `ngaman read` tells apart."""

    AMOUNT = "amount"
    COUNT = "count"
    PERCENT = "percent"
    POINTS = "points"
    OF_TARGET = "percent_of_target"
    CHANGE = "change_percent"


def role(passage: Passage, place: int, units: Units) -> Role:
    """Return what kind of figure one of a passage is."""
    token = passage.spots[place].token
    if token.unit == POINTS:
        return Role.POINTS
    if not is_share(token):
        return Role.AMOUNT if measured(token, units) else Role.COUNT
    if direction(passage, place):
        return Role.CHANGE
    return Role.OF_TARGET if speaks_of_a_plan(passage, place) else Role.PERCENT


def is_share(token: Token) -> bool:
    """Say whether a figure is written in percent or per mille."""
    return token.unit.partition("/")[0] in (PERCENT, PER_MILLE)


def measured(token: Token, units: Units) -> bool:
    """Say whether a figure is money or a measure, not a count."""
    if units.money(token.unit) is not None or token.unit == "USD" or "/" in token.unit:
        return True
    return bool(token.unit) and units.known(token.unit) and not units.counted(token.unit)


def direction(passage: Passage, place: int) -> int:
    """Return 1 for a figure that says by how much something grew or is above, -1 for the other way, 0 for a level."""
    words = passage.spots[place].phrase
    if not PACE.isdisjoint(words) and "tăng" in words:
        return 1
    near = words[-REACH:]
    for word, following in zip(reversed(near), ("", *reversed(near)), strict=False):
        compares = following == "hơn"
        if word in LEVELS:
            return 0
        if word in UP or (compares and word in ABOVE):
            return 1
        if word in DOWN or (compares and word in BELOW):
            return -1
    return 0


def speaks_of_a_plan(passage: Passage, place: int) -> bool:
    """Say whether what stands behind a percentage is a plan: "đạt 96,74% chỉ tiêu Nghị quyết"."""
    behind = passage.behind(place)[:6]
    end = next((at for at, word in enumerate(behind) if word in PHRASE_ENDS), len(behind))
    said = f" {' '.join(behind[:end])} "
    return any(f" {plan} " in said for plan in PLANS)
