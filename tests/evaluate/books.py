"""Books in a table: what the tests of this room look at."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction

from ngaman_core.declare.catalog import Catalog
from ngaman_core.declare.domain import Domain
from ngaman_core.declare.indicator import Indicator
from ngaman_core.declare.law import Law
from ngaman_core.declare.target import Target
from ngaman_core.evaluate import Assessment, assessment
from ngaman_core.evaluate.fact import Answer, Fact, Hole
from ngaman_core.finding import Place
from ngaman_core.measure.period import Span, period
from ngaman_core.observe.contents import Book
from ngaman_core.observe.items import Item, Items
from ngaman_core.observe.observation import Observation
from ngaman_core.observe.settings import Settings
from ngaman_core.observe.status import Status
from ngaman_core.vi.printed import Bound

SEASON = Span("dong-xuan", "vụ Đông Xuân 2023-2024", date(2023, 10, 1), date(2024, 3, 31), "season")
AUTUMN = Span("thu-dong", "vụ Thu Đông 2023", date(2023, 7, 1), date(2023, 12, 31), "season")
SCHOOL = Span("2023-2024", "năm học 2023-2024", date(2023, 9, 5), date(2024, 5, 31), "school-year")


def row(line: str, number: int) -> Observation:
    """Return the observation of a line: key[/item], period, facet, value[/of], then name=value for the rest."""
    whose, when, facet, value, *rest = line.split()
    key, _, item = whose.partition("/")
    number_, _, of = value.partition("/")
    extra = dict(pair.split("=") for pair in rest)
    return Observation(
        key,
        period(when),
        Decimal(number_),
        facet=facet,
        item=item,
        of=Decimal(of) if of else None,
        bound=Bound(extra["bound"]) if "bound" in extra else None,
        as_of=date.fromisoformat(extra["as_of"]) if "as_of" in extra else None,
        status=Status(extra["status"]) if "status" in extra else None,
        area=extra.get("area", ""),
        within=extra.get("within", ""),
        published=extra.get("published", ""),
        source=Place("observations.csv", number),
    )


def book(
    rows: str,
    *indicators: Indicator,
    targets: Iterable[Target] = (),
    items: Iterable[Item] = (),
    spans: Iterable[Span] = (),
    laws: Iterable[Law] = (),
    reported: str = "2023-11",
) -> Book:
    """Return a book of a table, a line for each row of data."""
    lines = [line for line in rows.splitlines() if line.strip()]
    domain = Domain(key="town", title="Thị xã", chapter="economy", indicators=indicators, laws=tuple(laws))
    return Book(
        Catalog((domain,)),
        Settings(period=period(reported), spans=tuple(spans)),
        tuple(row(line, number) for number, line in enumerate(lines, 2)),
        tuple(targets),
        Items.gathered(items),
    )


def assessed(rows: str, *indicators: Indicator, **more: object) -> Assessment:
    """Return the assessment of a table."""
    return assessment(book(rows, *indicators, **more))  # type: ignore[arg-type]  # handed on as they are


def fact(answer: Answer) -> Fact:
    """Return a fact; a hole fails with its reason."""
    assert isinstance(answer, Fact), answer.reason
    return answer


def number(answer: Answer) -> Fraction:
    """Return the number of a fact."""
    return fact(answer).value


def pair(answer: Answer) -> list[Fraction | int | None]:
    """Return both sides of a pair."""
    return [fact(answer).value, fact(answer).of]


def hole(answer: Answer) -> Hole:
    """Return a hole; a fact fails with its number."""
    assert isinstance(answer, Hole), answer.value
    return answer
