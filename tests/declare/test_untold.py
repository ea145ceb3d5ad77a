"""What a domain could tell of its indicators, and no line of it does."""

import pytest

from ngaman_core import Domain, Line, Topic, flow, ratio, stock
from ngaman_core.declare.indicator import Indicator
from ngaman_core.declare.untold import untold


def left(text: str, *indicators: Indicator) -> dict[str, str]:
    """Return what a line leaves untold of these indicators."""
    topics = [Topic("Vườn thú", [Line(text)])]
    zoo = Domain(key="zoo", title="Vườn thú", chapter="society", indicators=indicators, topics=topics)
    return {indicator.key: " ".join(facets) for indicator, facets in untold(zoo)}


VISITS = flow("visits", "lượt tham quan", "lượt", better="higher")
BIRTHS = flow("births", "thú non", "con")
APES = stock("apes", "vượn", "con", better="higher")
SICK = stock("sick", "thú bệnh", "con", better="lower")
FED = ratio("fed", "thú được tiêm phòng", counted="con", better="higher")
YOUNG = ratio("young", "tỷ lệ thú non", of=("births", "visits"))
FULL = ratio("full", "công suất", better="higher")


@pytest.mark.parametrize(
    ("text", "indicator", "facets"),
    [
        ("{visits}", VISITS, "total rate gap left required growth"),
        ("{visits:total}, {visits:rate}", VISITS, "period gap left required growth"),
        ("{births}", BIRTHS, "total growth"),  # no good direction: nobody sets a target
        ("{births}, {births:rate}", BIRTHS, "total left required growth"),  # but one did; a gap has no word
        ("{apes}", APES, "rate gap left growth"),
        ("{sick}", SICK, "rate gap growth"),
        ("{fed}", FED, "pair rate gap left growth"),
        ("{full}", FULL, "rate gap left growth"),
    ],
)
def test_what_a_kind_allows_and_no_line_tells_is_left(text: str, indicator: Indicator, facets: str) -> None:
    assert left(text, indicator) == {indicator.key: facets}


@pytest.mark.parametrize("slot", ["{births:change}", "{births:total.growth}", "{births:growth@prev}"])
def test_one_comparison_tells_the_other(slot: str) -> None:
    assert left(f"{{births}}, {{births:total}}, {slot}", BIRTHS) == {}


def test_a_pair_tells_the_two_that_a_ratio_is_made_of() -> None:
    said = left("{young:pair}, {young:total}, {visits:rate}", BIRTHS, VISITS, YOUNG)
    assert said["births"] == "total growth"
    assert said["visits"] == "total gap left required growth"


def test_a_pair_of_totals_tells_their_totals() -> None:
    said = left("{young:total.pair}, {visits:rate}", BIRTHS, VISITS, YOUNG)
    assert said["births"] == "period growth"
