"""Every slip in a row is told with its place, its reason and its cure; every good row is kept."""

import datetime
from decimal import Decimal
from pathlib import Path

import pytest

from ngaman_core.declare import Authority, Facet
from ngaman_core.finding import Place, Severity
from ngaman_core.measure.period import Month
from ngaman_core.observe import Observation, Status
from ngaman_core.vi.printed import Bound
from tests.observe.town import REPORT, only, opened, row

TARGETS = "indicator,item,area,period,value,high,unit,authority,document,date,issuer,effective,origin\n"


def test_a_full_row_is_an_observation_with_its_source(tmp_path: Path) -> None:
    areas = "key,name,kind\ntan-long,Tân Long,xã\n"
    cells = {"area": "tan-long", "facet": "total", "unit": "tấn", "as_of": "2023-11-27", "status": "estimated"}
    full = row("rice.output", "1946.50", **cells, bound="over", published="05/12/2023", note="lúa Thu Đông")
    found = opened(tmp_path, full, areas_csv=areas)
    assert found.findings == ()
    assert found.observations == (
        Observation(
            "rice.output",
            Month("2023-11"),
            Decimal("1946.50"),
            facet=Facet.TOTAL,
            area="tan-long",
            unit="tấn",
            as_of=datetime.date(2023, 11, 27),
            status=Status.ESTIMATED,
            bound=Bound.OVER,
            published="2023-12-05",
            note="lúa Thu Đông",
            source=Place("observations.csv", 2),
        ),
    )


@pytest.mark.parametrize(
    ("indicator", "facet"), [("livestock", Facet.PERIOD), ("pupils", Facet.LEVEL), ("insured", Facet.LEVEL)]
)
def test_an_empty_facet_is_the_one_its_kind_has(tmp_path: Path, indicator: str, facet: Facet) -> None:
    assert [one.facet for one in opened(tmp_path, row(indicator, "5")).observations] == [facet]


def test_a_counted_ratio_holds_both_numbers_in_the_counted_unit(tmp_path: Path) -> None:
    (one,) = opened(tmp_path, row("site.cleared", "10", of="30", item="d3")).observations
    assert (one.value, one.of, one.unit, one.item) == (Decimal(10), Decimal(30), "hộ", "d3")


@pytest.mark.parametrize(
    ("value", "unit", "kept"),
    [
        ("51.295", "tỷ đồng", "51295"),
        ("51295000000", "đồng", "51295"),
        ("51295", "", "51295"),
        ("7", "đồng", "0.000007"),
    ],
)
def test_another_unit_is_converted_exactly(tmp_path: Path, value: str, unit: str, kept: str) -> None:
    (one,) = opened(tmp_path, row("revenue", value, unit=unit)).observations
    assert (one.value, one.unit) == (Decimal(kept), "triệu đồng")


