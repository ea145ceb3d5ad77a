"""A line is said of an assessment: what drops, what is withheld, and which words the figures bring along."""

from datetime import date

import pytest

from ngaman_core.declare import Indicator, Target, flow, ratio, stock
from ngaman_core.measure.calendar import Calendar
from ngaman_core.measure.period import period
from ngaman_core.observe import Item, Settings
from ngaman_core.observe.items import TOTAL
from tests.tell.office import LEVELS, said, sentences

HERD = flow("herd", "đàn gia súc", "con", better="higher")
RATE = ratio("rate", "tỷ lệ giải ngân", better="higher")
POOR = ratio("poor", "tỷ lệ hộ nghèo", better="lower")
PUPILS = stock("pupils", "học sinh", "học sinh", by="level", better="higher")

PERIOD, TOTAL_ROW = "herd 2023-11 period 5275\n", "herd 2023-11 total 57474\n"


def goal(value: int | str, authority: str = "resolution", indicator: str = "herd", **more: str) -> Target:
    return Target(value, authority, indicator=indicator, **more)  # type: ignore[arg-type]


# Book words and names


@pytest.mark.parametrize(
    ("reported", "words"),
    [
        ("2023-11", "trong tháng thị xã lũy kế từ đầu năm: 05 con"),
        ("2023-Q4", "trong quý IV thị xã lũy kế từ đầu năm: 05 con"),
        ("2023-H1", "trong 6 tháng đầu năm thị xã lũy kế từ đầu năm: 05 con"),
        ("2023", "trong năm thị xã cả năm: 05 con"),
    ],
)
def test_book_words_make_a_line_fit_every_office_and_period(reported: str, words: str) -> None:
    rows = f"herd {reported} period 5"
    assert said("{when} {place} {to_date}: {herd}", rows, HERD, reported=reported) == words


def test_an_office_whose_kind_nobody_told_is_called_by_a_word_that_fits_all() -> None:
    settings = Settings(period=period("2023-11"))
    assert said("toàn {place} có {herd}", PERIOD, HERD, settings=settings) == "toàn địa phương có 5.275 con"


def test_names_are_said_as_they_are_declared() -> None:
    assert said("{herd:name} {'từ 2 tuổi'} có {herd}", PERIOD, HERD) == "đàn gia súc từ 2 tuổi có 5.275 con"


# What drops and what is withheld


OPTIONAL = "đàn có {herd:total}[, bằng {herd:rate|2} {herd:basis}]"


def test_an_optional_part_is_said_where_its_data_are_there() -> None:
    assert said(OPTIONAL, TOTAL_ROW, HERD, targets=[goal(52500)]) == (
        "đàn có 57.474 con, bằng 109,47% chỉ tiêu Nghị quyết"
    )


def test_an_optional_part_drops_where_its_data_are_absent() -> None:
    (sentence,) = sentences(OPTIONAL, TOTAL_ROW, HERD)
    assert (str(sentence), sentence.missing) == ("đàn có 57.474 con", "")


def test_a_computation_that_failed_withholds_the_sentence_even_in_an_optional_part() -> None:
    """A target of 0 is there, but gives no rate: silence would hide it."""
    (sentence,) = sentences(OPTIONAL, TOTAL_ROW, HERD, targets=[goal(0)])
    assert sentence.missing.endswith("nên không có tỷ lệ đạt")
    assert (str(sentence), sentence.figures) == (f"[thiếu số liệu: {sentence.missing}]", ())


def test_a_figure_missing_outside_brackets_withholds_the_sentence() -> None:
    (sentence,) = sentences("đàn thêm {herd}, tỷ lệ {rate}", PERIOD, HERD, RATE)
    assert str(sentence) == "[thiếu số liệu: tỷ lệ giải ngân tháng 11 năm 2023]"
    assert sentence.missing == "chưa có số liệu tỷ lệ giải ngân tháng 11 năm 2023"
    assert sentence.figures == ()


def test_where_every_optional_part_drops_there_is_nothing_to_say() -> None:
    (sentence,) = sentences("{herd:name}[ có {herd}][, được {herd:total}]", "", HERD)
    assert str(sentence) == "[thiếu số liệu: đàn gia súc tháng 11 năm 2023]"


