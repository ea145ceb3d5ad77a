"""The sheet holds the whole report in order, in real styles, lists, footnotes and tables."""

import io
import os
import subprocess
import sys
import zipfile
from collections import Counter
from datetime import datetime
from pathlib import Path
from xml.etree.ElementTree import Element

import docx
import pytest
from attrs import evolve
from docx.opc.coreprops import CoreProperties

from ngaman_core.observe import Note
from ngaman_core.observe.settings import MARKS, Outline
from ngaman_core.render.docx import write
from tests.render.docx.signed import SETTINGS, signed
from tests.render.docx.word import W, lines, part, style, text, value
from tests.render.made import BARE, made

WHOLE = [
    ("Seam", ""),
    ("Governing", "UBND TỈNH SÓC TRĂNG"),
    ("Issuing", "ỦY BAN NHÂN DÂN"),
    ("Issuing", "THỊ XÃ NGÃ NĂM"),
    ("Rule", ""),
    ("Nation", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("Motto", "Độc lập - Tự do - Hạnh phúc"),
    ("Rule", ""),
    ("Number", "Số: 05/BC-UBND"),
    ("Dateline", "Ngã Năm, ngày 04 tháng 12 năm 2023"),
    ("Title", "BÁO CÁO"),
    ("Subtitle", "Kết quả phát triển kinh tế - xã hội tháng 11 năm 2023 và nhiệm vụ tháng 12 năm 2023"),
    ("Rule", ""),
    ("Addressed", "Kính gửi: Ủy ban nhân dân tỉnh Sóc Trăng"),
    (
        "BodyText",
        "Thực hiện chế độ báo cáo định kỳ, Ủy ban nhân dân thị xã Ngã Năm tổng hợp, báo cáo kết quả kinh tế - xã hội"
        " tháng 11 năm 2023 và nhiệm vụ trọng tâm tháng 12 năm 2023 như sau:",
    ),
    ("Heading1", "KẾT QUẢ THỰC HIỆN NHIỆM VỤ THÁNG 11"),
    ("Heading2", "Kinh tế"),
    ("ListBullet", "Chăn nuôi: đàn có 57.474 con, bằng 109,47% chỉ tiêu Nghị quyết."),
    ("ListBullet", "Tín dụng:"),
    ("ListBullet2", "Ngân hàng Chính sách dư nợ 465.714 triệu đồng."),
    ("ListBullet2", "Ngân hàng Nông nghiệp dư nợ 803.461 triệu đồng."),
    ("ListBullet", "Thủy sản: [thiếu số liệu: cá tháng 11 năm 2023]."),
    ("Heading1", "NHIỆM VỤ TRỌNG TÂM THÁNG 12"),
    ("Heading2", "Kinh tế"),
    ("ListBullet", "Giữ đàn."),
    ("Heading2", "Văn hóa - xã hội"),
    ("ListBullet", "Chăm lo người nghèo."),
    (
        "BodyText",
        "Trên đây là báo cáo kết quả phát triển kinh tế - xã hội tháng 11 năm 2023 và nhiệm vụ tháng 12 năm 2023"
        " (kèm theo Phụ lục)./.",
    ),
    ("Recipients", "Nơi nhận:"),
    ("Recipient", "Như trên;"),
    ("Recipient", "Thường trực Thị ủy;"),
    ("Recipient", "Lưu: VT, VP."),
    ("Authority", "TM. ỦY BAN NHÂN DÂN"),
    ("Authority", "KT. CHỦ TỊCH"),
    ("Authority", "PHÓ CHỦ TỊCH"),
    ("Signer", "Lâm Quốc Thái"),
    ("Seam", ""),
    ("Appendix", "Phụ lục"),
    ("AppendixTitle", "KẾT QUẢ THỰC HIỆN CHỈ TIÊU THÁNG 11 NĂM 2023"),
    (
        "AppendixReference",
        "(Kèm theo Báo cáo số 05/BC-UBND ngày 04 tháng 12 năm 2023 của Ủy ban nhân dân thị xã Ngã Năm)",
    ),
    *(
        ("TableHead", head)
        for head in ("Chỉ tiêu", "Đơn vị tính", "Mức giao", "Lũy kế", "So với mức giao", "Căn cứ", "Đánh giá")
    ),
    ("TableCell", "Đàn"),
    ("TableCell", "con"),
    ("TableNumber", "52.500"),
    ("TableNumber", "57.474"),
    ("TableNumber", "109,47%"),
    ("TableCell", "chỉ tiêu Nghị quyết"),
    ("TableCell", "vượt"),
    ("Seam", ""),
]


@pytest.fixture(scope="module")
def page() -> bytes:
    return write(signed())


def test_the_whole_report_stands_in_order(page: bytes) -> None:
    assert lines(page) == WHOLE


def test_layout_is_made_of_styles_alone(page: bytes) -> None:
    for part_name in ("word/document.xml", "word/header.xml", "word/footnotes.xml"):
        tree = part(page, part_name)
        assert list(tree.iter(W + "tab")) == []
        assert not any("  " in (one.text or "") for one in tree.iter(W + "t"))
    assert {style for style, words in lines(page) if not words} == {"Rule", "Seam"}
    defined = {value(one, "styleId") for one in part(page, "word/styles.xml").iter(W + "style")}
    document = part(page, "word/document.xml")
    used = {value(one) for tag in ("pStyle", "rStyle", "tblStyle") for one in document.iter(W + tag)}
    assert used <= defined
    assert list(document.iter(W + "rFonts")) == list(document.iter(W + "b")) == list(document.iter(W + "sz")) == []


@pytest.mark.parametrize(
    "levels",
    [("I.", "1.", "-", "+"), ("A.", "I.", "1.", "a)"), ("1.", "a)", "-", "a)"), ("Phần", "I.", "1.", "a)", "-")],
)
def test_every_level_is_counted_or_marked_as_the_outline_says(levels: tuple[str, ...]) -> None:
    made = signed(levels=levels)
    data = write(made)
    numbering, paragraphs = part(data, "word/numbering.xml"), part(data, "word/document.xml").iter(W + "p")
    lists = {value(one, "numId"): one for one in numbering.iter(W + "num")}
    (outline,) = (one for one in numbering.iter(W + "abstractNum") if value(one, "abstractNumId") == "1")
    usual = [value(level.find(W + "lvlText")) for level in outline.iter(W + "lvl")]
    shown = {"Phần": "Phần %{}", "I.": "%{}.", "A.": "%{}.", "1.": "%{}."}
    assert usual == [shown.get(mark, mark).format(number) for number, mark in enumerate(levels, 1)]
    headings = ["Heading1", "Heading2", "Heading3"][: len(levels) - 2]
    marks, styles = [], [*headings, "ListBullet", "ListBullet2"]
    for one in paragraphs:
        if style(one) in styles:
            own = one.find(f"{W}pPr/{W}numPr")
            marks.append(own is not None and value(lists[value(own.find(W + "numId"))].find(f".//{W}lvlText")))
            assert own is None or int(value(own.find(W + "ilvl"))) == styles.index(style(one))
    wanted = [block.marker if levels[block.level] == "a)" else False for block in made.walk()]
    assert marks == wanted


def test_every_mark_that_an_outline_may_use_can_be_written() -> None:
    for mark in MARKS:
        assert write(signed(levels=(mark,) * 4)) == write(signed(levels=(mark,) * 4))


def test_a_part_apart_is_one_heading_whose_title_begins_a_line() -> None:
    data = write(signed(levels=("Phần", "1.", "-", "+")))
    first, second = (one for one in part(data, "word/document.xml").iter(W + "p") if style(one) == "Heading1")
    assert [text(one) for one in (first, second)] == [
        "KẾT QUẢ THỰC HIỆN NHIỆM VỤ THÁNG 11",
        "NHIỆM VỤ TRỌNG TÂM THÁNG 12",
    ]
    assert [child.tag for run in first.iter(W + "r") for child in run] == [W + "br", W + "t"]
    level = next(part(data, "word/numbering.xml").iter(W + "lvl"))
    looks = [value(level.find(W + name)) for name in ("numFmt", "suff", "lvlText")]
    assert looks == ["upperRoman", "nothing", "Phần %1"]
    assert value(level.find(f"{W}pPr/{W}ind"), "firstLine") == "0"


def test_a_domain_is_a_heading_and_what_opens_its_chapter_stands_in_no_list() -> None:
    data = write(signed(levels=("I.", "1.", "A.", "a)", "+"), notes=(Note("economy", "mưa thuận"),)))
    found = lines(data)
    start = found.index(("Heading2", "Kinh tế"))
    assert found[start + 1 : start + 5] == [
        ("BodyText", "Mưa thuận."),
        ("Heading3", "Thị xã"),
        ("ListBullet", "Chăn nuôi: đàn có 57.474 con, bằng 109,47% chỉ tiêu Nghị quyết."),
        ("ListBullet", "Tín dụng:"),
    ]
    plain = [one for one in part(data, "word/document.xml").iter(W + "p") if style(one) == "BodyText"]
    assert [one.find(f"{W}pPr/{W}numPr") for one in plain] == [None] * len(plain)


def test_footnotes_are_footnotes(page: bytes) -> None:
    notes = {value(one, "id"): one for one in part(page, "word/footnotes.xml").iter(W + "footnote")}
    assert {key: text(note) for key, note in notes.items()} == {
        "-1": "", "0": "", "1": " Gồm cả phòng giao dịch.", "2": " Chỉ tính chi nhánh."
    }  # fmt: skip
    paragraphs = list(part(page, "word/document.xml").iter(W + "p"))
    marked = {text(one): value(one.find(f".//{W}footnoteReference"), "id") for one in paragraphs if has_note(one)}
    assert marked == {
        "Ngân hàng Chính sách dư nợ 465.714 triệu đồng.": "1", "Ngân hàng Nông nghiệp dư nợ 803.461 triệu đồng.": "2"
    }  # fmt: skip
    runs = next(one for one in paragraphs if has_note(one)).findall(W + "r")
    assert [text(run) for run in runs] == ["Ngân hàng Chính sách", "", " dư nợ 465.714 triệu đồng."]


def has_note(paragraph: Element) -> bool:
    return paragraph.find(f".//{W}footnoteReference") is not None


def test_a_gap_is_marked_and_nothing_else_is(page: bytes) -> None:
    runs = [one for one in part(page, "word/document.xml").iter(W + "r") if one.find(f"{W}rPr/{W}rStyle") is not None]
    looks = [(value(one.find(f"{W}rPr/{W}rStyle")), text(one)) for one in runs]
    assert [words for look, words in looks if look == "Gap"] == ["[thiếu số liệu: cá tháng 11 năm 2023]"]
    assert Counter(look for look, _ in looks) == {"Gap": 1, "FootnoteReference": 2}


def test_pages_are_numbered_from_the_second_and_appendices_by_themselves(page: bytes) -> None:
    document, header = part(page, "word/document.xml"), part(page, "word/header.xml")
    sections = list(document.iter(W + "sectPr"))
    assert len(sections) == 2
    for section in sections:
        assert section.find(W + "titlePg") is not None
        assert value(section.find(W + "pgNumType"), "start") == "1"
        sheet, margins = section.find(W + "pgSz"), section.find(W + "pgMar")
        assert (value(sheet, "w"), value(sheet, "h")) == ("11906", "16838")
        assert [value(margins, side) for side in ("top", "bottom", "left", "right")] == ["1134", "1134", "1701", "850"]
    (paragraph,) = header.iter(W + "p")
    assert (style(paragraph), value(paragraph.find(W + "fldSimple"), "instr")) == ("PageNumber", " PAGE ")
    references = [value(one, "type") for one in document.iter(W + "headerReference")]
    assert references == ["default"]  # the first page has none, and the appendix takes over that of the section before


def test_tables_tell_what_they_are_and_the_head_of_an_appendix_is_repeated(page: bytes) -> None:
    tables = list(part(page, "word/document.xml").iter(W + "tbl"))
    about = [tuple(value(one.find(f"{W}tblPr/{W}{tag}")) for tag in ("tblCaption", "tblDescription")) for one in tables]
    assert about == [
        ("Đầu văn bản", "Cơ quan ban hành, Quốc hiệu và Tiêu ngữ"),
        ("Cuối văn bản", "Nơi nhận và người ký"),
        ("Phụ lục", "KẾT QUẢ THỰC HIỆN CHỈ TIÊU THÁNG 11 NĂM 2023"),
    ]
    heads = [[row.find(f"{W}trPr/{W}tblHeader") is not None for row in one.iter(W + "tr")] for one in tables]
    assert heads == [[False, False], [False], [True, False]]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for one in tables[1:] for row in one.iter(W + "tr"))


