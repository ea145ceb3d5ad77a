"""The hooks that one plugin offers, matched by pluggy; a hook that would never be called is a mistake."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from types import FunctionType, ModuleType
from typing import Any, Protocol, TypeVar

import pluggy

from ngaman_core.errors import DeclarationError
from ngaman_core.plugin import spec

HOOKS = tuple(name for name in vars(spec) if name.startswith("ngaman_"))

Hook = Callable[[], object]
Hooks = Mapping[str, Sequence[Hook]]


class Keyed(Protocol):
    """What a hook yields: a value with a key, by which it is sorted and which no other value of its kind has."""

    @property
    def key(self) -> str:
        """Return the key."""


K = TypeVar("K", bound=Keyed)


class Manager(pluggy.PluginManager):
    """A manager that looks at functions alone: to look at every name of every module takes most of a start."""

    def parse_hookspec_opts(self, module_or_class: Any, name: str) -> Any:
        """Return the options of a hook's specification; of anything else, None."""
        return super().parse_hookspec_opts(module_or_class, name) if name in HOOKS else None

    def parse_hookimpl_opts(self, plugin: Any, name: str) -> Any:
        """Return the options of a hook; of what cannot be one, None."""
        is_else = isinstance(plugin, ModuleType) and not isinstance(vars(plugin).get(name), FunctionType)
        return None if is_else else super().parse_hookimpl_opts(plugin, name)


def hooks_of(plugin: object, name: str) -> Hooks:
    """Return the hooks of a plugin; DeclarationError for those misspelt and those that lack their decorator."""
    manager = Manager(spec.PROJECT)  # one for each: what one plugin does wrong touches no other
    manager.add_hookspecs(spec)
    try:
        manager.register(plugin, name)
    except pluggy.PluginValidationError as cause:
        raise DeclarationError(f"cannot be taken in: {cause}") from cause
    callers = manager.get_hookcallers(plugin) or ()
    offers = {caller.name: [offer.function for offer in caller.get_hookimpls()] for caller in callers}
    mistakes = [*_misspelt(manager, offers), *_undecorated(plugin, offers)]
    if mistakes:
        raise DeclarationError("\n".join(mistakes))
    return offers


def values_of(hooks: Iterable[Hook], name: str, kind: type[K], reserved: Container[str] = ()) -> list[K]:
    """Return what hooks of a name yield; DeclarationError for what is not of the kind, and for a key nobody may use."""
    found: dict[str, K] = {}
    for hook in hooks:
        answer = hook()
        if not isinstance(answer, Iterable):
            raise DeclarationError(f"{name} returns {_shown(answer)}; a hook yields its values")
        for value in answer:
            if type(value) is not kind:
                raise DeclarationError(f"{name} yields {_shown(value)}, which is no {kind.__name__}")
            _check_key(value.key, name, found, reserved)
            found[value.key] = value
    return list(found.values())


def _check_key(key: object, name: str, taken: Container[str], reserved: Container[str]) -> None:
    if not isinstance(key, str):
        raise DeclarationError(f"{name} yields a value whose key is {_shown(key)}, which is no text")
    if key in reserved:
        raise DeclarationError(f"{name} offers {key!r}, which the house brings itself; use another")
    if key in taken:
        raise DeclarationError(f"{name} yields two values with the key {key!r}; give each its own")


def _shown(value: object) -> str:
    """Return a value for a message; one of a class that nobody knows may say anything of itself, or fail."""
    return (
        repr(value) if isinstance(value, (str, int, float, type(None))) else f"a value of type {type(value).__name__}"
    )


def _misspelt(manager: pluggy.PluginManager, offers: Iterable[str]) -> Iterator[str]:
    try:
        manager.check_pending()
    except pluggy.PluginValidationError:
        from difflib import get_close_matches  # only a mistake needs it

        for name in offers:
            if name not in HOOKS:
                near = get_close_matches(name, HOOKS, n=1, cutoff=0)[0]
                yield f"there is no hook {name!r}; did you mean {near!r}?"


def _undecorated(plugin: object, offers: Iterable[str]) -> Iterator[str]:
    for hook in HOOKS:
        if hook not in offers and callable(getattr(plugin, hook, None)):
            yield f"{hook} lacks its decorator @hookimpl"
