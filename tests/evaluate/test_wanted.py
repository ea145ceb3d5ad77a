"""A hole names the figure that was wanted: whose it is, and when."""

import pytest

from ngaman_core.declare.indicator import flow
from ngaman_core.observe.items import Item
from tests.evaluate.books import assessed, hole

CASES = flow("cases", "vụ việc", "vụ", by="ward")
WARDS = [Item("ward", "a", "Phường 1", parent="total")]


@pytest.mark.parametrize(
    ("item", "name"),
    [
        ("", "vụ việc"),
        ("a", "vụ việc (Phường 1)"),
        ("z", "vụ việc (z)"),  # of no list: its key is all that is known of it
    ],
)
def test_a_hole_names_the_indicator_with_its_item(item: str, name: str) -> None:
    missing = hole(assessed("", CASES, items=WARDS).fact("cases", item=item))
    assert missing.reason == f"chưa có số liệu {name} tháng 11 năm 2023"
