"""Names that two domains claim: indicators, and units that are not the same."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from ngaman_core.declare.domain import Domain

Rivals = tuple[list[Domain], str]


def rivals(domains: Iterable[Domain]) -> Iterator[Rivals]:
    """Yield domains that cannot stand beside each other, with a message that names them all."""
    listed = list(domains)
    yield from _rivals(listed, "indicator", lambda domain: {one.key: domain.key for one in domain.indicators})
    yield from _rivals(listed, "unit", lambda domain: {name: unit for unit in domain.units for name in unit.spellings})


def _rivals(domains: Iterable[Domain], what: str, claims: Callable[[Domain], Mapping[str, object]]) -> Iterator[Rivals]:
    """Yield the domains for which one name means different things."""
    meanings: dict[str, list[tuple[Domain, object]]] = {}
    for domain in domains:
        for name, meaning in claims(domain).items():
            meanings.setdefault(name, []).append((domain, meaning))
    for name, claimed in meanings.items():
        if any(meaning != claimed[0][1] for _, meaning in claimed):
            keys = " and ".join(f"by {domain.key!r}" for domain, _ in claimed)
            yield [domain for domain, _ in claimed], f"{what} {name!r} is declared {keys}; rename one of the two"
