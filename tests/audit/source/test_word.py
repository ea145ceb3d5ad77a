"""Word files: what is read of them, paragraph by paragraph, and what is refused."""

import io
import struct
import zipfile

import pytest

from ngaman_core.audit.source import archive, elements, word
from ngaman_core.audit.source.file import Source, Where, source
from ngaman_core.errors import DataError
from tests.audit.source import handmade
from tests.audit.source.handmade import document, footnote, packed, paragraph, parts, run, text_box


def read(data: bytes) -> Source:
    return source(io.BytesIO(data), name="thu.docx")


def refusal(data: bytes) -> str:
    with pytest.raises(DataError) as caught:
        read(data)
    assert "Cách sửa: " in str(caught.value)
    assert str(caught.value).startswith("lỗi: thu.docx: ")
    return str(caught.value)


def test_tabs_breaks_and_hyphens_are_read_as_signs() -> None:
    body = "<w:p><w:pPr><w:tabs><w:tab w:val='left' w:pos='9'/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t>"
    body += "<w:br/><w:t>c</w:t><w:cr/><w:noBreakHyphen/><w:t>d</w:t></w:r></w:p>"
    assert read(handmade.word(body)).text == "a\tb\nc\n-d"


def test_what_is_deleted_moved_away_or_an_instruction_is_not_read() -> None:
    body = (
        "<w:p><w:del><w:r><w:delText>cũ</w:delText><w:tab/></w:r></w:del>"
        f"<w:ins>{run('mới')}</w:ins><w:moveFrom>{run('đi')}</w:moveFrom><w:moveTo>{run(' đến')}</w:moveTo>"
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
    )
    assert read(handmade.word(body)).text == "mới đến"


def test_a_text_box_is_read_once_as_a_paragraph_behind_its_own_and_every_paragraph_counts() -> None:
    read_ = read(handmade.word(f"<w:p>{run('trước ')}{text_box('trong khung')}{run('sau')}</w:p>" + paragraph("cuối")))
    assert read_.text == "trước sau\ntrong khung\n\ncuối"
    at = read_.text.index("cuối")
    assert read_.place(at + 1, at + 3) == Where(1, 3, paragraph=3)


def test_cells_are_paragraphs_and_footnotes_follow_the_text() -> None:
    body = f"<w:tbl><w:tr><w:tc>{paragraph('Đàn gia súc')}</w:tc><w:tc>{paragraph('57.474')}</w:tc></w:tr></w:tbl>"
    body += "<w:p><w:sdt><w:sdtContent>" + run("hết") + "</w:sdtContent></w:sdt>"
    body += "<w:r><w:footnoteReference w:id='1'/></w:r>" + run(".") + "</w:p>"
    read_ = read(handmade.word(body, footnote(1, " Không tính 12 con.")))
    assert read_.text == "Đàn gia súc\n57.474\nhết.\n Không tính 12 con."
    at = read_.text.index("12")
    assert read_.place(at, at + 2) == Where(12, 14, paragraph=3)
    assert [read_.text[start:].partition("\n")[0] for start in read_.paragraphs] == read_.text.split("\n")


def test_a_place_ends_with_its_paragraph() -> None:
    assert read(handmade.word(paragraph("51") + paragraph("tỷ"))).place(1, 5) == Where(1, 2, paragraph=0)


def test_raised_digits_are_marks_of_footnotes_but_for_those_of_metres() -> None:
    high = '<w:vertAlign w:val="superscript"/>'
    body = f"<w:p>{run('18 sản phẩm')}{run('2', high)}{run('; 5 m')}{run('2', high)}{run(' 2')}</w:p>"
    assert read(handmade.word(body)).text == "18 sản phẩm²; 5 m2 2"


def test_the_strict_vocabulary_and_utf_16_are_read() -> None:
    assert read(handmade.word(paragraph("đạt 5%"), space=handmade.STRICT)).text == "đạt 5%"
    made = parts("")
    made["word/document.xml"] = ("<?xml version='1.0' encoding='UTF-16'?>" + document(paragraph("đạt"))).encode(
        "utf-16"
    )
    assert read(packed(made)).text == "đạt"


def test_the_main_part_may_have_another_name() -> None:
    made = parts(paragraph("cũ"))
    made["word/document2.xml"] = document(paragraph("mới"))
    made["_rels/.rels"] = handmade.relations(("officeDocument", "/word/document2.xml"))
    assert read(packed(made)).text == "mới"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "Word đời cũ (.doc)"),
        (b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "khóa bằng mật khẩu"),
        (b"{\\rtf1}", "RTF"),
        ("Báo cáo".encode(), "không phải tệp Word"),
        (handmade.word(paragraph("a"))[:-30], "hỏng"),
        (packed({"other.xml": "<a/>"}), "thiếu phần word/document.xml"),
        (packed({"word/document.xml": "<a>"}), "hỏng ở dòng 1, cột 4"),
        (packed({"word/document.xml": "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>"}), "DOCTYPE"),
        (packed({"word/document.xml": "<!DOCTYPE a SYSTEM 'file:///etc/hostname'><a/>"}), "DOCTYPE"),
        (packed({"word/document.xml": document("<w:p/>")}), "không có chữ nào"),
        (packed({"word/document.xml": b"\xff\xfe<\xd8"}), "UTF-16"),
        (packed(parts(paragraph("a")), zipfile.ZIP_LZMA), "nén theo cách"),
    ],
)
def test_each_file_that_is_no_word_file_is_told_apart(data: bytes, said: str) -> None:
    assert said in refusal(data)


def test_a_part_that_grows_beyond_the_limit_is_refused_whatever_size_it_claims(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(archive, "MOST_OF_A_PART", 1024 * 1024)
    bomb = packed({"word/document.xml": bytes(5 * 1024 * 1024)})
    assert "phần word/document.xml trong tệp lớn hơn 1 MB" in refusal(bomb)
    size = struct.pack("<L", 5 * 1024 * 1024)
    assert "hỏng" in refusal(bomb.replace(size, struct.pack("<L", 10)))


def test_endless_nesting_and_endless_elements_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "lồng nhau" in refusal(packed({"word/document.xml": "<a>" * 2000}))
    assert "không gian tên" in refusal(packed({"word/document.xml": f"<a xmlns='{'u' * 5000}'/>"}))
    monkeypatch.setattr(elements, "MOST", 100)
    assert "hơn 100 phần tử" in refusal(packed({"word/document.xml": f"<a>{'<b/>' * 200}</a>"}))
    monkeypatch.setattr(word, "MOST_PARAGRAPHS", 10)
    assert "hơn 10 đoạn" in refusal(handmade.word("<w:p/>" * 11))


def test_a_spoilt_checksum_a_password_and_a_name_twice_are_told() -> None:
    data = packed({"word/document.xml": document(paragraph("số 57.474 con"))}, zipfile.ZIP_STORED)
    assert "phần word/document.xml trong tệp bị hỏng" in refusal(data.replace(b"57.474", b"57.475"))
    at = data.index(b"PK\x01\x02") + 8
    assert "mật khẩu" in refusal(data[:at] + b"\x01" + data[at + 1 :])
    twice = packed({"word/document.xml": document(paragraph("a")), "word/documenT.xml": document(paragraph("b"))})
    assert "trùng tên" in refusal(twice.replace(b"documenT", b"document"))


def test_a_list_of_members_without_end_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "STEP", 8)
    assert "tệp nén bên trong bị hỏng" in refusal(packed({"word/document.xml": document(paragraph("a"))}))
