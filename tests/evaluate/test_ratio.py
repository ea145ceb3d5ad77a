"""Ratios go through numerator and denominator; a published one is told and never rolled up."""

from fractions import Fraction

import pytest

from ngaman_core.declare.indicator import flow, ratio, stock
from ngaman_core.errors import DeclarationError
from ngaman_core.observe.items import Item
from tests.evaluate.books import assessed, fact, hole, number, pair

RICE = (
    flow("rice.output", "sản lượng lúa", "tấn"),
    flow("rice.area", "diện tích lúa", "ha"),
    ratio("rice.yield", "năng suất lúa", "tấn/ha", of=("rice.output", "rice.area")),
)
CAPITAL = (
    flow("capital.paid", "vốn đã giải ngân", "tỷ đồng", by="source"),
    stock("capital.plan", "kế hoạch vốn", "tỷ đồng", by="source"),
    ratio("capital.rate", "tỷ lệ giải ngân", of=("capital.paid", "capital.plan"), by="source"),
)
SOURCES = (Item("source", "province", "vốn tỉnh", parent="total"), Item("source", "town", "vốn thị xã", parent="total"))
PAID = """
capital.paid/province 2023-11 total 37.856
capital.plan/province 2023-11 level 61.373
capital.paid/town 2023-11 total 48.735
capital.plan/town 2023-11 level 56.729
"""
CLEARED = ratio("cleared", "hộ giao mặt bằng", counted="hộ", by="site")
SITES = (Item("site", "d3", "đường D3", parent="total"), Item("site", "axis", "trục Đông - Tây", parent="total"))


def test_a_ratio_of_two_flows_has_a_value_of_the_month_and_one_of_the_total() -> None:
    rows = """
    rice.output 2023-11 period 1946
    rice.area 2023-11 period 389.27
    rice.output 2023-11 total 242656
    rice.area 2023-11 total 37389
    """
    known = assessed(rows, *RICE)

    assert number(known.fact("rice.yield")) == Fraction(194600, 38927)
    assert number(known.fact("rice.yield", "total")) == Fraction(242656, 37389)


def test_a_ratio_with_a_stock_in_it_takes_what_the_flow_has_added_up_to() -> None:
    rows = """
    capital.paid/town 2023-10 total 40
    capital.paid/town 2023-11 period 8.735
    capital.plan/town 2023-11 level 56.729
    """

    assert number(assessed(rows, *CAPITAL, items=SOURCES).fact("capital.rate", item="town")) == Fraction(4873500, 56729)


def test_a_ratio_over_all_items_divides_the_sums_and_does_not_average_the_shares() -> None:
    found = assessed(PAID, *CAPITAL, items=SOURCES).fact("capital.rate")

    assert number(found) == Fraction(86591 * 100, 118102)


def test_money_of_two_scales_is_brought_to_one() -> None:
    parts = (flow("paid", "đã chi", "triệu đồng"), stock("plan", "kế hoạch", "tỷ đồng"))
    rows = "paid 2023-11 total 500\nplan 2023-11 level 2"
    known = assessed(rows, *parts, ratio("rate", "tỷ lệ chi", of=("paid", "plan")))

    assert number(known.fact("rate")) == 25
    assert pair(known.fact("rate", "pair")) == [500, 2000]


def test_a_yield_is_brought_into_its_own_unit() -> None:
    other = ratio("rice.yield", "năng suất lúa", "tạ/ha", of=("rice.output", "rice.area"))

    assert (
        number(
            assessed("rice.output 2023-11 period 60\nrice.area 2023-11 period 12", *RICE[:2], other).fact("rice.yield")
        )
        == 50
    )


def test_per_mille_and_times_have_their_own_whole() -> None:
    parts = (stock("ill", "ca mắc", "ca"), stock("people", "dân số", "người"))
    rows = "ill 2023-11 level 3\npeople 2023-11 level 2000"
    share = ratio("share", "tỷ lệ mắc", "‰", of=("ill", "people"))

    assert number(assessed(rows, *parts, share).fact("share")) == Fraction(3, 2)


def test_one_half_missing_leaves_a_hole_that_names_it() -> None:
    found = hole(assessed("rice.output 2023-11 period 1946", *RICE).fact("rice.yield"))

    assert found.absent
    assert "diện tích lúa" in found.reason
    other = hole(assessed("rice.area 2023-11 period 389.27", *RICE).fact("rice.yield"))
    assert "sản lượng lúa" in other.reason


def test_a_denominator_of_zero_is_undefined_and_not_absent() -> None:
    found = hole(assessed("rice.output 2023-11 period 0\nrice.area 2023-11 period 0", *RICE).fact("rice.yield"))

    assert not found.absent
    assert "mẫu số bằng không" in found.reason


def test_of_a_year_long_past_a_computed_ratio_may_be_stated_itself() -> None:
    known = assessed("rice.yield 2022 total 6.42", *RICE, reported="2022")

    assert number(known.fact("rice.yield", "total")) == Fraction("6.42")
    assert number(known.fact("rice.yield")) == Fraction("6.42")


