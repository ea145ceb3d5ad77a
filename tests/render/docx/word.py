"""A Word file as the tests see it: its parts as trees, its paragraphs as style and text."""

import io
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part(data: bytes, name: str) -> Element:
    """Return a part of the file as a tree."""
    with ZipFile(io.BytesIO(data)) as package:
        return fromstring(package.read(name))


def value(element: Element | None, name: str = "val") -> str:
    """Return an attribute of an element that has to be there."""
    assert element is not None
    return element.attrib[W + name]


def text(element: Element) -> str:
    """Return the words in an element."""
    return "".join(one.text or "" for one in element.iter(W + "t"))


def style(paragraph: Element) -> str:
    """Return the style of a paragraph."""
    return value(paragraph.find(f"{W}pPr/{W}pStyle"))


def lines(data: bytes) -> list[tuple[str, str]]:
    """Return every paragraph of the file, those in tables too, as its style and its text, in reading order."""
    return [(style(one), text(one)) for one in part(data, "word/document.xml").iter(W + "p")]
