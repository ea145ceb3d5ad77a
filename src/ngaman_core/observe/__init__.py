"""Observe: what was seen. A pack of files or a data frame goes in; a `Book` comes out, every figure with its source.

The room refuses what cannot be read, and tells everything that is wrong with the rest as findings. It converts units,
does no other arithmetic, and knows no sentence.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from ngaman_core.observe.book import Book, Note, Task
from ngaman_core.observe.items import Item, Items
from ngaman_core.observe.observation import Observation, Status
from ngaman_core.observe.pack import book
from ngaman_core.observe.settings import Numbers, Settings

if TYPE_CHECKING:
    from ngaman_core.observe.blank import new_pack
    from ngaman_core.observe.reader import Reader
    from ngaman_core.observe.sample_book import sample

__all__ = [
    "Book",
    "Item",
    "Items",
    "Note",
    "Numbers",
    "Observation",
    "Reader",
    "Settings",
    "Status",
    "Task",
    "book",
    "new_pack",
    "sample",
]

# What few programs need is loaded when it is first asked for.
LATER = {
    "Reader": "ngaman_core.observe.reader",
    "new_pack": "ngaman_core.observe.blank",
    "sample": "ngaman_core.observe.sample_book",
}


def __getattr__(name: str) -> object:
    if name not in LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(LATER[name]), name)
