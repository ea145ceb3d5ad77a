"""Names that are loaded when they are first asked for, so that a start of the program pays only for what it uses."""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module


def later(package: str, doors: Mapping[str, str]) -> Callable[[str], object]:
    """Return a package's `__getattr__`: each name stands in the module that `doors` gives for it, or is that module."""

    def load(name: str) -> object:
        if name not in doors:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        module = import_module(doors[name])
        found: object = module if doors[name] == f"{package}.{name}" else getattr(module, name)
        setattr(sys.modules[package], name, found)
        return found

    return load
