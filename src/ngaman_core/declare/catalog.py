"""The catalog: everything the installed domains know, checked together."""

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from ngaman_core.declare.domain import Domain
from ngaman_core.declare.indicator import Indicator
from ngaman_core.declare.law import Law
from ngaman_core.declare.line import Line
from ngaman_core.declare.mistakes import CHAPTERS, did_you_mean
from ngaman_core.declare.namesake import namesakes
from ngaman_core.declare.rivals import rivals
from ngaman_core.errors import DeclarationError
from ngaman_core.measure.unit import Units
from ngaman_core.plugin.host import Host, Load
from ngaman_core.plugin.watch import PATIENCE

if TYPE_CHECKING:
    from os import PathLike

    from ngaman_core.declare.local import LocalWords
    from ngaman_core.declare.reading import Mention, Reading
    from ngaman_core.declare.trie import Clash
    from ngaman_core.finding import Finding
    from ngaman_core.plugin.failure import Failure
    from ngaman_core.plugin.plugin import Plugin


@frozen(eq=False, repr=False)
class Catalog:
    """All domains together, with the plugin host, so that whoever holds a catalog finds readers and renderers too.

    `aside` holds domains that a pack does not report on: their rows are known, and not spoken of. `left_out` names the
    plugins that were not loaded and the domains that were dropped, as somebody asked.
    """

    domains: tuple[Domain, ...]
    host: Host | None = None
    aside: tuple[Domain, ...] = ()
    left_out: frozenset[str] = frozenset()

    def __attrs_post_init__(self) -> None:
        mistakes = [message for _, message in rivals(self.domains)]
        if mistakes:
            raise DeclarationError("\n".join(mistakes))

    @property
    def failures(self) -> "tuple[Failure, ...]":
        """Return what the plugins have done wrong so far, but for those left out; formats may still be asked for."""
        return tuple(one for one in (self.host.failures if self.host else ()) if one.part not in self.left_out)

    @property
    def findings(self) -> "tuple[Finding, ...]":
        """Return the failures as a clerk is told of them."""
        return tuple(failure.finding for failure in self.failures)

    @property
    def lost(self) -> "Mapping[str, Failure]":
        """Return the domains that are not there because a plugin failed, by key, each with the first failure."""
        first = {failure.part: failure for failure in reversed(self.failures) if failure.part}
        return dict(sorted(first.items()))

    def is_elsewhere(self, name: str) -> bool:
        """Say whether an unknown name may belong to a plugin that failed or was left out.

        Not where a known name is one slip of the pen away, nor where every plugin is there.
        """
        return bool(self.left_out or self.lost) and not self._slips(name)

    @cached_property
    def _slips(self) -> "Callable[[str], bool]":
        from ngaman_core.declare.slip import slips_of  # only what is unknown is held against what is known

        lists = [indicator.by for indicator in self.indicators.values()]
        return slips_of([*CHAPTERS, *(domain.key for domain in self.domains), *self.indicators, *filter(None, lists)])

    @cached_property
    def indicators(self) -> Mapping[str, Indicator]:
        """Return every indicator by its key, domain by domain."""
        return {indicator.key: indicator for domain in self.domains for indicator in domain.indicators}

    @cached_property
    def homes(self) -> Mapping[str, Domain]:
        """Return the domain of every indicator, by the indicator's key."""
        return {indicator.key: domain for domain in self.domains for indicator in domain.indicators}

    @cached_property
    def units(self) -> Units:
        """Return the units of the house and those that the domains add."""
        return Units.house().adding(unit for domain in self.domains for unit in domain.units)

    @cached_property
    def laws(self) -> tuple[Law, ...]:
        """Return the laws of all domains."""
        return tuple(law for domain in self.domains for law in domain.laws)

    def indicator(self, key: str) -> Indicator:
        """Return an indicator by its key; an unknown one is refused with the nearest name."""
        if key not in self.indicators:
            raise DeclarationError(f"no installed domain declares {key!r}{did_you_mean(key, self.indicators)}")
        return self.indicators[key]

    def only(self, keys: Collection[str]) -> "Catalog":
        """Return the catalog of some of the domains, with the others put aside."""
        chosen = tuple(domain for domain in self.domains if domain.key in keys)
        others = tuple(domain for domain in self.domains if domain.key not in keys)
        return evolve(self, domains=chosen, aside=(*self.aside, *others))

    @property
    def whole(self) -> "Catalog":
        """Return the catalog with the domains that were put aside."""
        everything = sorted((*self.domains, *self.aside), key=lambda domain: domain.key)
        return evolve(self, domains=tuple(everything), aside=()) if self.aside else self

    def reworded(self, words: "LocalWords") -> "Catalog":
        """Return the catalog as one town says it."""
        domains, aside = (tuple(map(words.domain, some)) for some in (self.domains, self.aside))
        return evolve(self, domains=domains, aside=aside)

    def __repr__(self) -> str:
        return f"<Catalog of {', '.join(domain.key for domain in self.domains) or 'nothing'}>"

    def domain(self, key: str) -> Domain:
        """Return a domain by its key; an unknown one is refused with the nearest name."""
        domains = {domain.key: domain for domain in self.domains}
        if key not in domains and key in self.lost:
            raise DeclarationError(f"there is no domain {key!r}: {self.lost[key]}")
        if key not in domains:
            installed = ", ".join(domains) or "none"
            raise DeclarationError(f"no domain {key!r} among the installed ({installed}){did_you_mean(key, domains)}")
        return domains[key]

    @cached_property
    def _reading(self) -> "Reading":
        return self.reading()

    def reading(self, names: Mapping[str, tuple[str, str]] | None = None, lines: Iterable[Line] = ()) -> "Reading":
        """Return the trie of all lines; a book adds the names of its items (each with list and key) and its notes."""
        # The scanner is loaded by whoever reads, not by whoever reports.
        from ngaman_core.declare.reading import Reading
        from ngaman_core.declare.remark import remarks

        owned = [(domain.key, line) for domain in self.domains for line in domain.lines]
        common = (line for indicator in self.indicators.values() for line in remarks(indicator, self.indicators))
        return Reading.of(self, [*owned, *(("", line) for line in lines)], names or {}, common)

    @property
    def clashes(self) -> "tuple[Clash, ...]":
        """Return the pairs of lines of two domains that read the same text; inside a domain none may."""
        return tuple(self._reading.clashes)

    @property
    def warnings(self) -> tuple[str, ...]:
        """Return what is doubtful of two domains together: lines that read the same text, indicators of one name."""
        shared = (
            f"domains {self.homes[one.key].key!r} and {self.homes[other.key].key!r} both call an indicator {name!r}"
            f" ({one.key!r}, {other.key!r}), and its unit does not tell them apart; rename one"
            for one, other, name in namesakes(self.indicators.values(), self.units)
        )
        return (*(clash.message for clash in self.clashes), *shared)

    def read(self, text: str) -> "tuple[Mention, ...]":
        """Return every figure of a text in order, each with the indicator whose line says it, or bare.

        An item is given by its name in the text: its key is known to a book, whose own `read` gives it.
        """
        return tuple(self._reading.mentions(text))