def test_a_basis_without_a_target_is_a_gap() -> None:
    (sentence,) = sentences("đàn có {herd}, so với {herd:basis}", PERIOD, HERD)
    assert sentence.missing == "chưa có mức giao cho đàn gia súc"


# Estimates, verbs


@pytest.mark.parametrize(
    ("line", "rows", "words"),
    [
        ("có {herd}", "herd 2023-11 period 57 status=estimated", "có ước 57 con"),
        ("có {herd|đạt}", "herd 2023-11 period 57 status=estimated", "có ước đạt 57 con"),
        ("có {herd|đạt}", "herd 2023-11 period 57 status=provisional", "có đạt 57 con"),
        ("có {herd}", "herd 2023-11 period 57 status=final", "có 57 con"),
        ("có {herd:total|đạt}", "herd 2023-11 total 57 bound=over", "có đạt trên 57 con"),
    ],
)
def test_an_estimate_says_that_it_is_one(line: str, rows: str, words: str) -> None:
    assert said(line, rows, HERD) == words


def test_a_number_that_rests_on_an_estimate_is_one() -> None:
    yields = ratio("yield", "năng suất", "tấn/ha", of=("rice", "area"))
    rows = "rice 2023-11 period 1946 status=estimated\narea 2023-11 period 389.27"
    assert said("{yield|2|đạt}", rows, flow("rice", "lúa", "tấn"), flow("area", "đất", "ha"), yields) == (
        "ước đạt 5,00 tấn/ha"
    )


# Closing dates, places, spans


def test_a_closing_date_is_told_only_where_it_differs_from_the_calendars() -> None:
    line = "đàn có {herd:total}[ (đến {herd:asof})]"
    assert said(line, "herd 2023-11 total 57 as_of=2023-11-30", HERD) == "đàn có 57 con"
    assert said(line, "herd 2023-11 total 57 as_of=2023-11-05", HERD) == "đàn có 57 con (đến ngày 05/11/2023)"
    assert said(line, "herd 2023-11 total 57", HERD) == "đàn có 57 con"


def test_the_calendar_of_the_office_decides_what_the_usual_date_is() -> None:
    settings = Settings(period=period("2023-11"), calendar=Calendar("day-25"))
    line, rows = "đàn có {herd:total}[ (đến {herd:asof})]", "herd 2023-11 total 57 as_of=2023-11-{}"
    assert said(line, rows.format("25"), HERD, settings=settings) == "đàn có 57 con"
    assert said(line, rows.format("30"), HERD, settings=settings) == "đàn có 57 con (đến ngày 30/11/2023)"


def test_a_place_is_told_with_its_kind() -> None:
    rows = "herd 2023-11 period 57 area=tan-long"
    assert said("[{herd:where} ]có {herd}", rows, HERD) == "xã Tân Long có 57 con"
    assert said("[{herd:where} ]có {herd}", PERIOD, HERD) == "có 5.275 con"


def test_what_is_told_of_the_period_counts_where_the_total_tells_nothing() -> None:
    rows = "herd 2023-11 total 57\nherd 2023-11 period 5 area=tan-long"
    assert said("[{herd:where} ]thêm {herd}", rows, HERD) == "xã Tân Long thêm 05 con"


def test_a_season_is_told_by_its_name() -> None:
    sown = flow("sown", "xuống giống", "ha", within="season")
    rows = "sown 2023-11 total 6697 within=dong-xuan"
    assert said("[{sown:within} ]gieo {sown:total}", rows, sown) == "vụ Đông Xuân 2023-2024 gieo 6.697 ha"
    assert said("[{herd:within} ]có {herd}", PERIOD, HERD) == "có 5.275 con"


# Gaps


