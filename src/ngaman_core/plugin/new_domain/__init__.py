"""A new domain: a distribution that installs, speaks and passes its test as it is written, to be edited by its author.

The files beside this one are its files, with `$name` for its key, `$title` and `$subject` for its Vietnamese title at
the head and in the middle of a sentence, `$dashed` for its name among distributions, `$core` for the version it needs.
"""

import re
from keyword import iskeyword
from os import PathLike
from pathlib import Path
from string import Template

from ngaman_core.errors import DeclarationError
from ngaman_core.folder import made
from ngaman_core.plugin.installed import installed
from ngaman_core.plugin.spec import PROJECT

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
    title = title or TITLES.get(name, name.replace("_", " ").capitalize())
    _check_title(title)
    dashed = name.replace("_", "-")
    words = {"name": name, "title": title, "subject": title[:1].lower() + title[1:], "dashed": dashed, "core": core}
    files = {named.format(name=name): Template(_text(file)).substitute(words) for file, named in FILES.items()}
    return made(Path(folder or f"ngaman-{dashed}"), {file: text.encode() for file, text in files.items()})


def _text(name: str) -> str:
    return Path(__file__).with_name(f"{name}.txt").read_text(encoding="utf-8")


def _check_name(name: str) -> None:
    if not re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", name) or iskeyword(name) or name == "core":
        raise DeclarationError(f"a domain cannot be called {name!r}; use lower-case ASCII letters, as in 'tourism'")
    for other in installed(PROJECT):
        if other.name == name or other.module == f"ngaman_{name}":
            source = f"{other.distribution} {other.version}"
            raise DeclarationError(f"a plugin {name!r} is installed already, from {source}; choose another name")


def _check_title(title: str) -> None:
    if not title.isprintable() or any(letter in '"\\${}[]' or letter.isdigit() for letter in title):
        raise DeclarationError(
            f"{title!r} cannot be a title; write it in words, as in 'Du lịch', without digits or quotes"
        )
