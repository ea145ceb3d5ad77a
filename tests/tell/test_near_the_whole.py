"""Law 9 for a computed share: it is never rounded across 100%, whatever decimals its line asks for."""

import pytest

from ngaman_core.declare import Line, Topic, flow, ratio, stock
from tests.tell.office import domain, told

CAPITAL = [
    stock("plan", "kế hoạch vốn", "triệu đồng"),
    flow("paid", "vốn đã giải ngân", "triệu đồng"),
    ratio("rate", "tỷ lệ giải ngân", of=("paid", "plan")),
]
SAID = Topic("Đầu tư", [Line("giải ngân {paid:total}, bằng {rate|1} của {plan}")])


@pytest.mark.parametrize(("paid", "share"), [(4984, "99,98%"), (4985, "100%"), (4986, "100,02%"), (4000, "80,2%")])
def test_a_share_stays_on_its_side_of_the_whole(paid: int, share: str) -> None:
    story = told(f"plan 2023-11 level 4985\npaid 2023-11 total {paid}\n", domain(SAID, indicators=CAPITAL))
    assert f"bằng {share} của 4.985 triệu đồng" in story.text
