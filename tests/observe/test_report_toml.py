"""report.toml becomes settings; what it says wrong is told with its line and what could be meant."""

import datetime
from pathlib import Path

import pytest

from ngaman_core.errors import DataError
from ngaman_core.finding import Place, Severity
from ngaman_core.measure.calendar import Calendar
from ngaman_core.measure.period import Month, Span
from ngaman_core.observe.settings import Chapter, Numbers, Outline, Settings, Signatory
from tests.observe.town import TOWN, only, opened, pack

FULL = """\
format = 1
numbers = "vi"
period = "2023-11"
calendar = "decree-09-2019"
issuer = "Ủy ban nhân dân thị xã"
parent_body = "Ủy ban nhân dân tỉnh"
number = "05"
symbol = "BC-UBND"
place_of_issue = "Ngã Năm"
date = 2023-12-01
addressees = ["Ủy ban nhân dân tỉnh"]
recipients = ["Như trên", "Lưu: VT"]

[place]
kind = "thị xã"
name = "Ngã Năm"

[signatory]
authority = ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"]
office = "PHÓ CHỦ TỊCH"
name = "Nguyễn Văn A"

[seasons.he-thu-2023]
name = "vụ Hè Thu 2023"
from = 2023-04-01
to = 2023-08-31

[terms."2021-2026"]
name = "nhiệm kỳ 2021-2026"
from = 2021-06-01
to = 2026-05-31

[outline]
results = "Kết quả {period}"
tasks = "Nhiệm vụ {next}"
abstract = "Tình hình {period}"
levels = ["A.", "I.", "1.", "a)"]
appendices = ["targets", "targets"]
[outline.chapters]
society = { title = "Xã hội" }
economy = { domains = ["town"] }
"""
HEAD = 'format = 1\nnumbers = "plain"\n'


def test_every_setting_is_read(tmp_path: Path) -> None:
    found = opened(tmp_path, report_toml=FULL)
    season = Span("he-thu-2023", "vụ Hè Thu 2023", datetime.date(2023, 4, 1), datetime.date(2023, 8, 31), "season")
    term = Span("2021-2026", "nhiệm kỳ 2021-2026", datetime.date(2021, 6, 1), datetime.date(2026, 5, 31), "term")
    assert found.findings == ()
    assert found.settings == Settings(
        numbers=Numbers.VI,
        period=Month("2023-11"),
        calendar=Calendar("decree-09-2019"),
        place_kind="thị xã",
        place_name="Ngã Năm",
        issuer="Ủy ban nhân dân thị xã",
        parent_body="Ủy ban nhân dân tỉnh",
        number="05",
        symbol="BC-UBND",
        place_of_issue="Ngã Năm",
        date=datetime.date(2023, 12, 1),
        signatory=Signatory(("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"), "PHÓ CHỦ TỊCH", "Nguyễn Văn A"),
        addressees=("Ủy ban nhân dân tỉnh",),
        recipients=("Như trên", "Lưu: VT"),
        spans=(season, term),
        outline=Outline(
            "Kết quả {period}",
            "Nhiệm vụ {next}",
            (Chapter("society", "Xã hội"), Chapter("economy", "", ("town",))),
            "Tình hình {period}",
            ("A.", "I.", "1.", "a)"),
            ("targets",),
        ),
    )


def test_a_report_of_two_lines_is_enough(tmp_path: Path) -> None:
    found = opened(tmp_path, report_toml=HEAD)
    assert found.findings == ()
    assert found.settings == Settings()


