"""A row of targets.csv as a target, or the findings that forbid it."""

from ngaman_core.declare.authority import Authority
from ngaman_core.declare.target import Origin, Target
from ngaman_core.observe.amount import amount
from ngaman_core.observe.cells import Cells
from ngaman_core.observe.known import Known
from ngaman_core.observe.rows import not_filled


def target(cells: Cells, known: Known) -> Target | None:
    """Return the target of a row, or None where a cell is refused."""
    indicator = known.indicator(cells)
    authority = _authority(cells)
    date, effective = cells.date("date"), cells.date("effective")
    area = known.area(cells)
    when = known.period_or_span(cells)
    origin = _origin(cells)
    if indicator is None or not_filled(cells, indicator):
        return None
    item = known.item(cells, indicator)
    unit = known.catalog.units.canonical(indicator.unit)
    value = amount(cells, "value", unit, known.catalog.units)
    high = amount(cells, "high", unit, known.catalog.units)
    if value is not None and high is not None and high < value:
        message = f"mức cao {cells['high']} thấp hơn mức thấp {cells['value']}."
        cells.refuse("bad-range", "high", message, "đổi chỗ hai số.")
    if cells.refused or value is None or authority is None:
        return None
    return Target(
        value,
        authority,
        indicator=indicator.key,
        item=item,
        area=area,
        period=when,
        high=high,
        unit=unit,
        document=cells["document"],
        date=date,
        issuer=cells["issuer"],
        effective=effective,
        origin=origin.value,
        source=cells.row.place,
    )


def _authority(cells: Cells) -> Authority | None:
    if not cells["authority"]:
        fix = f"ghi một trong: {', '.join(Authority)}."
        cells.refuse("unknown-authority", "authority", "thiếu cơ sở của chỉ tiêu.", fix)
    return cells.choice("authority", Authority, "unknown-authority")


def _origin(cells: Cells) -> Origin:
    origin = cells.choice("origin", Origin, "bad-origin") or Origin.DOCUMENT
    if origin is Origin.IMPLIED and cells["document"]:
        message = "chỉ tiêu suy ra từ tỷ lệ (implied) mà lại có số văn bản."
        cells.refuse("implied-document", "document", message, "để trống cột document, hoặc ghi origin là document.")
    return origin
