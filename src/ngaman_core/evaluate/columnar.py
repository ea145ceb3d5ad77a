"""The laws of an assessment over a tidy data frame of any engine: the door through which frames come and go."""

from collections.abc import Iterable
from importlib.util import find_spec
from typing import Any, TypeVar

from ngaman_core.declare.catalog import Catalog, catalog
from ngaman_core.declare.indicator import Indicator
from ngaman_core.errors import DataError, OutputError
from ngaman_core.measure.period import Period
from ngaman_core.measure.period import period as period_of

Frame = TypeVar("Frame")
KEYS = ("indicator", "item", "area")
RESULT = (
    *KEYS,
    *("value", "total", "level", "numerator", "denominator", "base", "change", "growth"),
    *("authority", "low", "high", "reached", "target", "rate", "gap", "verdict", "hole"),
)


def columns(
    frame: Frame, targets: Any, period: Period | str, indicators: Catalog | Iterable[Indicator] | None = None
) -> Frame:
    """Return where each indicator of each area (and item) stands at a period, a row for every target it has.

    `frame` is a pandas, Polars, DuckDB or PySpark frame with a row for every month: `indicator`, `period` ("2023-11")
    and `value`, and if need be `area`, `item`, `facet`, and `of`, the denominators of ratios that are counted in their
    rows. `targets` is one of the same engine with `indicator` and `value`, and if need be `area` (without it a target
    holds for every area), `item`, `period`, `high` and `authority`.
    Values are whole numbers in the smallest unit of their indicator: đồng, persons, hundredths of a hectare or of a
    percent. `indicators` says what adds up and what is good, by default those of all installed domains.

    The result is a frame of the same kind, and lazy if the frame was. Its figures are whole numbers too: `value`,
    `total`, `level`, `base` (a year before), `change`, `growth`, of a counted ratio `numerator` and `denominator`; and
    of each target `low` and `high`, `reached`, which `target` it is measured by, `rate`, `gap`, `verdict`. Rate and
    growth are in hundredths of a percent. A figure that cannot be had is null, and `hole` says why there is no rate.

    Raises DataError for columns that lack or hold no whole numbers, OutputError where a library is not installed.
    """
    if find_spec("narwhals") is None:
        raise OutputError(
            'Chưa tính được trên bảng dữ liệu: thiếu narwhals. Cách sửa: pip install "ngaman-core[scale]".'
        )
    from ngaman_core.evaluate.beside import asked, compared, judged, matched
    from ngaman_core.evaluate.frames import Engine
    from ngaman_core.evaluate.kinds import Kinds
    from ngaman_core.evaluate.pair import paired, parted
    from ngaman_core.evaluate.tally import Side

    engine, period = Engine.of(frame), period_of(period)
    rows = engine.opened(frame, "bảng số liệu", KEYS, ("period", "value"), ("facet", "of"))
    wanted = engine.opened(targets, "bảng chỉ tiêu", KEYS, ("value",), ("period", "high", "authority"))
    given, asked_of = (table.collect_schema().names() for table in (rows, wanted))
    keys = [name for name in KEYS if name in given]
    lacking = [name for name in KEYS if name in asked_of and name not in keys]
    if lacking:
        raise DataError(f"bảng số liệu không có cột {', '.join(lacking)} như bảng chỉ tiêu. Cách sửa: thêm cột.")
    faceted, halved = "facet" in given, "of" in given
    kinds = Kinds(_listed(indicators), halved)
    now, before = Side(period, faceted, halved), Side(period.same_last_year, faceted, halved=False, ending="_before")
    rows, by = paired(rows, keys)
    both = matched(parted(now.tallied(rows, by, kinds), keys, by), asked(wanted, period), keys)
    found = judged(kinds.told(both), now, kinds)
    # Joined last, the year before keeps DuckDB from writing a rate out into every sum over it, which takes it a minute.
    found = compared(found.join(before.tallied(rows, by, kinds), on=by, how="left"), before)
    names = found.collect_schema()
    result: Frame = engine.closed(found.select(*(name for name in RESULT if name in names)))
    return result


def _listed(indicators: Catalog | Iterable[Indicator] | None) -> tuple[Indicator, ...]:
    known = catalog() if indicators is None else indicators
    return tuple(known.indicators.values() if isinstance(known, Catalog) else known)
