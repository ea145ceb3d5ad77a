"""The examples read, letter by letter, as the texts that people have read and kept."""

import re
from pathlib import Path

import pytest

from ngaman_core import declare, evaluate, observe, tell
from tests.golden.said import EXAMPLE, HERE, WARD, difference, said

KEPT = sorted(path.name for path in HERE.iterdir() if path.suffix in (".txt", ".md"))
DOMAINS = [
    "administration.txt",
    "agriculture.txt",
    "culture.txt",
    "digital.txt",
    "education.txt",
    "environment.txt",
    "finance.txt",
    "health.txt",
    "security.txt",
    "society.txt",
    "trade.txt",
]


@pytest.fixture(scope="module")
def now() -> dict[str, str]:
    return said()


def test_every_domain_and_the_whole_report_are_kept(now: dict[str, str]) -> None:
    assert sorted(now) == KEPT
    assert {*DOMAINS, "report.md", "report.txt", "ward.txt"} <= set(KEPT)


@pytest.mark.parametrize("name", KEPT)
def test_a_text_is_said_as_it_was_kept(name: str, now: dict[str, str]) -> None:
    changed = difference((HERE / name).read_bytes().decode("utf-8"), now[name])
    assert not changed, f"{name} is said otherwise:\n{changed}"


def test_what_differs_is_shown_line_by_line() -> None:
    assert difference("một\nhai\n", "một\nba\n").splitlines()[-2:] == ["-hai", "+ba"]
    assert difference("một\n", "một\n") == ""
    assert difference("một\n", "một") != ""


def test_the_paragraphs_of_the_domains_are_those_of_the_report() -> None:
    report = re.sub("(?<!m)[¹²³]", "", (HERE / "report.txt").read_text(encoding="utf-8"))
    for name in DOMAINS:
        for line in (HERE / name).read_text(encoding="utf-8").splitlines():
            assert f"- {line}\n" in report or f"+ {line}\n" in report


@pytest.mark.parametrize(("name", "pack"), [("report.txt", EXAMPLE), ("report.md", EXAMPLE), ("ward.txt", WARD)])
def test_the_kept_report_gives_its_figures_back(name: str, pack: Path) -> None:
    book = observe.book(pack, declare.catalog())
    figures = tell.story(evaluate.assessment(book)).figures
    text, _, appendix = (HERE / name).read_text(encoding="utf-8").rpartition("Phụ lục\n")
    assert appendix  # whose figures are there besides
    read = book.read(text)
    assert sorted((one.indicator, one.item, one.value) for one in read) == sorted(
        (one.fact.indicator, one.fact.item, one.printed.value) for one in figures
    )
