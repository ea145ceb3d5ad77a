"""Laws of measuring, each for all numbers, units and periods."""

from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ngaman_core.errors import DataError
from ngaman_core.measure.calendar import Calendar
from ngaman_core.measure.percent import Percent, Points
from ngaman_core.measure.period import HalfYear, Month, NineMonths, Period, Quarter, Year, period
from ngaman_core.measure.quantity import Quantity, quantity
from ngaman_core.measure.unit import UnitMismatch, Units

HOUSE = Units.house()
FAMILIES = [
    ["đồng", "nghìn đồng", "triệu đồng", "tỷ đồng"],
    ["m²", "công", "ha", "km²"],
    ["gam", "kg", "tạ", "tấn"],
    ["tạ/ha", "tấn/ha", "kg/m²"],
    ["hộ"],
    ["con"],
    ["điểm %"],
]

decimals = st.decimals(-(10**12), 10**12, allow_nan=False, allow_infinity=False, places=3)
fractions = st.fractions(-(10**6), 10**6, max_denominator=10**6)
families = st.sampled_from(FAMILIES)
names = st.sampled_from([unit.name for unit in HOUSE.units])

years = st.integers(1001, 2998)
months = st.builds("{}-{:02}".format, years, st.integers(1, 12)).map(Month)
periods: st.SearchStrategy[Period] = st.one_of(
    months,
    st.builds("{}-Q{}".format, years, st.integers(1, 4)).map(Quarter),
    st.builds("{}-H{}".format, years, st.integers(1, 2)).map(HalfYear),
    years.map(lambda year: NineMonths(f"{year}-9M")),
    years.map(lambda year: Year(f"{year}")),
)
calendars = st.sampled_from(["month", "decree-09-2019", *(f"day-{day}" for day in range(1, 32))]).map(Calendar)


@st.composite
def alike(draw: st.DrawFn, count: int) -> list[Quantity]:
    """Draw quantities that measure one thing, each in a unit of its own."""
    family = draw(families)
    return [Quantity(draw(decimals), draw(st.sampled_from(family))) for _ in range(count)]


# Quantities


@given(alike(3))
def test_addition_neither_knows_an_order_nor_a_grouping(quantities: list[Quantity]) -> None:
    one, two, three = quantities
    assert one + two == two + one
    assert (one + two) + three == one + (two + three)


@given(alike(2))
def test_subtraction_undoes_addition(quantities: list[Quantity]) -> None:
    one, two = quantities
    assert one + two - two == one


@given(alike(2), st.integers(-1000, 1000))
def test_multiplication_spreads_over_a_sum(quantities: list[Quantity], times: int) -> None:
    one, two = quantities
    assert (one + two) * times == one * times + two * times


@given(alike(2))
def test_equal_quantities_have_one_hash_and_unequal_ones_an_order(quantities: list[Quantity]) -> None:
    one, two = quantities
    again = one.to(two.unit)
    assert again == one
    assert hash(again) == hash(one)
    assert [one < two, one == two, one > two].count(True) == 1
    assert (one < two) == ((one - two).magnitude < 0)


@given(decimals, names)
def test_a_quantity_reads_what_it_prints(magnitude: Decimal, unit: str) -> None:
    printed = Quantity(magnitude, unit)
    assert quantity(str(printed)) == printed
    assert str(quantity(str(printed))) == str(printed)


@given(decimals, names, decimals, names)
def test_unlike_quantities_never_add_up(one: Decimal, unit: str, two: Decimal, other: str) -> None:
    assume(HOUSE.root(unit)[1] != HOUSE.root(other)[1] and {unit, other} != {"%", "điểm %"})
    with pytest.raises(UnitMismatch):
        Quantity(one, unit) + Quantity(two, other)


@given(st.text(max_size=30))
def test_any_text_ends_in_a_quantity_or_in_a_message(text: str) -> None:
    refusal = ""
    try:
        quantity(text)
    except DataError as error:
        refusal = str(error)
    assert not refusal or "Cách sửa" in refusal


# Units


@given(families.flatmap(lambda family: st.tuples(*[st.sampled_from(family)] * 3)))
def test_factors_go_there_and_back_and_do_not_mind_a_detour(units: tuple[str, str, str]) -> None:
    start, middle, end = units
    assert HOUSE.factor(start, end) * HOUSE.factor(end, start) == 1
    assert HOUSE.factor(start, middle) * HOUSE.factor(middle, end) == HOUSE.factor(start, end)


@given(names, names)
def test_every_pair_of_units_converts_or_says_why_not(one: str, other: str) -> None:
    if HOUSE.root(one)[1] == HOUSE.root(other)[1]:
        assert HOUSE.factor(one, other) > 0
    else:
        with pytest.raises(UnitMismatch, match="Cách sửa"):
            HOUSE.factor(one, other)


# Percentages (law 5)


@given(fractions, fractions)
def test_percentages_and_points_are_different_types(one: Fraction, two: Fraction) -> None:
    gap = Percent(one) - Percent(two)
    assert type(gap) is Points
    assert Percent(two) + gap == Percent(one)
    assert type(Percent(two) + gap) is Percent
    assert Percent(one) - gap == Percent(two)
    assert gap + Points(two) == Points(one)
    assert Percent(one) != Points(one)
    with pytest.raises(TypeError):
        Percent(one) + Percent(two)  # type: ignore[operator]
    with pytest.raises(TypeError):
        Points(one) - Percent(two)  # type: ignore[operator]
    with pytest.raises(TypeError):
        Percent(one) + two  # type: ignore[operator]


@given(fractions, fractions)
def test_percentages_are_ordered_as_their_numbers(one: Fraction, two: Fraction) -> None:
    assert (Percent(one) < Percent(two)) == (Percent(one) < two) == (one < two)
    assert (Percent(one) == Percent(two)) == (one == two)


# Periods and calendars


@given(periods)
def test_the_next_period_and_the_previous_one_undo_each_other(one: Period) -> None:
    assert one.next.previous == one.previous.next == one
    assert one.previous < one < one.next
    assert type(one.next) is type(one)


@given(periods)
def test_a_period_reads_its_own_key(one: Period) -> None:
    assert period(str(one)) == one


@given(periods)
def test_a_period_holds_its_months_and_no_other(one: Period) -> None:
    assert list(one.months) == sorted(one.months)
    assert all(month in one for month in one.months)
    assert one.first.previous not in one
    assert one.last.next not in one
    assert (one.start, one.end) == (one.months[0].start, one.months[-1].end)


@given(periods, periods)
def test_all_periods_have_one_order(one: Period, two: Period) -> None:
    assert [one < two, one == two, one > two].count(True) == 1
    assert one not in two or two not in one or one == two


@given(calendars, periods)
def test_windows_tile_time_without_hole_or_overlap(calendar: Calendar, one: Period) -> None:
    assert calendar.opens(one) <= calendar.closes(one)
    assert all(
        calendar.opens(later) == calendar.closes(earlier) + timedelta(days=1)
        for earlier, later in zip(one.months, (*one.months[1:], one.last.next), strict=True)
    )
    assert calendar.opens(one) == calendar.opens(one.first)
    assert calendar.closes(one) == calendar.closes(one.last)
    if not isinstance(one, NineMonths):
        assert calendar.opens(one.next) == calendar.closes(one) + timedelta(days=1)
