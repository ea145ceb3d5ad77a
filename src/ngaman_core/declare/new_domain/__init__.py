"""A new domain: a distribution that installs, speaks and passes its test as it is written, to be edited by its author.

The files beside this one are its files, with `$name` for its key, `$title` and `$subject` for its Vietnamese title at
the head and in the middle of a sentence, `$dashed` for its name among distributions, `$core` for the version it needs.
"""

import re
from importlib.machinery import PathFinder
from keyword import iskeyword
from os import PathLike
from pathlib import Path
from string import Template

from ngaman_core.declare.catalog import catalog
from ngaman_core.declare.line import Line
from ngaman_core.declare.mistakes import mistakes_in
from ngaman_core.errors import DeclarationError
from ngaman_core.folder import made
from ngaman_core.vi.text import normalise

FILES = {
    "module.py": "ngaman_{name}.py",
    "test.py": "test_{name}.py",
    "pyproject.toml": "pyproject.toml",
    "README.md": "README.md",
}
# What offices write about and nobody has a plugin for yet, so that the first sentence is Vietnamese.
TITLES = {
    "fisheries": "Thủy sản",
    "forestry": "Lâm nghiệp",
    "housing": "Nhà ở",
    "industry": "Công nghiệp",
    "insurance": "Bảo hiểm",
    "labour": "Lao động",
    "libraries": "Thư viện",
    "science": "Khoa học và công nghệ",
    "sports": "Thể thao",
    "tourism": "Du lịch",
    "transport": "Vận tải",
    "youth": "Thanh niên",
}


def new_domain(name: str, folder: str | PathLike[str] = "", *, title: str = "", core: str = "0.1") -> Path:
    """Write a distribution with one domain into a new folder, ngaman-NAME where none is given, and return the folder.

    `title` is the domain's Vietnamese title, and `core` the version of ngaman-core that it needs. DeclarationError for
    a name or title that no domain may have; OutputError where the folder cannot be made: then nothing is written.
    """
    _check_name(name)
    title = _sayable(title) if title else TITLES.get(name) or _spelt(name)
    dashed = name.replace("_", "-")
    words = {"name": name, "title": title, "subject": _inside(title), "dashed": dashed, "core": core}
    files = {named.format(name=name): Template(_text(file)).substitute(words) for file, named in FILES.items()}
    return made(Path(folder or f"ngaman-{dashed}"), {file: text.encode() for file, text in files.items()})


def _text(name: str) -> str:
    return Path(__file__).with_name(f"{name}.txt").read_text(encoding="utf-8")


def _spelt(name: str) -> str:
    """Return a name as a title, without its digits: in a sentence they would be a figure."""
    return " ".join(re.findall("[a-z]+", name)).capitalize()


def _check_name(name: str) -> None:
    if not re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", name) or iskeyword(name):
        raise DeclarationError(f"a domain cannot be called {name!r}; use lower-case ASCII letters, as in 'tourism'")
    known = catalog()
    plugins = {plugin.name for plugin in known.host.plugins} if known.host else set()
    if name in plugins | set(known.lost) | {domain.key for domain in known.domains}:
        raise DeclarationError(f"a plugin or domain {name!r} is installed already; choose another name")
    if PathFinder.find_spec(f"ngaman_{name}"):
        raise DeclarationError(f"a module ngaman_{name} is there already; choose another name")


def _sayable(title: str) -> str:
    """Return a title as files hold it, which the lines may say in any office."""
    even = normalise(title).text.strip()
    if not re.fullmatch(r"[^\W\d_]+(,? (- )?[^\W\d_]+)*", even):
        raise DeclarationError(
            f"{title!r} cannot be a title; write words with blanks, commas or dashes between them, as in 'Du lịch'"
        )
    for mistake in mistakes_in(Line(even), {}):
        raise DeclarationError(f"{title!r} cannot be a title: {mistake.message}")
    return even


def _inside(title: str) -> str:
    """Return a title as it stands inside a sentence; what is written in capitals stays so."""
    first = title.split(maxsplit=1)[0].rstrip(",")
    return title if first.isupper() and len(first) > 1 else title[0].lower() + title[1:]
