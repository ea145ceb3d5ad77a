"""Rows become a book; a file with endless mistakes costs bounded time, one with many empty rows loses none."""

from pathlib import Path

import pytest

from ngaman_core.finding import Severity
from ngaman_core.observe import gathering
from tests.observe.town import opened, row


@pytest.fixture(autouse=True)
def few_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathering, "MOST_FINDINGS", 10)


def test_endless_mistakes_end(tmp_path: Path) -> None:
    found = opened(tmp_path, *[row("livestok", "5")] * 50, row("livestock", "5"))
    assert len(found.findings) == 11
    assert (found.findings[-1].rule, found.findings[-1].place.row) == ("too-many-findings", 12)
    assert found.observations == ()


def test_endless_duplicates_end(tmp_path: Path) -> None:
    found = opened(tmp_path, *[row("livestock", "5")] * 50)
    assert [finding.rule for finding in found.findings] == ["duplicate"] * 10 + ["too-many-findings"]


def test_endless_disagreements_end(tmp_path: Path) -> None:
    months = [f"{year}-{month:02}" for year in range(2000, 2003) for month in range(1, 13)]
    rows = [
        line
        for key in months
        for line in (row("livestock", "5", period=key), row("livestock", "1", facet="total", period=key))
    ]
    assert len(opened(tmp_path, *rows).findings) == 10


def test_rows_that_wait_for_their_numbers_are_no_mistakes(tmp_path: Path) -> None:
    found = opened(tmp_path, *[row("livestock", "")] * 50, row("livestock", "5"))
    assert {finding.severity for finding in found.findings} == {Severity.NOTE}
    assert len(found.observations) == 1


def test_what_rows_say_against_each_other_stands_among_their_own_slips(tmp_path: Path) -> None:
    rows = [row("livestock", "5"), row("livestock", "5"), row("rice.area", "x"), row("livestock", "1", facet="total")]
    found = opened(tmp_path, *rows)
    assert [finding.rule for finding in found.findings] == ["duplicate", "bad-number", "total-below-period"]
