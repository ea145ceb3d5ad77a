"""Data frames of other libraries as lazy columns, and results as frames of the kind that came in."""

from collections.abc import Sequence
from importlib.util import find_spec
from typing import Any

import narwhals as nw
from attrs import frozen
from narwhals import Implementation
from narwhals.dependencies import is_dask_dataframe

from ngaman_core.errors import DataError
from ngaman_core.evaluate.whole import Columns

NUMBERS, TEXTS = ("value", "of", "high"), (nw.String, nw.Categorical, nw.Enum)
IN_MEMORY = (Implementation.PANDAS, Implementation.POLARS, Implementation.PYARROW)
# Each of these is tried against the scalar laws; one that is not may answer wrongly without a word.
TRIED = (*IN_MEMORY, Implementation.DUCKDB, Implementation.PYSPARK)


@frozen
class Engine:
    """Where frames of a kind are worked on: in Polars what lies in memory, if it is installed, else where they are."""

    source: Implementation
    lazy: bool
    library: Any

    @classmethod
    def of(cls, frame: object) -> "Engine":
        """Return the engine of a frame; a kind that was never tried has none."""
        opened = _narwhals(frame)
        source = opened.implementation
        if source not in TRIED or (source is Implementation.PYARROW and not _polars()):
            cure = 'pip install "ngaman-core[scale]"' if source in TRIED else "đổi sang pandas, Polars, DuckDB, PySpark"
            raise DataError(f"Chưa tính được trên bảng {source.value}. Cách sửa: {cure}.")
        return cls(source, isinstance(opened, nw.LazyFrame), nw.get_native_namespace(opened))

    def opened(
        self, frame: object, what: str, keys: Sequence[str], needed: Sequence[str], more: Sequence[str]
    ) -> Columns:
        """Return the columns of a frame that are of use, lazily: whole numbers, and texts, of which no key is null.

        The first of the keys is needed too.
        """
        opened = _narwhals(frame)
        kind = opened.implementation
        if kind is not self.source and not (_polars() and {kind, self.source} <= {*IN_MEMORY}):
            raise DataError(
                f"{what} là {kind.value} còn bảng số liệu là {self.source.value}. Cách sửa: đưa hai bảng về một loại."
            )
        schema = opened.collect_schema()
        lacking = [name for name in (keys[0], *needed) if name not in schema]
        if lacking:
            raise DataError(f"{what} thiếu cột {', '.join(lacking)}. Cách sửa: thêm cột hoặc đổi tên cột.")
        names = [name for name in (*keys, *needed, *more) if name in schema]
        for name in names:
            _check(name, schema[name], what)
        return _typed(_lazily(opened.select(*names)), keys)

    def closed(self, result: Columns) -> Any:
        """Return a result as a frame of the kind that came in, not run yet if that one was lazy."""
        texts = [name for name, kind in result.collect_schema().items() if kind == nw.Categorical]
        result = result.with_columns(nw.col(*texts).cast(nw.String)) if texts else result
        if self.lazy:
            return result.to_native()
        if self.source is not Implementation.PANDAS:
            return result.collect(self.source).to_native()  # type: ignore[arg-type]  # Polars or PyArrow
        return _pandas(result.collect(), self.library)


def _polars() -> bool:
    return find_spec("polars") is not None


def _narwhals(frame: object) -> "nw.DataFrame[Any] | Columns":
    try:
        if is_dask_dataframe(frame):  # which narwhals opens with a warning that it will not for long
            raise TypeError
        opened: nw.DataFrame[Any] | Columns = nw.from_native(frame)
    except TypeError:
        kind = type(frame).__name__
        raise DataError(
            f"{kind} không phải bảng dữ liệu. Cách sửa: đưa vào bảng pandas, Polars, DuckDB, PySpark."
        ) from None
    return opened


def _pandas(found: "nw.DataFrame[Any]", pandas: Any) -> Any:
    """Return a frame of pandas whose whole numbers stay whole where one of them is null."""
    texts = {name: "str" for name, kind in found.schema.items() if kind == nw.String}
    numbers = [name for name in found.columns if name not in texts]
    if found.implementation is Implementation.PANDAS:
        return found.to_native().astype(texts | dict.fromkeys(numbers, "Int64"))
    frame = found.select(*texts).to_pandas().astype(texts)
    for name in numbers:
        # The ways that pandas and Polars offer take a column through floats, as soon as its first cell is null.
        values, lacks = found[name].fill_null(0).to_numpy(), found[name].is_null().to_numpy()
        frame[name] = pandas.arrays.IntegerArray(values, lacks)
    return frame[found.columns]


def _lazily(opened: "nw.DataFrame[Any] | Columns") -> Columns:
    if isinstance(opened, nw.LazyFrame):
        return opened
    if _polars():
        return opened.lazy("polars")
    # What pandas holds without room for nulls becomes a float with the first null.
    nullable: nw.DataFrame[Any] = nw.from_native(opened.to_native().convert_dtypes(dtype_backend="numpy_nullable"))
    return nullable.lazy()


def _check(name: str, kind: nw.dtypes.DType, what: str) -> None:
    """Refuse a column of the wrong type, and say how to mend it."""
    if name in NUMBERS and not kind.is_integer():
        raise DataError(
            f"{what}: cột {name} kiểu {kind}, cần số nguyên. Cách sửa: đổi giá trị ra đơn vị nhỏ nhất"
            " của chỉ tiêu (đồng, người, phần trăm của ha) rồi chuyển cột sang Int64."
        )
    if name == "period" and kind not in (*TEXTS, nw.Date, nw.Datetime):
        raise DataError(f"{what}: cột period kiểu {kind}. Cách sửa: ghi kỳ bằng chữ như “2023-11”, hoặc bằng ngày.")


def _typed(columns: Columns, keys: Sequence[str]) -> Columns:
    """Return columns of 64-bit whole numbers and of texts; a period that is a day stands for its month."""
    typed = []
    for name, kind in columns.collect_schema().items():
        column = nw.col(name)
        if name in NUMBERS:
            typed.append(column.cast(nw.Int64))
        elif kind in (nw.Date, nw.Datetime):
            typed.append(column.dt.to_string("%Y-%m"))
        elif name in keys:
            # Polars groups and joins by categories twice as fast as by texts.
            told = column.cast(nw.String).fill_null("")
            typed.append(told.cast(nw.Categorical) if columns.implementation.is_polars() else told)
        else:
            typed.append(column.cast(nw.String))
    return columns.select(*typed)
