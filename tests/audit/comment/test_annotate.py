"""Comments in a copy of a Word file: each around its words, and nothing else changed."""

import io
import re
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from openxml_audit import FileFormat, OpenXmlValidator  # type: ignore[import-untyped]

from ngaman_core.audit.comment import annotate
from ngaman_core.audit.comment.annotate import annotated
from ngaman_core.audit.source.file import Source, Where, source
from ngaman_core.errors import DataError, OutputError
from ngaman_core.render.docx import DOCX
from tests.audit.source import handmade
from tests.audit.source.handmade import footnote, packed, paragraph, parts, run, text_box
from tests.render.made import made

W = f"{{{handmade.SPACE}}}"
Note = tuple[Where, str]


def with_notes(folder: Path, data: bytes, notes: Sequence[Note]) -> Path:
    path = folder / "goc.docx"
    path.write_bytes(data)
    return annotated(path, notes, folder / "ban-sao.docx")


def part(path: Path, name: str) -> bytes:
    with zipfile.ZipFile(path) as package:
        return package.read(name)


def commented(path: Path, space: str = W) -> list[str]:
    """Return the words around which each comment stands, in the order of their numbers; not those in text boxes."""
    around: dict[int, list[str]] = {}
    open_now: set[int] = set()
    root = fromstring(part(path, "word/document.xml"))
    boxed = {id(one) for box in root.iter(f"{W}txbxContent") for one in box.iter()}
    for element in root.iter():
        number = int(element.get(f"{space}id", "-1"))
        match element.tag.removeprefix(space):
            case "commentRangeStart":
                open_now.add(number)
                around[number] = []
            case "commentRangeEnd":
                open_now.remove(number)
            case "t" | "tab" | "br" as kind if id(element) not in boxed:
                for one in open_now:
                    around[one].append({"tab": "\t", "br": "\n"}.get(kind, element.text or ""))
    assert not open_now
    return ["".join(around[number]) for number in sorted(around)]


def remarks(path: Path) -> set[str]:
    """Return what the schemas have against a file that they do not have against its original."""

    def of(one: Path) -> set[str]:
        return {str(error) for error in OpenXmlValidator(FileFormat.MICROSOFT_365).validate(str(one)).errors}

    return of(path) - of(path.with_name("goc.docx"))


def found(read: Source, words: str) -> Where:
    at = read.text.index(words)
    return read.place(at, at + len(words))


def test_a_comment_stands_around_its_words_in_a_report_of_ours(tmp_path: Path) -> None:
    data = DOCX.write(made())
    read = source(io.BytesIO(data), name="goc.docx")
    notes = [(found(read, words), f"Xem lại {words} & <số>\nDòng hai \x00") for words in ("57.474", "109,47%", "1,36")]
    path = with_notes(tmp_path, data, notes)
    assert commented(path) == ["57.474", "109,47%", "1,36"]
    assert source(path).text == read.text
    assert remarks(path) == set()
    comments = list(Document(str(path)).comments)
    assert [comment.text for comment in comments][:1] == ["Xem lại 57.474 & <số>\nDòng hai \ufffd"]
    assert {(comment.author, comment.initials, comment.timestamp) for comment in comments} == {("ngaman", "ng", None)}


