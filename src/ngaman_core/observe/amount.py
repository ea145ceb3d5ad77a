"""The amount in a row, converted exactly to the unit its indicator is reckoned in."""

from decimal import Decimal
from fractions import Fraction

from ngaman_core.declare.indicator import Indicator, Ratio
from ngaman_core.measure.exact import decimal
from ngaman_core.measure.unit import UnitMismatch, Units
from ngaman_core.observe.cells import Cells
from ngaman_core.observe.near import near, quoted, reason_and_cure
from ngaman_core.observe.settings import Numbers
from ngaman_core.vi import number

SAME = Fraction(1)
MAY_BE_NEGATIVE = ("%", "‰", "điểm %")


def arithmetic_unit(indicator: Indicator, units: Units) -> str:
    """Return the unit in which the rows of an indicator are kept: its own, or the counted unit of a counted ratio."""
    return units.canonical(indicator.counted if isinstance(indicator, Ratio) and indicator.counted else indicator.unit)


def amount(cells: Cells, column: str, wanted: str, units: Units) -> Decimal | None:
    """Return the number of a column in the wanted unit, or None where it is empty or refused."""
    written = cells.number(column)
    factor = _factor(cells, column, wanted, units)
    if written is None or factor is None:
        return None
    value = written
    if factor != 1:
        exact = Fraction(written) * factor
        value = decimal(exact)
        if value != exact:
            message = f"{quoted(cells[column])} {cells['unit']} đổi ra {wanted} không được số chẵn."
            cells.refuse("wrong-unit", column, message, f"ghi số liệu theo đơn vị {wanted}.")
            return None
    return value if _fits(cells, column, value, wanted, units) else None


def _factor(cells: Cells, column: str, wanted: str, units: Units) -> Fraction | None:
    """Return how many of the wanted unit one of the row's unit is; a wrong unit is told once a row."""
    unit = cells["unit"]
    if unit in ("", wanted):
        return SAME
    if not units.known(unit):
        if column == "value":
            cells.refuse(
                "wrong-unit", "unit", f"không có đơn vị tính {quoted(unit)}.", near(unit, [wanted, *units.spellings()])
            )
        return None
    try:
        return units.factor(unit, wanted)
    except UnitMismatch as error:
        if column == "value":
            reason, cure = reason_and_cure(error)
            message = f"số liệu này tính bằng {wanted}, dòng này ghi {unit}. {reason}"
            cells.refuse("wrong-unit", "unit", message, cure)
        return None


def _fits(cells: Cells, column: str, value: Decimal, unit: str, units: Units) -> bool:
    """Say whether a value can be one of its unit: whole where things are counted, not negative where nothing can be."""
    point = "." if cells.numbers is Numbers.PLAIN else ","
    if units.counted(unit) and (value != value.to_integral_value() or point in cells[column]):
        message = f"{quoted(cells[column])} {unit}: số liệu tính bằng “{unit}” phải là số nguyên."
        cells.refuse("not-whole", column, message, _whole(cells, column))
        return False
    if value < 0 and units.money(unit.partition("/")[0]) is None and unit not in MAY_BE_NEGATIVE:
        fix = "bỏ dấu trừ, hoặc kiểm tra lại số liệu."
        message = f"{quoted(cells[column])} {unit}: số liệu này không thể âm."
        cells.refuse("negative", column, message, fix)
        return False
    return True


def _whole(cells: Cells, column: str) -> str:
    """Say what was probably meant: most such numbers have the thousands sign of the other way of writing."""
    text = cells[column]
    point, group = (".", ",") if cells.numbers is Numbers.PLAIN else (",", ".")
    if len(text.partition(point)[2]) != 3 or group in text:
        return "ghi số nguyên."
    meant = Decimal(text.replace(point, ""))
    written = str(meant) if cells.numbers is Numbers.PLAIN else number.to_text(meant)
    reading = f"ở đây dấu {point} được đọc là dấu thập phân (numbers = {quoted(cells.numbers)} trong report.toml)"
    return f"nếu dấu {point} ngăn cách hàng nghìn thì ghi {written}; {reading}."
