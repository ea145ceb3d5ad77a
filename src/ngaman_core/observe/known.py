"""What the rows of a pack may refer to: the catalog's indicators, the items, the areas, and the settings' spans."""

from functools import cached_property

from attrs import frozen

from ngaman_core.declare.catalog import Catalog
from ngaman_core.declare.indicator import Flow, Indicator, Within
from ngaman_core.errors import DataError
from ngaman_core.measure.area import Areas
from ngaman_core.measure.period import Period, period
from ngaman_core.observe.cells import Cells
from ngaman_core.observe.elsewhere import ELSEWHERE
from ngaman_core.observe.items import Items
from ngaman_core.observe.near import near, quoted
from ngaman_core.observe.settings import Settings


@frozen(eq=False)
class Known:
    """The names a row may use; each method returns what a cell names, or files a finding.

    With `open_spans` a span may be named that nobody has declared, as in a frame without settings.
    """

    catalog: Catalog
    settings: Settings
    items: Items
    areas: Areas
    open_spans: bool = False

    def indicator(self, cells: Cells) -> Indicator | None:
        """Return the indicator of a row."""
        key = cells["indicator"]
        found = self.catalog.indicators.get(key)
        if found is None and key and self.catalog.is_elsewhere(key):
            cells.mark(ELSEWHERE)
        elif found is None and key:
            message = f"không có chỉ tiêu {quoted(key)} trong các lĩnh vực đã cài đặt."
            cells.refuse("unknown-indicator", "indicator", message, near(key, self.catalog.indicators))
        elif found is None:
            fix = "ghi mã chỉ tiêu; lệnh ngaman indicators liệt kê các mã."
            cells.refuse("unknown-indicator", "indicator", "thiếu mã chỉ tiêu.", fix)
        return found

    def item(self, cells: Cells, indicator: Indicator) -> str:
        """Return the key of a row's item, which must be in the list the indicator is broken down by."""
        key = cells["item"]
        if not key or self.items.get(indicator.by, key):
            return key
        if not indicator.by:
            message = (
                f"chỉ tiêu {quoted(indicator.name)} không chia theo danh sách nào, nên không có mục {quoted(key)}."
            )
            cells.refuse("unknown-item", "item", message, "để trống cột item.")
        else:
            names = [item.key for item in self.items.of(indicator.by)]
            fix = near(key, names) or f"thêm danh sách {indicator.by} vào items.csv."
            message = f"danh sách {quoted(indicator.by)} không có mục {quoted(key)}."
            cells.refuse("unknown-item", "item", message, fix)
        return ""

    def area(self, cells: Cells) -> str:
        """Return the key of a row's area."""
        key = cells["area"]
        if key and key not in self._areas:
            fix = near(key, self._areas) or "thêm đơn vị này vào areas.csv."
            cells.refuse("unknown-area", "area", f"không có địa bàn {quoted(key)}.", fix)
        return key

    def span(self, cells: Cells, indicator: Indicator, when: Period | None) -> str:
        """Return the span of a row; it must be of the kind in which the indicator adds up, and have begun."""
        key, kind = cells["within"], indicator.within
        spans = self.settings.spans_of(kind.value if kind else "")
        span = self.settings.span(key)
        if not key:
            needed = isinstance(indicator, Flow) and kind not in (None, Within.YEAR, Within.EVER)
            if needed and when and sum(span.holds(when) for span in spans) != 1:
                message = (
                    f"chưa rõ {quoted(indicator.name)} cộng dồn từ lúc nào: kỳ này không nằm trong đúng một khoảng."
                )
                cells.warn("unknown-span", "within", message, "ghi mã của vụ, năm học hoặc nhiệm kỳ vào cột within.")
        elif span is None and self.open_spans:
            return key
        elif span is None:
            keys = [span.key for span in self.settings.spans]
            fix = near(key, keys) or "khai báo trong report.toml, như [seasons.dong-xuan-2023-2024]."
            cells.refuse("unknown-span", "within", f"không có vụ, năm học hay nhiệm kỳ {quoted(key)}.", fix)
        elif span not in spans:
            message = f"{quoted(indicator.name)} không cộng dồn theo {quoted(span.name)}."
            fix = near(key, [span.key for span in spans]) or "để trống cột within."
            cells.refuse("wrong-span", "within", message, fix)
        elif when and when.end < span.start:
            message = f"{quoted(span.name)} bắt đầu ngày {span.start:%d/%m/%Y}, sau kỳ {when}."
            cells.refuse("wrong-span", "within", message, "kiểm tra lại kỳ, hoặc ngày bắt đầu trong report.toml.")
        return key

    def period_or_span(self, cells: Cells) -> str:
        """Return the key of the period or the span that a target belongs to; '' where it names none."""
        key = cells["period"]
        if not key or self.settings.span(key):
            return key
        try:
            return str(period(key))
        except DataError:
            message = f"{quoted(key)} không phải là một kỳ, cũng không có vụ, năm học hay nhiệm kỳ nào mang mã này."
            declared = near(key, [span.key for span in self.settings.spans]) or "khai báo mã này trong report.toml."
            cells.refuse("bad-period", "period", message, f"viết như 2023 hoặc 2023-11; {declared}")
            return ""

    @cached_property
    def _areas(self) -> dict[str, None]:
        return dict.fromkeys(area.key for area in self.areas)
