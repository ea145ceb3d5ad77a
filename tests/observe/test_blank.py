"""A new pack: every row is there, and nothing is filled in."""

import csv
import re
from pathlib import Path

import pytest

from ngaman_core import assemble, evaluate, observe, tell
from ngaman_core.errors import DataError
from ngaman_core.finding import Severity
from ngaman_core.observe.settings import BLOCKS
from tests.property.books import CATALOG

DOMAINS = CATALOG.domains


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text("utf-8-sig").splitlines(), delimiter=";"))


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return observe.new_pack(tmp_path / "my-town", DOMAINS, "2023-11")


def test_it_holds_a_row_for_every_figure_that_a_line_asks_for(pack: Path) -> None:
    said = [(row["indicator"], row["period"], row["facet"], row["unit"]) for row in rows(pack / "observations.csv")]
    assert ("livestock", "2023-11", "period", "con") in said
    assert ("livestock", "2023-11", "total", "con") in said
    assert ("rice.yield", "2022", "total", "tấn/ha") in said
    assert ("accidents", "2022-11", "period", "vụ tai nạn") in said
    assert len(said) == len(set(said))
    assert {row["value"] for row in rows(pack / "observations.csv")} == {""}


def test_each_row_says_in_vietnamese_what_it_is(pack: Path) -> None:
    notes = {(row["indicator"], row["facet"]): row["note"] for row in rows(pack / "observations.csv")}
    assert notes["livestock", "total"] == "đàn gia súc, lũy kế"
    assert notes["rice.yield", "total"] == "năng suất lúa, năm 2022"
    assert notes["site.cleared", "level"] == (
        "hộ bàn giao mặt bằng, đơn vị A là ví dụ: ghi danh mục thật vào items.csv, rồi cho mỗi mục một dòng ở đây,"
        " cột of ghi tổng số hộ"
    )


def test_targets_and_lists_are_there_too(pack: Path) -> None:
    targets = {(row["indicator"], row["period"], row["authority"]) for row in rows(pack / "targets.csv")}
    assert ("rice.sown", "dong-xuan-2023-2024", "resolution") in targets
    assert ("capital.rate", "2023", "commitment") in targets
    assert {row["list"] for row in rows(pack / "items.csv")} == {
        *("source", "bank", "level", "producer", "site", "contest", "disease", "programme"),
    }
    assert {row["footnote"] for row in rows(pack / "items.csv")} == {""}  # a footnote is printed: no place for a hint


def test_a_vietnamese_excel_opens_its_tables(pack: Path) -> None:
    for name in ("observations.csv", "targets.csv", "items.csv"):
        assert (pack / name).read_bytes().startswith(b"\xef\xbb\xbf")


def test_it_opens_without_a_mistake_and_every_row_is_noted_as_not_filled(pack: Path) -> None:
    book = observe.book(pack, CATALOG)
    assert (book.observations, book.targets) == ((), ())
    assert {(finding.rule, finding.severity) for finding in book.findings} == {("not-filled", Severity.NOTE)}
    assert len(book.findings) == len(rows(pack / "observations.csv")) + len(rows(pack / "targets.csv"))
    assert all(finding.place.column == "value" and "cột value" in finding.fix for finding in book.findings)


def test_what_it_shows_in_comments_can_be_used(pack: Path) -> None:
    toml, notes = pack / "report.toml", pack / "notes.toml"
    toml.write_text(re.sub(r"(?m)^# (?=levels|\[outline|direction|assessment)", "", toml.read_text("utf-8")), "utf-8")
    notes.write_text(notes.read_text("utf-8") + '[[note]]\nsection = "direction"\ntext = "họp giao ban"\n', "utf-8")
    book = observe.book(pack, CATALOG)
    assert {finding.rule for finding in book.findings} == {"not-filled"}
    assert book.settings.outline is not None
    assert book.settings.outline.levels == ("Phần", "I.", "1.", "-", "+")
    assert book.settings.blocks == ("direction", "assessment", "proposals")


def test_the_sections_of_notes_are_listed_with_blocks_and_proposals(pack: Path) -> None:
    text = (pack / "notes.toml").read_text("utf-8")
    assert "proposals (kiến nghị, đề xuất)" in text
    assert all(block in text for block in BLOCKS)


def test_its_report_shows_a_gap_for_every_line(pack: Path) -> None:
    report = assemble.report(tell.story(evaluate.assessment(observe.book(pack, CATALOG))))
    sentences = list(report.story.sentences)
    assert report.story.figures == ()
    assert len(sentences) == sum(len(topic.lines) for domain in DOMAINS for topic in domain.topics)
    assert all(str(sentence).startswith("[thiếu số liệu: ") for sentence in sentences)
    assert any(finding.severity is Severity.ERROR for finding in report.findings)


def test_filled_in_with_sample_figures_it_says_every_line(pack: Path) -> None:
    drawn = observe.sample(CATALOG, "2023-11")
    figures = {(row.indicator, str(row.period), row.facet.value): row for row in drawn.observations}
    asked = rows(pack / "observations.csv")
    for row in asked:
        figure = figures[row["indicator"], row["period"], row["facet"]]
        row["value"] = f"{figure.value:f}"
        row["of"] = f"{figure.of:f}" if figure.of else ""
    with (pack / "observations.csv").open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, list(asked[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(asked)
    toml = pack / "report.toml"
    toml.write_text(toml.read_text("utf-8").replace('numbers = "vi"', 'numbers = "plain"'), "utf-8")
    book = observe.book(pack, CATALOG)
    assert {finding.rule for finding in book.findings} == {"not-filled"}
    assert len(book.observations) == len(asked)


@pytest.mark.parametrize("period", ["2024-01", "2023-Q2", "2023-H2", "2023-9M", "2023"])
def test_it_may_be_of_any_period(tmp_path: Path, period: str) -> None:
    book = observe.book(observe.new_pack(tmp_path / "pack", DOMAINS, period), CATALOG)
    assert {finding.rule for finding in book.findings} == {"not-filled"}
    assert str(book.settings.period) == period


def test_a_wrong_period_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="2023-Q4"):
        observe.new_pack(tmp_path / "town", DOMAINS, "11/2023")
    assert list(tmp_path.iterdir()) == []
