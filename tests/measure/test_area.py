"""Administrative units live for a time, stand below each other, and are followed by others."""

from datetime import date

import pytest

from ngaman_core.finding import Severity
from ngaman_core.measure.area import Area, Areas

LAST_DAY = date(2025, 6, 30)
FIRST_DAY = date(2025, 7, 1)

# The town that three units followed on 1 July 2025 (Resolution 1668/NQ-UBTVQH15), in part.
TOWN = Areas(
    [
        Area("soc-trang", "Sóc Trăng", "tỉnh", code="94", until=LAST_DAY, successors=("can-tho",)),
        Area("can-tho", "Cần Thơ", "thành phố", code="92"),
        Area("nga-nam", "Ngã Năm", "thị xã", "soc-trang", "948", until=LAST_DAY, successors=("p-nga-nam", "p-my-quoi")),
        Area("p1", "1", "phường", "nga-nam", "31732", until=LAST_DAY, successors=("p-nga-nam",)),
        Area("my-binh", "Mỹ Bình", "xã", "nga-nam", "31750", until=LAST_DAY, successors=("p-my-quoi",)),
        Area("p-nga-nam", "Ngã Năm", "phường", "can-tho", "31732", since=FIRST_DAY),
        Area("p-my-quoi", "Mỹ Quới", "phường", "can-tho", "31753", since=FIRST_DAY),
    ]
)


def keys(areas: Areas | tuple[Area, ...]) -> list[str]:
    return [area.key for area in areas]


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [("Tân Long", "xã", "xã Tân Long"), ("1", "phường", "Phường 1"), ("Ngã Năm", "thị xã", "thị xã Ngã Năm")],
)
def test_a_kind_is_written_with_a_capital_only_before_a_number(name: str, kind: str, expected: str) -> None:
    assert Area("key", name, kind).full_name == expected


def test_an_area_exists_from_its_first_day_to_its_last() -> None:
    area = Area("key", "Tân Long", "xã", since=date(2003, 12, 1), until=LAST_DAY)
    days = [date(2003, 11, 30), date(2003, 12, 1), LAST_DAY, FIRST_DAY]
    assert [area.existed(day) for day in days] == [False, True, True, False]


def test_a_code_that_was_given_twice_does_not_mix_up_two_areas() -> None:
    assert [area.key for area in TOWN.at(LAST_DAY) if area.code == "31732"] == ["p1"]
    assert [area.key for area in TOWN.at(FIRST_DAY) if area.code == "31732"] == ["p-nga-nam"]


def test_an_area_is_found_by_its_key() -> None:
    found = TOWN.get("p1")
    assert found is not None
    assert found.full_name == "Phường 1"
    assert TOWN.get("p2") is None
    assert len(TOWN) == 7


def test_the_tree_is_that_of_its_day() -> None:
    assert keys(TOWN.at(LAST_DAY).children("nga-nam")) == ["p1", "my-binh"]
    assert keys(TOWN.at(FIRST_DAY).children("can-tho")) == ["p-nga-nam", "p-my-quoi"]
    assert keys(TOWN.at(FIRST_DAY).children("")) == ["can-tho"]


def test_an_area_holds_its_own_territory_while_it_lasts() -> None:
    assert keys(TOWN.successors("p1", LAST_DAY)) == ["p1"]


def test_a_merged_area_has_one_successor_and_a_divided_one_several() -> None:
    assert keys(TOWN.successors("p1", FIRST_DAY)) == ["p-nga-nam"]
    assert keys(TOWN.successors("nga-nam", FIRST_DAY)) == ["p-nga-nam", "p-my-quoi"]
    assert keys(TOWN.successors("nobody", FIRST_DAY)) == []


def test_successors_of_successors_are_followed() -> None:
    middle = Area("b", "B", "xã", since=date(2020, 1, 1), until=date(2022, 12, 31), successors=["c"])
    chain = Areas([Area("a", "A", "xã", until=date(2019, 12, 31), successors=["b"]), middle, Area("c", "C", "xã")])
    assert keys(chain.successors("a", date(2021, 1, 1))) == ["b"]
    assert keys(chain.successors("a", date(2023, 1, 1))) == ["c"]


def test_a_sound_tree_has_no_findings() -> None:
    assert TOWN.check() == ()


@pytest.mark.parametrize(
    ("areas", "rules"),
    [
        ([Area("a", "A", "xã", "nowhere")], ["unknown-parent"]),
        ([Area("a", "A", "xã", successors=["nowhere"])], ["unknown-successor"]),
        ([Area("a", "A", "xã"), Area("a", "B", "xã")], ["repeated-area"]),
        ([Area("a", "A", "xã", since=FIRST_DAY, until=LAST_DAY)], ["area-dates"]),
        ([Area("a", "A", "xã", "a")], ["parent-circle"]),
        ([Area("a", "A", "xã", "b"), Area("b", "B", "xã", "a"), Area("c", "C", "xã", "a")], ["parent-circle"] * 2),
        ([Area("a", "A", "xã", successors=["b"]), Area("b", "B", "xã", successors=["a"])], ["successor-circle"] * 2),
    ],
)
def test_what_does_not_hold_together_is_found(areas: list[Area], rules: list[str]) -> None:
    findings = Areas(areas).check()
    assert [finding.rule for finding in findings] == rules
    assert all(finding.severity is Severity.ERROR and finding.fix for finding in findings)


def test_a_circle_of_successors_ends() -> None:
    circle = Areas(
        [
            Area("a", "A", "xã", until=LAST_DAY, successors=["b"]),
            Area("b", "B", "xã", until=LAST_DAY, successors=["a"]),
        ]
    )
    assert circle.successors("a", FIRST_DAY) == ()
