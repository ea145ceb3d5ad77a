"""A figure that was closed on another day than its period says so once, at the end of its phrase."""

from datetime import date

import pytest
from attrs import evolve

from ngaman_core.declare import Catalog, Line, Target, Topic, flow
from ngaman_core.evaluate import assessment
from ngaman_core.measure.period import period
from ngaman_core.tell.speech import Speaker
from tests.tell.office import domain, seen

HERD = flow("herd", "đàn gia súc", "con", better="higher")
TOTAL_ROW = "herd 2023-11 total 57474\n"


def goal(value: int) -> Target:
    return Target(value, "resolution", indicator="herd")


def closed(day: date | None, text: str = "đàn có {herd:total}, đạt {herd:rate|2} {herd:basis}") -> str:
    line = Line(text)
    office = seen(TOTAL_ROW, domain(Topic("Một", [line]), indicators=[HERD]), targets=[goal(52500)])
    rows = [evolve(one, as_of=day) for one in office.book.observations]
    (sentence,) = Speaker(assessment(evolve(office.book, observations=rows))).say(line)
    return str(sentence)


def test_a_figure_closed_on_another_day_says_so_once() -> None:
    assert closed(date(2023, 11, 27)) == ("đàn có 57.474 con (đến ngày 27/11/2023), đạt 109,47% chỉ tiêu Nghị quyết")


@pytest.mark.parametrize("day", [None, date(2023, 11, 30)])
def test_the_day_on_which_the_period_closes_is_not_said(day: date | None) -> None:
    assert closed(day) == "đàn có 57.474 con, đạt 109,47% chỉ tiêu Nghị quyết"


def test_a_line_may_say_the_day_where_it_likes() -> None:
    assert closed(date(2023, 11, 27), "đến {herd:asof} đàn có {herd:total}") == (
        "đến ngày 27/11/2023 đàn có 57.474 con"
    )


def test_what_is_compared_with_another_year_was_closed_on_no_one_day() -> None:
    line = Line("so với năm trước {herd:total.change@year}")
    rows = TOTAL_ROW + "herd 2022 total 50000"
    office = seen(rows, domain(Topic("Một", [line]), indicators=[HERD]))
    dated = [
        evolve(one, as_of=date(2022, 12, 14)) if one.period == period("2022") else one
        for one in office.book.observations
    ]
    (sentence,) = Speaker(assessment(evolve(office.book, observations=dated))).say(line)
    assert str(sentence) == "so với năm trước tăng 7.474 con"


def test_the_reader_sees_the_figure_whatever_its_day() -> None:
    line = Line("đàn có {herd:total}, tăng thêm {herd}")
    known = Catalog((domain(Topic("Một", [line]), indicators=[HERD]),))
    for text in ("đàn có 57.474 con (đến ngày 27/11/2023), tăng thêm 5 con", "đàn có 57.474 con, tăng thêm 5 con"):
        assert [(one.indicator, one.facet, one.by) for one in known.read(text)] == [
            ("herd", "total", "line"), ("herd", "period", "line")
        ]  # fmt: skip


def test_the_day_stands_at_the_end_of_the_phrase_and_never_behind_another_figure() -> None:
    day = date(2023, 11, 27)
    assert closed(day, "đàn có {herd:total} trâu, bò") == "đàn có 57.474 con trâu (đến ngày 27/11/2023), bò"
    assert closed(day, "đàn có {herd:total} trâu, bò {when}").startswith("đàn có 57.474 con trâu (đến ")
    assert closed(day, "đàn có {herd:total} {when}") == "đàn có 57.474 con trong tháng (đến ngày 27/11/2023)"
    assert closed(day, "đàn có {herd:total} đạt {herd:rate|2}") == (
        "đàn có 57.474 con (đến ngày 27/11/2023) đạt 109,47%"
    )
