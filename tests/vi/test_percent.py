"""Percentages and points, each with its own reader."""

from decimal import Decimal
from fractions import Fraction

import pytest

from ngaman_core.errors import DataError
from ngaman_core.vi import percent


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        (Fraction(57474 * 100, 52500), 2, "109,47%"),
        (Fraction(5277719857 * 100, 53856840942), 2, "9,80%"),
        (Fraction(100), 2, "100%"),
        (Decimal("90.00"), 2, "90%"),
        (Decimal("90.00"), None, "90,00%"),
        (Decimal("1022.5"), None, "1.022,5%"),
        (62, None, "62%"),
        (Fraction(61681, 1000), 0, "62%"),
    ],
)
def test_a_percentage(value: Decimal | Fraction | int, places: int | None, text: str) -> None:
    assert percent.to_text(value, places) == text


def test_points_have_their_own_unit() -> None:
    assert percent.points_to_text(Decimal("7.1")) == "7,1 điểm %"
    assert percent.points_to_text(Fraction(712, 100), 1) == "7,1 điểm %"


def test_a_fraction_without_places_is_refused() -> None:
    with pytest.raises(TypeError, match="how many decimals"):
        percent.to_text(Fraction(1, 3))


@pytest.mark.parametrize(
    ("text", "value"), [("102,47%", "102.47"), ("53,2 %", "53.2"), ("-4,2%", "-4.2"), ("9,80%", "9.80")]
)
def test_a_percentage_is_read(text: str, value: str) -> None:
    reading = percent.from_text(text)
    assert (str(reading.value), reading.doubt) == (value, "")


@pytest.mark.parametrize("text", ["7,1 điểm %", "7,1 điểm phần trăm", "7,1 ĐIỂM\u00a0%"])
def test_points_are_read(text: str) -> None:
    assert percent.points_from_text(text).value == Decimal("7.1")


def test_a_doubtful_percentage_keeps_its_doubt() -> None:
    assert percent.from_text("96.4%").doubt == "dấu chấm đứng trước phần thập phân"


@pytest.mark.parametrize("text", ["102,47", "7,1 điểm %", "", "%"])
def test_what_is_no_percentage_is_refused(text: str) -> None:
    with pytest.raises(DataError):
        percent.from_text(text)


@pytest.mark.parametrize("text", ["7,1%", "7,1", "điểm %"])
def test_what_is_no_points_is_refused(text: str) -> None:
    with pytest.raises(DataError, match="không phải điểm phần trăm"):
        percent.points_from_text(text)