@pytest.mark.parametrize(
    ("broken", "rule", "column", "says", "cure"),
    [
        (row("livestok", "5"), "unknown-indicator", "indicator", "“livestok”", "“livestock”"),
        (row("", "5"), "unknown-indicator", "indicator", "thiếu mã", "ngaman indicators"),
        (row("livestock", "5", unit="hộ"), "wrong-unit", "unit", "hộ và con đếm hai thứ khác nhau", "tách thành hai"),
        (row("livestock", "5", unit="conn"), "wrong-unit", "unit", "“conn”", "“con”"),
        (row("livestock", "5 con"), "bad-number", "value", "“5 con”", "1234.5"),
        (row("livestock", "1.946"), "not-whole", "value", "“1.946” con", "thì ghi 1946;"),
        (row("livestock", "2.5"), "not-whole", "value", "“2.5” con", "ghi số nguyên"),
        (row("livestock", "-5"), "negative", "value", "không thể âm", "bỏ dấu trừ"),
        (row("livestock", "5", period="11/2023"), "bad-period", "period", "“11/2023”", "2023-11, 2023-Q4"),
        (row("livestock", "5", period=""), "bad-period", "period", "thiếu kỳ", "2023-11, 2023-Q4"),
        (row("livestock", "5", facet="level"), "bad-facet", "facet", "số phát sinh trong kỳ", "period hoặc total"),
        (row("pupils", "5", facet="total"), "bad-facet", "facet", "số tại một thời điểm", "ghi level"),
        (row("livestock", "5", facet="totals"), "bad-facet", "facet", "“totals”", "“total”"),
        (row("livestock", "5", as_of="2023-11-31"), "bad-date", "as_of", "“2023-11-31”", "27/11/2023"),
        (row("livestock", "5", as_of="11/27/2023"), "bad-date", "as_of", "“11/27/2023”", "27/11/2023"),
        (row("livestock", "5", published="hôm qua"), "bad-date", "published", "“hôm qua”", "2023-11-27"),
        (row("livestock", "5", status="estimate"), "bad-status", "status", "“estimate”", "“estimated”"),
        (row("livestock", "5", bound="trên"), "bad-bound", "bound", "“trên”", "about, over, under"),
        (row("livestock", "5", item="d3"), "unknown-item", "item", "không chia theo danh sách", "để trống"),
        (row("pupils", "5", item="pre-school"), "unknown-item", "item", "“pre-school”", "“preschool”"),
        (row("site.cleared", "5", of="9", item="nursery"), "unknown-item", "item", "“site”", "d3"),
        (row("livestock", "5", area="p1"), "unknown-area", "area", "“p1”", "areas.csv"),
        (row("rice.sown", "5", within="dong-xuan"), "unknown-span", "within", "“dong-xuan”", "dong-xuan-2023-2024"),
        (row("livestock", "5", within="2023-2024"), "wrong-span", "within", "không cộng dồn", "để trống"),
        (row("rice.sown", "5", within="2023-2024"), "wrong-span", "within", "năm học", "dong-xuan-2023-2024"),
        (
            row("rice.sown", "5", within="dong-xuan-2023-2024", period="2023-09"),
            "wrong-span",
            "within",
            "bắt đầu ngày 01/10/2023, sau kỳ 2023-09",
            "report.toml",
        ),
        (row("site.cleared", "5"), "missing-denominator", "of", "còn thiếu mẫu số", "tổng số hộ"),
        (row("livestock", "5", of="9"), "unexpected-denominator", "of", "không có mẫu số", "targets.csv"),
    ],
)  # fmt: skip
def test_a_broken_row_is_told_and_left_out(
    tmp_path: Path, broken: str, rule: str, column: str, says: str, cure: str
) -> None:
    found = opened(tmp_path, row("rice.area", "389.27"), broken)
    finding = only(found)
    assert (finding.rule, finding.severity) == (rule, Severity.ERROR)
    assert finding.place == Place("observations.csv", 3, column)
    assert says in finding.message
    assert cure in finding.fix
    assert [one.indicator for one in found.observations] == ["rice.area"]


@pytest.mark.parametrize(
    ("written", "rule", "cure"),
    [
        ("0.07", "doubtful-number", "“0,07”"),
        ("1022", "doubtful-number", "“1.022”"),
        ("1,512.5", "doubtful-number", "“1.512,5”"),
        ("1946 tấn", "bad-number", "1.234,5"),
    ],
)
def test_a_doubtful_number_is_refused_with_what_it_may_mean(tmp_path: Path, written: str, rule: str, cure: str) -> None:
    finding = only(opened(tmp_path, row("rice.output", written), numbers="vi"))
    assert (finding.rule, finding.place) == (rule, Place("observations.csv", 2, "value"))
    assert written in finding.message
    assert cure in finding.fix


def test_a_comma_before_three_digits_of_a_counted_thing_may_be_a_thousands_sign(tmp_path: Path) -> None:
    finding = only(opened(tmp_path, row("livestock", "1,946"), numbers="vi"))
    assert finding.rule == "not-whole"
    assert "thì ghi 1.946;" in finding.fix


def test_the_same_digits_are_read_as_the_pack_says(tmp_path: Path) -> None:
    as_people = opened(tmp_path, row("rice.output", "1.946"), numbers="vi")
    as_programs = opened(tmp_path, row("rice.output", "1.946"), numbers="plain")
    assert [one.value for one in as_people.observations] == [1946]
    assert [one.value for one in as_programs.observations] == [Decimal("1.946")]


def test_money_and_rates_may_be_negative(tmp_path: Path) -> None:
    assert opened(tmp_path, row("revenue", "-5"), row("insured", "-1.5")).findings == ()


def test_every_slip_of_a_row_is_told_at_once(tmp_path: Path) -> None:
    found = opened(tmp_path, row("livestock", "x", period="y", as_of="z", status="w", area="v", item="u"))
    assert sorted(finding.place.column for finding in found.findings) == [
        "area", "as_of", "item", "period", "status", "value",
    ]  # fmt: skip


