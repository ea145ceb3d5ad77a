"""[profiles] of report.toml: how the work of a year or a span is spread over its months, such as sowing in a season."""

from collections.abc import Iterator
from decimal import Decimal

from ngaman_core.declare.catalog import Catalog
from ngaman_core.declare.indicator import Flow
from ngaman_core.measure.period import Month, Span
from ngaman_core.observe.elsewhere import ELSEWHERE
from ngaman_core.observe.near import near, quoted
from ngaman_core.observe.settings import YEAR, Profile
from ngaman_core.observe.toml import Section

MONTHS_OF_A_YEAR = 12


def profiles_of(top: Section, spans: tuple[Span, ...], catalog: Catalog) -> Iterator[Profile]:
    """Yield the profiles that a pack declares, below the key of a span or "year", for the flows that add up in it."""
    months = {YEAR: MONTHS_OF_A_YEAR, **{span.key: _months(span) for span in spans}}
    kinds = {YEAR: YEAR, **{span.key: span.kind for span in spans}}
    for key, section in top.tables("profiles"):
        if key not in months:
            message = f"không có vụ, năm học hay nhiệm kỳ {quoted(key)}."
            section.refuse("unknown-span", "", message, near(key, months) or f"dùng {YEAR} cho cả năm.")
            continue
        for name, weights in section.values.items():
            indicator = catalog.indicators.get(name)
            if indicator is None and catalog.is_elsewhere(name):
                section.mark(ELSEWHERE)
            elif indicator is None:
                message = f"không có chỉ tiêu {quoted(name)}."
                section.refuse("unknown-indicator", name, message, near(name, catalog.indicators))
            elif not isinstance(indicator, Flow) or indicator.within != kinds[key]:
                message = f"{quoted(indicator.name)} không cộng dồn theo {quoted(key)}."
                section.refuse(
                    "wrong-span", name, message, "đặt vào đúng khoảng mà chỉ tiêu cộng dồn, hoặc bỏ dòng này."
                )
            elif (found := _weights(weights)) and len(found) == months[key]:
                yield Profile(key, name, found)
            else:
                message = f"tỷ trọng của {quoted(indicator.name)} chưa đúng."
                fix = f"ghi {months[key]} số không âm, mỗi tháng một số, không phải tất cả bằng không."
                section.refuse("bad-profile", name, message, fix)


def _weights(written: object) -> tuple[Decimal, ...]:
    """Return weights as exact numbers; () where they are none."""
    if not isinstance(written, list) or any(
        isinstance(one, bool) or not isinstance(one, int | Decimal) for one in written
    ):
        return ()
    weights = tuple(map(Decimal, written))
    sound = all(one.is_finite() and one >= 0 for one in weights) and any(weights)
    return weights if sound else ()


def _months(span: Span) -> int:
    first, last = Month.of(span.start), Month.of(span.end)
    return (last.year - first.year) * MONTHS_OF_A_YEAR + last.number - first.number + 1
