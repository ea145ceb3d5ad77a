"""A copy of a Word file with comments in it; all else in the file stays byte for byte."""

import io
import os
from collections.abc import Iterable, Mapping
from copy import copy
from os import PathLike
from pathlib import Path
from zipfile import ZipFile

from ngaman_core.audit.comment.anchor import Anchors, Footnotes
from ngaman_core.audit.comment.comments import first_number, with_comments
from ngaman_core.audit.comment.weave import span, woven
from ngaman_core.audit.source.archive import FOOTNOTES, Archive
from ngaman_core.audit.source.file import WORD, Where, content
from ngaman_core.audit.source.unfit import MOST_BYTES, told_of
from ngaman_core.errors import OutputError
from ngaman_core.render.writing import written

MOST_UNPACKED = 4 * MOST_BYTES  # a file full of photographs


def annotated(file: str | PathLike[str], notes: Iterable[tuple[Where, str]], out: str | PathLike[str]) -> Path:
    """Write a copy of a Word file with a comment at each place that `Source.place` told, and return its path.

    The lines of a text are the paragraphs of its comment. A place in a footnote or in a text box gets its comment
    where that stands in the text: Word has none inside.
    """
    path = Path(out)
    if path.suffix.lower() != WORD:
        raise OutputError(f"Không ghi được {path}: lời bình chỉ ghi vào tệp Word. Cách sửa: dùng tên có đuôi {WORD}.")
    if path.exists() and Path(file).exists() and path.samefile(file):
        raise OutputError(f"Không ghi được {path}: đây là tệp gốc đang được đọc. Cách sửa: chọn tên khác cho bản sao.")
    with told_of(os.fspath(file)):
        commented = _commented(Archive.of(content(Path(file))), list(notes))
    return written(commented, path)


def _commented(archive: Archive, notes: list[tuple[Where, str]]) -> bytes:
    if not notes:
        return _packed(archive, {})
    main = archive.main
    part = archive.part(main)
    anchors = Anchors(part, {where.paragraph or 0 for where, _ in notes}).parse(part)
    owners = list[str]()
    if name := archive.related(main, FOOTNOTES):
        owners = Footnotes().parse(archive.part(name)).owners
    spans = [span(anchors, owners, where) for where, _ in notes]
    changed = with_comments(archive, main, [text for _, text in notes], spans[0][2].space)
    changed[main] = woven(part, spans, first_number(archive, main))
    return _packed(archive, changed)


def _packed(archive: Archive, changed: Mapping[str, bytes]) -> bytes:
    """Return the file with some of its parts changed, all in their order, the new ones behind them."""
    buffer, left = io.BytesIO(), MOST_UNPACKED
    with ZipFile(buffer, "w") as made:
        for member in archive.zip.infolist():
            info = copy(member)
            new = changed.get(member.filename)
            info.file_size = len(new) if new is not None else member.file_size
            with made.open(info, "w") as stream:
                for step in archive.steps(member, left) if new is None else (new,):
                    stream.write(step)
                    left -= len(step)
        for name in (name for name in changed if name not in archive.members):
            info = copy(archive.members[archive.main])
            info.filename, info.file_size = name, len(changed[name])
            made.writestr(info, changed[name])
        made.comment = archive.zip.comment
    return buffer.getvalue()
