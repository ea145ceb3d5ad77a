"""The tree of administrative units, which changes: units are founded, merged and divided, each on its day."""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator

from attrs import field, frozen

from ngaman_core.finding import Finding, Severity


def _keys(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(keys)


@frozen
class Area:
    """One administrative unit for as long as it exists; its successors are the units that took over its territory."""

    key: str
    name: str
    kind: str
    parent: str = ""
    code: str = ""
    since: datetime.date | None = None
    until: datetime.date | None = None
    successors: tuple[str, ...] = field(default=(), converter=_keys)

    @property
    def full_name(self) -> str:
        """Return the name with its kind; a kind before a number is written with a capital (Decree 30/2020, app. II).

        >>> Area("tan-long", "Tân Long", "xã").full_name, Area("p1", "1", "phường").full_name
        ('xã Tân Long', 'Phường 1')
        """
        kind = self.kind[:1].upper() + self.kind[1:] if self.name[:1].isdigit() else self.kind
        return f"{kind} {self.name}".strip()

    def existed(self, day: datetime.date) -> bool:
        """Tell whether the unit existed on a day; both `since` and `until` are days of its life."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


def _in_order(areas: Iterable[Area]) -> tuple[Area, ...]:
    return tuple(areas)


@frozen
class Areas:
    """Every unit that is known, past ones among them.

    >>> ward = Area("p1", "1", "phường", until=datetime.date(2025, 6, 30), successors=("nga-nam",))
    >>> areas = Areas((ward, Area("nga-nam", "Ngã Năm", "phường", since=datetime.date(2025, 7, 1))))
    >>> [area.full_name for area in areas.successors("p1", datetime.date(2025, 12, 31))]
    ['phường Ngã Năm']
    """

    areas: tuple[Area, ...] = field(default=(), converter=_in_order)
    _by_key: dict[str, Area] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_by_key", {area.key: area for area in reversed(self.areas)})

    def __iter__(self) -> Iterator[Area]:
        return iter(self.areas)

    def __len__(self) -> int:
        return len(self.areas)

    def get(self, key: str) -> Area | None:
        """Return the unit of a key, or None."""
        return self._by_key.get(key)

    def at(self, day: datetime.date) -> "Areas":
        """Return the units that existed on a day."""
        return Areas(area for area in self.areas if area.existed(day))

    def children(self, key: str) -> tuple[Area, ...]:
        """Return the units directly below one; '' gives those at the top."""
        return tuple(area for area in self.areas if area.parent == key)

    def successors(self, key: str, day: datetime.date) -> tuple[Area, ...]:
        """Return the units that hold a unit's territory on a day: itself while it lasts, then whoever followed it."""
        found: dict[str, Area] = {}
        waiting, seen = [key], set[str]()
        while waiting:
            area = self.get(waiting.pop(0))
            if area is None or area.key in seen:
                continue
            seen.add(area.key)
            if area.existed(day):
                found[area.key] = area
            else:
                waiting.extend(area.successors)
        return tuple(found.values())

    def check(self) -> tuple[Finding, ...]:
        """Return what does not hold together, for a clerk to mend in areas.csv."""
        return (*self._repeated(), *self._unknown(), *self._backwards(), *self._circles())

    def _repeated(self) -> Iterator[Finding]:
        for key, rows in Counter(area.key for area in self.areas).items():
            if rows > 1:
                yield _error("repeated-area", f"Mã “{key}” đứng ở {rows} dòng.", "đặt cho mỗi đơn vị một mã riêng.")

    def _unknown(self) -> Iterator[Finding]:
        for area in self.areas:
            if area.parent and area.parent not in self._by_key:
                message = f"{area.full_name} thuộc “{area.parent}”, mà không có đơn vị nào mang mã ấy."
                yield _error("unknown-parent", message, "sửa cột parent hoặc thêm đơn vị cấp trên.")
            for successor in area.successors:
                if successor not in self._by_key:
                    message = f"{area.full_name} nhập vào “{successor}”, mà không có đơn vị nào mang mã ấy."
                    yield _error("unknown-successor", message, "sửa cột successors hoặc thêm đơn vị mới.")

    def _backwards(self) -> Iterator[Finding]:
        for area in self.areas:
            if area.since and area.until and area.since > area.until:
                message = f"{area.full_name} kết thúc trước khi được thành lập."
                yield _error("area-dates", message, "xem lại hai cột since và until.")

    def _circles(self) -> Iterator[Finding]:
        above = {area.key: [area.parent] for area in self.areas if area.parent}
        after = {area.key: list(area.successors) for area in self.areas if area.successors}
        for area in self.areas:
            if area.key in _reached(area.key, above):
                message = f"{area.full_name} là cấp trên của chính mình."
                yield _error("parent-circle", message, "sửa cột parent để các cấp không đi vòng.")
            if area.key in _reached(area.key, after):
                message = f"{area.full_name} kế tục chính mình."
                yield _error("successor-circle", message, "sửa cột successors để các đơn vị không nối vòng.")


def _reached(start: str, steps: dict[str, list[str]]) -> set[str]:
    """Return every key that can be reached from one."""
    reached: set[str] = set()
    waiting = list(steps.get(start, ()))
    while waiting:
        key = waiting.pop()
        if key not in reached:
            reached.add(key)
            waiting.extend(steps.get(key, ()))
    return reached


def _error(rule: str, message: str, fix: str) -> Finding:
    return Finding(rule, Severity.ERROR, message, fix)
