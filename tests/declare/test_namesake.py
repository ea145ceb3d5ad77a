"""Two indicators that a text cannot tell apart are found; those that unit or kind tell apart are left in peace."""

import pytest

from ngaman_core.declare import Domain, Indicator, Line, Topic, flow, ratio, stock
from ngaman_core.declare.catalog import Catalog
from ngaman_core.declare.namesake import namesakes
from ngaman_core.errors import DeclarationError
from ngaman_core.measure.unit import Units

RICE = flow("rice.output", "lúa", "tấn", also=("thóc",))


def found(*indicators: Indicator) -> list[tuple[str, str, str]]:
    return [(one.key, other.key, name) for one, other, name in namesakes(indicators, Units.house())]


@pytest.mark.parametrize(
    "other",
    [
        flow("other", "LÚA", "tấn"),
        flow("other", "lu\u0301a", "tấn"),  # the same letters in two code points
        flow("other", " lúa ", "kg", within="season", by="ward"),
        flow("other", "lương thực", "tấn", also=("ngũ cốc", "lúa")),
        flow("other", "thóc", "tấn"),
    ],
)
def test_one_name_for_figures_of_one_unit_is_a_double(other: Indicator) -> None:
    assert [pair[:2] for pair in found(RICE, other)] == [("rice.output", "other")]
    assert [pair[:2] for pair in found(other, RICE)] == [("other", "rice.output")]


@pytest.mark.parametrize(
    "other",
    [
        flow("rice.area", "lúa", "ha"),
        stock("rice.kept", "lúa", "tấn"),
        ratio("rice.share", "lúa", "%"),
        flow("rice.sold", "lúa đã bán", "tấn"),
        flow("rice.output", "lúa", "tấn"),  # a key twice is another mistake
        flow("rice.boats", "lúa", "chuyến ghe"),  # so is a unit that nobody knows
    ],
)
def test_what_unit_or_kind_tells_apart_may_share_a_name(other: Indicator) -> None:
    assert found(RICE, other) == []


def test_two_that_share_several_names_are_told_once_and_nobody_is_a_double_of_himself() -> None:
    assert found(flow("a", "lúa", "tấn", also=("Lúa", "thóc"))) == []
    assert found(RICE, flow("b", "lúa", "tấn", also=("thóc",))) == [("rice.output", "b", "lúa")]


def test_a_domain_refuses_the_second_where_it_is_declared() -> None:
    second = flow("paddy", "thóc", "tạ")
    with pytest.raises(DeclarationError) as caught:
        Domain(key="farm", title="Lúa", chapter="economy", indicators=[RICE, second])
    assert f"test_namesake.py:{second.source.row}: indicator 'paddy' bears the name 'thóc' of 'rice.output'" in str(
        caught.value
    )


def test_two_domains_are_warned_of_and_stand() -> None:
    farm = Domain(key="farm", title="Trồng trọt", chapter="economy", indicators=[RICE, flow("area", "thóc", "ha")])
    milled, said = flow("milled", "thóc", "tạ"), [Topic("Xay xát", [Line("xay xát {milled}")])]
    mill = Domain(key="mill", title="Xay xát", chapter="economy", indicators=[milled], topics=said)
    assert Catalog((farm,)).warnings == ()
    assert Catalog((farm, mill)).warnings == (
        "domains 'farm' and 'mill' both call an indicator 'thóc' ('rice.output', 'milled'),"
        " and its unit does not tell them apart; rename one",
    )
