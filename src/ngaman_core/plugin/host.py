"""The host: takes plugins in, checks what they offer, and answers in an order that no installation decides.

A host is strict, or it isolates. A strict one, of modules that a program hands over, refuses the first mistake by a
DeclarationError. One of the installed plugins keeps each mistake as a failure, leaves out what it spoils, and goes on.
"""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from functools import partial
from importlib import import_module
from typing import Any, TypeVar

from ngaman_core.errors import DeclarationError
from ngaman_core.plugin import spec
from ngaman_core.plugin.attempt import Fault, attempt, place_of
from ngaman_core.plugin.failure import SPEAKING, Failure, clash, no_answer, not_taken, one_key, one_name
from ngaman_core.plugin.installed import installed
from ngaman_core.plugin.offered import Hooks, Keyed, hooks_of, values_of
from ngaman_core.plugin.plugin import Plugin
from ngaman_core.plugin.watch import PATIENCE, Watch

K = TypeVar("K", bound=Keyed)
T = TypeVar("T")

Load = Callable[[], object]  # returns the module of a plugin


class Host:
    """A set of plugins. There is none behind it that all share: a test builds one of the modules it wants.

    `left_out` holds the names of installed plugins that were not loaded, as somebody asked.

    >>> Host([("tourism", object())]).plugins
    (Plugin(name='tourism', distribution='', version=''),)
    """

    def __init__(
        self, plugins: Iterable[tuple[str, object]] = (), *, local: Iterable[tuple[str, Load]] = (), strict: bool = True
    ) -> None:
        """Take in plugins, each a name and a module, and local ones, each a name and what loads its module."""
        self.left_out: frozenset[str] = frozenset()
        self._strict = strict
        self._hooks: dict[Plugin, Hooks] = {}
        self._collected: dict[str, tuple[Any, ...]] = {}
        self._owners: dict[tuple[type, str], Plugin] = {}
        self._failures: list[Failure] = []
        offers: list[tuple[str, Load]] = [*((name, partial(_itself, module)) for name, module in plugins), *local]
        self._load(((Plugin(name), load) for name, load in offers), Watch())

    @classmethod
    def installed(
        cls,
        local: Iterable[tuple[str, Load]] = (),
        *,
        without: Container[str] = (),
        slow: Callable[[Plugin], None] | None = None,
        patience: float = PATIENCE,
    ) -> "Host":
        """Return the isolating host of every plugin that is installed, and of the local ones besides.

        Those installed that `without` names are not loaded. `slow` is called with a plugin whose import takes longer
        than `patience` seconds, while it does.
        """
        host = cls(strict=False)
        found = list(installed(spec.PROJECT))
        host.left_out = frozenset(one.name for one in found if one.name in without)
        offers: list[tuple[Plugin, Load]] = [(Plugin(name), load) for name, load in local]
        for name, module, distribution, version in found:
            if name not in host.left_out:
                offers.append((Plugin(name, distribution, version), partial(import_module, module)))
        host._load(offers, Watch(slow, patience))
        return host

    @property
    def plugins(self) -> tuple[Plugin, ...]:
        """Return every plugin that was taken in, by name."""
        return tuple(sorted(self._hooks))

    def hooks(self, plugin: Plugin) -> tuple[str, ...]:
        """Return the names of the hooks that a plugin has."""
        return tuple(sorted(self._hooks[plugin]))

    def file(self, plugin: Plugin) -> str:
        """Return the name of the file in which a plugin has its first hook; '' where it has none."""
        return next(
            (place_of(function).file for name in self.hooks(plugin) for function in self._hooks[plugin][name]), ""
        )

    def offered(self, plugin: Plugin) -> tuple[Keyed, ...]:
        """Return what was collected from a plugin so far, hook by hook."""
        return tuple(value for values in self._collected.values() for value in values if self.owner(value) == plugin)

    @property
    def failures(self) -> tuple[Failure, ...]:
        """Return what plugins have done wrong so far, by plugin."""
        return tuple(sorted(self._failures, key=lambda failure: (failure.plugin, failure.part, failure.reason)))

    def collect(self, hook: str, kind: type[K], reserved: Container[str] = ()) -> tuple[K, ...]:
        """Return what all plugins yield for a hook, sorted by key; each hook is called once.

        Refused: a wrong type, a key that is reserved, and a key that two plugins use. Of these neither counts: only the
        order of installation could choose.
        """
        if hook not in self._collected:
            self._collected[hook] = tuple(self._unrivalled(self._offers(hook, kind, reserved), hook))
        return self._collected[hook]

    def owner(self, value: Keyed) -> Plugin | None:
        """Return the plugin that a collected value came from, or None for what the house itself brings."""
        return self._owners.get((type(value), value.key))

    def refuse(self, values: Iterable[Keyed], reason: str) -> None:
        """Refuse collected domains that cannot stand beside each other; the reason names them all."""
        self._keep(clash([(self._owners[type(value), value.key], value) for value in values], SPEAKING, reason))

    def _load(self, offers: Iterable[tuple[Plugin, Load]], watch: Watch) -> None:
        """Load the plugins by name; of two with one name neither."""
        with watch:
            for _, namesakes in _grouped(offers, lambda offer: offer[0].name):
                plugin, load = namesakes[0]
                if len(namesakes) == 1:
                    watch.begin(plugin)
                    self._take(plugin, load)
                else:
                    self._keep(one_name(plugin for plugin, _ in namesakes))

    def _take(self, plugin: Plugin, load: Load) -> None:
        hooks = attempt(lambda: hooks_of(load(), plugin.name))
        if isinstance(hooks, Fault):
            self._keep([not_taken(plugin, hooks)], hooks.cause)
        else:
            self._hooks[plugin] = hooks

    def _offers(self, hook: str, kind: type[K], reserved: Container[str]) -> Iterator[tuple[Plugin, K]]:
        """Yield what each plugin yields; of one that fails midway nothing counts."""
        for plugin in self.plugins:
            functions = self._hooks[plugin].get(hook, ())
            values = attempt(partial(values_of, functions, hook, kind, reserved))
            if isinstance(values, Fault):
                self._keep([no_answer(plugin, hook, values, place_of(functions[0]))], values.cause)
            else:
                yield from ((plugin, value) for value in values)

    def _unrivalled(self, offers: Iterable[tuple[Plugin, K]], hook: str) -> Iterator[K]:
        """Yield the values by key; of two with one key neither."""
        clashes: list[Failure] = []
        for key, rivals in _grouped(offers, lambda offer: offer[1].key):
            plugin, value = rivals[0]
            if len(rivals) == 1:
                self._owners[type(value), key] = plugin
                yield value
            else:
                clashes += one_key(rivals, hook)
        self._keep(clashes)

    def _keep(self, failures: Sequence[Failure], cause: BaseException | None = None) -> None:
        """Keep failures; a strict host refuses them instead."""
        if self._strict and failures:
            raise DeclarationError("\n".join(dict.fromkeys(map(str, failures)))) from cause
        self._failures.extend(failures)


def _itself(module: object) -> object:
    return module


def _grouped(offers: Iterable[T], key: Callable[[T], str]) -> list[tuple[str, list[T]]]:
    groups: dict[str, list[T]] = {}
    for offer in offers:
        groups.setdefault(key(offer), []).append(offer)
    return sorted(groups.items())
