"""What the keys in a column of indicators say of each row: whether it adds up, and which way is good."""

from collections.abc import Callable

import narwhals as nw
from attrs import frozen

from ngaman_core.declare.indicator import Better, Flow, Indicator, Ratio, Within

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

    @property
    def untold(self) -> dict[str, nw.Expr]:
        """Say by a reason of which rows columns cannot tell the figures."""
        return {
            UNKNOWN: ~self._are(lambda one: True),
            OTHER_SPAN: self._are(lambda one: isinstance(one, Flow) and one.within is not Within.YEAR),
            HALVES: self._are(lambda one: isinstance(one, Ratio) and not one.published),
        }

    def _are(self, fitting: Callable[[Indicator], bool]) -> nw.Expr:
        return nw.col("indicator").is_in([one.key for one in self.indicators if fitting(one)])