def test_the_signature_is_not_left_alone_on_a_page(page: bytes) -> None:
    document = part(page, "word/document.xml")
    (closing,) = (one for one in document.iter(W + "p") if text(one).startswith("Trên đây"))
    assert closing.find(f"{W}pPr/{W}keepNext") is not None


def test_several_addressees_stand_in_a_list() -> None:
    names = ("Ủy ban nhân dân tỉnh", "Sở Nội vụ")
    found = lines(write(signed(evolve(SETTINGS, addressees=names))))
    assert found[13:16] == [
        ("AddressedList", "Kính gửi:"), ("Addressee", "Ủy ban nhân dân tỉnh;"), ("Addressee", "Sở Nội vụ.")
    ]  # fmt: skip


def test_an_office_without_one_above_it_stands_alone() -> None:
    found = lines(write(signed(evolve(SETTINGS, parent_body=""))))
    assert found[1] == ("Issuing", "ỦY BAN NHÂN DÂN")


def broken(title: Element) -> list[str]:
    """Return the runs of a title, each but the first behind a line break."""
    runs = list(title.iter(W + "r"))
    assert [run.find(W + "br") is not None for run in runs] == [False] + [True] * (len(runs) - 1)
    return [text(run) for run in runs]


def test_a_long_abstract_is_broken_where_its_middle_word_joins() -> None:
    long = "Kết quả thu và chi ngân sách, đầu tư xây dựng cơ bản {period} và phương hướng, nhiệm vụ {next} và năm sau"
    document = part(write(signed(evolve(SETTINGS, outline=Outline(abstract=long)))), "word/document.xml")
    (title,) = (one for one in document.iter(W + "p") if style(one) == "Subtitle")
    assert broken(title) == [
        "Kết quả thu và chi ngân sách, đầu tư xây dựng cơ bản tháng 11 năm 2023 ",
        "và phương hướng, nhiệm vụ tháng 12 năm 2023 và năm sau",
    ]


