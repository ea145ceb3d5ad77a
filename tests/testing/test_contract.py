"""`contract()` finds each planted fault, and nothing in a sound domain."""

import pytest

from ngaman_core.testing import BrokenContract, contract
from tests.testing.planted import faulty, sound

FAULTY = faulty()


def test_a_sound_domain_holds_the_contract() -> None:
    contract(sound())


@pytest.mark.parametrize("name", FAULTY)
def test_a_planted_fault_is_found_for_its_reason(name: str) -> None:
    make, rule, said = FAULTY[name]
    with pytest.raises(BrokenContract) as broken:
        contract(make)
    found = [breach for breach in broken.value.breaches if breach.rule == rule]
    assert any(said in breach.seen for breach in found), str(broken.value)
    assert said in str(broken.value)
