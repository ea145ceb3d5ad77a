"""The table of mistakes, each planted in a domain; `python -m tests.spec.mistakes` writes the page that shows them."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "reference" / "mistakes.md"
MISTAKES: list[dict[str, str]] = tomllib.loads(Path(__file__).with_name("mistakes.toml").read_text(encoding="utf-8"))[
    "mistake"
]
HEAD = """\
from ngaman_core import Domain, Law, Line, Topic, flow, hookimpl, ratio, stock

INDICATORS = [
    flow("visitors", "khách tham quan", "lượt", better="higher"),
    stock("rooms", "phòng lưu trú", "phòng"),
    ratio("occupied", "công suất phòng"),
"""
FOOT = """\
]


@hookimpl
def ngaman_domains():
    yield Domain(
        key="tourism",
        title="Du lịch",
        chapter="economy",
        indicators=INDICATORS,
        topics=[Topic("Du lịch", LINES), *TOPICS],
        laws=LAWS,
    )
"""
OPENED = {"line": "LINES", "topic": "TOPICS", "law": "LAWS"}
TEXT = """\
# Mistakes, and what they say

What is wrong with a domain is told when it is declared: every mistake at once, each with file and line,
what is allowed, and the nearest name where one is near. `ngaman preview MODULE` shows them underlined.
What no declaration can show, [`contract`](../how-to/testing-a-domain.md) finds.

Each of these stands in a domain with the flow `visitors`, the stock `rooms` and the ratio `occupied`.
"""


def planted(mistakes: Iterable[Mapping[str, str]]) -> str:
    """Return the code of a plugin with these mistakes."""
    kinds: dict[str, list[str]] = {"indicator": [], "line": [], "topic": [], "law": []}
    for mistake in mistakes:
        kinds[mistake["part"].removesuffix("s")].append(f"    {mistake['code']},\n")
    lists = "".join(f"]\n{name} = [\n{''.join(kinds[kind])}" for kind, name in OPENED.items())
    return HEAD + "".join(kinds["indicator"]) + lists + FOOT


def page() -> str:
    """Return the page of the docs."""
    return "\n".join([TEXT, *_sections()])


def _sections() -> Iterator[str]:
    for mistake in MISTAKES:
        title = mistake["title"]
        says = mistake["says"].replace("careless.py:9", "tourism.py:9")
        yield f"## {title[:1].upper()}{title[1:]}\n\n```text\n{mistake['code']}\n```\n\n> {says}\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
