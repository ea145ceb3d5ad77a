"""The host: finds the plugins, checks what they offer, and answers in an order that no installation decides."""

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import NamedTuple, Protocol, TypeVar

import pluggy

from ngaman_core.errors import DeclarationError
from ngaman_core.plugin import spec
from ngaman_core.plugin.installed import installed

_HOOKS = tuple(name for name in vars(spec) if name.startswith("ngaman_"))


class Keyed(Protocol):
    """What a hook yields: a value with a key, by which it is sorted and which no other value of its kind has."""

    @property
    def key(self) -> str:
        """Return the key."""


_T = TypeVar("_T", bound=Keyed)


class Plugin(NamedTuple):
    """A plugin by its name, and the distribution that brought it; one that was handed over has none."""

    name: str
    distribution: str = ""
    version: str = ""

    def __str__(self) -> str:
        return f"{self.name!r} ({self.distribution} {self.version})" if self.distribution else repr(self.name)


class Host:
    """A set of plugins. There is none behind it that all share: a test builds one of the modules it wants.

    >>> Host([("tourism", object())]).plugins
    (Plugin(name='tourism', distribution='', version=''),)
    """

    def __init__(self, plugins: Iterable[tuple[str, object]] = ()) -> None:
        self._manager = pluggy.PluginManager(spec.PROJECT)
        self._manager.add_hookspecs(spec)
        self._owners: dict[tuple[type, str], Plugin] = {}
        self._plugins: dict[str, Plugin] = {}
        for name, plugin in plugins:
            self._take(Plugin(name), plugin)
        self._check()

    @classmethod
    def installed(cls, local: Iterable[tuple[str, object]] = ()) -> "Host":
        """Return a host of every plugin that is installed, and of the local (name, module) besides."""
        host = cls(local)
        for name, module, distribution, version in installed(spec.PROJECT):
            plugin = Plugin(name, distribution, version)
            host._take(plugin, _loaded(plugin, module))
        host._check()
        return host

    def _take(self, plugin: Plugin, module: object) -> None:
        """Take a plugin in; of two with one name pluggy would keep either without a word."""
        first = self._plugins.setdefault(plugin.name, plugin)
        if first is not plugin:
            raise DeclarationError(f"plugins {first} and {plugin} have one name; uninstall or rename one of the two")
        try:
            self._manager.register(module, plugin.name)
        except (ValueError, pluggy.PluginValidationError) as cause:
            raise DeclarationError(f"plugin {plugin} cannot be taken in: {cause}") from cause

    @property
    def plugins(self) -> tuple[Plugin, ...]:
        """Return every plugin, by name."""
        return tuple(sorted(self._plugins.values()))

    def collect(self, hook: str, kind: type[_T]) -> tuple[_T, ...]:
        """Return what all plugins yield for a hook, sorted by key; a wrong type or a key used twice is refused."""
        found: dict[str, _T] = {}
        clashes = []
        for plugin, value in self._answers(hook):
            if not isinstance(value, kind):
                raise DeclarationError(f"plugin {plugin}: {hook} yields {value!r}, which is no {kind.__name__}")
            if value.key in found:
                first = self._owners[kind, value.key]
                clashes.append(f"{kind.__name__} {value.key!r} comes from plugin {first} and from plugin {plugin}")
            else:
                found[value.key], self._owners[kind, value.key] = value, plugin
        if clashes:
            raise DeclarationError("\n".join([*clashes, "uninstall one of the two, or rename what it offers"]))
        return tuple(found[key] for key in sorted(found))

    def owner(self, value: Keyed) -> Plugin | None:
        """Return the plugin that a collected value came from, or None for what the house itself brings."""
        return self._owners.get((type(value), value.key))

    def _answers(self, hook: str) -> Iterator[tuple[Plugin, object]]:
        """Yield what the plugins yield, each value with its plugin: pluggy's own call would mix them."""
        for offer in getattr(self._manager.hook, hook).get_hookimpls():
            plugin = self._plugins[offer.plugin_name]
            try:
                answer = offer.function()
                values = list(answer) if isinstance(answer, Iterable) else None
            except DeclarationError as mistakes:
                raise DeclarationError(f"plugin {plugin}: {mistakes}") from None
            except Exception as cause:  # a hook runs the plugin's code, which may fail in any way
                raise DeclarationError(f"plugin {plugin}: {hook} fails, {_said(cause)}") from cause
            if values is None:
                raise DeclarationError(f"plugin {plugin}: {hook} returns {answer!r}; a hook yields its values")
            yield from ((plugin, value) for value in values)

    def _check(self) -> None:
        """Refuse hooks that would never be called: those misspelt, and those that lack their decorator."""
        try:
            self._manager.check_pending()
        except pluggy.PluginValidationError:
            raise DeclarationError("\n".join(self._misspelt())) from None
        forgotten = list(self._undecorated())
        if forgotten:
            raise DeclarationError("\n".join(forgotten))

    def _misspelt(self) -> Iterator[str]:
        from difflib import get_close_matches

        for name, caller in vars(self._manager.hook).items():
            for offer in caller.get_hookimpls() if name not in _HOOKS and not name.startswith("_") else ():
                near = get_close_matches(name, _HOOKS, n=1, cutoff=0)[0]
                plugin = self._plugins[offer.plugin_name]
                yield f"plugin {plugin}: there is no hook {name!r}; did you mean {near!r}?"

    def _undecorated(self) -> Iterator[str]:
        for name, plugin in self._manager.list_name_plugin():
            offered = {caller.name for caller in self._manager.get_hookcallers(plugin) or ()}
            for hook in _HOOKS:
                if hook not in offered and callable(getattr(plugin, hook, None)):
                    yield f"plugin {self._plugins[name]}: {hook} lacks its decorator @hookimpl"


def _loaded(plugin: Plugin, module: str) -> object:
    try:
        return import_module(module)
    except DeclarationError as mistakes:
        raise DeclarationError(f"plugin {plugin}: {mistakes}") from None
    except (Exception, SystemExit) as cause:  # importing a plugin runs its code, which may fail in any way
        message = f"plugin {plugin}: module {module!r} does not load, {_said(cause)}; repair or uninstall it"
        raise DeclarationError(message) from cause


def _said(cause: BaseException) -> str:
    return f"{type(cause).__name__}: {cause}"
