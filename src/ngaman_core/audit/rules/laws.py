"""The laws that domains declare, and the ratios they compute, held against what a text says of the same indicators."""

from collections.abc import Iterator, Mapping

from ngaman_core.audit.extract import Text
from ngaman_core.audit.fault import Fault, fault
from ngaman_core.audit.figure import Figure
from ngaman_core.audit.rules.shares import beside
from ngaman_core.audit.stated import stated
from ngaman_core.declare.catalog import Catalog
from ngaman_core.declare.indicator import Facet, Ratio, Stock
from ngaman_core.declare.law import Law, Term
from ngaman_core.declare.skeleton import PERCENT
from ngaman_core.evaluate.interval import Stated
from ngaman_core.evaluate.law import Fit, claim_of
from ngaman_core.finding import Severity

# The figures of the whole by indicator and facet, as far as lines tell them.
Told = Mapping[tuple[str, str], Figure]


def check(text: Text, catalog: Catalog) -> Iterator[Fault]:
    """Yield the laws that figures told by lines break; a law of which one figure is not told says nothing."""
    facts = told(text)
    for law in catalog.laws:
        yield from _law(law, facts, catalog)
    for key, indicator in catalog.indicators.items():
        if isinstance(indicator, Ratio) and indicator.of and indicator.unit == PERCENT:
            for facet in (Facet.LEVEL, Facet.TOTAL):
                yield from _ratio(key, indicator, facet, facts, catalog)


def told(text: Text) -> Told:
    """Return the figures that lines tell of a whole: not of an item, no change and no rate."""
    found: dict[tuple[str, str], Figure] = {}
    for figure in text.figures:
        mention = figure.mention
        if mention.by == "line" and not mention.item and not mention.who and figure.alone:
            found.setdefault((mention.indicator, mention.facet), figure)
    return found


def _law(law: Law, facts: Told, catalog: Catalog) -> Iterator[Fault]:
    figures = {term: facts.get((term.key, _facet(term, catalog))) for term in law.terms}

    def lookup(term: Term) -> Stated | None:
        figure = figures[term]
        return stated(figure, catalog.units) if figure else None

    claim = claim_of(law, lookup)
    if claim is None or claim.fit is not Fit.BROKEN:
        return
    last = max((figure for figure in figures.values() if figure), key=lambda one: one.token.start)
    names = ", ".join(f"{catalog.indicator(term.key).name}: {lookup(term).text}" for term in law.terms)  # type: ignore[union-attr]  # the claim has every number
    message = f"{claim.said(catalog.units)} ({names})."
    yield fault("law", Severity.ERROR, last, message, f"kiểm tra lại các số này; quy tắc là {law.text}.")


def _facet(term: Term, catalog: Catalog) -> str:
    return term.facet or catalog.indicator(term.key).own_facet.value


def _ratio(key: str, indicator: Ratio, facet: Facet, facts: Told, catalog: Catalog) -> Iterator[Fault]:
    """Check a printed ratio against the two figures it is computed from."""
    figure = facts.get((key, facet.value))
    if not figure or not indicator.of:
        return
    sides = []
    for one in indicator.of:
        stock = isinstance(catalog.indicator(one), Stock)
        own = Facet.LEVEL if stock else Facet.TOTAL if facet is Facet.TOTAL else Facet.PERIOD
        sides.append(facts.get((one, own.value)))
    part, whole = sides
    if part and whole:
        said = f"{part.mention.text} : {whole.mention.text}"
        yield from beside(figure, stated(part, catalog.units), stated(whole, catalog.units), catalog.units, said)
