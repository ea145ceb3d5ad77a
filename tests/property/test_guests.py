"""Whatever a plugin declares, the report of the example comes out in every format, and the plugin's part or its gap."""

import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import MagicMock

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ngaman_core import (
    Domain,
    Law,
    Line,
    Topic,
    Unit,
    assemble,
    declare,
    evaluate,
    flow,
    hookimpl,
    observe,
    ratio,
    tell,
)
from ngaman_core.render.formats import HOUSE
from tests.guests import install

EXAMPLE = Path(__file__).parents[2] / "examples" / "nga-nam-2023-11"


class Loud:
    """A value that fails when it is asked anything."""

    def __repr__(self) -> str:
        raise RuntimeError

    __str__ = __repr__

    def __hash__(self) -> int:
        raise RuntimeError


ODD = st.one_of(
    st.sampled_from(
        [None, 5, -0.5, b"x", "", "\udcff", "a\x00\nb", "[", "{", "{apes}", "apes", object(), Exception, len]
    ),
    st.builds(Loud),
    st.builds(MagicMock),
    st.text(max_size=3),
)
GARBAGE = st.one_of(ODD, st.lists(ODD, max_size=2), st.dictionaries(st.text(max_size=2), st.integers(), max_size=2))

INDICATOR: Mapping[str, object] = {"key": "apes", "name": "vượn", "unit": "con"}
Make = Callable[[dict[str, Any]], Domain]


def zoo(**parts: Any) -> Domain:
    """Return a domain with some parts changed."""
    whole = {"key": "zoo", "title": "Thú", "chapter": "economy", "indicators": [flow("apes", "vượn", "con")]}
    return Domain(**{**whole, **parts})


MAKES: dict[str, tuple[Make, tuple[str, ...]]] = {
    "domain": (
        lambda parts: zoo(**parts),
        ("key", "title", "chapter", "indicators", "topics", "laws", "units", "tellers"),
    ),
    "flow": (
        lambda parts: zoo(indicators=[flow(**{**INDICATOR, **parts})]),
        ("key", "name", "unit", "within", "better", "by", "part_of", "also", "code"),
    ),
    "ratio": (
        lambda parts: zoo(indicators=[flow("apes", "vượn", "con"), ratio(**{"key": "rate", "name": "tỷ lệ", **parts})]),
        ("key", "name", "unit", "of", "counted", "also"),
    ),
    "topic": (
        lambda parts: zoo(topics=[Topic(**{"title": "Thú", "lines": [Line("có {apes}")], **parts})]),
        ("title", "lines", "chapter", "split"),
    ),
    "line": (lambda parts: zoo(topics=[Topic("Thú", [Line(**{"text": "có {apes}", **parts})])]), ("text", "each")),
    "unit": (lambda parts: zoo(units=[Unit(**{"name": "bầy", **parts})]), ("name", "equals", "also")),
    "law": (lambda parts: zoo(laws=[Law(**parts)]), ("text",)),
}
PARTS = [(make, part) for make, parts in MAKES.values() for part in parts]


@pytest.fixture(scope="module", autouse=True)
def installed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Install the zoo, whose module the tests make anew."""
    home = str(install(tmp_path_factory.mktemp("zoo"), "zoo", ""))
    sys.path.insert(0, home)
    yield
    sys.path.remove(home)
    sys.modules.pop("ngaman_zoo", None)


@pytest.mark.slow
@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(PARTS), GARBAGE)
def test_whatever_a_plugin_declares_the_report_comes_out(part: tuple[Make, str], value: object) -> None:
    make, name = part

    @hookimpl
    def ngaman_domains() -> Iterator[object]:
        yield make({name: value})

    sys.modules["ngaman_zoo"] = SimpleNamespace(ngaman_domains=ngaman_domains)  # type: ignore[assignment]
    known = declare.catalog()
    report = assemble.report(tell.story(evaluate.assessment(observe.book(EXAMPLE, known))))
    assert all(renderer.write(report) for renderer in HOUSE)
    assert all(str(finding).encode() for finding in report.findings)
    assert ("thiếu phần của zoo" in report.story.text) is bool(known.failures) is ("zoo" in known.lost)
    assert {"agriculture", "education", "finance"} <= {paragraph.domain for paragraph in report.story.paragraphs}
