"""A pack to fill in: a row for every figure that the lines of some domains ask for, without its value."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from os import PathLike
from pathlib import Path

from ngaman_core.declare.catalog import Catalog
from ngaman_core.declare.domain import Domain
from ngaman_core.declare.indicator import Facet, Indicator, Ratio, Within
from ngaman_core.folder import made
from ngaman_core.measure.period import Period, Span, Year
from ngaman_core.measure.period import period as period_of
from ngaman_core.observe.amount import arithmetic_unit
from ngaman_core.observe.asked import AskedRow, AskedTarget, asked, period_of_target
from ngaman_core.observe.blank_toml import notes_toml, report_toml
from ngaman_core.observe.columns import ITEMS, OBSERVATIONS, TARGETS, Columns
from ngaman_core.observe.items import TOTAL
from ngaman_core.observe.usual_span import usual_span

EXAMPLE = "muc-1"
EXAMPLE_NAME = "đơn vị A"
HINT = f"{EXAMPLE_NAME} là ví dụ: ghi danh mục thật vào items.csv, rồi cho mỗi mục một dòng ở đây"
Cells = Mapping[str, str]


def new_pack(folder: str | PathLike[str], domains: Iterable[Domain], period: str | Period) -> Path:
    """Write a pack with every row that some domains need, still empty; OutputError where it cannot be written."""
    catalog = Catalog(tuple(domains))
    reported = period_of(period)
    wanted = asked(catalog, reported)
    withins = {indicator.within for indicator in catalog.indicators.values()}
    spans = {within: span for within in Within if within in withins and (span := usual_span(within, reported))}
    examples = [_example(name, order) for order, name in enumerate(wanted.lists, start=1)]
    rows = [_row(row, reported, catalog, spans) for row in wanted.rows]
    targets = [_target(target, reported, spans) for target in wanted.targets]
    return made(
        Path(folder),
        {
            "report.toml": report_toml(
                reported, [domain.key for domain in catalog.domains], tuple(spans.values())
            ).encode(),
            "observations.csv": _table(OBSERVATIONS, rows),
            "targets.csv": _table(TARGETS, targets),
            "items.csv": _table(ITEMS, examples),
            "notes.toml": notes_toml(catalog).encode(),
        },
    )


def _row(row: AskedRow, reported: Period, catalog: Catalog, spans: Mapping[Within, Span]) -> Cells:
    indicator = row.indicator
    span = _span(indicator, spans)
    return {
        "indicator": indicator.key,
        "item": EXAMPLE if row.list else "",
        "period": str(row.period),
        "facet": row.facet.value,
        "unit": arithmetic_unit(indicator, catalog.units),
        "within": span.key if span and span.holds(row.period) else "",
        "note": ", ".join(_hints(row, reported)),
    }


def _hints(row: AskedRow, reported: Period) -> Iterator[str]:
    """Yield what a clerk wants to know who has only the row: what is counted, for whom and when."""
    yield row.indicator.name
    if row.list:
        yield HINT
    if row.facet is Facet.TOTAL and not isinstance(row.period, Year):
        yield "lũy kế"
    if row.period != reported:
        yield row.period.full_name
    if isinstance(row.indicator, Ratio) and row.indicator.counted:
        yield f"cột of ghi tổng số {row.indicator.counted}"


def _target(target: AskedTarget, reported: Period, spans: Mapping[Within, Span]) -> Cells:
    return {
        "indicator": target.indicator.key,
        "item": EXAMPLE if target.list else "",
        "period": period_of_target(target.indicator, reported, _span(target.indicator, spans)),
        "unit": target.indicator.unit,
        "authority": target.authority.value,
    }


def _span(indicator: Indicator, spans: Mapping[Within, Span]) -> Span | None:
    return spans.get(indicator.within) if indicator.within else None


def _example(name: str, order: int) -> Cells:
    return {"list": name, "key": EXAMPLE, "name": EXAMPLE_NAME, "parent": TOTAL, "order": str(order)}


def _table(columns: Columns, rows: Iterable[Cells]) -> bytes:
    """Return rows as the CSV that a Vietnamese Excel opens as it is: semicolons, and a mark that says UTF-8."""
    out = io.StringIO()
    writer = csv.DictWriter(out, columns.all, restval="", delimiter=";", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode("utf-8-sig")
