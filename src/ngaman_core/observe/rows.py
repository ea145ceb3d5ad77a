"""A row of observations.csv as an observation, or the findings that forbid it."""

from decimal import Decimal

from ngaman_core.declare.indicator import Facet, Indicator, Ratio
from ngaman_core.observe.amount import amount, arithmetic_unit
from ngaman_core.observe.cells import Cells
from ngaman_core.observe.known import Known
from ngaman_core.observe.near import quoted
from ngaman_core.observe.observation import Observation
from ngaman_core.observe.status import Status
from ngaman_core.vi.printed import Bound

# The facets each kind of indicator may have; the first is that of a row which names none.
FACETS: dict[str, tuple[Facet, ...]] = {
    "flow": (Facet.PERIOD, Facet.TOTAL),
    "stock": (Facet.LEVEL,),
    "ratio": (Facet.LEVEL, Facet.PERIOD, Facet.TOTAL),
}
KINDS = {"flow": "số phát sinh trong kỳ", "stock": "số tại một thời điểm", "ratio": "tỷ lệ"}


def observation(cells: Cells, known: Known) -> Observation | None:
    """Return the observation of a row, or None where a cell is refused."""
    indicator = known.indicator(cells)
    when = cells.period("period")
    facet = cells.choice("facet", Facet, "bad-facet")
    status = cells.choice("status", Status, "bad-status")
    bound = cells.choice("bound", Bound, "bad-bound")
    as_of, published = cells.date("as_of"), cells.date("published")
    area = known.area(cells)
    if indicator is None or not_filled(cells, indicator):
        return None
    item = known.item(cells, indicator)
    facet = _facet(cells, indicator, facet)
    unit = arithmetic_unit(indicator, known.catalog.units)
    value = amount(cells, "value", unit, known.catalog.units)
    of = _denominator(cells, indicator, unit, known)
    within = known.span(cells, indicator, when)
    if cells.refused or when is None or value is None:
        return None
    return Observation(
        indicator.key,
        when,
        value,
        facet=facet,
        item=item,
        area=area,
        of=of,
        unit=unit,
        within=within,
        as_of=as_of,
        status=status,
        bound=bound,
        published=published.isoformat() if published else "",
        note=cells["note"],
        source=cells.row.place,
    )


def not_filled(cells: Cells, indicator: Indicator) -> bool:
    """Say whether a row still waits for its number, as every row of a new pack does; that is no mistake."""
    if not cells["value"]:
        fix = "ghi số liệu vào cột value, hoặc bỏ cả dòng nếu không có."
        cells.note("not-filled", "value", f"chưa điền số liệu cho {quoted(indicator.name)}.", fix)
    return not cells["value"]


def _facet(cells: Cells, indicator: Indicator, facet: Facet | None) -> Facet:
    """Return the facet of a row; one that its kind does not have is refused."""
    allowed = FACETS[indicator.kind]
    if facet and facet not in allowed:
        message = f"{quoted(indicator.name)} là {KINDS[indicator.kind]}, không có {quoted(facet)}."
        cells.refuse("bad-facet", "facet", message, f"ghi {' hoặc '.join(allowed)}.")
    return facet or allowed[0]


def _denominator(cells: Cells, indicator: Indicator, unit: str, known: Known) -> Decimal | None:
    """Return the denominator, which a counted ratio must have and nothing else may have."""
    counted = isinstance(indicator, Ratio) and bool(indicator.counted)
    if counted and not cells["of"]:
        fix = f"cột of ghi tổng số {unit}, cột value ghi số {unit} đã thực hiện."
        cells.refuse("missing-denominator", "of", f"{quoted(indicator.name)} còn thiếu mẫu số.", fix)
    if not counted and cells["of"]:
        fix = "để trống cột of; mức giao ghi ở targets.csv."
        cells.refuse("unexpected-denominator", "of", f"{quoted(indicator.name)} không có mẫu số.", fix)
    return amount(cells, "of", unit, known.catalog.units) if counted and cells["of"] else None
