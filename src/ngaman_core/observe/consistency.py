"""What rows say against each other: two rows for one figure, a total below its month, a part above its whole."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from fractions import Fraction
from typing import TypeVar

from attrs import evolve

from ngaman_core.declare.catalog import Catalog
from ngaman_core.declare.indicator import Facet, Flow, Indicator, Ratio
from ngaman_core.declare.target import Target
from ngaman_core.finding import Finding, Place, Severity
from ngaman_core.measure.unit import UnitMismatch, Units
from ngaman_core.observe.near import quoted
from ngaman_core.observe.observation import Observation

Kept = TypeVar("Kept", Observation, Target)
Current = Mapping[Hashable, Observation]


def figure(
    one: Observation, indicator: str | None = None, facet: Facet | None = None, within: str | None = None
) -> Hashable:
    """Return what makes two rows one figure, whatever their vintage; or the figure that stands beside it."""
    return (
        indicator or one.indicator,
        one.item,
        one.area,
        one.period,
        facet or one.facet,
        one.within if within is None else within,
    )


def vintage(one: Observation) -> Hashable:
    """Return what makes two rows one row written twice."""
    return (figure(one), one.published)


def demand(one: Target) -> Hashable:
    """Return what makes two rows one target; a later version of it has another document, date or effective date."""
    return (
        one.indicator,
        one.item,
        one.area,
        one.period,
        one.authority,
        one.issuer,
        one.document,
        one.date,
        one.effective,
    )


def once(rows: Iterable[Kept], identity: Callable[[Kept], Hashable], findings: list[Finding]) -> list[Kept]:
    """Return the first row of each identity; for every later one file a finding that names both."""
    first: dict[Hashable, Kept] = {}
    for row in rows:
        kept = first.setdefault(identity(row), row)
        if kept is not row:
            values = "cùng giá trị" if kept.value == row.value else f"giá trị khác ({kept.value:f} và {row.value:f})"
            message = f"trùng với {_row(kept)}: cùng chỉ tiêu {quoted(row.indicator)}, cùng kỳ, {values}."
            fix = "bỏ một dòng (dòng này không được dùng); bản sửa đổi thì ghi ngày vào cột published hoặc effective."
            findings.append(Finding("duplicate", Severity.ERROR, message, fix, row.source))
    return list(first.values())


def disagreements(observations: Iterable[Observation], catalog: Catalog) -> Iterator[Finding]:
    """Yield what the latest vintages say against each other; which of two rows is wrong only the clerk can know."""
    current = {figure(one): one for one in sorted(observations, key=lambda one: one.published)}
    given = {_whose(one, one.indicator) for one in current.values()}
    for one in current.values():
        indicator = catalog.indicators[one.indicator]
        yield from _below_its_period(one, indicator, current)
        yield from _above_its_whole(one, indicator, current, catalog.units)
        yield from _beside_its_parts(one, indicator, given)


def _below_its_period(total: Observation, indicator: Indicator, current: Current) -> Iterator[Finding]:
    if not isinstance(indicator, Flow) or total.facet is not Facet.TOTAL:
        return
    part = current.get(figure(total, facet=Facet.PERIOD)) or current.get(figure(total, facet=Facet.PERIOD, within=""))
    if part and not _rough(total, part) and total.value < part.value:
        message = (
            f"{quoted(indicator.name)}: lũy kế {total.value:f} {total.unit} nhỏ hơn số trong kỳ"
            f" {part.value:f} {part.unit} ({_row(part)}), mà lũy kế phải gồm cả kỳ này."
        )
        yield _error(
            "total-below-period", message, "kiểm tra lại hai số; có thể hai dòng bị đổi facet cho nhau.", total
        )


def _above_its_whole(part: Observation, indicator: Indicator, current: Current, units: Units) -> Iterator[Finding]:
    whole = current.get(figure(part, indicator.part_of)) if indicator.part_of else None
    if whole is None or _rough(part, whole):
        return
    try:
        most = Fraction(whole.value) * units.factor(whole.unit, part.unit)
    except UnitMismatch:  # a part may be counted otherwise than its whole: officials in bodies, works in sites
        return
    if part.value > most:
        message = (
            f"{quoted(indicator.name)} ({part.value:f} {part.unit}) lớn hơn {quoted(whole.indicator)}"
            f" ({whole.value:f} {whole.unit}, {_row(whole)}), mà nó chỉ là một phần trong đó."
        )
        yield _error("part-above-whole", message, "kiểm tra lại hai số.", part)


def _beside_its_parts(one: Observation, indicator: Indicator, given: set[Hashable]) -> Iterator[Finding]:
    if isinstance(indicator, Ratio) and indicator.of and all(_whose(one, part) in given for part in indicator.of):
        parts = " và ".join(map(quoted, indicator.of))
        message = f"{quoted(indicator.name)} được tính từ {parts}, kỳ này đã có cả hai; số ghi ở đây không được dùng."
        fix = "bỏ dòng này; chỉ ghi khi không có số liệu để tính, như số của năm trước."
        yield _error("computed-ratio", message, fix, one)


def _whose(one: Observation, indicator: str) -> Hashable:
    return (indicator, one.item, one.area, one.period)


def _rough(*rows: Observation) -> bool:
    """Say whether a number stands for more or less than itself ("trên 90"), so that nothing can be held against it."""
    return any(row.bound for row in rows)


def _row(other: Observation | Target) -> str:
    return str(Place(row=other.source.row)) if other.source.row else "dòng khác"


def _error(rule: str, message: str, fix: str, row: Observation) -> Finding:
    return Finding(rule, Severity.ERROR, message, fix, evolve(row.source, column="value"))