GAP = "{rate|1}, {rate:gap@commitment|1}"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("61.68", "61,7%, thấp hơn cam kết với tỉnh 7,1 điểm %"),
        ("70.1", "70,1%, cao hơn cam kết với tỉnh 1,3 điểm %"),
        ("68.8", "68,8%, bằng cam kết với tỉnh"),
        ("68.78", "68,78%, thấp hơn cam kết với tỉnh 0,02 điểm %"),
    ],
)
def test_a_gap_of_a_percentage_has_the_word_of_its_direction(value: str, words: str) -> None:
    goals = [goal("68.8", "commitment", "rate", issuer="tỉnh")]
    assert said(GAP, f"rate 2023-11 level {value}", RATE, targets=goals) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (57474, "vượt chỉ tiêu Nghị quyết 4.974 con"),
        (52500, "bằng chỉ tiêu Nghị quyết"),
        (52495, "thấp hơn chỉ tiêu Nghị quyết 05 con"),
    ],
)
def test_a_quantity_passes_its_target_in_the_good_direction(value: int, words: str) -> None:
    assert said("{herd:gap}", f"herd 2023-11 total {value}", HERD, targets=[goal(52500)]) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("5.5", "vượt mức cho phép 0,5 điểm %"),
        ("5", "bằng kế hoạch"),
        ("4.2", "thấp hơn kế hoạch 0,8 điểm %"),
    ],
)
def test_more_than_a_ceiling_is_never_an_achievement(value: str, words: str) -> None:
    assert said("{poor:gap}", f"poor 2023-11 level {value}", POOR, targets=[goal(5, "plan", "poor")]) == words


def test_of_several_targets_a_line_names_the_one_it_means() -> None:
    goals = [goal(50000, "plan"), goal(60000, "aim"), goal(52500)]
    assert said("{herd:rate|0} {herd:basis}", TOTAL_ROW, HERD, targets=goals) == "109% chỉ tiêu Nghị quyết"
    assert said("{herd:rate@plan|0} {herd:basis@plan}", TOTAL_ROW, HERD, targets=goals) == "115% kế hoạch"
    assert said("{herd:left@aim}", TOTAL_ROW, HERD, targets=goals) == "2.526 con"


# Changes


@pytest.mark.parametrize(
    ("before", "words"),
    [(50000, "tăng 7.474 con"), (60000, "giảm 2.526 con"), (57474, "không tăng, không giảm")],
)
def test_a_change_brings_its_word(before: int, words: str) -> None:
    rows = f"{TOTAL_ROW}herd 2022-11 total {before}"
    assert said("so cùng kỳ {herd:total.change}", rows, HERD) == f"so cùng kỳ {words}"


@pytest.mark.parametrize(("before", "words"), [(50000, "tăng 14,95%"), (60000, "giảm 4,21%")])
def test_growth_brings_its_word(before: int, words: str) -> None:
    assert said("{herd:total.growth|2}", f"{TOTAL_ROW}herd 2022-11 total {before}", HERD) == words


def test_what_did_not_change_is_told_although_no_number_is() -> None:
    (sentence,) = sentences("{herd:total.change}", f"{TOTAL_ROW}herd 2022-11 total 57474", HERD)
    assert sentence.figures == ()
    (fact,) = sentence.facts
    assert {str(row.period) for row in fact.observations} == {"2023-11", "2022-11"}


@pytest.mark.parametrize(
    ("before", "words"),
    [("6.419", "tăng 0,001 tấn/ha"), ("6.4", "tăng 0,02 tấn/ha"), ("6.42", "không tăng, không giảm")],
)
def test_a_change_is_never_rounded_to_nothing(before: str, words: str) -> None:
    yields = ratio("yield", "năng suất", "tấn/ha")
    rows = f"yield 2023-11 level 6.42\nyield 2022-11 level {before}"
    assert said("{yield:change|2}", rows, yields) == words


# Law 9 in sentences


def test_a_rate_is_never_rounded_to_a_target_that_was_not_met() -> None:
    rows = "herd 2023-11 total 99996"
    assert said("{herd:rate|1}", rows, HERD, targets=[goal(100000)]) == "99,996%"
    assert said("{herd:rate|1}", rows, HERD, targets=[goal(99999)]) == "99,997%"


