"""A file of any format ends as a text with the place of each letter, or as an error that tells how to mend it."""

import io
import re
import sys
from pathlib import Path

import pytest

from ngaman_core import assemble, declare, evaluate, observe, render, tell
from ngaman_core.audit.source import file as room
from ngaman_core.audit.source import trail
from ngaman_core.audit.source.file import Source, Where, source
from ngaman_core.errors import DataError
from ngaman_core.vi.text import normalise
from tests.audit.source.handmade import paragraph, word

EXAMPLE = Path(__file__).parents[3] / "examples" / "nga-nam-2023-11"


def read(data: bytes, name: str = "thu.txt") -> Source:
    return source(io.BytesIO(data), name=name)


def refusal(data: bytes, name: str = "thu.txt") -> str:
    with pytest.raises(DataError) as caught:
        read(data, name)
    assert "Cách sửa: " in str(caught.value)
    return str(caught.value)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reports")
    report = assemble.report(tell.story(evaluate.assessment(observe.book(EXAMPLE, declare.catalog()))))
    for suffix in ("txt", "md", "html", "docx"):
        render.document(report, folder / f"report.{suffix}")
    return folder


def sentences(path: Path) -> set[str]:
    """Return the paragraphs and cells of a file without the marks that begin them."""
    lines = re.split(r"\n|\t| \| ", source(path).text)
    return {re.sub(r"^\s*[-+]?\s*", "", normalise(line).text).strip() for line in lines}


@pytest.mark.parametrize("suffix", ["md", "html"])
def test_a_report_of_ours_reads_the_same_in_every_format(folder: Path, suffix: str) -> None:
    assert sentences(folder / f"report.{suffix}") == sentences(folder / "report.txt")


def test_a_word_file_of_ours_says_the_same_but_for_what_word_numbers_itself(folder: Path) -> None:
    said, there = sentences(folder / "report.docx"), sentences(folder / "report.txt")
    long = {line for line in there if len(line) > 60 and not line.startswith(("(Kèm", "Kết quả phát"))}
    missing = {line for line in long - said if line.lstrip("¹²³⁴⁵⁶⁷⁸⁹ ") not in said}
    assert len(long) > 30
    assert missing == set()


@pytest.mark.parametrize("suffix", ["txt", "md", "html"])
def test_every_letter_stands_where_its_offset_says(folder: Path, suffix: str) -> None:
    path = folder / f"report.{suffix}"
    raw, read_ = path.read_text("utf-8"), source(path)
    assert len(read_.offsets) == len(read_.text) + 1
    figures = list(re.finditer(r"\d[\d.,]*\d", read_.text))
    assert len(figures) > 300
    for figure in figures:
        where = read_.place(figure.start(), figure.end())
        assert raw[where.start : where.end] == figure[0]
        assert where.line == raw.count("\n", 0, where.start) + 1


def test_text_is_read_as_it_is_with_its_line_ends_and_without_its_mark() -> None:
    read_ = read("\ufeffmột\r\nhai\rba\n".encode())
    assert read_.text == "một\r\nhai\rba\n"
    assert read_.kind == ".txt"
    assert read_.place(10, 11) == Where(10, 11, line=3)
    assert read("đạt\n5%".encode("utf-16")).text == "đạt\n5%"


def test_what_is_piped_in_is_text_or_a_word_file(monkeypatch: pytest.MonkeyPatch) -> None:
    for data, kind in (("đạt 5%".encode(), ".txt"), (word(paragraph("đạt 5%")), ".docx")):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        read_ = source("-")
        assert (read_.text, read_.kind, read_.name) == ("đạt 5%", kind, "-")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "tệp rỗng"),
        (b" \n\t\r\n", "không có chữ nào"),
        ("57 ha".encode("utf-16-le"), "ký tự rỗng"),
        ("một\nđược".encode("cp1258", "ignore") + b"\xff", "không phải UTF-8"),
        (b"m\n\n\xe0\x80", "dòng 3 không phải UTF-8"),
        (b"\xff\xfe\x00\xd8", "không phải UTF-8"),
        (b"%PDF-1.4", "PDF"),
        (word(paragraph("a")), "tệp Word mang đuôi khác"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, said: str) -> None:
    assert said in refusal(data)


def test_a_folder_no_file_and_a_foreign_format_are_told(tmp_path: Path) -> None:
    (tmp_path / "bao-cao.pdf").write_bytes(b"%PDF")
    for path, said in (
        (tmp_path, "một thư mục"),
        (tmp_path / "không.docx", "không có tệp"),
        (tmp_path / "bao-cao.pdf", "chưa đọc được tệp .pdf"),
        (Path("a\0.txt"), "không mở được"),
        (tmp_path / "bao-cao.pdf" / "a.txt", "không có tệp"),
    ):
        with pytest.raises(DataError, match=said) as caught:
            source(path)
        assert str(path) in str(caught.value)


def test_more_than_a_report_can_be_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "MOST_BYTES", 100)
    assert read(b"a" * 100).text
    assert "lớn hơn" in refusal(b"a" * 101)
    monkeypatch.setattr(room, "MOST_LINES", 10)
    assert "hơn 10 dòng" in refusal(b"a" + b"\n" * 50)
    monkeypatch.setattr(trail, "MOST_LETTERS", 50)
    assert "lớn hơn" in refusal(b"a" * 60, "thu.md")
    monkeypatch.setattr(trail, "MOST_MARKS", 5)
    for markup, name in (("<b>a", "thu.html"), ("\\*a", "thu.md")):
        assert "hơn 5 dấu định dạng" in refusal(markup.encode() * 8, name)


def test_a_text_of_python_is_a_source_too() -> None:
    assert Source.of("đạt 5%").place(4, 6) == Where(4, 6, line=1)
    with pytest.raises(DataError, match="chữ thứ 3 không phải"):
        Source.of("ab\ud800")