@pytest.mark.parametrize(
    ("text", "says"), [("format = 1\n", "chưa khai báo"), ('format = 1\nnumbers = "vn"\n', "chỉ nhận")]
)
def test_without_a_way_to_read_numbers_nothing_is_read(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(DataError) as caught:
        opened(tmp_path, report_toml=text)
    (finding,) = caught.value.findings
    assert (finding.rule, finding.place.column) == ("unknown-numbers", "numbers")
    assert says in finding.message
    assert "1.946,5" in finding.fix


@pytest.mark.parametrize(
    ("text", "rule", "place", "says"),
    [
        ('isuer = "x"', "unknown-key", (3, "isuer"), "“issuer”"),
        ('[place]\nnam = "x"', "unknown-key", (4, "nam"), "“name”"),
        ('[signatory]\ntitle = "x"', "unknown-key", (4, "title"), "office"),
        ("[season.a]", "unknown-key", (None, "season"), "“seasons”"),
        ('period = "11/2023"', "bad-period", (3, "period"), "2023-Q4"),
        ('calendar = "day-40"', "bad-calendar", (3, "calendar"), "day-25"),
        ('date = "1/12/2023"', "bad-date", (3, "date"), "2023-11-30"),
        ('[seasons.a]\nname = "x"', "incomplete-span", (3, ""), "from hoặc to"),
        ('[terms.a]\nname = "x"\nfrom = 2023-01-02\nto = 2023-01-01', "bad-date", (5, "from"), "đổi chỗ"),
        ('[terms.2023]\nname = "x"\nfrom = 2023-01-01\nto = 2023-01-02', "duplicate-span", (3, ""), "một kỳ"),
        ('[outline]\nresults = "a {month}"', "unknown-slot", (4, "results"), "{period}"),
        ('[outline]\nresults = "{period.year}"', "unknown-slot", (4, "results"), "{period}"),
        ('[outline]\ntasks = "a } b"', "unknown-slot", (4, "tasks"), "{period}"),
        ('[outline]\nabstract = "a {month}"', "unknown-slot", (4, "abstract"), "{period}"),
        ('[outline]\nlevels = ["I.", "1)", "-", "+"]', "bad-levels", (4, "levels"), "không có kiểu đánh số “1)”"),
        ('[outline]\nlevels = ["I.", "1.", "-"]', "bad-levels", (4, "levels"), "cần 4 hoặc 5 cấp, đang ghi 3"),
        ('[outline]\nlevels = ["I.", "1.", "-", "+", "+", "+"]', "bad-levels", (4, "levels"), "đang ghi 6"),
        (
            '[outline]\nlevels = ["I.", "Phần", "-", "+"]',
            "bad-levels",
            (4, "levels"),
            "“Phần” chỉ đánh số được cấp đầu",
        ),
        ('[outline]\nproposals = "a {month}"', "unknown-slot", (4, "proposals"), "{period}"),
        ('[outline.chapters]\ncauses = {domains = ["town"]}', "block-domains", (4, "domains"), "không chia theo"),
        ("[outline.chapters]\nproposals = {}", "unknown-chapter", (4, ""), "causes"),
        ('[outline]\nappendices = ["target"]', "unknown-appendix", (4, "appendices"), "“targets”"),
        ("addressees = 5", "bad-value", (3, "addressees"), "addressees"),
        ('[outline.chapters]\neconomi = {title = "x"}', "unknown-chapter", (4, ""), "“economy”"),
        ('[outline.chapters]\neconomy = {titel = "x"}', "unknown-key", (4, "titel"), "“title”"),
    ],
)
def test_a_slip_is_told_with_its_line(
    tmp_path: Path, text: str, rule: str, place: tuple[int | None, str], says: str
) -> None:
    finding = only(opened(tmp_path, report_toml=HEAD + text + "\n"))
    assert (finding.rule, finding.severity) == (rule, Severity.ERROR)
    assert finding.place == Place("report.toml", *place)
    assert says in finding.message + finding.fix


def test_what_is_wrong_in_the_outline_is_left_to_the_house(tmp_path: Path) -> None:
    wrong = 'abstract = "{month}"\nlevels = ["I."]\nappendices = ["target", "targets"]\n'
    found = opened(tmp_path, report_toml=f"{HEAD}[outline]\n{wrong}")
    assert len(found.findings) == 3
    assert found.settings.outline == Outline(appendices=("targets",))


@pytest.mark.parametrize(
    "levels", [("Phần", "1.", "-", "+"), ("Phần", "I.", "1.", "a)", "-"), ("I.", "1.", "-", "-", "+")]
)
def test_levels_are_four_or_five_marks(tmp_path: Path, levels: tuple[str, ...]) -> None:
    found = opened(tmp_path, report_toml=f"{HEAD}[outline]\nlevels = {list(levels)}\n".replace("'", '"'))
    assert found.findings == ()
    assert found.settings.outline == Outline(levels=levels)


def test_blocks_and_the_third_part_are_read(tmp_path: Path) -> None:
    text = (
        '[outline]\nproposals = "Kiến nghị {next}"\n[outline.chapters]\ndirection = {}\ncauses = {title = "Vì sao"}\n'
    )
    found = opened(tmp_path, report_toml=HEAD + text)
    assert found.findings == ()
    assert found.settings.outline == Outline(
        chapters=(Chapter("direction"), Chapter("causes", "Vì sao")), proposals="Kiến nghị {next}"
    )


def test_a_block_that_is_given_domains_is_kept_without_them(tmp_path: Path) -> None:
    found = opened(tmp_path, report_toml=HEAD + '[outline.chapters]\nsummary = {domains = ["town"]}\n')
    assert found.settings.outline == Outline(chapters=(Chapter("summary"),))


def test_two_spans_of_one_key_are_told(tmp_path: Path) -> None:
    span = 'name = "x"\nfrom = 2023-01-01\nto = 2023-01-02\n'
    found = opened(tmp_path, report_toml=f"{HEAD}[seasons.a]\n{span}[terms.a]\n{span}")
    assert (only(found).rule, only(found).place.row) == ("duplicate-span", 7)
    assert [one.kind for one in found.settings.spans] == ["season"]


def test_a_domain_that_is_not_installed_is_only_a_warning(tmp_path: Path) -> None:
    found = opened(tmp_path, report_toml=HEAD + '[outline.chapters]\neconomy = {domains = ["towm"]}\n')
    assert (only(found).rule, only(found).severity) == ("unknown-domain", Severity.WARNING)
    assert "“town”" in only(found).fix


def test_the_period_that_is_asked_for_comes_before_the_one_of_the_file(tmp_path: Path) -> None:
    from ngaman_core.observe import book

    folder = pack(tmp_path)
    assert book(folder, TOWN).settings.period == Month("2023-11")
    assert book(folder, TOWN, "2023-10").settings.period == Month("2023-10")
    assert book(str(folder), TOWN, Month("2023-09")).settings.period == Month("2023-09")
    with pytest.raises(DataError):
        book(folder, TOWN, "tháng 10")
