"""Rows that cannot both be right are told, each with the row of the other."""

from decimal import Decimal
from pathlib import Path

import pytest

from ngaman_core.finding import Place
from tests.observe.town import only, opened, row

TARGETS = "indicator,period,value,authority,document,issuer,effective\n"


@pytest.mark.parametrize(("second", "says"), [("5", "cùng giá trị"), ("6", "giá trị khác (5 và 6)")])
def test_the_second_of_two_rows_for_one_figure_is_left_out(tmp_path: Path, second: str, says: str) -> None:
    found = opened(tmp_path, row("livestock", "5"), row("rice.area", "1"), row("livestock", second))
    finding = only(found)
    assert (finding.rule, finding.place) == ("duplicate", Place("observations.csv", 4))
    assert "dòng 2" in finding.message
    assert says in finding.message
    assert [(one.indicator, one.value) for one in found.observations] == [
        ("livestock", Decimal(5)),
        ("rice.area", Decimal(1)),
    ]


@pytest.mark.parametrize(
    "other",
    [
        {"period": "2023-10"},
        {"facet": "total"},
        {"published": "2023-12-05"},
    ],
)
def test_rows_of_another_period_facet_or_vintage_are_no_duplicates(tmp_path: Path, other: dict[str, str]) -> None:
    found = opened(tmp_path, row("livestock", "5"), row("livestock", "5", **other))
    assert found.findings == ()
    assert len(found.observations) == 2


def test_a_total_of_a_season_and_one_of_no_season_are_no_duplicates(tmp_path: Path) -> None:
    rows = [row("rice.sown", "5", facet="total"), row("rice.sown", "5", facet="total", within="dong-xuan-2023-2024")]
    assert opened(tmp_path, *rows).findings == ()


def test_a_total_below_its_period_names_both_rows(tmp_path: Path) -> None:
    found = opened(tmp_path, row("livestock", "57474"), row("livestock", "5275", facet="total"))
    finding = only(found)
    assert (finding.rule, finding.place) == ("total-below-period", Place("observations.csv", 3, "value"))
    assert "5275 con nhỏ hơn số trong kỳ 57474 con (dòng 2)" in finding.message
    assert len(found.observations) == 2


def test_a_total_of_a_season_is_held_against_a_month_that_names_no_season(tmp_path: Path) -> None:
    rows = [row("rice.sown", "9"), row("rice.sown", "5", facet="total", within="dong-xuan-2023-2024")]
    assert only(opened(tmp_path, *rows)).rule == "total-below-period"


@pytest.mark.parametrize(
    ("period", "total"),
    [
        ({"value": "5"}, {"value": "5"}),
        ({"value": "6"}, {"value": "5", "bound": "over"}),
        ({"value": "6", "bound": "about"}, {"value": "5"}),
        ({"value": "6", "period": "2023-10"}, {"value": "5"}),
        ({"value": "6"}, {"value": "5", "published": "2023-12-05", "period": "2023-09"}),
    ],
)
def test_a_total_that_may_hold_its_period_is_left_alone(
    tmp_path: Path, period: dict[str, str], total: dict[str, str]
) -> None:
    rows = [row("livestock", **period), row("livestock", facet="total", **total)]
    assert opened(tmp_path, *rows).findings == ()


def test_only_the_latest_vintage_is_held_against_others(tmp_path: Path) -> None:
    mended = [
        row("livestock", "9", facet="total", published="2023-12-01"),
        row("livestock", "4", facet="total"),
        row("livestock", "5"),
    ]
    assert opened(tmp_path, *mended).findings == ()


def test_a_part_above_its_whole_names_both_rows(tmp_path: Path) -> None:
    rows = [row("crops.fruit", "153.5", unit="ha"), row("crops.area", "15.35")]
    finding = only(opened(tmp_path, *rows))
    assert (finding.rule, finding.place) == ("part-above-whole", Place("observations.csv", 2, "value"))
    assert "dòng 3" in finding.message


def test_a_part_of_its_whole_is_left_alone(tmp_path: Path) -> None:
    rows = [row("crops.fruit", "15.35"), row("crops.area", "15.35"), row("crops.fruit", "99", facet="total")]
    assert opened(tmp_path, *rows).findings == ()


def test_a_ratio_given_beside_both_its_parts_is_told(tmp_path: Path) -> None:
    rows = [row("rice.output", "10"), row("rice.area", "2"), row("rice.yield", "5", facet="period")]
    finding = only(opened(tmp_path, *rows))
    assert (finding.rule, finding.place.row) == ("computed-ratio", 4)


def test_a_ratio_of_a_year_whose_parts_are_not_known_is_history(tmp_path: Path) -> None:
    rows = [row("rice.output", "10"), row("rice.area", "2"), row("rice.yield", "6.42", period="2022", facet="total")]
    assert opened(tmp_path, *rows).findings == ()


def test_two_targets_of_one_authority_are_told(tmp_path: Path) -> None:
    lines = "livestock,2023,5,plan,,,\nlivestock,2023,6,plan,,,\n"
    found = opened(tmp_path, targets_csv=TARGETS + lines)
    finding = only(found)
    assert (finding.rule, finding.place) == ("duplicate", Place("targets.csv", 3))
    assert [target.value for target in found.targets] == [5]


def test_targets_of_other_issuers_and_revised_targets_stand_side_by_side(tmp_path: Path) -> None:
    lines = ["livestock,2023,5,plan,,,", "livestock,2023,6,plan,,tỉnh,", "livestock,2023,7,plan,,,2023-07-01"]
    found = opened(tmp_path, targets_csv=TARGETS + "\n".join([*lines, "livestock,2023,8,aim,,,"]))
    assert found.findings == ()
    assert [target.value for target in found.targets] == [5, 6, 7, 8]
