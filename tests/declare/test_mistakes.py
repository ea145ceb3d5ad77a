"""What an author may not write, and what each mistake tells."""

import pytest

from ngaman_core.declare import Domain, Indicator, Law, Line, Topic, flow, ratio, stock
from ngaman_core.declare.mistakes import Mistake, did_you_mean, mistakes_in
from ngaman_core.errors import DeclarationError
from ngaman_core.finding import Place
from ngaman_core.measure.unit import Unit

INDICATORS: dict[str, Indicator] = {
    one.key: one
    for one in (
        flow("herd", "đàn gia súc", "con", better="higher"),
        flow("rain", "lượng mưa", "ha"),
        stock("debt", "dư nợ", "triệu đồng", better="lower"),
        ratio("yield", "năng suất", "tấn/ha", of=("rain", "herd")),
        ratio("cleared", "hộ giao mặt bằng", counted="hộ"),
        ratio("insured", "tỷ lệ bảo hiểm y tế"),
    )
}


def mistakes(text: str, each: str = "") -> list[str]:
    return [found.message for found in mistakes_in(Line(text, each=each), INDICATORS)]


def refused(*indicators: Indicator, **more: object) -> str:
    """Return what a domain says of its mistakes."""
    with pytest.raises(DeclarationError) as caught:
        Domain(key="town", title="Thị xã", chapter="economy", indicators=indicators, **more)  # type: ignore[arg-type]
    return str(caught.value)


# Lines


@pytest.mark.parametrize(
    "text",
    [
        "{when} đàn có {herd}, {to_date} {herd:total}[, bằng {herd:rate|2} {herd:basis}]",
        "{place} có {herd:pair} con, {herd:gap@plan}, {herd:total.change@2022|1}, {herd:growth@same|0}",
        "nợ {debt|tỷ+triệu}, {debt:gap}, {debt:change@prev}, còn {debt:left}",
        "năng suất {yield:total|2|đạt}, {cleared:pair} hộ, {insured} {insured:asof} {herd:where} {herd:within}",
        "đàn {'trên 5 tuổi'} có {herd|hơn}",
        "nâng lên {herd:total}",
        "năm nay trồng {rain}",
    ],
)
def test_what_is_allowed_passes(text: str) -> None:
    assert mistakes(text) == []


@pytest.mark.parametrize(
    ("text", "digits"), [("đàn có 5 con {herd}", "5"), ("đàn 61B có {herd}", "61b"), ("có {herd} (2023)", "(2023)")]
)
def test_a_digit_in_the_words_is_refused(text: str, digits: str) -> None:
    (found,) = mistakes_in(Line(text), INDICATORS)
    assert found.message == "a number must be a slot, and a name with digits a quoted slot {'…'}"
    assert found.fragment == digits


@pytest.mark.parametrize(
    ("word", "cure"),
    [
        ("thị xã", "{place}"),
        ("phường", "{place}"),
        ("huyện", "{place}"),
        ("trong tháng", "{when} or {to_date}"),
        ("đầu năm", "{when} or {to_date}"),
        ("Trong quý", "{when} or {to_date}"),
        ("vượt", "{key:gap}"),
        ("chưa đạt", "{key:gap}"),
    ],
)
def test_a_word_that_is_wrong_elsewhere_is_refused_with_its_cure(word: str, cure: str) -> None:
    (message,) = mistakes(f"{word} đàn có {{herd}}")
    assert message == f"{word.lower()!r} is not true of every office, period and figure; write {cure} instead"


@pytest.mark.parametrize("text", ["phường hội có {herd}", "vượt"])
def test_a_forbidden_word_is_found_wherever_it_stands(text: str) -> None:
    assert len(mistakes(text)) == 1


def test_a_forbidden_word_inside_another_is_none() -> None:
    assert mistakes("quận có {herd}") != []
    assert mistakes("quậng có {herd}") == []


