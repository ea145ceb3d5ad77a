"""The default line of each kind: what is said of an indicator that no line of its domain speaks of."""

from collections.abc import Iterable

from ngaman_core.declare.indicator import Flow, Indicator, Ratio, Within
from ngaman_core.declare.line import Line
from ngaman_core.declare.topic import Topic
from ngaman_core.finding import Place


def default_topic(
    title: str, indicators: Iterable[Indicator], lines: Iterable[Line], source: Place
) -> tuple[Topic, ...]:
    """Return the topic that tells what no line speaks of, or nothing where every indicator is spoken of.

    Who speaks of a ratio speaks of the two indicators that it is worked out from.
    """
    listed = list(indicators)
    spoken = {slot.key for line in lines for slot in line.slots}
    spoken |= {key for one in listed if isinstance(one, Ratio) and one.key in spoken for key in one.of or ()}
    unspoken = [default_line(indicator) for indicator in listed if indicator.key not in spoken]
    return (Topic(title, unspoken, source=source),) if unspoken else ()


def default_line(indicator: Indicator) -> Line:
    """Return the plain sentence of an indicator's kind: its name, what is known of it, and its share of the target."""
    key = indicator.key
    subject = f"{{{key}:name}}" + (f" {{{indicator.by}}}" if indicator.by else "")
    return Line(subject + _figures(indicator), each=indicator.by, source=indicator.source)


def _figures(indicator: Indicator) -> str:
    key = indicator.key
    against_target = f"[, bằng {{{key}:rate|2}} {{{key}:basis}}]"
    if isinstance(indicator, Flow):
        to_date = "{to_date}" if indicator.within is Within.YEAR else "lũy kế"
        return f"[ {{when}} {{{key}}}][, {to_date} {{{key}:total}}]" + against_target
    if isinstance(indicator, Ratio) and indicator.counted:
        return f" {{{key}:pair}}, bằng {{{key}|2}}"
    return f" {{{key}}}" + against_target
