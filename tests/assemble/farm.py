"""A farm and a town that report together: what the tests of assembling look at."""

from ngaman_core.assemble import Report, report
from ngaman_core.declare import Line, Topic, flow
from ngaman_core.measure.period import period
from ngaman_core.observe import Settings
from tests.tell.office import domain, told

HERD, FISH, TREES = flow("herd", "đàn", "con"), flow("fish", "cá", "tấn"), flow("trees", "cây", "cây")
FARM = domain(
    Topic("Chăn nuôi", [Line("đàn có {herd}"), Line("cá có {fish}")], split=True), indicators=[HERD, FISH], key="farm"
)
TOWN = domain(Topic("Cây xanh", [Line("cây có {trees}")]), indicators=[TREES], key="town", chapter="economy")
ROWS = "herd 2023-11 period 5275\nfish 2023-11 period 95\ntrees 2023-11 period 12"
SETTINGS = Settings(period=period("2023-11"), issuer="Ủy ban nhân dân thị xã Ngã Năm")


def assembled(*, settings: Settings = SETTINGS, rows: str = ROWS, **more: object) -> Report:
    """Return the report of the farm and the town."""
    return report(told(rows, FARM, TOWN, settings=settings, **more))


def lines(made: Report) -> list[str]:
    """Return every block with its mark."""
    return [f"{block.marker} {block.text}" for block in made.walk()]
