"""A new domain: a distribution that installs, speaks and passes its test at once, for its author to write on.

The folder `blank_domain` holds its files with NAME, PROJECT, TITLE and SUBJECT for what differs.
"""

import re
from importlib.resources import files
from importlib.util import find_spec
from os import PathLike
from pathlib import Path

from ngaman_core.declare.catalog import Catalog, catalog
from ngaman_core.declare.line import Line
from ngaman_core.declare.mistakes import mistakes_in
from ngaman_core.errors import DeclarationError
from ngaman_core.folder import made
from ngaman_core.vi.text import normalise

# Not a key's rule: the name of a distribution makes one sign of several, and takes none at its end.
NAME = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
# What offices speak of that no domain of the house does, by the name an author would give it.
TITLES = {
    "construction": "Xây dựng",
    "fisheries": "Thủy sản",
    "forestry": "Lâm nghiệp",
    "insurance": "Bảo hiểm",
    "labour": "Lao động, việc làm",
    "science": "Khoa học và công nghệ",
    "sports": "Thể dục, thể thao",
    "tourism": "Du lịch",
    "transport": "Giao thông vận tải",
}


def new_domain(name: str, folder: str | PathLike[str] | None = None, *, title: str = "") -> Path:
    """Write the distribution ngaman-NAME into a new folder and return that; `title` is the domain's name for readers.

    DeclarationError where the name is taken or the title cannot be said, OutputError where it cannot be written.
    """
    _refuse_name(name, catalog())
    project = f"ngaman-{name.replace('_', '-')}"
    plain = " ".join(re.findall("[a-z]+", name))  # a digit in a sentence would be a figure
    said = _sayable(title) if title else TITLES.get(name, f"Lĩnh vực {plain}")
    subject = _inside_a_sentence(said) if title or name in TITLES else plain
    words = {"NAME": name, "PROJECT": project, "TITLE": said, "SUBJECT": subject}

    def filled(text: str) -> str:
        return re.sub("|".join(words), lambda found: words[found[0]], text)

    blank = files("ngaman_core.declare") / "blank_domain"
    return made(
        Path(project if folder is None else folder),
        {
            filled(file.name).removesuffix(".txt"): filled(file.read_text(encoding="utf-8")).encode()
            for file in blank.iterdir()
        },
    )


def _refuse_name(name: str, known: Catalog) -> None:
    if not NAME.fullmatch(name):
        raise DeclarationError(
            f"{name!r} cannot name a domain: use lower-case ASCII letters, digits and single '_' between them,"
            " such as 'rice_export'; its name for readers goes into --title"
        )
    plugins = [plugin.name for plugin in known.host.plugins] if known.host else []
    taken = {*plugins, *known.lost, *(domain.key for domain in known.domains)}
    if name in taken:
        raise DeclarationError(f"{name!r} is the name of an installed plugin or domain; choose another")
    if find_spec(f"ngaman_{name}"):
        raise DeclarationError(f"there is a module ngaman_{name} already; choose another name")


def _sayable(title: str) -> str:
    """Return a title that a line may say too, whatever the office, the period and the figures."""
    even = normalise(title).text.strip()
    if not re.fullmatch(r"[^\W\d_]+(?:,? (?:- )?[^\W\d_]+)*", even):
        raise DeclarationError(f"title {title!r}: use letters only, with blanks, commas or dashes between the words")
    for mistake in mistakes_in(Line(even), {}):
        raise DeclarationError(f"title {title!r}: {mistake.message}")
    return even


def _inside_a_sentence(title: str) -> str:
    """Return a title as it stands amid a sentence; what is written in capitals stays so."""
    first = title.split(maxsplit=1)[0].rstrip(",")
    return title if first.isupper() and len(first) > 1 else title[0].lower() + title[1:]
