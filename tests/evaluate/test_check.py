"""The laws on a book: declared ones, and those that follow from totals, items and parts."""

import pytest

from ngaman_core.declare.indicator import flow, ratio, stock
from ngaman_core.declare.law import Law
from ngaman_core.finding import Finding, Severity
from ngaman_core.observe.items import Item
from tests.evaluate.books import SEASON, assessed

HERD = flow("herd", "đàn gia súc", "con")
RICE = flow("rice", "sản lượng lúa", "tấn")
FILES = (
    flow("files.received", "hồ sơ tiếp nhận", "hồ sơ"),
    flow("files.settled", "hồ sơ giải quyết", "hồ sơ"),
    stock("files.pending", "hồ sơ trong hạn", "hồ sơ"),
)
LAND = Law("files.received:total = files.settled:total + files.pending")
PUPILS = stock("pupils", "học sinh ra lớp", "học sinh", by="level")
LEVELS = (
    Item("level", "preschool", "mầm non", parent="total"),
    Item("level", "primary", "tiểu học", parent="total"),
    Item("level", "nursery", "nhà trẻ", parent="preschool"),
)


def rules(rows: str, *indicators: object, **more: object) -> list[str]:
    return [one.rule for one in assessed(rows, *indicators, **more).findings]  # type: ignore[arg-type]


def one(rows: str, *indicators: object, **more: object) -> Finding:
    (found,) = assessed(rows, *indicators, **more).findings  # type: ignore[arg-type]
    return found


def land(pending: int) -> str:
    return f"files.received 2023-11 total 8566\nfiles.settled 2023-11 total 8536\nfiles.pending 2023-11 level {pending}"


def test_a_declared_law_is_checked_with_the_facets_it_names() -> None:
    assert rules(land(30), *FILES, laws=[LAND]) == []
    found = one(land(39), *FILES, laws=[LAND])
    assert (found.rule, found.severity) == ("law", Severity.ERROR)
    assert found.message.startswith("lũy kế hồ sơ tiếp nhận tháng 11 8.566 hồ sơ phải bằng lũy kế hồ sơ giải quyết")


def test_the_months_pair_may_differ_where_no_law_speaks_of_it() -> None:
    rows = land(30) + "\nfiles.received 2023-11 period 754\nfiles.settled 2023-11 period 715"

    assert rules(rows, *FILES, laws=[LAND]) == []


def test_a_law_over_one_list_is_checked_on_each_item() -> None:
    paid, plan = (stock(key, key, "hồ sơ", by="level") for key in ("paid", "plan"))
    rows = """
    paid/preschool 2023-11 level 5
    plan/preschool 2023-11 level 4
    paid/primary 2023-11 level 1
    plan/primary 2023-11 level 9
    """

    found = one(rows, paid, plan, items=LEVELS, laws=[Law("paid <= plan")])

    assert "mầm non" in found.message


def test_a_stated_total_is_the_total_before_and_the_months_value() -> None:
    rows = "herd 2023-10 total 52199\nherd 2023-11 period 5275\nherd 2023-11 total "

    assert rules(rows + "57474", HERD) == []
    found = one(rows + "57000", HERD)
    assert (found.rule, found.severity) == ("running-total", Severity.WARNING)
    assert "tháng 10" in found.message
    assert "tháng 11" in found.message
    assert "vế phải 57.474" in found.message
    assert found.place.row == 4


def test_a_revision_of_the_month_before_mends_it() -> None:
    rows = "herd 2023-10 total 100\nherd 2023-11 period 5\nherd 2023-11 total 95"

    assert rules(rows, HERD) == ["running-total"]
    assert rules(rows + "\nherd 2023-10 total 90 published=2023-11-30", HERD) == []


def test_the_first_month_is_its_own_total_and_last_years_does_not_count() -> None:
    rows = "herd 2022-12 total 900\nherd 2023-01 period 5\nherd 2023-01 total "

    assert rules(rows + "5", HERD, reported="2023-01") == []
    assert rules(rows + "905", HERD, reported="2023-01") == ["running-total"]


def test_a_total_is_checked_within_its_season() -> None:
    sown = flow("sown", "diện tích xuống giống", "ha", within="season")
    rows = """
    sown 2023-10 total 5 within=dong-xuan
    sown 2023-11 period 3 within=dong-xuan
    sown 2023-11 total {} within=dong-xuan
    """

    assert rules(rows.format(8), sown, spans=[SEASON]) == []
    assert rules(rows.format(80), sown, spans=[SEASON]) == ["running-total"]


