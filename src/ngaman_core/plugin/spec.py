"""The three hooks by which a guest enters: what a plugin may offer, and in what form.

A hook takes nothing and yields frozen values. No plugin is told what the others yield and none has a place in a queue:
the host sorts by key, so the same plugins give the same report however they were installed.

A plugin is a module with one of these functions or more, named by an entry point of its distribution:

    [project.entry-points.ngaman_core]
    tourism = "ngaman_tourism"
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from ngaman_core.declare.domain import Domain
    from ngaman_core.observe.reader import Reader
    from ngaman_core.render.renderer import Renderer

PROJECT = "ngaman_core"
# What plugins may rely on has this number; docs/reference/contract.md says what is promised while it stays the same.
CONTRACT = 1

hookimpl = pluggy.HookimplMarker(PROJECT)
_hookspec = pluggy.HookspecMarker(PROJECT)


@_hookspec
def ngaman_domains() -> "Iterable[Domain]":
    """Yield the subjects that the plugin brings to the report.

    from ngaman_core import Domain, flow, hookimpl

    TOURISM = Domain(
        key="tourism",
        title="Du lịch",
        chapter="economy",
        indicators=[flow("visitors", "khách tham quan", "lượt", better="higher")],
    )

    @hookimpl
    def ngaman_domains():
        yield TOURISM
    """
    return ()


@_hookspec
def ngaman_readers() -> "Iterable[Reader]":
    """Yield the file formats that the plugin reads figures from, each by its suffix.

    from ngaman_core import hookimpl
    from ngaman_core.observe import Reader

    def read(path):
        ...

    @hookimpl
    def ngaman_readers():
        yield Reader(".ods", read)
    """
    return ()


@_hookspec
def ngaman_renderers() -> "Iterable[Renderer]":
    """Yield the file formats that the plugin writes reports in, each by its suffix.

    from ngaman_core import hookimpl
    from ngaman_core.render import Renderer

    def write(report):
        return str(report).encode()

    @hookimpl
    def ngaman_renderers():
        yield Renderer(".rst", write)
    """
    return ()