def test_a_conversion_that_never_ends_is_refused(tmp_path: Path) -> None:
    finding = only(opened(tmp_path, row("hours", "5", unit="giờ")))
    assert (finding.rule, finding.place.column) == ("wrong-unit", "value")
    assert opened(tmp_path, row("hours", "6", unit="giờ")).observations[0].value == Decimal("0.25")


def test_a_season_without_its_name_is_a_warning_only_where_it_is_unclear(tmp_path: Path) -> None:
    clear = opened(tmp_path, row("rice.sown", "5", facet="total"))
    unclear = opened(tmp_path, row("rice.sown", "5", facet="total", period="2023-07"))
    assert clear.findings == ()
    assert (only(unclear).rule, only(unclear).severity) == ("unknown-span", Severity.WARNING)
    assert len(unclear.observations) == 1


def test_a_season_without_its_name_is_unclear_where_two_hold_the_month(tmp_path: Path) -> None:
    span = '[seasons.thu-dong]\nname = "vụ Thu Đông"\nfrom = 2023-08-01\nto = 2023-12-31\n'
    report = REPORT.format(numbers="plain") + span
    found = opened(tmp_path, row("rice.sown", "5", facet="total"), report_toml=report)
    assert (only(found).rule, only(found).severity) == ("unknown-span", Severity.WARNING)


def test_a_full_target_keeps_what_it_rests_on(tmp_path: Path) -> None:
    line = "revenue,,,2023,45,50,tỷ đồng,plan,12/NQ-HĐND,2022-12-20,tỉnh,01/01/2023,document\n"
    found = opened(tmp_path, targets_csv=TARGETS + line)
    assert found.findings == ()
    (target,) = found.targets
    assert (target.value, target.high, target.unit) == (Decimal(45000), Decimal(50000), "triệu đồng")
    assert (target.authority, target.issuer, target.document) == (Authority.PLAN, "tỉnh", "12/NQ-HĐND")
    assert (target.date, target.effective) == (datetime.date(2022, 12, 20), datetime.date(2023, 1, 1))
    assert (target.period, target.origin, target.source) == ("2023", "document", Place("targets.csv", 2))


def test_a_range_may_be_one_value(tmp_path: Path) -> None:
    assert opened(tmp_path, targets_csv=TARGETS + "livestock,,,2023,5,5,,plan,,,,,\n").findings == ()


def test_a_target_may_belong_to_a_span_or_to_no_time(tmp_path: Path) -> None:
    lines = "rice.sown,,,dong-xuan-2023-2024,18500,,,plan,,,,,\nlivestock,,,,9,,,aim,,,,,\n"
    found = opened(tmp_path, targets_csv=TARGETS + lines)
    assert found.findings == ()
    assert {target.period for target in found.targets} == {"dong-xuan-2023-2024", ""}


@pytest.mark.parametrize(
    ("line", "rule", "column", "says"),
    [
        ("livestok,,,2023,5,,,plan,,,,,", "unknown-indicator", "indicator", "“livestock”"),
        ("livestock,,,2023,5,,,plans,,,,,", "unknown-authority", "authority", "“plan”"),
        ("livestock,,,2023,5,,,,,,,,", "unknown-authority", "authority", "resolution"),
        ("rice.sown,,,dong-xuan-2023,5,,,plan,,,,,", "bad-period", "period", "“dong-xuan-2023-2024”"),
        ("livestock,,,2023-13,5,,,plan,,,,,", "bad-period", "period", "2023-11"),
        ("livestock,,,2023,5,4,,plan,,,,,", "bad-range", "high", "đổi chỗ"),
        ("livestock,,,2023,5,,,plan,12/NQ,,,,implied", "implied-document", "document", "để trống"),
        ("livestock,,,2023,5,,,plan,,,,,guess", "bad-origin", "origin", "document, implied"),
        ("livestock,,,2023,5,,hộ,plan,,,,,", "wrong-unit", "unit", "tách thành hai chỉ tiêu"),
        ("livestock,,,2023,5,,,plan,,x,,,", "bad-date", "date", "27/11/2023"),
        ("livestock,d3,,2023,5,,,plan,,,,,", "unknown-item", "item", "để trống"),
        ("livestock,,p1,2023,5,,,plan,,,,,", "unknown-area", "area", "areas.csv"),
    ],
)
def test_a_broken_target_is_told_and_left_out(tmp_path: Path, line: str, rule: str, column: str, says: str) -> None:
    found = opened(tmp_path, targets_csv=TARGETS + line + "\n")
    finding = only(found)
    assert (finding.rule, finding.place) == (rule, Place("targets.csv", 2, column))
    assert says in finding.message + finding.fix
    assert found.targets == ()
