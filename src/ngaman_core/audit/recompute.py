"""Recompute what a text claims: every rule on every passage, the findings in the order of the text."""

from collections.abc import Callable, Iterator, Sequence

from ngaman_core.audit.extract import Text, uncollected
from ngaman_core.audit.fault import Fault
from ngaman_core.audit.figure import Figure
from ngaman_core.audit.rules import changes, dates, gaps, laws, plans, shares, sums, totals, writing
from ngaman_core.declare.catalog import Catalog
from ngaman_core.measure.unit import Units

Rule = Callable[[Sequence[Figure], Units], Iterator[Fault]]
RULES: tuple[Rule, ...] = tuple(one.check for one in (writing, shares, sums, totals, changes, gaps, plans))


def faults(text: Text, catalog: Catalog) -> tuple[Fault, ...]:
    """Return what is wrong in a text, each place once for each rule."""
    with uncollected():
        return tuple(sorted(_found(text, catalog).values(), key=lambda one: (one.start, one.rule)))


def _found(text: Text, catalog: Catalog) -> dict[tuple[int, str], Fault]:
    found: dict[tuple[int, str], Fault] = {}
    for passage in text.passages:
        for rule in RULES:
            for one in rule(passage, catalog.units):
                found.setdefault((one.start, one.rule), one)
    for one in (*dates.check(text), *laws.check(text, catalog)):
        found.setdefault((one.start, one.rule), one)
    return found
