"""The columns of a pack's tables, in the order in which they are written; a file may have them in any order."""

from attrs import frozen


@frozen
class Columns:
    """The columns a table may have, and those it must have."""

    all: tuple[str, ...]
    required: tuple[str, ...]


OBSERVATIONS = Columns(
    all=(
        "indicator",
        "item",
        "area",
        "period",
        "facet",  # period, total or level
        "value",
        "of",  # the denominator of a counted ratio
        "unit",
        "within",  # the span in which a total adds up
        "as_of",
        "status",
        "bound",
        "published",  # the vintage
        "note",
    ),
    required=("indicator", "period", "value"),
)
TARGETS = Columns(
    all=(
        "indicator",
        "item",
        "area",
        "period",  # a period or a span
        "value",
        "high",  # the upper end of a range
        "unit",
        "authority",
        "document",
        "date",
        "issuer",
        "effective",
        "origin",  # document or implied
    ),
    required=("indicator", "value", "authority"),
)
ITEMS = Columns(
    all=("list", "key", "name", "noun", "parent", "order", "footnote"),
    required=("list", "key", "name"),
)
AREAS = Columns(
    all=("key", "name", "kind", "parent", "code", "from", "to", "successors"),
    required=("key", "name"),
)
