"""items.csv and areas.csv as the items and areas that rows may name."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from decimal import Decimal
from graphlib import CycleError, TopologicalSorter

from attrs import field, frozen

from ngaman_core.declare.catalog import Catalog
from ngaman_core.finding import Finding, Severity
from ngaman_core.measure.area import Area, Areas
from ngaman_core.observe.cells import Cells
from ngaman_core.observe.items import TOTAL, Item, Items
from ngaman_core.observe.near import near, quoted
from ngaman_core.observe.settings import Numbers
from ngaman_core.observe.table import ENOUGH, MOST_FINDINGS, Row, enough

MOST_CIRCLES = 20
KEYS = re.compile(r"[^\s,;|]+")

Key = tuple[str, str]  # the list and the key in it; all areas are one list


def items_of(rows: Iterable[Row], catalog: Catalog) -> tuple[Items, list[Finding]]:
    """Return the items of a table and what is wrong with them; a row with an error is left out."""
    lists = dict.fromkeys(indicator.by for indicator in catalog.indicators.values() if indicator.by)
    entries = _Entries.of(rows, "list")
    items = [item for cells in entries.each() if (item := _item(cells, entries.rows, lists, catalog.is_elsewhere))]
    entries.refuse_circles({(item.list, item.key): [(item.list, item.parent)] for item in items}, "parent")
    return Items.gathered(items), entries.findings


def areas_of(rows: Iterable[Row]) -> tuple[Areas, list[Finding]]:
    """Return the areas of a table and what is wrong with them; a row with an error is left out."""
    entries = _Entries.of(rows)
    areas = [area for cells in entries.each() if (area := _area(cells, entries.rows))]
    entries.refuse_circles({("", area.key): [("", area.parent)] for area in areas}, "parent")
    entries.refuse_circles({("", area.key): [("", key) for key in area.successors] for area in areas}, "successors")
    return Areas(tuple(areas)), entries.findings


@frozen
class _Entries:
    """The rows of a list by their keys, and what is found wrong with them."""

    rows: dict[Key, Row] = field(factory=dict)
    findings: list[Finding] = field(factory=list)

    @classmethod
    def of(cls, rows: Iterable[Row], list_column: str = "") -> "_Entries":
        """Return the rows by list and key; one without a key, or with one that was there before, is refused."""
        entries = cls()
        for row in rows:
            if entries.ended_at(row):
                break
            cells = Cells(row, Numbers.PLAIN)
            key = (row[list_column], row["key"])
            if row["key"] in ("", TOTAL):
                message = "“total” là mã dành riêng." if row["key"] else "thiếu mã."
                cells.refuse("bad-key", "key", message, "đặt cho dòng này một mã, như d3.")
            elif key in entries.rows:
                message = f"mã {quoted(row['key'])} đã có ở dòng {entries.rows[key].place.row}."
                cells.refuse("duplicate", "key", message, "đặt mã khác, hoặc bỏ một dòng.")
            else:
                entries.rows[key] = row
            entries.findings.extend(cells.findings)
        return entries

    def each(self) -> Iterator[Cells]:
        """Yield the cells of each row, and keep what their reader finds wrong with them."""
        for row in self.rows.values():
            if self.ended_at(row):
                return
            cells = Cells(row, Numbers.PLAIN)
            yield cells
            self.findings.extend(cells.findings)

    def ended_at(self, row: Row) -> bool:
        """Say whether there are too many findings to go on, and file that the first time."""
        ended = len(self.findings) >= MOST_FINDINGS
        if ended and self.findings[-1].rule != ENOUGH:
            self.findings.append(enough(row.place))
        return ended

    def refuse_circles(self, steps: Mapping[Key, Collection[Key]], column: str) -> None:
        """File a finding for every circle in which a row leads back to itself."""
        left = dict(steps)
        for _ in range(MOST_CIRCLES):
            try:
                TopologicalSorter(left).prepare()
            except CycleError as error:
                circle: list[Key] = error.args[1]
                message = f"cột {column} đi vòng: {quoted(' → '.join(key for _, key in circle))}."
                place = self.rows[circle[0]].at(column)
                fix = "sửa một dòng để các mục không đi vòng."
                self.findings.append(Finding("circle", Severity.ERROR, message, fix, place))
                left = {node: after for node, after in left.items() if node not in circle}
            else:
                return


def _item(cells: Cells, rows: Collection[Key], lists: Collection[str], elsewhere: Callable[[str], bool]) -> Item | None:
    name, parent = cells["list"], cells["parent"]
    if name not in lists and not elsewhere(name):
        fix = near(name, lists) or "bỏ dòng này, hoặc cài lĩnh vực dùng danh sách này."
        cells.warn("unknown-list", "list", f"không chỉ tiêu nào chia theo danh sách {quoted(name)}.", fix)
    if parent not in ("", TOTAL) and (name, parent) not in rows:
        fix = near(parent, [TOTAL, *(key for other, key in rows if other == name)])
        cells.refuse("unknown-parent", "parent", f"danh sách {quoted(name)} không có mục {quoted(parent)}.", fix)
    if not cells["name"]:
        message = f"mục {quoted(cells['key'])} chưa có tên."
        cells.refuse("missing-name", "name", message, "ghi tên như sẽ in trong báo cáo.")
    order = cells.number("order") or Decimal(0)
    if order != order.to_integral_value():
        cells.refuse("not-whole", "order", f"thứ tự {quoted(cells['order'])} không phải số nguyên.", "ghi 1, 2, 3 …")
    if cells.refused:
        return None
    return Item(name, cells["key"], cells["name"], cells["noun"], parent, int(order), cells["footnote"])


def _area(cells: Cells, rows: Collection[Key]) -> Area | None:
    successors: tuple[str, ...] = tuple(KEYS.findall(cells["successors"]))
    for column, key in (("parent", cells["parent"]), *(("successors", key) for key in successors)):
        if key and ("", key) not in rows:
            fix = near(key, (key for _, key in rows))
            cells.refuse("unknown-area", column, f"không có địa bàn {quoted(key)}.", fix)
    if not cells["name"]:
        message = f"địa bàn {quoted(cells['key'])} chưa có tên."
        cells.refuse("missing-name", "name", message, "ghi tên riêng, không kèm loại đơn vị.")
    since, until = cells.date("from"), cells.date("to")
    if since and until and since > until:
        cells.refuse("bad-date", "to", "ngày kết thúc đứng trước ngày thành lập.", "đổi chỗ hai ngày.")
    if cells.refused:
        return None
    return Area(cells["key"], cells["name"], cells["kind"], cells["parent"], cells["code"], since, until, successors)