def test_all_other_parts_stay_in_their_order_byte_for_byte_and_the_same_bytes_come_out(tmp_path: Path) -> None:
    data = DOCX.write(made())
    path = with_notes(tmp_path, data, [(Where(0, 1, paragraph=1), "a")])
    first = path.read_bytes()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(path) as new:
        names = old.namelist()
        assert new.namelist() == [*names, "word/comments.xml"]
        changed = {name for name in names if old.read(name) != new.read(name)}
        assert changed == {"word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
        for one in old.infolist():
            assert new.getinfo(one.filename).compress_type == one.compress_type
            assert new.getinfo(one.filename).date_time == one.date_time
    assert with_notes(tmp_path, data, [(Where(0, 1, paragraph=1), "a")]).read_bytes() == first


def test_only_marks_are_added_and_a_split_run_keeps_its_looks(tmp_path: Path) -> None:
    bold = '<w:r w:rsidR="00A1"><w:rPr><w:b/></w:rPr><w:t>đạt 5% &amp; hơn</w:t></w:r>'
    path = with_notes(tmp_path, handmade.word(f"<w:p>{bold}</w:p>"), [(Where(4, 6, paragraph=0), "a")])
    split = '<w:r w:rsidR="00A1"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{}</w:t></w:r>'
    assert part(path, "word/document.xml").decode() == handmade.document(
        f'<w:p>{split.format("đạt ")}<w:commentRangeStart w:id="0"/>{split.format("5%")}'
        '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
        f"{split.format(' &amp; hơn')}</w:p>"
    )


def test_comments_that_stand_there_are_kept_and_the_numbers_go_on(tmp_path: Path) -> None:
    first = with_notes(tmp_path, handmade.word(paragraph("đạt 5%")), [(Where(0, 3, paragraph=0), "một")])
    second = annotated(
        first, [(Where(4, 6, paragraph=0), "hai"), (Where(0, 6, paragraph=0), "ba")], tmp_path / "2.docx"
    )
    assert commented(second) == ["đạt", "5%", "đạt 5%"]
    assert [comment.text for comment in Document(str(second)).comments] == ["một", "hai", "ba"]
    assert remarks(second) == set()


def test_footnotes_and_text_boxes_are_told_where_they_stand_in_the_text(tmp_path: Path) -> None:
    body = f"<w:p>{run('một')}<w:r><w:footnoteReference w:id='7'/></w:r>{run('hai')}{text_box('khung 5')}</w:p>"
    notes = footnote(3, "không ai") + footnote(7, "chú thích 9")
    data = handmade.word(body, notes)
    read = source(io.BytesIO(data), name="goc.docx")
    path = with_notes(tmp_path, data, [(found(read, words), words) for words in ("9", "5", "không")])
    xml = part(path, "word/document.xml").decode()
    assert re.search(
        r'<w:commentRangeStart w:id="0"/><w:r><w:footnoteReference w:id=\'7\'/></w:r><w:commentRangeEnd', xml
    )
    assert re.search(r'<w:commentRangeStart w:id="1"/><w:r><mc:AlternateContent>', xml)
    assert commented(path)[2] == "một"  # a footnote that nothing refers to is told where the text begins
    assert source(path).text == read.text
    assert part(path, "word/footnotes.xml").decode() == parts(body, notes)["word/footnotes.xml"]


def test_raised_digits_that_are_split_stay_as_they_were(tmp_path: Path) -> None:
    data = handmade.word(
        f"<w:p>{run('a')}{run('12', '<w:vertAlign w:val=' + chr(34) + 'superscript' + chr(34) + '/>')}</w:p>"
    )
    path = with_notes(tmp_path, data, [(Where(2, 3, paragraph=0), "a")])
    assert source(path).text == "a¹²"
    assert commented(path) == ["2"]


@pytest.mark.parametrize("space", [handmade.SPACE, handmade.STRICT])
def test_another_prefix_and_the_strict_vocabulary_are_kept(tmp_path: Path, space: str) -> None:
    made_ = parts("")
    made_["word/document.xml"] = f'<d xmlns="{space}"><body><p><r><t>đạt 5%</t></r></p></body></d>'
    path = with_notes(tmp_path, packed(made_), [(Where(4, 6, paragraph=0), "a")])
    assert commented(path, f"{{{space}}}") == ["5%"]
    assert source(path).text == "đạt 5%"
    assert space in part(path, "word/comments.xml").decode()


def test_a_place_without_words_and_a_text_without_any(tmp_path: Path) -> None:
    data = handmade.word("<w:p/>" + paragraph("đạt"))
    path = with_notes(tmp_path, data, [(Where(0, 0, paragraph=0), "a"), (Where(1, 1, paragraph=1), "b")])
    assert commented(path) == ["đạt", ""]
    assert remarks(path) == set()
    with pytest.raises(DataError, match="không có đoạn chữ nào"):
        with_notes(tmp_path, handmade.word("<w:p/>"), [(Where(0, 0, paragraph=0), "a")])


def test_a_file_is_not_written_over_itself_nor_as_something_else(tmp_path: Path) -> None:
    path = tmp_path / "goc.docx"
    path.write_bytes(handmade.word(paragraph("a")))
    (tmp_path / "lien-ket.docx").hardlink_to(path)
    for out, said in (("goc.docx", "tệp gốc"), ("lien-ket.docx", "tệp gốc"), ("a.txt", "đuôi .docx")):
        with pytest.raises(OutputError, match=said):
            annotated(path, [], tmp_path / out)
    with pytest.raises(DataError, match="không có tệp"):
        annotated(tmp_path / "khong.docx", [], tmp_path / "b.docx")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["goc.docx", "lien-ket.docx"]
    assert source(annotated(path, [], tmp_path / "b.docx")).text == "a"


def test_a_bomb_among_the_pictures_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(annotate, "MOST_UNPACKED", 1024 * 1024)
    bomb = packed({**parts(paragraph("a")), "word/media/a.png": bytes(3 * 1024 * 1024)})
    with pytest.raises(DataError, match=r"word/media/a\.png trong tệp lớn hơn"):
        with_notes(tmp_path, bomb, [])
    assert [one.name for one in tmp_path.iterdir()] == ["goc.docx"]


WORDS = st.text(st.sampled_from("ađ5, %<&\t\n\r>'\"😀²"), min_size=0, max_size=6)


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\r", "&#13;").replace("đ", "&#273;")


def written(kind: str, text: str) -> str:
    """Return one of the ways in which words stand in a paragraph."""
    words = escaped(text)
    return {
        "plain": run(words),
        "bold": run(words, "<w:b/>"),
        "mixed": f"<w:r><w:rPr><w:i/></w:rPr><w:t>{words}</w:t><w:tab/><w:t>{words}</w:t><w:br/></w:r>",
        "data": f"<w:r><w:t><![CDATA[{text.replace(chr(13), '')}]]></w:t></w:r>",
        "link": f'<w:hyperlink w:anchor="a">{run(words)}{run("x")}</w:hyperlink>',
        "inserted": f'<w:ins w:id="90" w:author="a">{run(words)}</w:ins>',
        "deleted": f'<w:del w:id="91" w:author="a"><w:r><w:delText>{words}</w:delText></w:r></w:del>',
        "control": f"<w:sdt><w:sdtContent>{run(words)}</w:sdtContent></w:sdt>",
        "box": text_box(words),
        "note": '<w:r><w:footnoteReference w:id="1"/></w:r>',
    }[kind]


KINDS = ("plain", "bold", "mixed", "data", "link", "inserted", "deleted", "control", "box", "note")
PIECES = st.lists(st.tuples(st.sampled_from(KINDS), WORDS), max_size=5)


@given(
    st.lists(PIECES, min_size=1, max_size=3),
    st.booleans(),
    st.lists(st.tuples(st.integers(0, 80), st.integers(0, 9)), max_size=5),
)
def test_whatever_ranges_the_text_stays_and_each_comment_has_its_words(
    lines: list[list[tuple[str, str]]], in_table: bool, ranges: list[tuple[int, int]]
) -> None:
    body = "".join(f"<w:p>{''.join(written(kind, text) for kind, text in line)}</w:p>" for line in lines)
    if in_table:
        body = f"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>"
    data = handmade.word(paragraph("đầu") + body, footnote(1, "chú thích"))
    read = source(io.BytesIO(data), name="goc.docx")
    places = [read.place(min(start, len(read.text)), min(start + size, len(read.text))) for start, size in ranges]
    with tempfile.TemporaryDirectory() as folder:
        path = with_notes(Path(folder), data, [(place, "a") for place in places])
        assert source(path).text == read.text
        for place, words in zip(places, commented(path), strict=True):
            if is_in_body(data, place) and place.start < place.end:
                text = read.text[read.paragraphs[place.paragraph or 0] :]
                assert words == text[place.start : place.end]


def is_in_body(data: bytes, place: Where) -> bool:
    """Say whether a place stands in the text itself, in no footnote and no text box."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        root = fromstring(package.read("word/document.xml"))
    boxed = {id(one) for box in root.iter(f"{W}txbxContent") for one in box.iter(f"{W}p")}
    paragraphs = list(root.iter(f"{W}p"))
    number = place.paragraph or 0
    return number < len(paragraphs) and id(paragraphs[number]) not in boxed
