"""Two keys of a row as one whole number, by which Polars groups in half the time that the keys themselves take."""

from collections.abc import Sequence

import narwhals as nw

from ngaman_core.evaluate.whole import Columns

PAIR, CODES = "pair", 2**32


def paired(rows: Columns, keys: Sequence[str]) -> tuple[Columns, list[str]]:
    """Return rows and the columns to group them by: outside Polars, or of a single key, the keys as they are."""
    if not rows.implementation.is_polars() or len(keys) == 1:
        return rows, [*keys]
    import polars as pl

    first, second = (pl.col(key).to_physical().cast(pl.UInt64) for key in keys[:2])
    return nw.from_native(rows.to_native().with_columns((first * CODES + second).alias(PAIR))), [PAIR, *keys[2:]]


def parted(groups: Columns, keys: Sequence[str], by: Sequence[str]) -> Columns:
    """Return groups with their keys beside the columns that they were grouped by."""
    if PAIR not in by:
        return groups
    import polars as pl

    both = pl.col(PAIR) // CODES, pl.col(PAIR) % CODES
    # The category of a code is that of this query as long as the query is alive: its type holds the list of them.
    told = [code.cast(pl.UInt32).cat.to(pl.Categorical).alias(key) for code, key in zip(both, keys, strict=False)]
    apart: Columns = nw.from_native(groups.to_native().with_columns(told))
    return apart
