"""Progress from bare numbers, with no folder and no file."""

import json
import subprocess
import sys
from decimal import Decimal
from fractions import Fraction

import pytest

from ngaman_core.declare.indicator import flow, ratio, stock
from ngaman_core.declare.target import Target
from ngaman_core.errors import DataError, DeclarationError
from ngaman_core.evaluate.fact import Hole
from ngaman_core.evaluate.progress import progress
from ngaman_core.evaluate.verdict import Verdict
from ngaman_core.measure.percent import Percent, Points
from ngaman_core.measure.period import Month, Year
from ngaman_core.measure.quantity import quantity

HERD = flow("livestock", "đàn gia súc", "con", better="higher")
DEATHS = flow("deaths", "số người chết", "người", better="lower")
INSURED = ratio("insured", "tỷ lệ tham gia bảo hiểm y tế", better="higher")
NOVEMBER = Month("2023-11")


def test_the_first_example_says_what_it_should() -> None:
    one = progress(HERD, NOVEMBER, total=57474, target=Target(52500, "resolution"))

    assert str(one.rate) == "109,47%"
    assert one.verdict == "exceeded"
    assert str(one) == "lũy kế từ đầu năm 57.474 con, bằng 109,47% chỉ tiêu Nghị quyết"


def test_its_parts_are_values_to_work_with() -> None:
    one = progress(HERD, NOVEMBER, value=5275, total=50000, target=Target(52500, "plan"), base=40000)

    assert (one.value, one.total, one.level) == (quantity(5275, "con"), quantity(50000, "con"), None)
    assert (one.gap, one.left, one.required) == (quantity(-2500, "con"), quantity(2500, "con"), quantity(2500, "con"))
    assert one.pace == Percent(Fraction(1100, 12))
    assert (one.change(), one.growth()) == (quantity(10000, "con"), Percent(25))
    assert one.rates == {"plan": Percent(Fraction(5000000, 52500))}


def test_a_percentage_is_a_percentage_and_its_gap_is_in_points() -> None:
    one = progress(INSURED, NOVEMBER, level="95.6", target=Target("95.1", "resolution"))

    assert one.level == Percent(Decimal("95.6"))
    assert one.gap == Points(Decimal("0.5"))
    assert str(one) == "95,6%, bằng 100,53% chỉ tiêu Nghị quyết"


@pytest.mark.parametrize(
    ("total", "verdict", "end"), [(9, Verdict.OVER_CEILING, ", vượt mức cho phép"), (8, Verdict.WITHIN_CEILING, "")]
)
def test_lower_is_better_over_its_ceiling_is_never_simply_exceeded(total: int, verdict: Verdict, end: str) -> None:
    one = progress(DEATHS, NOVEMBER, total=total, target=Target(8, "plan"))

    assert one.verdict is verdict
    assert str(one) == f"lũy kế từ đầu năm 0{total} người, bằng {'112,5%' if total == 9 else '100%'} kế hoạch{end}"


def test_no_target_or_a_target_of_zero_is_no_rate() -> None:
    none, zero = (progress(HERD, NOVEMBER, total=5, target=target) for target in (None, Target(0, "plan")))

    assert (none.rate, none.verdict, none.pace, none.rates) == (None, None, None, {})
    assert isinstance(none.gap, Hole)
    assert isinstance(none.left, Hole)
    assert isinstance(none.required, Hole)
    assert none.gap.reason == "chưa có mức giao cho đàn gia súc"
    assert (zero.rate, zero.rates) == (None, {})
    assert "bằng không" in zero.why()
    assert str(zero) == "lũy kế từ đầu năm 05 con"


def test_no_base_is_no_change() -> None:
    one = progress(HERD, NOVEMBER, total=5, base={"prev": 4})

    assert isinstance(one.change(), Hole)
    assert str(one.change("prev")) == "01 con"
    assert isinstance(progress(HERD, NOVEMBER, total=5, base=0).growth(), Hole)


def test_the_leading_target_is_that_of_the_first_authority() -> None:
    one = progress(HERD, NOVEMBER, total=50, target=[Target(10, "aim"), Target(100, "resolution"), Target(40, "plan")])

    assert one.rate == 50
    assert list(one.rates) == ["resolution", "plan", "aim"]
    assert list(one.rates.values()) == [50, 125, 500]


def test_a_months_target_is_met_by_the_months_value() -> None:
    one = progress(
        HERD,
        NOVEMBER,
        value=5,
        total=50,
        target=[Target(10, "plan", period="2023-11"), Target(100, "aim", period="2023")],
    )

    assert [attained.rate for attained in one.attainments] == [50, 50]
    assert [attained.pace for attained in one.attainments] == [100, Fraction(1100, 12)]