def test_without_the_total_before_there_is_nothing_to_check() -> None:
    assert rules("herd 2023-11 period 5275\nherd 2023-11 total 57474", HERD) == []


def test_what_adds_up_since_ever_had_a_total_before_its_first_row() -> None:
    deeds = flow("deeds", "giấy chứng nhận", "giấy", within="ever")

    assert rules("deeds 2023-11 period 13\ndeeds 2023-11 total 20943", deeds) == []


def test_measures_are_rounded_and_counts_are_not() -> None:
    rows = "{0} 2023-10 total 100\n{0} 2023-11 period 5\n{0} 2023-11 total 106"

    assert rules(rows.format("rice"), RICE) == []
    assert rules(rows.format("herd"), HERD) == ["running-total"]


def test_decimals_say_how_finely_a_measure_was_rounded() -> None:
    rows = "rice 2023-10 total 100.4\nrice 2023-11 period 5.2\nrice 2023-11 total {}"

    assert rules(rows.format("105.7"), RICE) == []
    assert rules(rows.format("105.75"), RICE) == ["running-total-cut"]
    assert rules(rows.format("105.9"), RICE) == ["running-total"]


def test_zeros_that_conversion_left_promise_nothing() -> None:
    rows = "rice 2023-10 total 100.000\nrice 2023-11 period 5.000\nrice 2023-11 total 106.000"

    assert rules(rows, RICE) == []


def test_money_in_dong_is_exact() -> None:
    fund = flow("fund", "thu quỹ", "đồng")

    assert rules("fund 2023-10 total 100\nfund 2023-11 period 5\nfund 2023-11 total 106", fund) == ["running-total"]


def test_a_total_is_the_sum_of_its_items() -> None:
    rows = "pupils/preschool 2023-11 level 2754\npupils/primary 2023-11 level 6623\npupils 2023-11 level {}"

    assert rules(rows.format(9377), PUPILS, items=LEVELS) == []
    found = one(rows.format(9400), PUPILS, items=LEVELS)
    assert (found.rule, found.severity) == ("total-of-items", Severity.ERROR)
    assert "mầm non" in found.message


def test_a_part_of_an_item_is_not_above_it() -> None:
    rows = "pupils/preschool 2023-11 level 2754\npupils/nursery 2023-11 level {}"

    assert rules(rows.format(240), PUPILS, items=LEVELS) == []
    assert rules(rows.format(2755), PUPILS, items=LEVELS) == ["part-above-whole"]


@pytest.mark.parametrize(("fruit", "expected"), [(15, []), (16, ["part-above-whole"])])
def test_a_part_that_was_added_up_is_not_above_its_whole(fruit: int, expected: list[str]) -> None:
    crops = (flow("crops", "diện tích màu", "ha"), flow("fruit", "cây ăn trái", "ha", part_of="crops"))
    rows = f"crops 2023-01 total 15.0\nfruit 2023-01 period {fruit}.0"

    assert rules(rows, *crops, reported="2023-01") == []
    whole = stock("all", "số xã", "xã", by="level")
    part = stock("some", "số xã đạt", "xã", part_of="all")
    rows = f"all/preschool 2023-11 level 10\nall/primary 2023-11 level 5\nsome 2023-11 level {fruit}"
    assert rules(rows, whole, part, items=LEVELS) == expected


def test_what_is_counted_otherwise_than_its_whole_is_not_compared() -> None:
    cases = stock("cases", "vụ việc", "vụ", by="level")
    people = stock("people", "đối tượng", "đối tượng", part_of="cases")
    rows = "cases/preschool 2023-11 level 1\ncases/primary 2023-11 level 1\npeople 2023-11 level 9"

    assert rules(rows, cases, people, items=LEVELS) == []


def test_more_fines_than_violations_break_nothing_where_no_part_is_declared() -> None:
    found, fined = flow("found", "vi phạm phát hiện", "trường hợp"), flow("fined", "vi phạm bị phạt", "trường hợp")

    assert rules("found 2023-11 period 186\nfined 2023-11 period 191", found, fined) == []


def test_a_bound_leaves_room() -> None:
    rows = "herd 2023-10 total 100\nherd 2023-11 period 5 bound=over\nherd 2023-11 total 300"

    assert rules(rows, HERD) == []


def test_a_ratio_is_no_amount_and_breaks_no_implied_law() -> None:
    share = ratio("share", "tỷ lệ", by="level")
    rows = "share/preschool 2023-11 level 10\nshare/primary 2023-11 level 20\nshare 2023-11 level 15"

    assert rules(rows, share, items=LEVELS) == []
