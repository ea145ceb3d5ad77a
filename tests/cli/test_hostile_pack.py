"""A pack full of markup, control characters and endless names is printed as words, in every format."""

import json
import re
import zipfile
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from tests.cli.desk import EXAMPLE, Desk
from tests.render.test_html import Seen

SUFFIXES = (".docx", ".html", ".txt", ".md", ".json")
MARKUP = "<script>alert('&amp;')</script> & \"ba\" `*_[x](y)_*` ]]> &#0; {0} {{x}} %s"
SIGNS = "\x01\x0b\x1b\x7f\x85\u2028\u202eyx\u2066\u200f\ufffe"
LONG = "ấ" * 10_000


@pytest.fixture
def pack(desk: Desk) -> Path:
    """Return the example's folder with trouble in every text that a page prints."""
    for file in EXAMPLE.iterdir():
        desk.write(f"town/{file.name}", file.read_bytes())
    trouble = json.dumps(MARKUP + SIGNS + LONG, ensure_ascii=False).replace("\x7f", "\\u007f")
    settings = (EXAMPLE / "report.toml").read_text(encoding="utf-8")
    for key in ("issuer", "parent_body", "number", "symbol", "name"):
        filled = f"{key} = {trouble}".replace("\\", r"\\")
        settings = re.sub(rf'^{key} = "[^"]*"', filled, settings, flags=re.MULTILINE)
    settings = settings.replace('"Thường trực Thị ủy"', trouble)
    settings = settings.replace('title = "Kinh tế"', f"title = {trouble}")
    desk.write("town/report.toml", settings)
    items = (EXAMPLE / "items.csv").read_text(encoding="utf-8")
    quoted = (MARKUP + SIGNS.replace("\u2028", "") + LONG).replace('"', '""')
    desk.write("town/items.csv", items.replace("vốn do tỉnh quản lý,công trình", f'"{quoted}","{quoted}"'))
    return desk.folder / "town"


def test_no_name_is_more_than_words(desk: Desk, pack: Path) -> None:
    outputs = [desk.folder / f"out{suffix}" for suffix in SUFFIXES]
    done = desk.run("report", pack, *(word for path in outputs for word in ("-o", path)))
    assert done.code == 0, done.err[:2000]
    for path in outputs:
        words = WORDS[path.suffix](path)
        assert "<script>alert(" in words, path
        assert LONG in words, path
        assert not set(words) & set("\x00\x01\x0b\x1b\x7f\x85\u2028\u202e\u2066\u200f\ufffe"), path


def of_word(path: Path) -> str:
    with zipfile.ZipFile(path) as package:
        trees = [fromstring(package.read(name)) for name in package.namelist()]
    return "\n".join(text for tree in trees for text in tree.itertext())


def of_json(path: Path) -> str:
    return "\n".join(texts(json.loads(path.read_bytes())))


def texts(value: object) -> list[str]:
    match value:
        case str():
            return [value]
        case dict():
            return [text for one in value.values() for text in texts(one)]
        case list():
            return [text for one in value for text in texts(one)]
    return []


def of_markdown(path: Path) -> str:
    return re.sub(r"\\(.)", r"\1", path.read_text(encoding="utf-8"))


def of_text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def of_html(path: Path) -> str:
    return "\n".join(Seen(path.read_bytes()).lines)


WORDS = {".docx": of_word, ".html": of_html, ".json": of_json, ".md": of_markdown, ".txt": of_text}
