"""What the keys in a column of indicators say of each row: whether it adds up, and which way is good."""

from collections.abc import Callable

import narwhals as nw
from attrs import frozen

from ngaman_core.declare.indicator import Better, Flow, Indicator, Ratio, Within
from ngaman_core.evaluate.whole import Columns

UNKNOWN, OTHER_SPAN, HALVES = "unknown indicator", "adds up in another span", "a ratio of two numbers"


@frozen
class Kinds:
    """The indicators that a frame may hold."""

    indicators: tuple[Indicator, ...]

    @property
    def flow(self) -> nw.Expr:
        """Say of each row whether it is of a flow."""
        return self._are(lambda one: isinstance(one, Flow))

    @property
    def higher(self) -> nw.Expr:
        """Say of each row whether higher figures are better."""
        return self._are(lambda one: one.better is Better.HIGHER)

    @property
    def lower(self) -> nw.Expr:
        """Say of each row whether lower figures are better."""
        return self._are(lambda one: one.better is Better.LOWER)

    def kept(self, groups: Columns) -> Columns:
        """Return groups without the figures that columns cannot tell, and with the reason."""
        year = self._are(lambda one: isinstance(one, Flow) and one.within is Within.YEAR)
        halves = self._are(lambda one: isinstance(one, Ratio) and not one.published)
        reason = nw.when(~nw.col("reason").is_null()).then(nw.col("reason"))
        reason = reason.when(~self._are(lambda one: True)).then(nw.lit(UNKNOWN))
        reason = reason.when(self.flow & ~year).then(nw.lit(OTHER_SPAN)).when(halves).then(nw.lit(HALVES))
        told = nw.col("reason").is_null()
        figures = {name: nw.when(told).then(nw.col(name)) for name in ("total", "level")}
        return groups.with_columns(reason=reason).with_columns(**figures)

    def _are(self, fitting: Callable[[Indicator], bool]) -> nw.Expr:
        return nw.col("indicator").is_in([one.key for one in self.indicators if fitting(one)])