def test_a_percentage_has_the_decimals_of_the_target_that_its_line_names() -> None:
    goals, rows = [goal("68.85", "commitment", "rate")], "rate 2023-11 level 61.684"
    assert said("{rate|0} (mức cam kết {rate:target@commitment})", rows, RATE, targets=goals) == (
        "61,68% (mức cam kết 68,85%)"
    )
    assert said("{rate|0}", rows, RATE, targets=goals) == "62%"


@pytest.mark.parametrize(("value", "words"), [("69.6", "69,6%"), ("60.4", "60,4%"), ("65.4", "65%")])
def test_both_ends_of_a_range_are_limits(value: str, words: str) -> None:
    goals = [Target(60, "plan", indicator="rate", high=70)]
    assert said("{rate|0} ({rate:target})", f"rate 2023-11 level {value}", RATE, targets=goals) == f"{words} (60-70%)"


# Items


def test_a_line_is_said_once_for_each_item_with_its_parts_in_brackets() -> None:
    rows = """
        pupils/primary 2023-11 level 6623
        pupils/preschool 2023-11 level 2754
        pupils/nursery 2023-11 level 240
        pupils/kindergarten 2023-11 level 2514
    """
    found = sentences("{level} có {pupils}", rows, PUPILS, each="level", items=LEVELS)
    assert [str(one) for one in found] == [
        "mầm non có 2.754 trẻ (trong đó nhà trẻ có 240 trẻ; mẫu giáo có 2.514 trẻ)",
        "tiểu học có 6.623 học sinh",
    ]
    assert [one.item for one in found] == ["preschool", "primary"]
    assert [[figure.fact.item for figure in one.figures] for one in found] == [
        ["preschool", "nursery", "kindergarten"],
        ["primary"],
    ]


def test_an_item_outside_the_total_is_said_too() -> None:
    items = [Item("level", "one", "một"), Item("level", "two", "hai", parent=TOTAL, order=1)]
    rows = "pupils/one 2023-11 level 3\npupils/two 2023-11 level 4"
    found = sentences("{level} có {pupils}", rows, PUPILS, each="level", items=items)
    assert [str(one) for one in found] == ["một có 03 học sinh", "hai có 04 học sinh"]


def test_what_is_missing_of_one_item_is_told_by_its_name_and_withholds_no_other() -> None:
    rows = "pupils/preschool 2023-11 level 2754\npupils/nursery 2023-11 level 240\npupils/primary 2023-11 level 6623"
    first, second = sentences("{level} có {pupils}", rows, PUPILS, each="level", items=LEVELS)
    assert "có 2.754 trẻ (trong đó nhà trẻ có 240 trẻ; [thiếu số liệu: " in str(first)
    assert first.missing == "chưa có số liệu học sinh (mẫu giáo) tháng 11 năm 2023"
    assert (str(second), second.missing) == ("tiểu học có 6.623 học sinh", "")


def test_what_an_item_lacks_is_asked_for_with_the_item() -> None:
    found = sentences("{level} có {pupils}", "pupils/primary 2023-11 level 30", PUPILS, each="level", items=LEVELS[3:])
    (lacks,) = sentences("{level} có {pupils}", "", PUPILS, each="level", items=LEVELS[3:])
    assert [one.cure for one in found] == [""]
    assert lacks.cure == "thêm vào observations.csv dòng: pupils (item primary), facet level, kỳ 2023-11"


def test_a_measure_is_rounded_past_a_hundred_which_is_a_limit_of_percentages_alone() -> None:
    area = flow("area", "diện tích", "ha")
    assert said("gieo {area|0}", "area 2023-11 period 99.7", area) == "gieo 100 ha"
    assert said("đạt {rate|0}", "rate 2023-11 level 99.7", RATE) == "đạt 99,7%"


def test_words_about_a_figure_that_nobody_gave_are_missed_by_its_name() -> None:
    (sentence,) = sentences("đến {herd:asof} đàn có {herd:total}", "", HERD)
    assert sentence.missing == "đàn gia súc"


def test_a_list_that_no_pack_holds_is_a_gap() -> None:
    (sentence,) = sentences("{level} có {pupils}", "", PUPILS, each="level")
    assert sentence.missing == "danh mục level"


