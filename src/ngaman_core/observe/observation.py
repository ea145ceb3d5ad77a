"""An observation: one figure of one month, with the row it comes from."""

import datetime
from decimal import Decimal

from attrs import field, frozen

from ngaman_core.declare.indicator import Facet
from ngaman_core.declare.target import exact
from ngaman_core.finding import Place
from ngaman_core.measure.period import Period
from ngaman_core.observe.status import Status
from ngaman_core.vi.printed import Bound


def _exact_or_none(value: object) -> Decimal | None:
    return None if value is None else exact(value)


@frozen
class Observation:
    """A value in its indicator's arithmetic unit; in a counted ratio the numerator, with the denominator in `of`.

    `within` is the key of the span that a total adds up in; `published` is the vintage, an ISO date, of which the
    latest counts.
    """

    indicator: str
    period: Period
    value: Decimal = field(converter=exact)
    facet: Facet = field(converter=Facet, kw_only=True)
    item: str = field(default="", kw_only=True)
    area: str = field(default="", kw_only=True)
    of: Decimal | None = field(default=None, kw_only=True, converter=_exact_or_none)
    unit: str = field(default="", kw_only=True)
    within: str = field(default="", kw_only=True)
    as_of: datetime.date | None = field(default=None, kw_only=True)
    status: Status | None = field(default=None, kw_only=True)
    bound: Bound | None = field(default=None, kw_only=True)
    published: str = field(default="", kw_only=True)
    note: str = field(default="", kw_only=True)
    source: Place = field(default=Place(), kw_only=True)
