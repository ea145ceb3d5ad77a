"""Sample figures: plausible, the same for the same seed, and enough for every line."""

from decimal import Decimal
from itertools import pairwise

import pytest

from ngaman_core import evaluate, observe, tell
from ngaman_core.declare import Catalog, Domain, Law, Line, Topic, flow, ratio, stock
from ngaman_core.declare.indicator import Facet
from ngaman_core.measure.period import Month, period
from ngaman_core.observe.drawn import Drawn
from ngaman_core.observe.items import Items
from tests.observe.town import TOWN
from tests.property.books import CATALOG

PERIODS = ["2023-11", "2024-01", "2024-08", "2023-Q4", "2023-Q1", "2023-H1", "2023-H2", "2023-9M", "2023"]
EVERYTHING = Catalog(
    (
        Domain(
            key="all",
            title="Tất cả",
            chapter="society",
            indicators=[
                flow("sown", "diện tích xuống giống", "ha", within="season", better="higher"),
                flow("cards", "thẻ đã cấp", "thẻ", within="ever"),
                flow("jobs", "việc làm mới", "lao động", within="term", better="higher"),
                flow("fires", "vụ cháy", "vụ", better="lower"),
                flow("fires.big", "vụ cháy lớn", "vụ", part_of="fires", better="lower"),
                stock("poor", "hộ nghèo", "hộ", by="hamlet", better="lower"),
                ratio("insured", "bảo hiểm y tế", better="higher"),
                ratio("cleared", "giao mặt bằng", counted="hộ", by="site", better="higher"),
            ],
            topics=[
                Topic(
                    "Mọi câu",
                    [
                        Line("{sown:within} đã gieo {sown:total}[, {sown:gap@plan}]"),
                        Line("đã cấp {cards:total}, {cards:total.change@prev}"),
                        Line("tạo {jobs:total}, so với {jobs:basis} là {jobs:rate|1}, {jobs:total.growth@year|1}"),
                        Line("cháy {fires}, {fires:change} so với cùng kỳ, {fires:total.growth@2022|1} so với kỳ gốc"),
                        Line("cháy lớn {fires.big}[ (đến {fires.big:asof})][ ở {fires.big:where}]"),
                        Line("{hamlet}: nghèo {poor}, {poor:change@year}, mục tiêu {poor:target@aim}", each="hamlet"),
                        Line("bảo hiểm {insured|1}, {insured:change|1}"),
                        Line("cả nơi {cleared:pair}"),
                        Line("{site}: giao {cleared:pair}", each="site"),
                    ],
                )
            ],
        ),
    )
)


@pytest.mark.parametrize("reported", PERIODS)
@pytest.mark.parametrize("known", [TOWN, CATALOG, EVERYTHING], ids=["town", "plugins", "everything"])
def test_every_line_finds_its_figures_in_every_period(known: Catalog, reported: str) -> None:
    for seed in range(3):
        story = tell.story(evaluate.assessment(observe.sample(known, reported, seed=seed)))
        assert [sentence.missing for sentence in story.sentences if sentence.missing] == []
        assert [str(finding) for finding in story.assessment.findings] == []


def test_every_optional_part_is_said() -> None:
    text = tell.story(evaluate.assessment(observe.sample(EVERYTHING, "2023-11"))).text
    for words in ("vụ Đông Xuân 2023-2024 đã gieo", "(đến ngày 25/11/2023)", "ở ấp Mẫu", "so với cùng kỳ", "kế hoạch"):
        assert words in text


def test_the_same_seed_draws_the_same_book_and_another_seed_another() -> None:
    one, same, other = (observe.sample(CATALOG, "2023-11", seed=seed) for seed in (7, 7, 8))
    assert (one.observations, one.targets) == (same.observations, same.targets)
    assert [row.value for row in one.observations] != [row.value for row in other.observations]


def test_another_domain_beside_it_changes_no_figure() -> None:
    alone = Catalog((CATALOG.domain("finance"),))
    assert _figures(alone) < _figures(CATALOG)


def _figures(known: Catalog) -> set[tuple[str, str, str, Decimal]]:
    found = observe.sample(known, "2023-11").observations
    return {(row.indicator, row.item, row.facet, row.value) for row in found}