def test_a_short_abstract_stays_on_one_line() -> None:
    short = evolve(SETTINGS, outline=Outline(abstract="Kết quả {period} và nhiệm vụ"))
    document = part(write(signed(short)), "word/document.xml")
    assert list(document.iter(W + "br")) == []


def test_a_long_reference_of_an_appendix_is_broken_before_the_office(page: bytes) -> None:
    (title,) = (one for one in part(page, "word/document.xml").iter(W + "p") if style(one) == "AppendixReference")
    assert broken(title) == [
        "(Kèm theo Báo cáo số 05/BC-UBND ngày 04 tháng 12 năm 2023 ",
        "của Ủy ban nhân dân thị xã Ngã Năm)",
    ]


def properties(data: bytes) -> CoreProperties:
    about: CoreProperties = docx.Document(io.BytesIO(data)).core_properties
    return about


def test_the_file_says_what_it_is_whose_and_of_when(page: bytes) -> None:
    about = properties(page)
    assert about.title == "Kết quả phát triển kinh tế - xã hội tháng 11 năm 2023 và nhiệm vụ tháng 12 năm 2023"
    assert about.author == about.last_modified_by == "Ủy ban nhân dân thị xã Ngã Năm"
    assert about.language == "vi-VN"
    assert about.created is not None
    assert about.created.replace(tzinfo=None) == datetime(2023, 12, 4)
    assert about.modified == about.created
    undated = properties(write(signed(evolve(SETTINGS, date=None))))
    assert undated.created is not None
    assert undated.created.replace(tzinfo=None) == datetime(2023, 11, 30)
    assert b"python-docx" not in zipfile.ZipFile(io.BytesIO(page)).read("docProps/core.xml")


def test_the_same_report_is_the_same_bytes(page: bytes) -> None:
    assert write(signed()) == page
    with zipfile.ZipFile(io.BytesIO(page)) as package:
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_same_report_is_the_same_bytes_in_every_process() -> None:
    code = (
        "import hashlib; from ngaman_core.render.docx import write; from tests.render.docx.signed import signed;"
        "print(hashlib.sha256(write(signed(levels=('A.', 'I.', 'a)', 'a)')))).hexdigest())"
    )
    sums = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=Path(__file__).parents[3],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            stdout=subprocess.PIPE,
        ).stdout
        for seed in "123"
    }
    assert len(sums) == 1


def test_a_page_that_says_little_is_still_a_page() -> None:
    found = lines(write(made(settings=BARE)))
    assert ("Issuing", "ỦY BAN NHÂN DÂN THỊ XÃ NGÃ NĂM") in found
    assert {("Number", ""), ("Dateline", ""), ("Recipients", ""), ("Signer", "")} <= set(found)
