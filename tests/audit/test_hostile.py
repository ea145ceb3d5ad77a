"""Law 13: any bytes end in a text with its places, or in a DataError that tells how to mend them."""

import io
import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ngaman_core.audit.comment.annotate import annotated
from ngaman_core.audit.source.file import Source, source
from ngaman_core.errors import DataError
from tests.audit.source.handmade import footnote, packed, paragraph, parts, run, text_box

BODY = f"<w:p>{run('đạt 5%')}{text_box('khung')}<w:r><w:footnoteReference w:id='1'/></w:r></w:p>" + paragraph("hai")
GOOD = packed(parts(BODY, footnote(1, "chú thích")))
PARTS = {name: text.encode() if isinstance(text, str) else text for name, text in parts(BODY, footnote(1, "a")).items()}
SCRAPS = [
    b"",
    b"\0",
    b"\xff",
    b"<",
    b"</w:r>",
    b"<w:p>",
    b"</w:p>",
    b"<w:r/>",
    b"<w:t/>",
    b"&#0;",
    b"&x;",
    b"]]>",
    b"'",
]
SCRAPS += [
    b"<w:t>",
    b"</w:t>",
    b"<!DOCTYPE a>",
    b"<w:footnoteReference/>",
    b"PK\x03\x04",
    b"\xef\xbb\xbf",
    b"../",
    b"//",
]


def ends(data: bytes, name: str) -> Source | None:
    """Read some bytes; what comes out holds together."""
    read, said = None, ""
    try:
        read = source(io.BytesIO(data), name=name)
    except DataError as error:
        said = str(error)
    if read is None:
        assert said.startswith(f"lỗi: {name}: ")
        assert "Cách sửa: " in said
        return None
    read.text.encode()
    assert len(read.offsets) == len(read.text) + 1
    for at in range(0, len(read.text), max(1, len(read.text) // 20)):
        where = read.place(at, at + 1)
        assert 0 <= where.start <= where.end
    return read


@st.composite
def spoilt(draw: st.DrawFn, data: bytes) -> bytes:
    """Draw some bytes with a few of them cut out or overwritten."""
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.sampled_from([0, 0, 1, 2, 30])))
        data = data[:start] + draw(st.one_of(st.sampled_from(SCRAPS), st.binary(max_size=4))) + data[end:]
    return data


@st.composite
def spoilt_inside(draw: st.DrawFn) -> bytes:
    """Draw a Word file whose archive is sound, and a part of it is not."""
    name = draw(st.sampled_from(sorted(PARTS)))
    return packed({**PARTS, name: draw(spoilt(PARTS[name]))})


@given(st.binary(max_size=300), st.sampled_from(["a.docx", "a.txt", "a.md", "a.html"]))
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    ends(data, name)


@given(
    st.text(st.sampled_from("<>/!&;#=\"'- \n\ttdpabr5đ*_[]()`|\\"), max_size=80), st.sampled_from(["a.md", "a.html"])
)
def test_any_heap_of_markup_is_read(text: str, name: str) -> None:
    ends(text.encode(), name)


@given(st.one_of(spoilt(GOOD), spoilt_inside()))
@example(packed({**PARTS, "word/_rels/document.xml.rels": PARTS["_rels/.rels"]}))
def test_a_spoilt_word_file_is_read_and_annotated_or_refused(data: bytes) -> None:
    read = ends(data, "a.docx")
    with tempfile.TemporaryDirectory() as folder:
        path, out = Path(folder, "a.docx"), Path(folder, "b.docx")
        path.write_bytes(data)
        if read is None:
            with pytest.raises(DataError):
                annotated(path, [(Source("", ".docx", "a", (), (0,)).place(0, 1), "a")], out)
            return
        last = len(read.text.rstrip())
        try:
            annotated(path, [(read.place(0, 1), "a"), (read.place(last - 1, last), "b")], out)
        except DataError:
            assert not out.exists()
        else:
            assert source(out).text == read.text