def test_beside_an_item_a_line_may_name_what_has_no_items() -> None:
    rows = PERIOD + "pupils/one 2023-11 level 3"
    items = [Item("level", "one", "một", "trẻ")]
    indicators: list[Indicator] = [PUPILS, HERD]
    (sentence,) = sentences("{level} có {pupils}, cả đàn {herd}", rows, *indicators, each="level", items=items)
    assert str(sentence) == "một có 03 trẻ, cả đàn 5.275 con"


def test_a_figure_can_be_asked_where_it_comes_from() -> None:
    (sentence,) = sentences("{herd:rate|2}", TOTAL_ROW, HERD, targets=[goal(52500, period="2023")])
    (figure,) = sentence.figures
    assert figure.why() == "57.474 con : 52.500 con = 109,47% (observations.csv, dòng 2)"


def test_a_date_in_the_settings_is_no_reason_to_read_another_month() -> None:
    """The figures of November are not those of a report on October."""
    settings = Settings(period=period("2023-10"), date=date(2023, 11, 30))
    (sentence,) = sentences("{herd}", PERIOD, HERD, settings=settings)
    assert sentence.missing == "chưa có số liệu đàn gia súc tháng 10 năm 2023"


# What is said once


TWICE = "thu hoạch {herd} {when}[, {to_date} {herd:total}]"


@pytest.mark.parametrize("reported", ["2023-01", "2023-Q1", "2023-H1", "2023-9M", "2023"])
def test_a_period_that_opens_the_year_does_not_say_its_figure_twice(reported: str) -> None:
    rows = f"herd {reported} period 5275\nherd {reported} total 5275"
    (sentence,) = sentences(TWICE, rows, HERD, reported=reported)
    assert str(sentence) == f"thu hoạch 5.275 con {period(reported).when}"
    assert len({row for fact in sentence.facts for row in fact.observations}) == 2  # and both rows are told


def test_a_part_with_the_period_drops_where_the_line_says_the_total_anyway() -> None:
    text = "đàn[ {when} thêm {herd},] {to_date} có {herd:total}"
    rows = "herd 2023-H1 period 5275\nherd 2023-H1 total 5275"
    assert said(text, rows, HERD, reported="2023-H1") == "đàn lũy kế từ đầu năm có 5.275 con"
    assert said(text, PERIOD + TOTAL_ROW, HERD) == "đàn trong tháng thêm 5.275 con, lũy kế từ đầu năm có 57.474 con"


def test_of_two_optional_parts_that_say_the_same_the_first_is_kept() -> None:
    rows = "herd 2023-H1 period 5275\nherd 2023-H1 total 5275"
    assert said("đàn[ thêm {herd}][, tất cả {herd:total}]", rows, HERD, reported="2023-H1") == "đàn thêm 5.275 con"


def test_a_total_that_only_happens_to_be_the_same_is_said() -> None:
    rows = PERIOD + "herd 2023-11 total 5275"
    assert said(TWICE, rows, HERD) == "thu hoạch 5.275 con trong tháng, lũy kế từ đầu năm 5.275 con"


def test_a_total_that_differs_is_said_whatever_the_period() -> None:
    """Of a year's first month that must be wrong: the text shows it, and a law finds it."""
    rows = "herd 2023-01 period 5\nherd 2023-01 total 7"
    assert said(TWICE, rows, HERD, reported="2023-01").endswith("lũy kế từ đầu năm 07 con")


# What was left out


def test_an_optional_part_names_the_rows_that_nobody_entered() -> None:
    (sentence,) = sentences("đàn thêm {herd}[, lũy kế {herd:total}]", PERIOD, HERD)
    assert sentence.lacking == ("herd, facet total, kỳ 2023-11",)
    assert not sentence.missing


def test_what_is_reached_or_has_no_target_lacks_nothing() -> None:
    (reached,) = sentences("đàn có {herd:total}[, còn thiếu {herd:left}]", TOTAL_ROW, HERD, targets=[goal(50000)])
    (free,) = sentences(OPTIONAL, TOTAL_ROW, HERD)
    assert reached.lacking == free.lacking == ()