def _named(local: "Iterable[str | PathLike[str]]") -> list[tuple[str, Load]]:
    if not local:
        return []
    from ngaman_core.plugin.local import named  # few programs name a plugin file

    return [named(plugin) for plugin in local]


def _standing(domains: Iterable[Domain], host: Host) -> tuple[Domain, ...]:
    """Return the domains that can stand beside each other; of two that claim one name neither."""
    refused: set[str] = set()
    listed = list(domains)
    for those, message in rivals(listed):
        host.refuse(those, message)
        refused.update(domain.key for domain in those)
    return tuple(domain for domain in listed if domain.key not in refused)


def catalog(
    plugins: Iterable[tuple[str, object]] | None = None,
    *,
    local: "Iterable[str | PathLike[str]]" = (),
    without: Iterable[str] = (),
    slow: "Callable[[Plugin], None] | None" = None,
    patience: float = PATIENCE,
) -> Catalog:
    """Return what the installed domains know.

    What an installed or local plugin does wrong costs its own part: the catalog's `failures` say what. `plugins` (name,
    module) are taken instead of the installed ones, and then the first mistake raises DeclarationError. `local` names
    plugin files or modules to use besides (their code is run). `without` leaves out installed plugins by their name,
    unloaded, or domains by their key. `slow` is called with a plugin that loads for longer than `patience` seconds.
    """
    left_out = frozenset(without)
    if plugins is None:
        host = Host.installed(_named(local), without=left_out, slow=slow, patience=patience)
    else:
        host = Host(plugins, local=_named(local))
    found = host.collect("ngaman_domains", Domain)
    names = [*host.left_out, *(domain.key for domain in found), *(failure.part for failure in host.failures)]
    for name in sorted(left_out.difference(names)):
        near = did_you_mean(name, [*names, *(plugin.name for plugin in host.plugins)])
        raise DeclarationError(f"no plugin or domain {name!r} is installed, so it cannot be left out{near}")
    dropped = left_out - host.left_out
    domains = _standing([domain for domain in found if domain.key not in dropped], host)
    return Catalog(domains, host, left_out=left_out)
