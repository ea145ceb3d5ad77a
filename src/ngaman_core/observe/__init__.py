"""Observe: what was seen. A pack of files or a data frame goes in; a `Book` comes out, every figure with its source.

The room refuses what cannot be read, and tells everything that is wrong with the rest as findings. It converts units,
does no other arithmetic, and knows no sentence.
"""

from typing import TYPE_CHECKING

from ngaman_core.later import later

if TYPE_CHECKING:
    from ngaman_core.observe.blank import new_pack
    from ngaman_core.observe.contents import Book, Note, Task
    from ngaman_core.observe.items import Item, Items
    from ngaman_core.observe.observation import Observation
    from ngaman_core.observe.pack import book, readers
    from ngaman_core.observe.reader import Reader
    from ngaman_core.observe.sample_book import sample
    from ngaman_core.observe.settings import Numbers, Settings
    from ngaman_core.observe.status import Status

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
    "readers",
    "sample",
]

__getattr__ = later(
    __name__,
    {
        **dict.fromkeys(("Book", "Note", "Task"), "ngaman_core.observe.contents"),
        **dict.fromkeys(("Item", "Items"), "ngaman_core.observe.items"),
        "Observation": "ngaman_core.observe.observation",
        "Status": "ngaman_core.observe.status",
        **dict.fromkeys(("Numbers", "Settings"), "ngaman_core.observe.settings"),
        "Reader": "ngaman_core.observe.reader",
        **dict.fromkeys(("book", "readers"), "ngaman_core.observe.pack"),
        "new_pack": "ngaman_core.observe.blank",
        "sample": "ngaman_core.observe.sample_book",
    },
)
