"""Items: what an indicator is broken down by, such as sites, school levels or sources of capital."""

from collections.abc import Iterable, Iterator, Mapping

from attrs import field, frozen

TOTAL = "total"


@frozen(order=False)
class Item:
    """One entry of a list; `noun` is the printed unit where it differs from the indicator's (trẻ for học sinh).

    `parent` is "total" for an item that counts in the total, "" for one outside it, or the key of the item it is a
    part of ("trong đó").
    """

    list: str
    key: str
    name: str
    noun: str = ""
    parent: str = ""
    order: int = 0
    footnote: str = ""


def _under_their_parents(items: Iterable[Item]) -> tuple[Item, ...]:
    """Return the items by order, each followed by its parts; an item whose parent is not there stands by itself."""
    waiting = sorted(items, key=lambda item: item.order)
    keys = {item.key for item in waiting}
    placed: dict[str, Item] = {}
    below: dict[str, list[Item]] = {}
    for item in waiting:
        below.setdefault(item.parent if item.parent in keys else "", []).append(item)
    pending = below.get("", [])[::-1]
    while pending:
        item = pending.pop()
        placed[item.key] = item
        pending.extend(below.get(item.key, [])[::-1])
    return (*placed.values(), *(item for item in waiting if item.key not in placed))


@frozen
class Items:
    """Every list of a pack; of two items with one key in a list the first counts."""

    by_list: Mapping[str, Mapping[str, Item]] = field(factory=dict)

    @classmethod
    def gathered(cls, items: Iterable[Item]) -> "Items":
        """Return the items in their lists, ordered."""
        lists: dict[str, dict[str, Item]] = {}
        for item in items:
            lists.setdefault(item.list, {}).setdefault(item.key, item)
        return cls(
            {name: {item.key: item for item in _under_their_parents(found.values())} for name, found in lists.items()}
        )

    def __iter__(self) -> Iterator[Item]:
        return (item for found in self.by_list.values() for item in found.values())

    def of(self, list: str) -> tuple[Item, ...]:
        """Return the items of a list in order, parts right after what they are a part of."""
        return tuple(self.by_list.get(list, {}).values())

    def get(self, list: str, key: str) -> Item | None:
        """Return one item, or None."""
        return self.by_list.get(list, {}).get(key)
