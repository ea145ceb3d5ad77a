"""Domains that claim one name are found, each pair with the name."""

from contextlib import nullcontext

import pytest

from ngaman_core.declare import Domain, flow
from ngaman_core.declare.rivals import rivals
from ngaman_core.errors import DeclarationError
from ngaman_core.measure.unit import Unit, Units


def domain(key: str, indicator: str, *units: Unit) -> Domain:
    return Domain(key=key, title=key, chapter="economy", indicators=[flow(indicator, key, "con")], units=units)


FARM, ZOO, SHOP = domain("farm", "herd"), domain("zoo", "herd"), domain("shop", "sold")


def test_domains_with_names_of_their_own_are_no_rivals() -> None:
    assert list(rivals([FARM, SHOP])) == []


def test_all_who_claim_a_name_are_told() -> None:
    both = "indicator 'herd' is declared by 'farm' and by 'zoo'; rename one of the two"
    assert list(rivals([FARM, SHOP, ZOO])) == [([FARM, ZOO], both)]
    third = domain("barn", "herd")
    assert next(rivals([FARM, ZOO, third]))[0] == [FARM, ZOO, third]


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        (Unit("thúng", "20 kg"), Unit("thúng", "20 kg"), False),
        (Unit("thúng", "20 kg"), Unit("thúng", "25 kg"), True),
        (Unit("thúng"), Unit("rổ", also=("THÚNG ",)), True),
        (Unit("thúng"), Unit("rổ"), False),
    ],
)
def test_a_unit_is_one_thing(one: Unit, other: Unit, clash: bool) -> None:
    """What rivals say is what the units would say when they are put together."""
    two = [domain("a", "a", one), domain("b", "b", other)]
    assert [message.partition(";")[0] for _, message in rivals(two)] == (
        ["unit 'thúng' is declared by 'a' and by 'b'"] if clash else []
    )
    with pytest.raises(DeclarationError) if clash else nullcontext():
        Units.house().adding([one, other])
