"""Which targets bear on a period, which leads, and which figure meets each."""

from datetime import date
from fractions import Fraction

import pytest

from ngaman_core.declare.indicator import flow, ratio, stock
from ngaman_core.declare.target import Target
from ngaman_core.observe.items import Item
from tests.evaluate.books import AUTUMN, SCHOOL, SEASON, assessed, hole, number

HERD = flow("herd", "đàn gia súc", "con", better="higher")
ROWS = "herd 2023-09 total 90\nherd 2023-10 period 20\nherd 2023-11 period 5"


def target(period: str, value: int = 100, authority: str = "plan", **more: object) -> Target:
    return Target(value, authority, indicator="herd", period=period, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("period", "value"),
    [("2023", 115), ("", 115), ("2023-11", 5), ("2023-Q4", 25), ("2023-H2", None)],
)
def test_a_flow_is_measured_over_the_months_of_its_target(period: str, value: int | None) -> None:
    (one,) = assessed(ROWS, HERD, targets=[target(period)]).attainments("herd")

    assert (number(one.value) if one.value else None) == value


@pytest.mark.parametrize("period", ["2022", "2023-10", "2023-Q3", "2024", "no-such-span"])
def test_a_target_that_does_not_cover_the_period_does_not_bear_on_it(period: str) -> None:
    assert assessed(ROWS, HERD, targets=[target(period)]).attainments("herd") == ()


def test_a_target_must_cover_the_whole_period() -> None:
    known = assessed("herd 2023 period 5", HERD, targets=[target("2023-11")], reported="2023")

    assert known.attainments("herd") == ()


def test_a_month_is_measured_by_its_own_value_and_the_year_by_the_total() -> None:
    known = assessed(ROWS, HERD, targets=[target("2023-11", 10), target("2023", 230)])

    assert [one.target.period for one in known.attainments("herd")] == ["2023", "2023-11"]
    assert [one.rate for one in known.attainments("herd")] == [50, 50]


def test_a_first_half_year_is_met_by_the_total_since_january() -> None:
    known = assessed("herd 2023-05 total 44", HERD, targets=[target("2023-H1")], reported="2023-05")

    assert number(known.fact("herd", "rate")) == 44


def test_targets_lead_in_the_order_of_their_authorities() -> None:
    targets = [target("2023", 10, who) for who in ("aim", "commitment", "plan", "resolution", "capital-plan")]

    found = assessed(ROWS, HERD, targets=targets).attainments("herd")

    assert [one.target.authority.value for one in found] == ["resolution", "plan", "capital-plan", "commitment", "aim"]


def test_of_two_decisions_the_later_one_in_force_leads() -> None:
    targets = [
        target("2023", 100, date=date(2022, 12, 20)),
        target("2023", 120, date=date(2023, 7, 15)),
        target("2023", 999, date=date(2023, 11, 20), effective=date(2023, 12, 1)),
    ]

    found = assessed(ROWS, HERD, targets=targets).attainments("herd")

    assert [one.target.value for one in found] == [120, 100]


def test_a_decision_in_force_from_the_last_day_of_the_period_bears_on_it() -> None:
    known = assessed(ROWS, HERD, targets=[target("2023", effective=date(2023, 11, 30))])

    assert len(known.attainments("herd")) == 1


def test_the_pace_counts_whole_months_of_the_targets_own_stretch() -> None:
    known = assessed(ROWS, HERD, targets=[target("2023"), target("2023-Q4", authority="aim")])

    assert [one.pace for one in known.attainments("herd")] == [Fraction(1100, 12), Fraction(200, 3)]


def test_a_season_is_paced_by_its_own_calendar() -> None:
    sown = flow("sown", "diện tích xuống giống", "ha", within="season", better="higher")
    plan = Target(18500, "plan", indicator="sown", period="dong-xuan")

    (one,) = assessed("sown 2023-11 total 6697 within=dong-xuan", sown, targets=[plan], spans=[SEASON]).attainments(
        "sown"
    )

    assert one.pace == Fraction(200, 6)
    assert one.rate == Fraction(669700, 18500)
    assert one.verdict == "on track"


def test_of_two_seasons_each_target_is_met_by_its_own_total() -> None:
    sown = flow("sown", "diện tích xuống giống", "ha", within="season", better="higher")
    rows = "sown 2023-11 total 4000 within=thu-dong\nsown 2023-11 total 700 within=dong-xuan"
    targets = [
        Target(goal, "plan", indicator="sown", period=key) for goal, key in ((5000, "thu-dong"), (7000, "dong-xuan"))
    ]

    found = assessed(rows, sown, targets=targets, spans=[SEASON, AUTUMN]).attainments("sown")

    assert {one.target.period: one.rate for one in found} == {"thu-dong": 80, "dong-xuan": 10}


