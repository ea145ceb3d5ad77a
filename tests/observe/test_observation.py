"""An observation is exact, and its words are closed lists."""

from decimal import Decimal

import pytest

from ngaman_core.declare import Facet
from ngaman_core.errors import DataError
from ngaman_core.measure.period import Month
from ngaman_core.observe import Observation


def test_numbers_and_words_are_taken_as_programs_write_them() -> None:
    one = Observation("a", Month("2023-11"), "1.50", facet="total", of=3)
    assert (str(one.value), one.of, one.facet) == ("1.50", Decimal(3), Facet.TOTAL)


@pytest.mark.parametrize("number", [0.1, True, "1,5", Decimal("NaN")])
def test_an_inexact_number_is_refused_as_value_and_as_denominator(number: object) -> None:
    with pytest.raises(DataError):
        Observation("a", Month("2023-11"), number, facet=Facet.LEVEL)
    with pytest.raises(DataError):
        Observation("a", Month("2023-11"), Decimal(1), facet=Facet.LEVEL, of=number)
