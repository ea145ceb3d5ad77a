"""How fast a text is read and audited, against cutting it into words with one regular expression."""

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.turns import Row, compared
from ngaman_core import declare, evaluate, observe, tell
from ngaman_core.audit.extract import Reader
from ngaman_core.audit.recompute import faults
from ngaman_core.declare import Catalog

EXAMPLE = Path(__file__).parents[1] / "examples" / "nga-nam-2023-11"
TURNS, LETTERS, SHORT = 3, 300_000, 20_000
WORD = re.compile(r"\w+|[^\w\s]")
HOSTILE = ["1.", ",", "/", "trong đó ", "[[[[", "[(", "khối ", "1.234.", "ngày ", "trong tháng ", "có ", " ", "\n"]


def rows() -> Iterator[Row]:
    """Yield the rows of an ordinary text, and of the hostile one that grows worst."""
    catalog = declare.catalog()
    told = tell.story(evaluate.assessment(observe.book(EXAMPLE, catalog))).text
    long = (told + "\n") * (LETTERS // len(told))
    reader = Reader.of(catalog)
    text = reader.read(long)
    cutting = ("cut it into words", partial(WORD.findall, long))
    yield compared(("read by lines", partial(catalog.read, long)), cutting, TURNS)
    yield compared(("name every figure", partial(reader.read, long)), cutting, TURNS)
    yield compared(("recompute every claim", partial(faults, text, catalog)), cutting, TURNS)
    # A busy moment lengthens a turn: what grows worst is told by its best turn.
    yield max((growth(catalog, unit) for unit in HOSTILE), key=lambda row: min(row.ratios))


def growth(catalog: Catalog, unit: str) -> Row:
    """Return how much longer a text takes that is ten times as long, where it was written to make a reader slow."""
    short, long = ((unit * size)[:size] for size in (SHORT, 10 * SHORT))
    ours = (f"ten times the hostile text {unit!r}", partial(catalog.read, long))
    return compared(ours, ("the text once", partial(catalog.read, short)), 3)
