"""The contract: what every domain must hold, checked by one call on figures made up for the purpose."""

from collections.abc import Callable, Iterable, Iterator

from ngaman_core.declare.catalog import Catalog
from ngaman_core.declare.domain import Domain
from ngaman_core.errors import DeclarationError
from ngaman_core.finding import Place
from ngaman_core.testing.breach import Breach, BrokenContract
from ngaman_core.testing.loss import lost
from ngaman_core.testing.order import unstable
from ngaman_core.testing.speech import spoken
from ngaman_core.testing.truth import untrue
from ngaman_core.testing.world import World

# One of each kind of period; the first month of a year and the whole year open it.
PERIODS = ("2023-11", "2024-01", "2023-Q3", "2023-H1", "2023-9M", "2023")

Subject = Domain | Callable[[], Domain | Iterable[Domain]]


def contract(subject: Subject) -> None:
    """Check a domain, or what makes one, such as a plugin's hook; BrokenContract tells every breach.

    Every variant of every line is spoken with small, round, large and decimal figures, with money, bounds, estimates
    and without what may be missing, in a month, a quarter, a half year, nine months and a year, and has to read back.
    Each row is left out, and changed, in turn. What is said has to be true, whole, and the same every time.
    """
    found = breaches(subject)
    if found:
        raise BrokenContract(_name(subject), found)


def breaches(subject: Subject) -> tuple[Breach, ...]:
    """Return every breach of the contract, one for each rule and line."""
    try:
        domains = [subject] if isinstance(subject, Domain) else _made(subject())
    except DeclarationError as error:
        return (Breach("declaration", Place(), str(error)),)
    first: dict[tuple[str, Place], Breach] = {}  # the others of a rule and line would say the same again
    for domain in domains:
        for breach in _checked(domain):
            first.setdefault((breach.rule, breach.place), breach)
    return tuple(first.values())


def _checked(domain: Domain) -> Iterator[Breach]:
    catalog = Catalog((domain,))
    worlds = [World.sampled(catalog, period) for period in PERIODS]
    yield from spoken(worlds)
    yield from untrue(worlds[0])
    yield from lost(worlds[0])
    yield from unstable(worlds[0])


def _made(made: Domain | Iterable[Domain]) -> list[Domain]:
    return [made] if isinstance(made, Domain) else list(made)


def _name(subject: Subject) -> str:
    return subject.key if isinstance(subject, Domain) else getattr(subject, "__name__", "?")
