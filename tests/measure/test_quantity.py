"""Quantities add up with their like, convert exactly, and read and print as officials write."""

import pickle
from decimal import Decimal
from fractions import Fraction

import pytest

from ngaman_core.errors import DataError, DeclarationError
from ngaman_core.measure.quantity import Quantity, quantity
from ngaman_core.measure.unit import Unit, UnitMismatch, Units


@pytest.mark.parametrize(
    ("text", "magnitude", "unit"),
    [
        ("1.946 tấn", "1946", "tấn"),
        ("389,27 ha", "389.27", "ha"),
        ("02 căn nhà", "2", "căn nhà"),
        ("2 căn", "2", "căn nhà"),
        ("5.026,552 triệu đồng", "5026.552", "triệu đồng"),
        ("51 tỷ 295 triệu đồng", "51.295", "tỷ đồng"),
        ("51 tỷ 295 triệu", "51.295", "tỷ đồng"),
        ("37,856 tỷ", "37.856", "tỷ đồng"),
        ("332.543.933 đồng", "332543933", "đồng"),
        ("62%", "62", "%"),
        ("6,8 điểm phần trăm", "6.8", "điểm %"),
        ("45 triệu đồng/người/năm", "45", "triệu đồng/người/năm"),
        ("-3 hộ", "-3", "hộ"),
    ],
)
def test_a_text_is_read(text: str, magnitude: str, unit: str) -> None:
    found = quantity(text)
    assert (found.magnitude, found.unit) == (Decimal(magnitude), unit)


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        (57474, "con", "57.474 con"),
        (2, "căn nhà", "02 căn nhà"),
        (0, "hộ", "0 hộ"),
        (5, "tấn/ha", "5 tấn/ha"),
        (3, "tỉ đồng", "3 tỷ đồng"),
        (Decimal("9.80"), "%", "9,80%"),
        (Decimal("1.5"), "hộ", "1,5 hộ"),
        (Decimal("7.12"), "điểm %", "7,12 điểm %"),
        (3, "‰", "3‰"),
        (3, "sao", "3 sao"),
        (Fraction(1, 8), "ha", "0,125 ha"),
    ],
)
def test_a_quantity_prints_as_officials_write(value: int | Decimal | Fraction, unit: str, expected: str) -> None:
    assert str(quantity(value, unit)) == expected


def test_a_numeral_and_a_unit_may_come_apart() -> None:
    assert quantity("1.946", "tấn") == quantity("1.946 tấn")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "không phải là một số kèm đơn vị"),
        ("tấn", "không phải là một số kèm đơn vị"),
        ("1.946", "thiếu đơn vị"),
        ("5 tấm", "viết “tấn” nếu đúng ý"),
        ("5 xyzxyz", "các lĩnh vực đã khai báo"),
        ("0.07 tấn", "nếu đúng ý thì viết 0,07"),
        ("1022 con", "nếu đúng ý thì viết 1.022"),
        ("007 con", "viết chưa rõ"),
        ("02 tấn", "viết chưa rõ"),
    ],
)
def test_a_text_that_leaves_a_doubt_is_refused_with_the_cure(text: str, message: str) -> None:
    with pytest.raises(DataError, match=message):
        quantity(text)


def test_a_float_is_refused_with_the_cure() -> None:
    with pytest.raises(TypeError, match="write Decimal"):
        quantity(0.1, "tấn")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="write Decimal"):
        quantity(1, "tấn") * 0.1  # type: ignore[operator]


def test_a_number_without_a_unit_is_no_quantity() -> None:
    with pytest.raises(DataError, match="thiếu đơn vị"):
        quantity(Decimal(5))
    with pytest.raises(DeclarationError, match="unknown unit ''"):
        Quantity(Decimal(5), "")


def test_a_compound_amount_converts_to_the_scale_that_is_wanted() -> None:
    assert str(quantity("51 tỷ 295 triệu đồng").to("triệu đồng")) == "51.295 triệu đồng"
    assert str(quantity("51 tỷ 295 triệu đồng").to("đồng")) == "51.295.000.000 đồng"


def test_the_sum_is_in_the_first_unit() -> None:
    assert str(quantity("1,5 tấn") + quantity("5 tạ")) == "2 tấn"
    assert str(quantity("5 tạ") - quantity("1,5 tấn")) == "-10 tạ"