def test_the_season_that_figures_were_entered_for_speaks_first() -> None:
    sown = flow("sown", "diện tích xuống giống", "ha", within="season", better="higher")
    targets = [
        Target(goal, "plan", indicator="sown", period=key) for goal, key in ((5000, "thu-dong"), (7000, "dong-xuan"))
    ]
    for key, rate in (("thu-dong", 14), ("dong-xuan", 10)):
        known = assessed(f"sown 2023-11 total 700 within={key}", sown, targets=targets, spans=[SEASON, AUTUMN])
        assert number(known.fact("sown", "rate")) == rate


def test_what_adds_up_since_ever_meets_a_years_target_by_that_years_months_only() -> None:
    deeds = flow("deeds", "giấy chứng nhận", "giấy", within="ever", better="higher")
    rows = "deeds 2022-12 total 20000\n" + "\n".join(f"deeds 2023-{month:02} period 10" for month in range(1, 12))
    plan = Target(200, "plan", indicator="deeds", period="2023")

    known = assessed(rows, deeds, targets=[plan])

    assert number(known.fact("deeds", "total")) == 20110
    assert [one.rate.value for one in known.attainments("deeds") if one.rate] == [55]
    assert hole(known.fact("deeds", "rate")).lacks == "target"  # 55% is not what 20.110 would be read beside


def test_a_years_target_over_items_adds_up_their_months() -> None:
    deeds = flow("deeds", "giấy chứng nhận", "giấy", within="ever", better="higher", by="ward")
    items = [Item("ward", key, key, parent="total") for key in "ab"]
    rows = "\n".join(f"deeds/{key} 2023-{month:02} period 10" for key in "ab" for month in range(1, 12))

    known = assessed(rows, deeds, targets=[Target(440, "plan", indicator="deeds", period="2023")], items=items)

    assert number(known.fact("deeds", "rate")) == 50


def test_a_stock_meets_a_school_years_target_by_its_level() -> None:
    pupils = stock("pupils", "học sinh ra lớp", "học sinh", by="level", within="school-year", better="higher")
    plan = Target(2663, "plan", indicator="pupils", item="preschool", period="2023-2024")
    known = assessed("pupils/preschool 2023-11 level 2754", pupils, targets=[plan], spans=[SCHOOL])

    assert number(known.fact("pupils", "rate", item="preschool")) == Fraction(275400, 2663)


def test_a_level_below_its_target_is_not_met_and_has_no_pace() -> None:
    insured = ratio("insured", "tỷ lệ bảo hiểm y tế", better="higher")
    goal = Target(96, "resolution", indicator="insured", period="2023")

    (one,) = assessed("insured 2023-11 level 95", insured, targets=[goal]).attainments("insured")

    assert (one.pace, one.verdict) == (None, "not met")


def test_a_ratio_of_flows_meets_a_years_target_by_its_total_and_a_months_by_its_value() -> None:
    won = (
        flow("held", "vụ việc hòa giải", "vụ việc"),
        flow("won", "vụ việc hòa giải thành", "vụ việc"),
        ratio("rate", "tỷ lệ hòa giải thành", of=("won", "held"), better="higher"),
    )
    rows = "held 2023-11 period 10\nheld 2023-11 total 100\nwon 2023-11 period 9\nwon 2023-11 total 80"
    targets = [Target(80, who, indicator="rate", period=key) for who, key in (("plan", "2023"), ("aim", "2023-11"))]

    assert [one.rate for one in assessed(rows, *won, targets=targets).attainments("rate")] == [100, Fraction(900, 8)]


def test_a_commitment_on_a_disbursement_is_a_target_on_the_ratio() -> None:
    capital = (
        flow("capital.paid", "vốn đã giải ngân", "tỷ đồng", by="source"),
        stock("capital.plan", "kế hoạch vốn", "tỷ đồng", by="source"),
        ratio("capital.rate", "tỷ lệ giải ngân", of=("capital.paid", "capital.plan"), by="source", better="higher"),
    )
    rows = "capital.paid/province 2023-11 total 37.856\ncapital.plan/province 2023-11 level 61.373"
    promise = Target("68.8", "commitment", indicator="capital.rate", item="province", period="2023-11")
    known = assessed(rows, *capital, targets=[promise])

    gap = known.fact("capital.rate", "gap", "commitment", "province")

    assert number(gap) == Fraction(3785600, 61373) - Fraction("68.8")
    assert round(number(gap), 2) == Fraction("-7.12")
