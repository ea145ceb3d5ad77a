"""The assessment answers every slot a line can hold."""

from fractions import Fraction

import pytest

from ngaman_core.declare.indicator import flow, stock
from ngaman_core.declare.target import Target
from ngaman_core.errors import DataError, DeclarationError
from ngaman_core.evaluate import Assessment, assessment
from ngaman_core.measure.period import Month, Quarter
from ngaman_core.observe.items import Item
from ngaman_core.observe.settings import Settings
from tests.evaluate.books import assessed, book, fact, hole, number

HERD = flow("herd", "đàn gia súc", "con", better="higher")
TARGETS = [
    Target(52500, "resolution", indicator="herd", period="2023"),
    Target(60000, "aim", indicator="herd", period="2023"),
]
ROWS = "herd 2023-11 period 5275\nherd 2023-11 total 57474\nherd 2022-11 total 50000\nherd 2022-11 period 5000"


@pytest.mark.parametrize(
    ("facet", "who", "value"),
    [
        ("", "", 5275),
        ("total", "", 57474),
        ("target", "", 52500),
        ("target", "aim", 60000),
        ("rate", "", Fraction(5747400, 52500)),
        ("rate", "aim", Fraction(5747400, 60000)),
        ("gap", "", 4974),
        ("gap", "aim", -2526),
        ("left", "aim", 2526),
        ("pair", "", 57474),
        ("total.pair", "aim", 57474),
        ("change", "", 275),
        ("total.change", "same", 7474),
        ("total.growth", "", Fraction(747400, 50000)),
        ("growth", "", Fraction(27500, 5000)),
    ],
)
def test_every_slot_has_its_number(facet: str, who: str, value: Fraction) -> None:
    assert number(assessed(ROWS, HERD, targets=TARGETS).fact("herd", facet, who)) == value


def test_a_pair_is_made_with_the_target_of_whoever_is_named() -> None:
    known = assessed(ROWS, HERD, targets=TARGETS)

    assert [fact(known.fact("herd", "pair", who)).of for who in ("", "resolution", "aim")] == [52500, 52500, 60000]


def test_without_a_target_nothing_that_needs_one_is_there() -> None:
    known = assessed(ROWS, HERD)

    for facet in ("target", "rate", "gap", "left", "pair"):
        assert hole(known.fact("herd", facet)) == hole(known.fact("herd", "rate"))
    assert hole(known.fact("herd", "rate")).absent
    assert hole(assessed(ROWS, HERD, targets=TARGETS).fact("herd", "rate", "plan")).absent


def test_an_unknown_indicator_is_refused_with_the_nearest_and_an_unknown_facet_too() -> None:
    with pytest.raises(DeclarationError, match="herd"):
        assessed(ROWS, HERD).fact("herds")
    with pytest.raises(DeclarationError, match="speed"):
        assessed(ROWS, HERD, targets=TARGETS).fact("herd", "speed")


def test_a_figure_is_worked_out_once() -> None:
    known = assessed(ROWS, HERD, targets=TARGETS)

    assert known.fact("herd", "rate") is known.fact("herd", "rate")


def test_the_period_is_the_settings_unless_one_is_given() -> None:
    pack = book(ROWS, HERD)

    assert [
        one.period for one in (assessment(pack), assessment(pack, "2022-11"), assessment(pack, Quarter("2023-Q4")))
    ] == [
        Month("2023-11"),
        Month("2022-11"),
        Quarter("2023-Q4"),
    ]
    assert number(assessment(pack, "2022-11").fact("herd")) == 5000


def test_without_any_period_there_is_no_assessment() -> None:
    from attrs import evolve

    with pytest.raises(DataError, match="kỳ báo cáo"):
        assessment(evolve(book(ROWS, HERD), settings=Settings()))


def test_progresses_are_those_with_a_target_in_the_catalogs_order() -> None:
    pupils = stock("pupils", "học sinh ra lớp", "học sinh", by="level", better="higher")
    other = flow("other", "chỉ tiêu khác", "con")
    targets = [
        *TARGETS,
        Target(10, "plan", indicator="pupils", item="b"),
        Target(20, "plan", indicator="pupils"),
        Target(1, "plan", indicator="other", period="2022"),
    ]
    items = [Item("level", key, key, parent="total") for key in "ab"]
    rows = ROWS + "\npupils/a 2023-11 level 8\npupils/b 2023-11 level 12"

    known = assessed(rows, pupils, other, HERD, targets=targets, items=items)

    assert [(one.indicator.key, one.item) for one in known.progresses] == [
        ("pupils", ""),
        ("pupils", "b"),
        ("herd", ""),
    ]
    assert [one.rate for one in known.progresses] == [100, 120, Fraction(5747400, 52500)]


def test_the_progress_of_a_book_has_everything() -> None:
    one = assessed(ROWS, HERD, targets=TARGETS).progress("herd")

    assert str(one) == "trong tháng 5.275 con, lũy kế từ đầu năm 57.474 con, bằng 109,47% chỉ tiêu Nghị quyết"
    assert str(one.change()) == "7.474 con"
    assert one.rates == {"resolution": Fraction(5747400, 52500), "aim": Fraction(5747400, 60000)}


def test_the_catalog_and_the_findings_are_those_of_the_book() -> None:
    known = assessed(ROWS, HERD)

    assert isinstance(known, Assessment)
    assert known.catalog is known.book.catalog
    assert known.findings == ()


def test_without_a_total_the_value_is_compared_with_the_value_of_last_year_not_with_its_total() -> None:
    rows = """
        livestock 2023-11 period 90
        livestock 2022-11 period 60
        livestock 2022-11 total  700
    """
    progress = assessed(rows, flow("livestock", "đàn gia súc", "con")).progress("livestock")
    assert (progress.total, str(progress.value), str(progress.change())) == (None, "90 con", "30 con")