def test_months_add_up_to_the_total() -> None:
    totals, months = [], []
    for month in Month("2023-11").same_last_year.next, Month("2023-03"), Month("2023-04"), Month("2023-05"):
        book = observe.sample(CATALOG, month)
        total, own = (book.find("livestock", month, facet) for facet in (Facet.TOTAL, Facet.PERIOD))
        assert total
        assert own
        assert total.value >= own.value > 0
        totals.append(total.value)
        months.append(own.value)
    assert [later - earlier for earlier, later in pairwise(totals[1:])] == months[2:]


@pytest.mark.parametrize("reported", PERIODS)
def test_a_whole_that_a_law_adds_up_is_the_sum_of_its_parts(reported: str) -> None:
    cases = [flow("all", "all", "vụ"), *(flow(key, key, "vụ", part_of="all") for key in ("new", "old"))]
    law, line = Law("all = new + old"), Line("có {all}, mới {new}, cũ {old}, cả thảy {all:total}")
    domain = Domain(
        key="cases", title="Án", chapter="defence", indicators=cases, topics=[Topic("Án", [line])], laws=[law]
    )
    for seed in range(5):
        book = observe.sample(Catalog((domain,)), reported, seed=seed)
        whole, *parts = (book.find(one.key, period(reported), Facet.PERIOD) for one in cases)
        assert whole
        assert whole.value == sum(part.value for part in parts if part) > 0
        assert evaluate.assessment(book).findings == ()
    drawn = Drawn(Catalog((domain,)), Items.gathered([]), 1)
    *parts_first, all_of_it = (drawn.size(one) for one in reversed(cases))
    assert all_of_it == sum(parts_first)


def test_a_law_between_figures_of_different_kinds_leaves_them_as_they_were_drawn() -> None:
    files = [flow("all", "tiếp nhận", "hồ sơ"), flow("done", "giải quyết", "hồ sơ"), stock("left", "còn lại", "hồ sơ")]
    said = [Topic("Hồ sơ", [Line("nhận {all}, xong {done}, còn {left}, cả thảy {all:total}, xong {done:total}")])]
    free, bound = (
        Catalog((Domain(key="f", title="F", chapter="society", indicators=files, topics=said, laws=laws),))
        for laws in ([], [Law("all:total = done:total + left")])
    )
    assert _figures(free) == _figures(bound)


@pytest.mark.parametrize("reported", PERIODS)
def test_figures_are_plausible(reported: str) -> None:
    for seed in range(5):
        book = observe.sample(CATALOG, reported, seed=seed)
        for row in book.observations:
            indicator = CATALOG.indicators[row.indicator]
            counted = CATALOG.units.counted(row.unit)
            # Of few things that are counted a small part may be none.
            assert row.value > 0 or (row.value == 0 and counted and indicator.part_of)
            assert row.value == row.value.to_integral_value() or not counted
            assert row.of is None or row.value <= row.of
            whole = book.find(indicator.part_of, row.period, row.facet, row.item) if indicator.part_of else None
            assert whole is None or row.value <= whole.value
        for target in book.targets:
            assert target.value > 0
            assert target.unit != "%" or target.value <= 100


def test_items_have_names_of_their_own_without_digits() -> None:
    names = [item.name for item in observe.sample(CATALOG, "2023-11").items]
    assert len(set(names)) == len(names) > 9
    assert not any(letter.isdigit() for name in names for letter in name)


def test_some_figures_are_estimated_and_some_have_a_bound() -> None:
    rows = [row for seed in range(5) for row in observe.sample(CATALOG, "2023-11", seed=seed).observations]
    assert 0 < sum(row.status is not None for row in rows) < len(rows) / 4
    assert 0 < sum(row.bound is not None for row in rows) < len(rows) / 4


def test_a_commitment_is_made_to_somebody_and_a_season_has_its_own_target() -> None:
    targets = observe.sample(CATALOG, "2023-11").targets
    assert {target.basis for target in targets if target.indicator == "capital.rate"} == {"cam kết với tỉnh"}
    assert [target.period for target in targets if target.indicator == "rice.sown"] == ["dong-xuan-2023-2024"]
    assert period("2023") in {period(target.period) for target in targets if target.indicator == "livestock"}