def test_a_target_of_another_year_is_refused() -> None:
    with pytest.raises(DataError, match="2022"):
        progress(HERD, NOVEMBER, total=5, target=Target(1, "plan", period="2022"))


def test_a_level_has_no_pace() -> None:
    one = progress(INSURED, NOVEMBER, level=90, target=Target(95, "plan"))

    assert (one.pace, one.verdict) == (None, Verdict.NOT_MET)


def test_a_season_without_a_calendar_has_no_pace() -> None:
    sown = flow("sown", "diện tích xuống giống", "ha", within="season", better="higher")
    one = progress(sown, NOVEMBER, total=6697, target=Target(18500, "plan"))

    assert one.pace is None
    assert str(one) == "lũy kế từ đầu vụ 6.697 ha, bằng 36,2% kế hoạch"


@pytest.mark.parametrize("number", [1.5, float("nan"), True, "1.512,5", None])
def test_only_exact_numbers_come_in(number: object) -> None:
    with pytest.raises(DataError):
        progress(HERD, NOVEMBER, total=number)  # type: ignore[arg-type]  # that is the point


def test_a_stock_has_no_total_and_a_flow_no_level() -> None:
    with pytest.raises(DataError, match="level="):
        progress(stock("loans", "dư nợ", "triệu đồng"), NOVEMBER, total=5)
    with pytest.raises(DataError, match="value= hoặc total="):
        progress(HERD, NOVEMBER, level=5)


def test_a_whole_year_is_said_once() -> None:
    assert str(progress(HERD, Year("2023"), value=5, total=5)) == "cả năm 05 con"


@pytest.mark.parametrize(
    ("total", "words"),
    [(99996, "99,996%"), (100004, "100,004%"), (100000, "100%"), (99990, "99,99%"), (100005, "100,01%")],
)
def test_a_rate_is_never_rounded_across_100(total: int, words: str) -> None:
    assert str(progress(HERD, NOVEMBER, total=total, target=Target(100000, "plan"))).endswith(
        f", bằng {words} kế hoạch"
    )


def test_a_number_that_never_ends_is_cut_only_where_it_is_read() -> None:
    crop = ratio("crop", "năng suất", "tấn/ha", of=("output", "area"))
    one = progress(crop, NOVEMBER, total=Decimal("6.5"), target=Target(3, "plan"))

    assert one.rate == Fraction(650, 3)
    assert one.to_dict()["rate"] == "216.6667"
    assert str(progress(HERD, Month("2023-09"), total=0, target=Target(10, "plan")).required).startswith("3,333")


def test_as_json_numbers_are_text_and_rates_have_four_decimals() -> None:
    one = progress(HERD, NOVEMBER, value="5275.50", total=57474, target=Target(52500, "resolution"))

    found = json.loads(json.dumps(one.to_dict()))

    assert found == {
        "indicator": "livestock",
        "name": "đàn gia súc",
        "item": "",
        "period": "2023-11",
        "unit": "con",
        "value": "5275.5",
        "total": "57474",
        "level": None,
        "rate": "109.4743",
        "verdict": "exceeded",
        "targets": [
            {
                "authority": "resolution",
                "basis": "chỉ tiêu Nghị quyết",
                "target": "52500",
                "value": "57474",
                "rate": "109.4743",
                "gap": "4974",
                "left": None,
                "verdict": "exceeded",
                "pace": "91.6667",
                "missing": None,
            }
        ],
        "missing": {},
    }


def test_why_shows_the_working_and_the_verdict() -> None:
    one = progress(HERD, NOVEMBER, total=57474, target=Target(52500, "resolution"))

    assert one.why() == "57.474 con : 52.500 con = 109,47% — chỉ tiêu Nghị quyết; vượt"
    assert progress(HERD, NOVEMBER, total=5).why() == "05 con"


def test_no_pint_is_loaded_for_a_progress() -> None:
    script = (
        "import sys; from ngaman_core import Month, Target, flow, progress;"
        "herd = flow('herd', 'đàn gia súc', 'con', better='higher');"
        "p = progress(herd, Month('2023-11'), total=5, target=Target(4, 'plan'));"
        "str(p), p.to_dict(), p.gap; assert not {'pint', 'pandas', 'numpy', 'docx'} & set(sys.modules)"
    )

    subprocess.run([sys.executable, "-c", script], check=True)


def test_an_indicator_that_is_declared_wrongly_has_no_progress() -> None:
    with pytest.raises(
        DeclarationError, match=r"key 'Herd' must be dotted lower-case ASCII .*; better='up' is not one of"
    ):
        progress(flow("Herd", "đàn gia súc", "con", better="up"), "2023-11", total=5)