def test_a_quantity_is_scaled() -> None:
    assert quantity("3 hộ") * 2 == 2 * quantity("3 hộ") == quantity("6 hộ")
    assert quantity("3 tấn") / 4 == quantity("0,75 tấn")
    assert quantity("3 tấn") * Fraction(1, 3) == quantity("1 tấn")


def test_a_division_that_never_ends_stops_after_28_digits() -> None:
    assert (quantity("1 tấn") / 3).magnitude == Decimal("0." + "3" * 28)


def test_nothing_is_lost_in_long_sums() -> None:
    long = quantity(10**30, "đồng")
    assert (long + quantity(Decimal("0.1"), "đồng")).magnitude == Decimal(f"{10**30}.1")


def test_households_and_cattle_do_not_add_up_and_the_message_says_why() -> None:
    with pytest.raises(UnitMismatch, match="hộ và con đếm hai thứ khác nhau"):
        quantity("5 hộ") + quantity("3 con")
    with pytest.raises(UnitMismatch, match="hộ và con đếm hai thứ khác nhau"):
        quantity("5 hộ") - quantity("3 con")
    with pytest.raises(UnitMismatch, match="hộ và con đếm hai thứ khác nhau"):
        quantity("5 hộ") < quantity("3 con")  # noqa: B015


@pytest.mark.parametrize("other", [1, Decimal(1), "1 tấn", None])
def test_only_quantities_add_up(other: object) -> None:
    with pytest.raises(TypeError):
        quantity("1 tấn") + other  # type: ignore[operator]
    with pytest.raises(TypeError):
        quantity("1 tấn") - other  # type: ignore[operator]
    with pytest.raises(TypeError):
        quantity("1 tấn") < other  # noqa: B015
    assert quantity("1 tấn") != other


def test_between_two_percentages_lie_points_and_points_move_a_percentage() -> None:
    assert str(quantity("62%") - quantity("68,8%")) == "-6,8 điểm %"
    assert str(quantity("62%") + quantity("6,8 điểm %")) == "68,8%"
    assert str(quantity("6,8 điểm %") + quantity("62%")) == "68,8%"
    assert str(quantity("62%") - quantity("2 điểm %")) == "60%"
    assert str(quantity("6,8 điểm %") - quantity("2 điểm %")) == "4,8 điểm %"
    assert str(quantity("3‰") - quantity("2‰")) == "1‰"


@pytest.mark.parametrize(("one", "other"), [("62%", "5%"), ("62%", "5‰"), ("5‰", "5‰")])
def test_shares_do_not_add_up(one: str, other: str) -> None:
    with pytest.raises(UnitMismatch, match="cộng riêng tử số và mẫu số"):
        quantity(one) + quantity(other)


def test_a_percentage_is_not_taken_from_points() -> None:
    with pytest.raises(UnitMismatch, match="điểm % là chênh lệch"):
        quantity("6,8 điểm %") - quantity("62%")


def test_equal_amounts_are_equal_in_any_unit_and_one_key() -> None:
    same = [quantity("1,5 tấn"), quantity("15 tạ"), quantity("1.500 kg"), quantity(Decimal("1.50"), "tấn")]
    assert len(set(same)) == 1
    assert same[0] == same[1] == same[2] == same[3]
    assert quantity("5%") == quantity("50‰")
    assert quantity("5%") != quantity("5 điểm %")
    assert quantity("5 hộ") != quantity("5 con")


def test_quantities_are_ordered_across_units() -> None:
    assert list(map(str, sorted(map(quantity, ["11 tạ", "999 kg", "1 tấn"])))) == ["999 kg", "1 tấn", "11 tạ"]
    assert quantity("1 tấn") >= quantity("1.000 kg")


def test_a_unit_of_a_domain_is_read_by_its_units() -> None:
    units = Units.house().adding([Unit("giạ", "20 kg")])
    paddy = quantity("50 giạ", units=units)
    assert str(paddy.to("tấn")) == "1 tấn"
    assert str(paddy + quantity("1 tấn")) == "100 giạ"
    assert paddy == quantity("1 tấn")
    with pytest.raises(DataError):
        quantity("50 giạ")


def test_a_quantity_travels_between_processes() -> None:
    assert pickle.loads(pickle.dumps(quantity("1,5 tấn"))) == quantity("15 tạ")


def test_a_quantity_shows_its_number_and_unit() -> None:
    assert repr(quantity("1,5 tấn")) == "Quantity(magnitude=Decimal('1.5'), unit='tấn')"
