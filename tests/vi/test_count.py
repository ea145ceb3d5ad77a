"""Counts: below ten they carry a zero in front."""

from decimal import Decimal

import pytest

from ngaman_core.errors import DataError
from ngaman_core.vi import count
from ngaman_core.vi.number import Reading


@pytest.mark.parametrize(
    ("value", "text"), [(0, "0"), (1, "01"), (9, "09"), (10, "10"), (1022, "1.022"), (-4, "-4"), (Decimal("3.0"), "03")]
)
def test_counts_below_ten_are_padded(value: int | Decimal, text: str) -> None:
    assert count.to_text(value) == text


def test_half_a_person_is_refused() -> None:
    with pytest.raises(DataError, match="2,5 không phải số nguyên"):
        count.to_text(Decimal("2.5"))


def test_a_float_is_refused() -> None:
    with pytest.raises(TypeError, match="float is refused"):
        count.to_text(2.0)  # type: ignore[arg-type]


@pytest.mark.parametrize(("text", "value"), [("02", 2), ("2", 2), ("0", 0), ("1.022", 1022)])
def test_a_count_is_read_padded_or_not(text: str, value: int) -> None:
    assert count.from_text(text) == Reading(Decimal(value))


@pytest.mark.parametrize(
    ("text", "doubt"), [("002", "thừa số 0 ở đầu"), ("00", "thừa số 0"), ("1022", "thiếu dấu chấm")]
)
def test_other_zeros_leave_a_doubt(text: str, doubt: str) -> None:
    assert doubt in count.from_text(text).doubt
    with pytest.raises(DataError, match=doubt):
        count.certain(text)