def test_where_both_halves_are_there_they_win_over_a_stated_ratio() -> None:
    rows = "rice.output 2022 total 60\nrice.area 2022 total 12\nrice.yield 2022 total 6.42"

    assert number(assessed(rows, *RICE, reported="2022").fact("rice.yield", "total")) == 5


def test_a_stated_ratio_does_not_hide_that_a_computation_failed() -> None:
    rows = "rice.output 2022 total 0\nrice.area 2022 total 0\nrice.yield 2022 total 6.42"

    assert not hole(assessed(rows, *RICE, reported="2022").fact("rice.yield", "total")).absent


def test_a_stated_ratio_does_not_hide_that_a_half_is_left_open() -> None:
    rows = """
    rice.output 2022 total 30 area=31732
    rice.output 2022 total 40 area=31735
    rice.area 2022 total 10
    rice.yield 2022 total 6.42
    """

    assert not hole(assessed(rows, *RICE, reported="2022").fact("rice.yield", "total")).absent


def test_a_counted_ratio_is_what_its_row_counts() -> None:
    known = assessed("cleared/d3 2023-11 level 10/30", CLEARED, items=SITES)

    assert number(known.fact("cleared", item="d3")) == Fraction(100, 3)
    assert pair(known.fact("cleared", "pair", item="d3")) == [10, 30]
    assert fact(known.fact("cleared", "pair", item="d3")).unit == "hộ"


def test_counted_ratios_add_up_through_both_their_numbers() -> None:
    known = assessed("cleared/d3 2023-11 level 10/30\ncleared/axis 2023-11 level 195/198", CLEARED, items=SITES)

    assert number(known.fact("cleared")) == Fraction(205 * 100, 228)
    assert pair(known.fact("cleared", "pair")) == [205, 228]
    assert fact(known.fact("cleared", "pair")).item == ""


def test_a_site_without_households_does_not_stop_the_total() -> None:
    known = assessed("cleared/d3 2023-11 level 0/0\ncleared/axis 2023-11 level 195/198", CLEARED, items=SITES)

    assert not hole(known.fact("cleared", item="d3")).absent
    assert number(known.fact("cleared")) == Fraction(195 * 100, 198)


def test_a_counted_ratio_of_some_items_only_has_no_total() -> None:
    assert hole(assessed("cleared/d3 2023-11 level 10/30", CLEARED, items=SITES).fact("cleared")).absent


def test_a_bound_on_a_counted_row_is_one_on_its_numerator() -> None:
    known = assessed("cleared/d3 2023-11 level 10/30 bound=over", CLEARED, items=SITES)

    assert fact(known.fact("cleared", item="d3")).bound == "over"


def test_a_published_ratio_is_a_level() -> None:
    insured = ratio("insured", "tỷ lệ tham gia bảo hiểm y tế")

    assert number(assessed("insured 2023-11 level 95.6", insured).fact("insured")) == Fraction("95.6")
    assert not assessed("insured 2023-10 level 95.6", insured).fact("insured")


def test_a_published_ratio_is_refused_by_name_in_a_roll_up() -> None:
    online = ratio("online", "tỷ lệ hồ sơ trực tuyến", by="site")
    rows = "online/d3 2023-11 level 90\nonline/axis 2023-11 level 70"

    found = hole(assessed(rows, online, items=SITES).fact("online"))

    assert not found.absent
    assert found.reason.startswith("tỷ lệ hồ sơ trực tuyến là tỷ lệ công bố, không cộng gộp được")


def test_a_published_ratio_has_no_halves_to_show_as_a_pair() -> None:
    insured = ratio("insured", "tỷ lệ tham gia bảo hiểm y tế")

    assert not hole(assessed("insured 2023-11 level 95.6", insured).fact("insured", "pair")).absent


def test_a_ratio_is_never_taken_for_an_amount() -> None:
    nested = ratio("odd", "tỷ lệ của tỷ lệ", of=("rice.yield", "rice.area"))
    with pytest.raises(DeclarationError, match=r"'odd' rests on 'rice.yield'; it must rest on another flow or stock"):
        assessed("rice.area 2023-11 period 12", *RICE, nested)


def test_halves_of_two_areas_are_no_ratio() -> None:
    rows = "rice.output 2023-11 period 900 area=my-binh\nrice.area 2023-11 period 100 area=tan-long"
    found = hole(assessed(rows, *RICE).fact("rice.yield"))
    assert (found.absent, "hai địa bàn" in found.reason) == (False, True)


def test_a_pair_of_the_total_is_the_pair_of_both_totals() -> None:
    won = (
        flow("held", "vụ việc hòa giải", "vụ việc"),
        flow("won", "vụ việc hòa giải thành", "vụ việc"),
        ratio("rate", "tỷ lệ hòa giải thành", of=("won", "held")),
    )
    rows = "held 2023-11 period 15\nheld 2023-11 total 170\nwon 2023-11 period 13\nwon 2023-11 total 149"
    known = assessed(rows, *won)

    assert [pair(known.fact("rate", facet)) for facet in ("pair", "total.pair")] == [[13, 15], [149, 170]]
