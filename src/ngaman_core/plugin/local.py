"""A plugin that is not installed: its Python file, or an importable module, named by whoever starts the program."""

import sys
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from os import PathLike, fspath
from os.path import basename

from ngaman_core.errors import DeclarationError


def loaded(plugin: str | PathLike[str]) -> tuple[str, object]:
    """Return a plugin's name and module; its code is run. DeclarationError says why it does not load."""
    path = fspath(plugin)
    name = basename(path).removesuffix(".py")
    try:
        return name, _from_file(name, path) if path.endswith(".py") else import_module(path)
    except DeclarationError:
        raise
    except FileNotFoundError:
        raise DeclarationError(
            f"there is no plugin file {plugin}; name the plugin's .py file or an installed module"
        ) from None
    except (Exception, SystemExit) as cause:  # importing a plugin runs its code, which may fail in any way
        raise DeclarationError(f"plugin {plugin} does not load, {type(cause).__name__}: {cause}") from cause


def _from_file(name: str, path: str) -> object:
    spec = spec_from_file_location(name, path)
    assert spec is not None  # the suffix is .py
    assert spec.loader is not None
    module = module_from_spec(spec)
    # Classes of the module, and pickles of them, look their module up by its name.
    sys.modules.setdefault(name, module)
    spec.loader.exec_module(module)
    return module
