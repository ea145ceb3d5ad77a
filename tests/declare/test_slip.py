"""A slip of the pen is told from another name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ngaman_core.declare.slip import slips_of

KEYS = ["livestock", "rice.area", "budget.revenue"]
LETTERS = st.text("abcdefgh.", min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("name", "slipped"),
    [
        ("livestock", True),
        ("Livestock", True),
        ("livestok", True),
        ("livestockk", True),
        ("livvestock", True),
        ("livestack", True),
        ("ilvestock", True),
        ("livesotck", True),
        ("livstok", False),
        ("rice.yield", False),
        ("visitors", False),
        ("", False),
    ],
)
def test_one_letter_is_a_slip_and_two_are_another_name(name: str, slipped: bool) -> None:
    assert slips_of(KEYS)(name) is slipped


@given(LETTERS, st.integers(0, 11), st.sampled_from("abxyz"), st.sampled_from(["drop", "add", "change", "swap"]))
def test_every_slip_of_one_letter_is_found(key: str, at: int, letter: str, slip: str) -> None:
    at %= len(key)
    slips = {
        "drop": key[:at] + key[at + 1 :],
        "add": key[:at] + letter + key[at:],
        "change": key[:at] + letter + key[at + 1 :],
        "swap": key[:at] + key[at : at + 2][::-1] + key[at + 2 :],
    }
    assert slips_of([key])(slips[slip])


def test_an_endless_name_costs_no_time() -> None:
    assert not slips_of(KEYS)("livestock" * 1_000_000)
