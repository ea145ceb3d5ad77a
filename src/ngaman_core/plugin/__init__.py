"""The guest entrance: three hooks (spec.py) by which a plugin offers domains, readers and renderers, and their host.

A plugin author reads spec.py, writes a function with `@hookimpl`, and names the module in an entry point; the rest is
the host's. In come modules; out come frozen values, sorted by key. Refused, by name and with the cure: a misspelt hook,
a wrong type, a key that two plugins use.
"""

from ngaman_core.plugin.host import Host, Plugin
from ngaman_core.plugin.spec import hookimpl

__all__ = ["Host", "Plugin", "hookimpl"]
