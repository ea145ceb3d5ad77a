"""What the lines of a catalog ask of a pack: the rows of data and the targets behind every slot."""

from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from ngaman_core.declare.authority import Authority
from ngaman_core.declare.catalog import Catalog
from ngaman_core.declare.comparison import base_of
from ngaman_core.declare.indicator import Facet, Flow, Indicator, Ratio, Within, has_total
from ngaman_core.declare.line import Slot
from ngaman_core.measure.period import Period, Span, Year

AGAINST_A_TARGET = ("target", "rate", "gap", "left", "required", "basis")
AGAINST_A_BASE = ("change", "growth")


@frozen
class AskedRow:
    """A row of observations.csv; `list` is the list of items each of which needs one, '' where one row is for all."""

    indicator: Indicator
    period: Period
    facet: Facet
    list: str = ""


@frozen
class AskedTarget:
    """A row of targets.csv."""

    indicator: Indicator
    authority: Authority
    list: str = ""


@frozen
class Asked:
    """What the lines ask for, each thing once; `dated` and `placed` are keys whose closing date or place is told."""

    rows: tuple[AskedRow, ...]
    targets: tuple[AskedTarget, ...]
    lists: tuple[str, ...]
    dated: frozenset[str]
    placed: frozenset[str]


def asked(catalog: Catalog, period: Period) -> Asked:
    """Return what the lines of a catalog ask for when they speak of a period."""
    spoken = [(slot, line.each) for domain in catalog.domains for line in domain.lines for slot in line.slots]
    rows = dict.fromkeys(row for slot, each in spoken for row in rows_behind(slot, each, period, catalog.indicators))
    targets = dict.fromkeys(
        target for slot, each in spoken for target in targets_behind(slot, each, catalog.indicators)
    )
    each_line = [line.each for domain in catalog.domains for line in domain.lines]
    return Asked(
        # Items add up to the whole, so a row for the whole would only say the same again.
        tuple(row for row in rows if row.list or evolve(row, list=row.indicator.by or "-") not in rows),
        tuple(targets),
        tuple(dict.fromkeys(filter(None, (*each_line, *(indicator.by for indicator in catalog.indicators.values()))))),
        frozenset(slot.key for slot, _ in spoken if slot.facet == "asof"),
        frozenset(slot.key for slot, _ in spoken if slot.facet == "where"),
    )


def period_of_target(indicator: Indicator, reported: Period, span: Span | None) -> str:
    """Return the key of what a target is usually set for: its span, the year, or all time."""
    if indicator.within is Within.EVER:
        return ""
    return span.key if span else f"{reported.year:04}"


def rows_behind(slot: Slot, each: str, period: Period, indicators: Mapping[str, Indicator]) -> Iterator[AskedRow]:
    """Yield the rows from which a slot of a line is answered, those of its base among them."""
    indicator, what = indicators[slot.key], slot.facet.rpartition(".")[2]
    if slot.is_text or what == "target":
        return
    is_met = what in AGAINST_A_TARGET or (what == "pair" and isinstance(indicator, Flow))
    in_total = slot.facet.startswith("total") or is_met
    yield from _rows_at(indicator, period, in_total, each, indicators)
    if what in AGAINST_A_BASE:
        yield _row_at_base(indicator, base_of(period, slot.who), in_total, each, indicators)


def _rows_at(
    indicator: Indicator, period: Period, in_total: bool, each: str, indicators: Mapping[str, Indicator]
) -> Iterator[AskedRow]:
    """Yield the rows behind a figure; behind a computed ratio stand those of its two indicators."""
    if isinstance(indicator, Ratio) and indicator.of:
        parts = [indicators[key] for key in indicator.of]
        in_total = in_total or not has_total(indicator, indicators)
    else:
        parts = [indicator]
    for part in parts:
        facet = (Facet.TOTAL if in_total else Facet.PERIOD) if isinstance(part, Flow) else Facet.LEVEL
        yield AskedRow(part, period, facet, each if part.by == each else "")


def _row_at_base(
    indicator: Indicator, base: Period, in_total: bool, each: str, indicators: Mapping[str, Indicator]
) -> AskedRow:
    """Return the row of an earlier period: of a ratio itself, as offices keep old ratios and not their parts."""
    facet = Facet.TOTAL if in_total or isinstance(base, Year) else Facet.PERIOD
    if not has_total(indicator, indicators):
        facet = Facet.LEVEL
    return AskedRow(indicator, base, facet, each if indicator.by == each else "")


def targets_behind(slot: Slot, each: str, indicators: Mapping[str, Indicator]) -> Iterator[AskedTarget]:
    """Yield the target that a slot of a line is held against, if it is."""
    indicator = indicators[slot.key]
    paired = slot.facet.endswith("pair") and not isinstance(indicator, Ratio)
    if slot.facet in AGAINST_A_TARGET or paired:
        yield AskedTarget(indicator, Authority(slot.who or Authority.RESOLUTION), each if indicator.by == each else "")
