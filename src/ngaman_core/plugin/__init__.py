"""The guest entrance: three hooks (spec.py) by which a plugin offers domains, readers and renderers, and their host.

A plugin author reads spec.py, writes a function with `@hookimpl`, and names the module in an entry point; the rest is
the host's. In come modules; out come frozen values, sorted by key, and the failures of those that give none: a plugin
that does not load, a misspelt hook, a wrong type, a key that two plugins use.
"""

from ngaman_core.plugin.host import Host
from ngaman_core.plugin.plugin import Plugin
from ngaman_core.plugin.spec import hookimpl

__all__ = ["Host", "Plugin", "hookimpl"]
