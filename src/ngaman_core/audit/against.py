"""A text beside what it should say: the report that a pack makes, or the report of the month before."""

import re
from collections import defaultdict, deque
from collections.abc import Iterator, Mapping
from fractions import Fraction

from attrs import frozen

from ngaman_core.audit.extract import Text
from ngaman_core.audit.fault import Fault, fault
from ngaman_core.audit.figure import Figure
from ngaman_core.audit.stated import adds_up, amount_text, stated
from ngaman_core.declare.catalog import Catalog
from ngaman_core.declare.indicator import Facet
from ngaman_core.errors import DataError
from ngaman_core.evaluate.interval import Stated
from ngaman_core.evaluate.law import Fit
from ngaman_core.finding import Severity
from ngaman_core.vi import count
from ngaman_core.vi.text import folded

NUMERAL = re.compile(r"[0-9]++(?:[.,][0-9]++)*+")
Key = tuple[str, str, str, str]
PACK = "kiểm tra lại số trong báo cáo, hoặc sửa số liệu của gói nếu gói mới sai."


@frozen
class Line:
    """A line of a text: its shape is what is left of it when every number is taken out."""

    start: int
    shape: str
    numerals: tuple[re.Match[str], ...]


def against_pack(text: Text, expected: Text, catalog: Catalog) -> Iterator[Fault]:
    """Yield the numbers that differ from those of the report that the pack makes.

    A line of the same words is compared number by number; in another line the figures that a line of a domain reads
    are compared with those of the same indicator.
    """
    waiting: dict[str, deque[Line]] = defaultdict(deque)
    for line in _lines(expected.text):
        waiting[line.shape].append(line)
    alike: list[tuple[int, int]] = []
    for line in _lines(text.text):
        if waiting[line.shape]:
            alike.append((line.start, line.numerals[-1].end()))
            yield from _beside(line, waiting[line.shape].popleft(), text, expected, catalog)
    yield from _other_words(text, expected, alike, catalog)


def _lines(text: str) -> Iterator[Line]:
    start = 0
    for row in text.splitlines(keepends=True):
        numerals = tuple(NUMERAL.finditer(text, start, start + len(row)))
        if numerals:
            yield Line(start, folded(NUMERAL.sub("0", row)), numerals)
        start += len(row)


def _beside(line: Line, right: Line, text: Text, expected: Text, catalog: Catalog) -> Iterator[Fault]:
    for found, wanted in zip(line.numerals, right.numerals, strict=True):
        if found[0] != wanted[0] and not _rounded_alike(found[0], wanted[0]):
            figure = expected.at(wanted.start())
            name = _name(figure, catalog) if figure else ""
            message = f"Số “{found[0]}”{name} khác với gói số liệu: gói cho ra {wanted[0]}."
            fix = f"viết {wanted[0]}, hoặc sửa số liệu của gói nếu gói mới sai."
            yield Fault(
                "pack",
                Severity.ERROR,
                message,
                fix,
                start=found.start(),
                end=found.end(),
                printed=found[0],
                computed=wanted[0],
            )


def _rounded_alike(one: str, other: str) -> bool:
    """Say whether two numerals are one number, the same or rounded to fewer digits."""
    try:
        first, second = count.from_text(one).value, count.from_text(other).value
    except DataError:
        return False
    return any(
        Stated(Fraction(value), Fraction(10) ** int(value.as_tuple().exponent)).rounded.meets(
            Stated(Fraction(exact)).rounded
        )
        for value, exact in ((first, second), (second, first))
    )


def _other_words(text: Text, expected: Text, alike: list[tuple[int, int]], catalog: Catalog) -> Iterator[Fault]:
    """Compare the figures of lines whose words are not those of the pack, as far as a line of a domain reads them."""
    known: dict[Key, list[Figure]] = defaultdict(list)
    for figure in expected.figures:
        if figure.mention.by == "line":
            known[_key(figure)].append(figure)
    spans = iter(alike)
    span = next(spans, None)
    for figure in text.figures:
        while span and span[1] <= figure.token.start:
            span = next(spans, None)
        compared = span is not None and span[0] <= figure.token.start
        if compared or figure.mention.by != "line" or not known[_key(figure)]:
            continue
        if not any(_agree(figure, one, catalog) for one in known[_key(figure)]):
            right = known[_key(figure)][0].mention.text
            message = f"“{figure.mention.text}”{_name(figure, catalog)} khác với gói số liệu: gói cho ra {right}."
            yield fault("pack", Severity.ERROR, figure, message, PACK, right)


def _key(figure: Figure) -> Key:
    mention = figure.mention
    return mention.indicator, mention.facet, mention.who, mention.item


def _agree(one: Figure, other: Figure, catalog: Catalog) -> bool:
    if one.token.unit != other.token.unit or one.token.kind is not other.token.kind:
        return False
    units = catalog.units
    same_whole = one.token.of == other.token.of
    return same_whole and adds_up(stated(one, units), (stated(other, units),)) is not Fit.BROKEN


def _name(figure: Figure, catalog: Catalog) -> str:
    indicator = catalog.indicators.get(figure.mention.indicator)
    item = f", {figure.mention.item}" if figure.mention.item else ""
    return f" ({indicator.name}{item})" if indicator else ""


def against_before(text: Text, before: Text, catalog: Catalog) -> Iterator[Fault]:
    """Yield the totals that are not the total of the report before and the period's own value, and those that fell."""
    now, then = _by_facet(text), _by_facet(before)
    for (key, facet, item), total in now.items():
        last = then.get((key, Facet.TOTAL.value, item))
        period = now.get((key, Facet.PERIOD.value, item))
        if facet != Facet.TOTAL.value or not last or last.token.unit != total.token.unit:
            continue
        units, name = catalog.units, _name(total, catalog)
        end, start = stated(total, units), stated(last, units)
        if period and period.token.unit == total.token.unit:
            own = stated(period, units)
            # The first month of a year begins anew: its total is its own value.
            if adds_up(end, (start, own)) is Fit.BROKEN and adds_up(end, (own,)) is Fit.BROKEN:
                right = amount_text(start.value + own.value, total)
                message = (
                    f"Lũy kế “{total.mention.text}”{name} không khớp báo cáo trước: "
                    f"{last.mention.text} + {period.mention.text} = {right}."
                )
                fix = "kiểm tra lại, hoặc ghi chú lý do điều chỉnh số của kỳ trước."
                yield fault("running-total", Severity.WARNING, total, message, fix, right)
        elif adds_up(start, (end,), "<=") is Fit.BROKEN:
            message = f"Lũy kế “{total.mention.text}”{name} nhỏ hơn báo cáo trước ({last.mention.text})."
            fix = "kiểm tra lại, hoặc ghi chú lý do điều chỉnh giảm."
            yield fault("total-fell", Severity.WARNING, total, message, fix)


def _by_facet(text: Text) -> Mapping[tuple[str, str, str], Figure]:
    """Return the figures by indicator, facet and item; of one that is told twice, the first."""
    found: dict[tuple[str, str, str], Figure] = {}
    for figure in text.figures:
        mention = figure.mention
        if mention.indicator and figure.alone and not figure.way:
            found.setdefault((mention.indicator, mention.facet, mention.item), figure)
    return found