@pytest.mark.parametrize("bound", ["trên", "hơn", "gần", "khoảng", "dưới", "ước", "xấp xỉ"])
def test_a_bound_before_a_figure_is_printed_by_the_figure(bound: str) -> None:
    (found,) = mistakes_in(Line(f"đàn có {bound} {{herd}}"), INDICATORS)
    assert found.message == (
        f"{bound!r} before a figure belongs to the data (bound or status); the figure prints it itself"
    )
    assert found.fragment == f"{bound} {{herd}}"


def test_the_word_of_a_bound_may_stand_elsewhere() -> None:
    assert mistakes("trên đồng có {herd}, ở gần {herd:where}, quatrên {herd}") == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{heard}", "no indicator has the key 'heard'; did you mean 'herd'?"),
        ("{xyz}", "no indicator has the key 'xyz'"),
        ("{herd:totals}", "'herd' is a flow, it has no 'totals'; use one of total, target, rate"),
        ("{debt:total}", "'debt' is a stock, it has no 'total'; use one of target, rate"),
        ("{debt:total.change}", "'debt' is a stock, it has no 'total.change'"),
        ("{cleared:total}", "'cleared' is a ratio, it has no 'total'"),
        ("{insured:pair}", "'insured' is a ratio, it has no 'pair'"),
        ("{yield:within}", "'yield' is a ratio, it has no 'within'"),
        ("{rain:gap}", "a gap needs a good direction to have a word; declare 'rain' with better="),
        ("{herd:rate@province}", "'province' sets no target; use one of resolution, plan"),
        ("{herd:rate@plans}", "did you mean 'plan'?"),
        ("{herd:change@plan}", "'plan' is no base of comparison; use one of @"),
        ("{herd|3}", "there is no style '3'; use one of 0 1 2 đồng triệu tỷ tỷ+triệu đạt hơn"),
        ("{herd:total|triệu đồng}", "there is no style 'triệu đồng'"),
    ],
)
def test_a_slot_that_cannot_be_filled_is_told(text: str, message: str) -> None:
    (found,) = mistakes_in(Line(f"đàn có {text}"), INDICATORS)
    assert message in found.message
    assert found.fragment == text


def test_a_line_has_few_enough_optional_parts_to_be_read_back() -> None:
    assert mistakes("{herd}" + "[ và {rain}]" * 4) == []
    assert mistakes("{herd}" + "[ và {rain}]" * 5) == [
        "the line has 5 optional parts, at most 4 can be read back; make two lines of it"
    ]


def test_a_line_for_each_item_names_the_item() -> None:
    assert mistakes("{site} có {herd}", each="site") == []
    assert mistakes("có {herd}", each="site") == [
        "the line is said once for each item of 'site' but never names it; write {site}"
    ]


def test_what_cannot_be_parsed_is_told_too() -> None:
    assert mistakes("{herd} [") == ["a '[' is not closed"]


# Domains


def test_a_line_that_says_nothing_of_the_data_belongs_in_a_pack() -> None:
    said = refused(topics=[Topic("Chăn nuôi", [Line("người dân phấn khởi")])])
    assert "so it says the same whatever the data are; such prose belongs in a pack's notes.toml" in said
    assert "    người dân phấn khởi" in said


def test_one_key_stands_for_one_indicator() -> None:
    assert "indicator 'herd' is declared 2 times" in refused(flow("herd", "a", "con"), stock("herd", "b", "con"))


def test_a_unit_has_to_be_known() -> None:
    assert "indicator 'herd': " in refused(flow("herd", "a", "conn"))
    assert "indicator 'cleared': " in refused(ratio("cleared", "a", counted="hộh"))


def test_a_domain_may_count_in_a_unit_that_it_adds() -> None:
    herd = flow("herd", "a", "bè cá")
    assert "indicator 'herd': " in refused(herd)
    Domain(key="town", title="Thị xã", chapter="economy", indicators=[herd], units=[Unit("bè cá")])


