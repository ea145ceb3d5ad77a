"""The parts of a Word file that hold its comments: new ones are added to those that stand there."""

import posixpath
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from xml.sax.saxutils import escape

from ngaman_core.audit.comment.anchor import START_TAG, closing, note_id
from ngaman_core.audit.source.archive import COMMENTS, CONTENT_TYPES, Archive, relations_of
from ngaman_core.audit.source.elements import Elements
from ngaman_core.audit.source.word import VOCABULARIES
from ngaman_core.vi.text import printable

AUTHOR, INITIALS = "ngaman", "ng"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
RELATIONS = dict(
    zip(
        VOCABULARIES,
        (
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
        ),
        strict=True,
    )
)
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


class _Root(Elements):
    """Finds where the content of a part ends, and the numbers of the comments in it."""

    def __init__(self) -> None:
        super().__init__()
        self.start_at = self.end_at = 0
        self.numbers: list[int] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if not self.depth:
            self.start_at = self.parser.CurrentByteIndex
        elif name.endswith(" comment"):
            with suppress(ValueError):
                self.numbers.append(int(note_id(attributes)))
        super().start(name, attributes)

    def end(self, name: str) -> None:
        super().end(name)
        self.end_at = self.parser.CurrentByteIndex


def first_number(archive: Archive, main: str) -> int:
    """Return the number of the first new comment of a text."""
    part = archive.related(main, COMMENTS)
    return max(_Root().parse(archive.part(part)).numbers, default=-1) + 1 if part else 0


def with_comments(archive: Archive, main: str, texts: Sequence[str], space: str) -> dict[str, bytes]:
    """Return the parts that change when a text gets comments, with what they hold then."""
    if part := archive.related(main, COMMENTS):
        old = archive.part(part)
        return {part: _inserted(old, _comments(texts, first_number(archive, main), space))}
    part = _free(posixpath.join(posixpath.dirname(main), "comments"), ".xml", archive.members)
    return {
        part: f'{DECLARATION}<w:comments xmlns:w="{space}">{_comments(texts, 0, space)}</w:comments>'.encode(),
        relations_of(main): _related(archive, main, posixpath.basename(part), f"{RELATIONS[space]}/{COMMENTS}"),
        CONTENT_TYPES: _inserted(
            archive.part(CONTENT_TYPES),
            f'<Override xmlns="{PACKAGE}/content-types" PartName="/{part}" ContentType="{CONTENT_TYPE}"/>',
        ),
    }


def _comments(texts: Sequence[str], first: int, space: str) -> str:
    """Return comments without a date: the same findings give the same bytes."""
    return "".join(
        f'<w:comment xmlns:w="{space}" w:id="{number}" w:author="{AUTHOR}" w:initials="{INITIALS}">'
        f"{_paragraphs(text)}</w:comment>"
        for number, text in enumerate(texts, first)
    )


def _paragraphs(text: str) -> str:
    mark = "<w:r><w:annotationRef/></w:r>"
    lines = (escape(printable(line)) for line in text.splitlines() or [""])
    return "".join(
        f'<w:p>{"" if at else mark}<w:r><w:t xml:space="preserve">{line}</w:t></w:r></w:p>'
        for at, line in enumerate(lines)
    )


def _related(archive: Archive, main: str, target: str, kind: str) -> bytes:
    name = relations_of(main)
    space = f"{PACKAGE}/relationships"
    old = archive.part(name) if name in archive.members else f'{DECLARATION}<Relationships xmlns="{space}"/>'.encode()
    key = _free("rComments", "", [relation.key for relation in archive.relations(main)])
    return _inserted(old, f'<Relationship xmlns="{space}" Id="{key}" Type="{kind}" Target="{target}"/>')


def _free(name: str, suffix: str, taken: Iterable[str]) -> str:
    """Return a name that nothing has yet."""
    known, number = set(taken), 1
    free = name + suffix
    while free in known:
        number += 1
        free = f"{name}{number}{suffix}"
    return free


def _inserted(part: bytes, added: str) -> bytes:
    """Return a part with something added at the end of its content."""
    root = _Root().parse(part)
    tag = START_TAG.match(part, root.start_at)
    opening = tag[0] if tag else b""
    if not opening.endswith(b"/>"):
        return part[: root.end_at] + added.encode() + part[root.end_at :]
    rest = part[root.start_at + len(opening) :]
    return part[: root.start_at] + opening[:-2] + b">" + added.encode() + closing(opening) + rest
