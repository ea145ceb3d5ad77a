"""The library at work: which plugins, and a digest of all code that turns a pack into a file."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import redirect_stdout
from functools import cache
from importlib.metadata import PackageNotFoundError, requires, version
from importlib.util import find_spec
from os import PathLike, fspath
from pathlib import Path
from re import split
from threading import Lock
from typing import Self

from attrs import frozen

from ngaman_core import observe, render
from ngaman_core.batch.digest import of_file, of_folder, of_lines
from ngaman_core.declare.catalog import Catalog, catalog
from ngaman_core.errors import NgamanError
from ngaman_core.plugin import spec
from ngaman_core.plugin.installed import installed

CORE = "ngaman-core"
_loading = Lock()


@frozen
class Library:
    """Which plugins are wanted, and the digest of the library with them; it goes to every worker, as text alone."""

    local: tuple[str, ...]
    without: tuple[str, ...]
    digest: str

    @classmethod
    def of(cls, local: Iterable[str | PathLike[str]], without: Iterable[str]) -> Self:
        """Return the library as it stands on the disk now; a worker may have another current folder."""
        named: list[str] = [fspath(name) for name in local]
        files = tuple(str(Path(name).absolute()) if name.endswith(".py") else name for name in named)
        left_out = tuple(sorted(set(without)))
        return cls(files, left_out, _digest(files, left_out))

    def catalog(self) -> Catalog:
        """Return the catalog, which is built once in a process; NgamanError where this process has loaded other code.

        That is so where the workers of a cluster have other versions, or were started before an upgrade.
        """
        with _loading:  # a worker may have several threads
            known, digest = _loaded(self.local, self.without)
        if digest != self.digest:
            raise NgamanError(
                "Tiến trình dựng báo cáo dùng một bản ngaman-core hoặc phần bổ sung khác với nơi gọi lệnh."
                " Cách sửa: cài cùng phiên bản trên mọi máy, khởi động lại cụm máy, rồi chạy lại."
            )
        return known


@cache
def _loaded(local: tuple[str, ...], without: tuple[str, ...]) -> tuple[Catalog, str]:
    with redirect_stdout(sys.stderr):  # what a plugin prints is no result
        known = catalog(local=local, without=without)
        observe.readers(known)
        render.renderers(known)
    return known, _digest(local, without)


def _digest(local: tuple[str, ...], without: tuple[str, ...]) -> str:
    return of_lines(iter([*_parts(local, without), f"without {without}"]))


def _parts(local: tuple[str, ...], without: tuple[str, ...]) -> Iterator[str]:
    """Yield a line for the code of the house and of every plugin, and for each library that they ask for."""
    plugins = [plugin for plugin in installed(spec.PROJECT) if plugin.name not in without]
    yield f"{CORE} {_code('ngaman_core')}"
    yield from (f"{one.name} {one.distribution} {one.version} {_code(one.module)}" for one in plugins)
    yield from (f"{Path(name).name} {of_file(Path(name)) if name.endswith('.py') else _code(name)}" for name in local)
    yield from _needed({CORE, *(plugin.distribution for plugin in plugins)})


def _code(module: str) -> str:
    """Return the digest of a module's code, which is not run; of a part of a package, that of the package."""
    try:
        found = find_spec(module.partition(".")[0])
    except (ImportError, ValueError):
        found = None
    if found is None:
        return "missing"
    if found.submodule_search_locations:
        return of_lines(of_folder(Path(folder)) for folder in found.submodule_search_locations)
    return of_file(Path(found.origin or ""))


def _needed(distributions: Iterable[str]) -> Iterator[str]:
    """Yield the version of each library that the distributions ask for, as far as it is installed."""
    for distribution in distributions:
        try:
            needs = requires(distribution) or []
        except PackageNotFoundError:
            continue
        for name in {split(r"[^\w.-]", need)[0] for need in needs}:
            try:
                yield f"{name} {version(name)}"
            except PackageNotFoundError:
                yield f"{name} missing"
