"""How large a figure in each unit usually is in one town and one year, so that a sample reads like the real thing."""

from decimal import Decimal
from fractions import Fraction
from random import Random

from ngaman_core.measure.unit import Units
from ngaman_core.vi import number

# In each unit, from how much to how much.
SIZES: dict[str, tuple[int, int]] = {
    "đồng": (200_000_000, 9_000_000_000),
    "nghìn đồng": (200_000, 9_000_000),
    "triệu đồng": (2_000, 90_000),
    "tỷ đồng": (20, 200),
    "triệu đồng/người/năm": (45, 80),
    "ha": (500, 9_000),
    "tấn": (3_000, 90_000),
    "tấn/ha": (4, 7),
    "km": (20, 300),
    "%": (55, 98),
    "‰": (3, 12),
    "lần": (1, 3),
    "con": (9_000, 90_000),
    "hộ": (400, 9_000),
    "người": (400, 9_000),
    "khẩu": (4_000, 90_000),
    "lượt": (2_000, 60_000),
    "học sinh": (1_000, 9_000),
    "hồ sơ": (1_000, 9_000),
    "trường hợp": (20, 200),
    "căn nhà": (20, 90),
    "dự án, công trình": (6, 40),
    "dự án": (6, 40),
    "công trình": (6, 40),
    "xã": (5, 12),
    "phường": (3, 9),
}
COUNT, MEASURE, COMPOUND = (60, 900), (50, 900), (2, 60)
DECIMALS = {"tỷ đồng": 3, "%": 1, "‰": 1, "lần": 2}
SIGNIFICANT = 3


def usual(unit: str, units: Units, random: Random) -> Fraction:
    """Return a usual size in a unit."""
    otherwise = COUNT if units.counted(unit) else COMPOUND if "/" in unit else MEASURE
    least, most = SIZES.get(unit, otherwise)
    return least + (most - least) * between(random, 0, 100)


def between(random: Random, least: int, most: int) -> Fraction:
    """Return a share between two whole percentages."""
    return Fraction(random.randint(10 * least, 10 * most), 1000)


def entered(value: Fraction, unit: str, units: Units) -> Decimal:
    """Return a value with the decimals that a clerk would enter: none for what is counted and for small money."""
    if units.counted(unit):
        places = 0
    elif units.money(unit) is not None:
        places = DECIMALS.get(unit, 0)
    else:
        places = DECIMALS.get(unit, 2 if value < 1000 else 0)
    return number.rounded(value, places)


def asked_for(value: Fraction, unit: str, units: Units) -> Decimal:
    """Return a value as round as people set targets."""
    exact = entered(value, unit, units)
    step = 10 ** max(exact.adjusted() - SIGNIFICANT + 1, 0)
    return exact if step == 1 else number.rounded(value / step, 0) * step
