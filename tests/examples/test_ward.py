"""The second example shares nothing with the first: another kind of office, another period, another outline."""

import csv
import tomllib
from pathlib import Path

import pytest

from ngaman_core import assemble, declare, evaluate, observe, tell
from tests.golden.said import EXAMPLE, WARD

FOREIGN = ("thị xã", "huyện", "trong tháng", "tháng 11", "ngã năm", "tỉnh", "sóc trăng", "2023")


@pytest.fixture(scope="module")
def report() -> assemble.Report:
    return assemble.report(tell.story(evaluate.assessment(observe.book(WARD, declare.catalog()))))


def text(report: assemble.Report) -> str:
    head = [report.abstract, report.opening, report.closing, *report.letterhead.issuing, report.letterhead.dateline]
    notes = [note.text for note in report.footnotes]
    tables = [cell for one in report.appendices for row in (one.table.head, *one.table.rows) for cell in row]
    return "\n".join([*head, *(line for block in report.walk() for line in block.lines), *notes, *tables])


@pytest.mark.parametrize("words", FOREIGN)
def test_a_ward_of_a_city_speaks_of_no_town_province_or_month(report: assemble.Report, words: str) -> None:
    assert words not in text(report).lower()


def test_nothing_is_wrong_and_nothing_is_left_untold(report: assemble.Report) -> None:
    assert {finding.rule for finding in report.findings} == {"left-out", "closing-dates"}


def rows(pack: Path, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader((pack / name).read_text(encoding="utf-8").splitlines()))


def test_no_large_figure_of_the_first_example_stands_in_it() -> None:
    """Small counts meet by chance."""
    first, second = ({row["value"] for row in rows(pack, "observations.csv")} for pack in (EXAMPLE, WARD))
    assert {value for value in first & second if len(value) > 2} == set()


def test_other_domains_are_on_another_outline_another_calendar() -> None:
    first, second = (tomllib.loads((pack / "report.toml").read_text(encoding="utf-8")) for pack in (EXAMPLE, WARD))
    assert "domains" not in first
    assert {"agriculture", "culture", "digital"}.isdisjoint(second["domains"])
    assert len(second["outline"]["levels"]) == 5
    assert (first["calendar"], second["calendar"]) == ("month", "decree-09-2019")
    assert set(first["outline"]["chapters"]) != set(second["outline"]["chapters"])


def test_two_set_a_target_for_one_indicator_and_both_are_told(report: assemble.Report) -> None:
    told = [
        (figure.slot.facet, str(figure))
        for figure in report.story.figures
        if figure.slot.key == "budget.revenue" and figure.slot.facet == "rate"
    ]
    assert told == [("rate", "54,89%"), ("rate", "50,22%")]
