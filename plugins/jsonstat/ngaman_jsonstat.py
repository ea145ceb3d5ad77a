"""JSON-stat for ngaman-core: observations as statistics offices publish them, a table saved from PX-Web among them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from math import prod
from typing import TYPE_CHECKING, Any

from ngaman_core import DataError, hookimpl
from ngaman_core.observe import Reader

if TYPE_CHECKING:
    from pathlib import Path

COLUMNS = ("indicator", "item", "area", "period", "facet", "of", "unit", "within", "status", "bound")
ROLES = {"metric": "indicator", "geo": "area", "time": "period"}
# "2023M11" and "2023Q3", as statistics offices write them.
MONTH, QUARTER = re.compile(r"(\d{4})-?M(\d{1,2})"), re.compile(r"(\d{4})-?Q([1-4])")
MOST_VALUES, MOST_BYTES = 1_000_000, 50_000_000


def read(path: "Path") -> Iterator[Mapping[str, str]]:
    """Yield the rows of a JSON-stat 2.0 dataset, or of the one that a map names.

    A dimension is a column of observations.csv by its own name, or by its role; a map says what is called otherwise:
    {"source": "table.json", "columns": {"Chỉ tiêu": "indicator"}, "codes": {"V01": "livestock"}, "set": {"facet":
    "total"}}. A value that is not there is no row. DataError says what the file lacks.
    """
    told = _document(path)
    is_map = "source" in told and "dimension" not in told
    table = _document(path.parent / type(path)(str(told["source"])).name) if is_map else told
    terms = told if is_map else {}
    yield from _rows(path.name, table, terms.get("columns", {}), terms.get("codes", {}), terms.get("set", {}))


def _rows(
    name: str, table: Mapping[str, Any], columns: Mapping[str, str], codes: Mapping[str, str], fixed: Mapping[str, str]
) -> Iterator[Mapping[str, str]]:
    try:
        ids, sizes = list(table["id"]), [int(size) for size in table["size"]]
        dimensions = {one: _categories(table["dimension"][one]) for one in ids}
        values = table["value"]
    except (KeyError, TypeError, ValueError) as cause:
        raise _refusal(
            name, f"không phải là một bảng JSON-stat 2.0 đủ id, size, dimension và value ({cause!r})"
        ) from None
    if sizes != [len(dimensions[one]) for one in ids] or prod(sizes) > MOST_VALUES:
        raise _refusal(name, f"size {sizes} không khớp số mục của các chiều, hoặc quá {MOST_VALUES} ô")
    roles = {one: ROLES[role] for role, ones in (table.get("role") or {}).items() if role in ROLES for one in ones}
    named = {one: columns.get(one) or roles.get(one) or (one if one in COLUMNS else "") for one in ids}
    for one in ids:
        if not named[one] and len(dimensions[one]) > 1:
            raise _refusal(name, f'chưa rõ chiều “{one}” là cột nào; ghi tệp này làm "source" và thêm "columns"')
    for place, cell in enumerate(product(*(dimensions[one] for one in ids))):
        value = (
            values.get(str(place)) if isinstance(values, Mapping) else values[place] if place < len(values) else None
        )
        if value is not None:
            row = {named[one]: _written(named[one], codes.get(code, code)) for one, code in zip(ids, cell, strict=True)}
            yield {**fixed, **{column: text for column, text in row.items() if column}, "value": str(value)}


def _categories(dimension: Mapping[str, Any]) -> list[str]:
    """Return the codes of a dimension in their order; one with a single category may leave the order out."""
    category = dimension["category"]
    index = category.get("index", list(category.get("label", ())))
    return sorted(index, key=lambda code: int(index[code])) if isinstance(index, Mapping) else list(index)


def _written(column: str, code: str) -> str:
    if column != "period":
        return code
    if month := MONTH.fullmatch(code):
        return f"{month[1]}-{int(month[2]):02}"
    quarter = QUARTER.fullmatch(code)
    return f"{quarter[1]}-Q{quarter[2]}" if quarter else code


def _document(path: "Path") -> Mapping[str, Any]:
    import json  # a start of the program has no need of it

    try:
        if path.stat().st_size > MOST_BYTES:
            raise _refusal(path.name, f"lớn hơn {MOST_BYTES} byte; chọn ít chỉ tiêu hoặc ít kỳ hơn")
        # A number keeps every digit that the file has.
        found = json.loads(path.read_bytes().decode("utf-8-sig"), parse_float=str, parse_int=str)
    except (OSError, ValueError, RecursionError) as cause:
        raise _refusal(path.name, f"không đọc được ({cause})") from None
    if not isinstance(found, Mapping):
        raise _refusal(path.name, "không phải là một bảng JSON-stat")
    return found


def _refusal(name: str, why: str) -> DataError:
    return DataError(f"{name}: {why}.")


@hookimpl
def ngaman_readers() -> Iterable[Reader]:
    """Yield the one reader of this plugin."""
    yield Reader(".json", read)
