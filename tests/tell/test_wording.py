"""How a fact is worded: in the style of its unit, and never across what it is compared with."""

from decimal import Decimal
from fractions import Fraction

import pytest

from ngaman_core.declare import Target
from ngaman_core.declare.line import Slot
from ngaman_core.evaluate.fact import Fact
from ngaman_core.measure.unit import Units
from ngaman_core.tell.wording import decimals, printed, safe_places
from ngaman_core.vi.printed import Bound, Printed

UNITS = Units.house()
Number = str | int | Fraction


def fact(value: Number, unit: str, of: Number | None = None, bound: Bound | None = None) -> Fact:
    return Fact(Fraction(value), unit, "x", "", of=None if of is None else Fraction(of), bound=bound)


def words(value: Number, unit: str, *styles: str, facet: str = "", noun: str = "", of: Number | None = None) -> str:
    return printed(fact(value, unit, of), Slot("x", facet, "", styles), UNITS, noun).text


# Counts and measures


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0 con"), (2, "02 con"), (9, "09 con"), (10, "10 con"), (57474, "57.474 con"), (1512616, "1.512.616 con")],
)
def test_a_count_below_ten_is_padded_and_thousands_are_grouped(value: int, text: str) -> None:
    assert words(value, "con") == text


def test_an_item_may_have_a_noun_of_its_own() -> None:
    assert words(240, "học sinh", noun="trẻ") == "240 trẻ"
    assert printed(fact(240, "học sinh"), Slot("x"), UNITS, "trẻ").unit == "trẻ"


@pytest.mark.parametrize(
    ("value", "styles", "text"),
    [
        ("389.27", (), "389,27 ha"),
        (5, (), "5 ha"),
        ("389.27", ("1",), "389,3 ha"),
        ("389.25", ("1",), "389,3 ha"),
        (Fraction(1, 3), (), "0,33 ha"),
        (Fraction(1, 3), ("0",), "0 ha"),
        ("389", ("2",), "389 ha"),
    ],
)
def test_a_measure_has_the_decimals_it_has_unless_the_line_says_how_many(
    value: Number, styles: tuple[str, ...], text: str
) -> None:
    assert words(value, "ha", *styles) == text


def test_a_trailing_zero_says_that_a_number_was_rounded() -> None:
    assert words(Fraction(19990, 4000), "tấn/ha", "2") == "5,00 tấn/ha"
    assert words(5, "tấn/ha", "2") == "5 tấn/ha"


@pytest.mark.parametrize("facet", ["gap", "change", "growth", "total.change", "total.growth"])
def test_where_a_word_carries_the_sign_the_number_has_none(facet: str) -> None:
    assert words(-12, "con", facet=facet) == "12 con"
    assert words("-7.12", "điểm %", "1", facet=facet) == "7,1 điểm %"


def test_without_its_sign_a_number_is_bounded_from_the_other_side() -> None:
    """Nearly 61,7% is more than 7,1 points below 68,8%."""
    slot = Slot("x", "gap", "", ("1",))
    assert printed(fact("-7.1", "điểm %", bound=Bound.UNDER), slot, UNITS).text == "trên 7,1 điểm %"
    assert printed(fact("-7.1", "điểm %", bound=Bound.OVER), slot, UNITS).text == "gần 7,1 điểm %"
    assert printed(fact("7.1", "điểm %", bound=Bound.OVER), slot, UNITS).text == "trên 7,1 điểm %"


def test_elsewhere_a_number_below_zero_keeps_its_sign() -> None:
    assert words("-12.5", "ha") == "-12,5 ha"


# Percentages


@pytest.mark.parametrize(
    ("value", "styles", "text"),
    [
        (Fraction(5747400, 52500), (), "109,47%"),
        (Fraction(5747400, 52500), ("0",), "109%"),
        (Fraction(615, 10), ("0",), "62%"),
        (90, ("2",), "90%"),
        (Fraction(97995, 10000), ("2",), "9,80%"),
    ],
)
def test_a_percentage_has_two_decimals_unless_the_line_says_otherwise(
    value: Number, styles: tuple[str, ...], text: str
) -> None:
    assert words(value, "%", *styles) == text


def test_points_are_not_percent() -> None:
    assert words("7.12", "điểm %", "1") == "7,1 điểm %"


HUNDRED = (Fraction(100),)