def test_a_unit_that_clashes_with_the_houses_is_told_with_the_file() -> None:
    said = refused(flow("herd", "a", "con"), units=[Unit("tấn", equals="3 kg")])
    assert said.splitlines()[1].startswith("test_mistakes.py:")


@pytest.mark.parametrize(
    "indicator", [flow("fruit", "a", "ha", part_of="crop"), ratio("fruit", "a", of=("crop", "fruit"))]
)
def test_an_indicator_rests_on_those_of_its_own_domain(indicator: Indicator) -> None:
    said = refused(flow("crops", "a", "ha"), indicator)
    assert "'fruit' rests on 'crop', which this domain does not declare; did you mean 'crops'?" in said


def test_a_law_speaks_of_indicators_that_there_are_and_of_totals_that_they_have() -> None:
    said = refused(INDICATORS["herd"], INDICATORS["debt"], laws=[Law("herd:total <= debt:total"), Law("herd = hers")])
    assert "'debt' is a stock, it has no total" in said
    assert "'hers' is no indicator of this domain; did you mean 'herd'?" in said


# How a mistake is written


def test_a_mistake_is_one_line_where_there_is_nothing_to_show() -> None:
    assert str(Mistake(Place("town.py", 7), "wrong")) == "town.py:7: wrong"


def test_a_mistake_underlines_what_it_is_about() -> None:
    shown = str(Mistake(Place("town.py", 7), "wrong", "đàn có {herd}", "{herd}"))
    assert shown.splitlines() == ["town.py:7: wrong", "    đàn có {herd}", "           ^^^^^^"]


def test_a_mistake_shows_the_text_alone_where_the_piece_is_not_in_it() -> None:
    assert str(Mistake(Place("town.py", 7), "wrong", "đàn", "bò")).splitlines() == ["town.py:7: wrong", "    đàn"]


def test_the_nearest_name_is_offered_or_none() -> None:
    assert did_you_mean("herb", ["herd", "debt"]) == "; did you mean 'herd'?"
    assert did_you_mean("xyz", ["herd", "debt"]) == ""


def test_an_empty_line_is_told_like_any_other() -> None:
    with pytest.raises(DeclarationError, match="the line has no figure"):
        Domain(key="town", title="x", chapter="economy", indicators=[], topics=[Topic("x", [Line("")])])


def test_a_base_that_is_no_period_is_refused_when_declared() -> None:
    herd = flow("herd", "đàn gia súc", "con")
    topics = [Topic("x", [Line("tăng {herd:change@2023-13}")])]
    with pytest.raises(DeclarationError, match="'2023-13' is no base of comparison"):
        Domain(key="town", title="x", chapter="economy", indicators=[herd], topics=topics)


def test_an_indicator_may_not_be_a_part_of_itself() -> None:
    herd = flow("herd", "đàn gia súc", "con", part_of="herd")
    with pytest.raises(DeclarationError, match="'herd' rests on 'herd'; it must rest on another flow or stock"):
        Domain(key="town", title="x", chapter="economy", indicators=[herd])


# Laws and their units


@pytest.mark.parametrize(
    ("law", "is_sound"),
    [
        ("area * gain = output", True),
        ("area * quintals = output", False),
        ("area * gain = area", False),
        ("paid = plan", True),
        ("paid <= area", False),
    ],
)
def test_both_sides_of_a_law_are_in_one_unit_and_of_one_size(law: str, is_sound: bool) -> None:
    indicators = [
        flow("area", "diện tích", "ha"),
        flow("output", "sản lượng", "tấn"),
        ratio("gain", "năng suất", "tấn/ha"),
        ratio("quintals", "năng suất theo tạ", "tạ/ha"),
        flow("paid", "đã chi", "triệu đồng"),
        flow("plan", "kế hoạch chi", "tỷ đồng"),
    ]
    if is_sound:
        Domain(key="town", title="Thị xã", chapter="economy", indicators=indicators, laws=[Law(law)])
    else:
        assert "a law adds up and compares figures in one unit" in refused(*indicators, laws=[Law(law)])
