"""Remarks: what can be said of any indicator that has a good direction, beside its targets or the year before."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache

from ngaman_core.declare.indicator import Better, Flow, Indicator, Ratio, Within, has_total
from ngaman_core.declare.line import Line
from ngaman_core.finding import Place

PERCENT = "%"


class Remark(StrEnum):
    """A remark by what it says; the words around the figures are true of one verdict only, so the teller chooses."""

    REACHED = "reached"
    SHORT = "short"
    APART = "apart"
    OVER = "over"
    KEPT = "kept"
    WORSE = "worse"
    CATCH_UP = "catch up"


KINDS = {
    Better.HIGHER: (Remark.REACHED, Remark.SHORT, Remark.APART, Remark.WORSE, Remark.CATCH_UP),
    Better.LOWER: (Remark.OVER, Remark.KEPT, Remark.WORSE),
}
# {key} is the indicator's, {main} the figure that counts, {subject} its name with its item and span.
WORDS = {
    Remark.REACHED: "{subject} ({{{key}:rate{who}|1}})",
    Remark.SHORT: "{subject} chỉ đạt {{{key}:rate{who}|1}} {{{key}:basis{who}}}",
    Remark.APART: "{subject} {{{key}:gap{who}|1}}",
    Remark.OVER: "{subject} {main} vượt mức cho phép {{{key}:target{who}}} của {{{key}:basis{who}}}",
    Remark.KEPT: "{subject} ({main})",
    Remark.WORSE: "{subject} {{{key}:{compared}}} so với cùng kỳ",
    Remark.CATCH_UP: "{subject} còn thiếu {{{key}:left{who}}}, {{next}} cần thêm {{{key}:required{who}}}"
    " để hoàn thành {{{key}:basis{who}}}",
}
# Of a percentage the percentage itself is said too: its rate alone would be taken for it.
REACHED_SHARE = "{subject} ({main}, bằng {{{key}:rate{who}|1}})"


def remark(
    kind: Remark, indicator: Indicator, indicators: Mapping[str, Indicator], who: str = "", *, of_item: bool = False
) -> Line:
    """Return the line of a remark, against the target of `who`; for the whole, or for an item of its list."""
    in_total = has_total(indicator, indicators)
    in_span = not isinstance(indicator, Ratio) and indicator.within not in (None, Within.YEAR, Within.EVER)
    is_share = kind is Remark.REACHED and indicator.unit == PERCENT
    words = REACHED_SHARE if is_share else WORDS[kind]
    return _line(words, indicator.key, indicator.by, f"@{who}" if who else "", in_total, in_span, of_item)


def remarks(indicator: Indicator, indicators: Mapping[str, Indicator]) -> Iterator[Line]:
    """Yield every remark that may be made on an indicator, so that texts can be read by them."""
    kinds = KINDS[indicator.better] if indicator.better else ()
    for kind in kinds:
        if kind is not Remark.CATCH_UP or isinstance(indicator, Flow):
            yield remark(kind, indicator, indicators)
            if indicator.by:
                yield remark(kind, indicator, indicators, of_item=True)


@cache
def _line(words: str, key: str, by: str, who: str, in_total: bool, in_span: bool, of_item: bool) -> Line:
    span = f"[ {{{key}:within}}]" if in_span and not by else ""  # a reader would take it for the name of an item
    text = words.format(
        subject=f"{{{key}:name}}" + (f" {{{by}}}" if of_item else "") + span,
        key=key,
        main=f"{{{key}:total}}" if in_total else f"{{{key}}}",
        compared="total.change" if in_total else "change",
        who=who,
    )
    return Line(text, by if of_item else "", source=Place("ngaman_core"))