@pytest.mark.parametrize(
    ("value", "places", "limits", "expected"),
    [
        (Fraction("99.97"), 1, HUNDRED, 2),
        (Fraction("100.03"), 1, HUNDRED, 2),
        (Fraction("99.5"), 0, HUNDRED, 1),
        (Fraction("99.4"), 0, HUNDRED, 0),
        (Fraction(100), 1, HUNDRED, 1),
        (Fraction("99.99999999"), 2, HUNDRED, 8),
        (Fraction("61.68"), 0, (Fraction("68.8"),), 1),
        (Fraction("68.78"), 1, (Fraction("68.8"),), 2),
        (Fraction("68.82"), 1, (Fraction("68.8"),), 2),
        (Fraction("61.68"), 2, (Fraction("68.8"),), 2),
        (Fraction("99.97"), 1, (), 1),
    ],
)
def test_a_rate_has_so_many_decimals_that_it_stays_on_its_side(
    value: Fraction, places: int, limits: tuple[Fraction, ...], expected: int
) -> None:
    """Law 9: never rounded across 100%, nor across what it is compared with, and as many decimals as that has."""
    assert safe_places(value, places, limits) == expected


def test_a_rate_no_decimals_can_tell_from_its_limit_has_an_end() -> None:
    assert safe_places(Fraction(100) - Fraction(1, 10**30), 2, HUNDRED) == 12


def test_a_rate_is_printed_on_its_side() -> None:
    slot = Slot("x", "rate", "", ("1",))
    assert printed(fact("99.97", "%"), slot, UNITS, limits=HUNDRED).text == "99,97%"
    assert printed(fact("99.97", "%"), slot, UNITS).text == "100,0%"


@pytest.mark.parametrize(
    ("value", "expected"),
    [(Fraction(5), 0), (Fraction("68.8"), 1), (Decimal("68.80"), 1), (Fraction(1, 3), 2), (Fraction(500), 0)],
)
def test_a_number_has_as_many_decimals_as_are_needed(value: Fraction | Decimal, expected: int) -> None:
    assert decimals(value) == expected


# Money


@pytest.mark.parametrize(
    ("value", "unit", "styles", "text"),
    [
        (51295, "triệu đồng", ("tỷ+triệu",), "51 tỷ 295 triệu đồng"),
        (51000, "triệu đồng", ("tỷ+triệu",), "51 tỷ đồng"),
        (295, "triệu đồng", ("tỷ+triệu",), "295 triệu đồng"),
        ("118.102", "tỷ đồng", (), "118,102 tỷ đồng"),
        (126627, "triệu đồng", (), "126.627 triệu đồng"),
        ("5026.552", "triệu đồng", (), "5.026,552 triệu đồng"),
        (9950544966, "đồng", (), "9.950.544.966 đồng"),
        (9950544966, "đồng", ("triệu",), "9.950,544966 triệu đồng"),
        ("118.102", "tỷ đồng", ("đồng",), "118.102.000.000 đồng"),
        ("118.102", "tỷ đồng", ("triệu",), "118.102 triệu đồng"),
        (7, "triệu đồng", ("tỷ",), "0,007 tỷ đồng"),
        (0, "triệu đồng", (), "0 triệu đồng"),
        (0, "triệu đồng", ("tỷ+triệu",), "0 đồng"),
        (5, "nghìn đồng", (), "5.000 đồng"),
    ],
)
def test_money_is_exact_in_every_style(value: Number, unit: str, styles: tuple[str, ...], text: str) -> None:
    assert words(value, unit, *styles) == text


def test_nobody_pays_a_part_of_a_dong() -> None:
    assert words(Fraction(10, 3), "tỷ đồng") == "3,333333333 tỷ đồng"
    assert words(Fraction(5, 3), "đồng") == "2 đồng"


@pytest.mark.parametrize(
    ("value", "value_printed", "unit"),
    [(51295, "51.295", "tỷ đồng"), (295, "295", "triệu đồng"), (51000, "51", "tỷ đồng")],
)
def test_a_printed_amount_is_a_number_in_the_largest_scale_that_stands_in_its_text(
    value: int, value_printed: str, unit: str
) -> None:
    said = printed(fact(value, "triệu đồng"), Slot("x", styles=("tỷ+triệu",)), UNITS)
    assert (said.value, said.unit) == (Decimal(value_printed), unit)


def test_money_for_each_of_something_is_a_measure() -> None:
    assert words("62.5", "triệu đồng/người/năm") == "62,5 triệu đồng/người/năm"


# Pairs, targets and bounds


