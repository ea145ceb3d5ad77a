"""The catalog: everything the installed domains know, checked together."""

from collections.abc import Collection, Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import frozen

from ngaman_core.declare.domain import Domain
from ngaman_core.declare.indicator import Indicator
from ngaman_core.declare.law import Law
from ngaman_core.declare.line import Line
from ngaman_core.declare.mistakes import did_you_mean
from ngaman_core.errors import DeclarationError
from ngaman_core.measure.unit import Units
from ngaman_core.plugin.host import Host

if TYPE_CHECKING:
    from os import PathLike

    from ngaman_core.declare.reading import Clash, Mention, Reading


@frozen(eq=False, repr=False)
class Catalog:
    """All domains together, with the plugin host, so that whoever holds a catalog finds readers and renderers too.

    `aside` holds installed domains that are left out: their rows in a pack are known, and not spoken of.
    """

    domains: tuple[Domain, ...]
    host: Host | None = None
    aside: tuple[Domain, ...] = ()

    def __attrs_post_init__(self) -> None:
        owners: dict[str, str] = {}
        for domain in self.domains:
            for indicator in domain.indicators:
                first = owners.setdefault(indicator.key, domain.key)
                if first != domain.key:
                    both = f"{first!r} and by {domain.key!r}"
                    raise DeclarationError(f"indicator {indicator.key!r} is declared by {both}; rename one of the two")

    @cached_property
    def indicators(self) -> Mapping[str, Indicator]:
        """Return every indicator by its key, domain by domain."""
        return {indicator.key: indicator for domain in self.domains for indicator in domain.indicators}

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
        return Catalog(chosen, self.host, (*self.aside, *(domain for domain in self.domains if domain.key not in keys)))

    @property
    def whole(self) -> "Catalog":
        """Return the catalog with the domains that were put aside."""
        everything = sorted((*self.domains, *self.aside), key=lambda domain: domain.key)
        return Catalog(tuple(everything), self.host) if self.aside else self

    def __repr__(self) -> str:
        return f"<Catalog of {', '.join(domain.key for domain in self.domains) or 'nothing'}>"

    def domain(self, key: str) -> Domain:
        """Return a domain by its key; an unknown one is refused with the nearest name."""
        domains = {domain.key: domain for domain in self.domains}
        if key not in domains:
            installed = ", ".join(domains) or "none"
            raise DeclarationError(f"no domain {key!r} among the installed ({installed}){did_you_mean(key, domains)}")
        return domains[key]

    @cached_property
    def _reading(self) -> "Reading":
        return self.reading()

    def reading(self, names: Mapping[str, tuple[str, str]] | None = None, lines: Iterable[Line] = ()) -> "Reading":
        """Return the trie of all lines; a book adds the names of its items (each with list and key) and its notes."""
        from ngaman_core.declare.reading import (
            Reading,
        )  # the scanner is loaded by whoever reads, not by whoever reports

        owned = [(domain.key, line) for domain in self.domains for line in domain.lines]
        return Reading.of(self, [*owned, *(("", line) for line in lines)], names or {})

    @property
    def clashes(self) -> "tuple[Clash, ...]":
        """Return the pairs of lines that read the same text: an error inside a domain, a warning across domains."""
        return tuple(self._reading.clashes)

    def read(self, text: str) -> "tuple[Mention, ...]":
        """Return every figure of a text in order, each with the indicator whose line says it, or bare.

        An item is given by its name in the text: its key is known to a book, whose own `read` gives it.
        """
        return tuple(self._reading.mentions(text))


def _loaded(local: "Iterable[str | PathLike[str]]") -> list[tuple[str, object]]:
    if not local:
        return []
    from ngaman_core.plugin.local import loaded  # few programs name a plugin file

    return [loaded(plugin) for plugin in local]


def catalog(
    plugins: Iterable[tuple[str, object]] | None = None,
    *,
    local: "Iterable[str | PathLike[str]]" = (),
    without: Iterable[str] = (),
) -> Catalog:
    """Return what the installed domains know.

    `plugins` (name, module) are taken instead of the installed ones; `local` names plugin files or modules to use
    besides (their code is run); `without` leaves out domains by their key.
    """
    added = _loaded(local)
    host = Host.installed(added) if plugins is None else Host([*plugins, *added])
    domains = host.collect("ngaman_domains", Domain)
    keys, left_out = [domain.key for domain in domains], set(without)
    for key in left_out.difference(keys):
        raise DeclarationError(f"no domain {key!r} is installed, so it cannot be left out{did_you_mean(key, keys)}")
    return Catalog(domains, host).only([key for key in keys if key not in left_out])
