"""A plugin that is not installed: its Python file, or an importable module, named by whoever starts the program."""

import sys
from collections.abc import Callable
from functools import partial
from importlib import import_module
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from os import PathLike, fspath
from os.path import basename, isfile

from ngaman_core.errors import DeclarationError


def named(plugin: str | PathLike[str]) -> tuple[str, Callable[[], object]]:
    """Return a plugin's name and what loads its module, which runs its code; DeclarationError where there is none."""
    path = fspath(plugin)
    is_file = path.endswith(".py")
    if not (isfile(path) if is_file else _is_module(path)):
        raise DeclarationError(f"there is no plugin file {plugin}; name the plugin's .py file or an installed module")
    name = basename(path).removesuffix(".py")
    return name, partial(_from_file, name, path) if is_file else partial(import_module, path)


def _is_module(name: str) -> bool:
    try:
        return find_spec(name.partition(".")[0]) is not None
    except (ImportError, ValueError):
        return False


def _from_file(name: str, path: str) -> object:
    spec = spec_from_file_location(name, path)
    assert spec is not None  # the suffix is .py
    assert spec.loader is not None
    module = module_from_spec(spec)
    # Classes of the module, and pickles of them, look their module up by its name.
    sys.modules.setdefault(name, module)
    try:
        spec.loader.exec_module(module)
    except BaseException:
        if sys.modules.get(name) is module:
            del sys.modules[name]  # as Python does with a module that does not load
        raise
    return module