@pytest.mark.parametrize(
    ("value", "of", "unit", "text"),
    [
        (3, 5, "xã", "03/05 xã"),
        (6, 12, "hộ", "6/12 hộ"),
        (17221, 16543, "học sinh", "17.221/16.543 học sinh"),
        (6, 8, "tấn", "6/8 tấn"),
        ("4.873", "4.985", "tỷ đồng", "4,873/4,985 tỷ đồng"),
    ],
)
def test_a_pair_has_one_unit_and_zeros_on_both_sides_or_on_none(
    value: Number, of: Number, unit: str, text: str
) -> None:
    assert words(value, unit, facet="pair", of=of) == text


def test_a_pair_of_amounts_is_in_the_scale_that_the_line_asks_for() -> None:
    assert words("4873", "triệu đồng", "tỷ", facet="pair", of=4985) == "4,873/4,985 tỷ đồng"


def test_a_pair_knows_both_its_numbers() -> None:
    said = printed(fact(3, "xã", of=5), Slot("x", "pair"), UNITS)
    assert (said.value, said.of, said.unit) == (Decimal(3), Decimal(5), "xã")


@pytest.mark.parametrize(
    ("bound", "styles", "text"),
    [
        (Bound.OVER, (), "trên 57 con"),
        (Bound.OVER, ("hơn",), "hơn 57 con"),
        (Bound.UNDER, (), "gần 57 con"),
        (Bound.UNDER, ("hơn",), "gần 57 con"),
        (Bound.ABOUT, (), "khoảng 57 con"),
        (None, ("hơn",), "57 con"),
    ],
)
def test_a_bound_is_a_word_before_the_number(bound: Bound | None, styles: tuple[str, ...], text: str) -> None:
    said = printed(fact(57, "con", bound=bound), Slot("x", styles=styles), UNITS)
    assert (said.text, said.bound) == (text, bound)


@pytest.mark.parametrize(
    ("target", "unit", "text"),
    [
        (Target(2, "plan", high=3), "sản phẩm", "2-3 sản phẩm"),
        (Target("11.5", "plan", high="12.4"), "%", "11,5-12,4%"),
        (Target(100, "plan", high=1000, unit="triệu đồng"), "tỷ đồng", "0,1-1 tỷ đồng"),
    ],
)
def test_a_target_that_is_a_range_shows_both_ends(target: Target, unit: str, text: str) -> None:
    one = Fact(Fraction(target.value), unit, "x", "target", target=target)
    assert printed(one, Slot("x", "target"), UNITS).text == text


@pytest.mark.parametrize(
    ("one", "styles"),
    [
        (fact(57474, "con"), ()),
        (fact(Fraction(5747400, 52500), "%"), ("2",)),
        (fact("389.27", "ha"), ("1",)),
        (fact(51295, "triệu đồng"), ("tỷ+triệu",)),
        (fact(Fraction(10, 3), "tỷ đồng"), ()),
    ],
)
def test_what_is_printed_stands_for_the_fact_behind_it(one: Fact, styles: tuple[str, ...]) -> None:
    said: Printed = printed(one, Slot("x", styles=styles), UNITS)
    factor = UNITS.factor(one.unit, said.unit) if said.unit != one.unit else 1
    assert said.holds(one.value * Fraction(factor))


@pytest.mark.parametrize(
    ("value", "unit", "style", "text"),
    [
        ("11803/7", "hộ", "", "1.687 hộ"),
        ("9442.4", "ha", "", "9.443 ha"),
        ("9442.41", "ha", "|1", "9.442,5 ha"),
        ("1234/7", "triệu đồng", "", "177 triệu đồng"),
        ("12.3456789", "tỷ đồng", "", "12,346 tỷ đồng"),
        ("100/3", "đồng", "", "34 đồng"),
        ("25", "con", "", "25 con"),
    ],
)
def test_what_has_to_be_brought_is_rounded_up(value: str, unit: str, style: str, text: str) -> None:
    """Rounded down it would not do: a plan is missed by a household."""
    slot = Slot("herd", "required", "", tuple(style.strip("|")))
    fact = Fact(Fraction(value) if "/" in value else Fraction(Decimal(value)), unit, "herd", "required")
    assert printed(fact, slot, Units.house()).text == text


def test_both_sides_of_a_pair_are_written_to_one_digit_unless_one_is_whole() -> None:
    assert words("4662.279", "triệu đồng", facet="pair", of=Fraction("7035.04")) == "4.662,279/7.035,040 triệu đồng"
    assert words("212.5", "triệu đồng", facet="pair", of=480) == "212,5/480 triệu đồng"
