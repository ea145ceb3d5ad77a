"""Items stand in order, however they were written."""

from ngaman_core.observe import Item, Items


def test_of_two_items_with_one_key_the_first_counts() -> None:
    items = Items.gathered([Item("site", "a", "một"), Item("site", "a", "hai"), Item("level", "a", "ba")])
    assert [item.name for item in items] == ["một", "ba"]


def test_items_of_one_order_stand_as_written() -> None:
    items = Items.gathered(Item("site", key, key) for key in "cab")
    assert [item.key for item in items.of("site")] == ["c", "a", "b"]


def test_parts_of_parts_follow_them() -> None:
    parents = {"a": "total", "a1": "a", "a11": "a1", "a2": "a", "b": "total"}
    items = Items.gathered(Item("site", key, key, parent=parents[key]) for key in ["b", "a2", "a11", "a1", "a"])
    assert [item.key for item in items.of("site")] == ["b", "a", "a2", "a1", "a11"]


def test_an_item_whose_parent_is_not_there_stands_by_itself() -> None:
    items = Items.gathered([Item("site", "a", "một", parent="gone"), Item("site", "b", "hai", parent="total")])
    assert [item.key for item in items.of("site")] == ["a", "b"]
