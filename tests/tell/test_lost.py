"""A plugin that failed leaves a marked gap where its part would stand."""

import pytest

from ngaman_core import Month
from ngaman_core.assemble import Report, report
from ngaman_core.declare import Catalog, Domain, catalog, flow
from ngaman_core.evaluate import assessment
from ngaman_core.observe import Book, Note, Observation, Settings
from ngaman_core.observe.settings import Chapter, Outline
from ngaman_core.tell import story
from tests.guests import HOUSE, TOURISM, Install

PARK = Domain(key="park", title="Công viên", chapter="economy", indicators=[flow("trees", "cây", "cây")])


def made(known: Catalog, **settings: object) -> Report:
    """Return the report of a park and whatever else is known or lost."""
    month = Month("2023-11")
    rows = [Observation("trees", month, 12, facet="period", unit="cây")]
    both = Catalog((PARK, *known.domains), known.host, left_out=known.left_out)
    notes = (Note("society", "đời sống ổn định"),)
    return report(story(assessment(Book(both, Settings(period=month, **settings), rows, notes=notes))))  # type: ignore[arg-type]


def lines(made: Report) -> list[str]:
    return [f"{block.marker} {block.text}" for part in made.blocks for block in part.walk()]


GAP = "- [thiếu phần của tourism: phần bổ sung không nạp được]."


def test_the_gap_stands_behind_the_last_chapter_where_nobody_knows_its_place(install: Install) -> None:
    install("tourism", "1 / 0")
    known = catalog(without=HOUSE)
    whole = lines(made(catalog(without=[*HOUSE, "tourism"])))
    assert lines(made(known)) == [*whole, GAP]
    assert whole[-1] == "- Đời sống ổn định."


@pytest.mark.parametrize(("domains", "place"), [(("tourism", "park"), 2), (("park", "tourism"), 3)])
def test_the_gap_stands_where_the_outline_names_its_domain(
    install: Install, domains: tuple[str, ...], place: int
) -> None:
    install("tourism", "1 / 0")
    outline = Outline(chapters=(Chapter("economy", "", domains),))
    assert lines(made(catalog(without=HOUSE), outline=outline))[place] == GAP


def test_a_chapter_of_nothing_but_a_gap_is_a_chapter(install: Install) -> None:
    install("tourism", "1 / 0")
    outline = Outline(chapters=(Chapter("digital", "", ("tourism",)),))
    assert lines(made(catalog(without=HOUSE), outline=outline))[1:3] == ["1. Chuyển đổi số", GAP]


def test_a_failure_is_one_finding_and_no_second_one_for_its_gap(install: Install) -> None:
    install("tourism", "1 / 0")
    found = made(catalog(without=HOUSE))
    assert [finding.rule for finding in found.findings if finding.severity == "error"] == ["failed-plugin"]
    assert {finding.rule for finding in found.story.findings} == {"left-out"}


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("1 / 0", "phần bổ sung không nạp được"),
        (TOURISM.replace("economy", "economics"), "phần bổ sung bị lỗi"),
    ],
)
def test_the_gap_says_how_the_plugin_failed(install: Install, code: str, said: str) -> None:
    install("tourism", code)
    assert lines(made(catalog(without=HOUSE)))[-1] == f"- [thiếu phần của tourism: {said}]."


def test_two_that_clash_leave_one_gap_of_what_they_both_claim(install: Install) -> None:
    install("tourism", TOURISM)
    install("travel", TOURISM)
    said = [line for line in lines(made(catalog(without=HOUSE))) if "thiếu" in line]
    assert said == ["- [thiếu phần của tourism: phần bổ sung trùng với phần khác]."]


def test_a_plugin_that_only_adds_formats_leaves_no_gap(install: Install) -> None:
    install("rst", TOURISM.replace("ngaman_domains", "ngaman_renderers"))
    from ngaman_core.render import renderers

    known = catalog(without=HOUSE)
    renderers(known)
    assert [failure.plugin.name for failure in known.failures] == ["rst"]
    assert not any("thiếu" in line for line in lines(made(known)))


@pytest.mark.parametrize(
    ("domains", "gaps"),
    [
        ((), {"tourism", "zoo"}),
        (("park",), set()),
        (("park", "zoo"), {"zoo"}),
        # The pack reports on a domain that nobody brings: either of the two may have been to bring it.
        (("park", "museums"), {"tourism", "zoo"}),
    ],
)
def test_a_pack_that_names_its_domains_has_the_gaps_of_these(
    install: Install, domains: tuple[str, ...], gaps: set[str]
) -> None:
    install("tourism", "1 / 0")
    install("zoo", "1 / 0")
    said = [line for line in lines(made(catalog(without=HOUSE), domains=domains)) if "thiếu" in line]
    assert said == [f"- [thiếu phần của {key}: phần bổ sung không nạp được]." for key in sorted(gaps)]
