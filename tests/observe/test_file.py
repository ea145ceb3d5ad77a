"""A file is UTF-8 text of bounded size, or it is refused with its row and the cure, quickly and in little memory."""

import os
import time
import tracemalloc
import unicodedata
from pathlib import Path

import pytest

from ngaman_core.errors import DataError
from ngaman_core.finding import Finding, Place
from ngaman_core.observe import file
from ngaman_core.observe.file import nfc, text_of

TEXT = "chỉ tiêu;giá trị\nđàn gia súc;57.474\n"


def refusal(path: Path) -> Finding:
    with pytest.raises(DataError) as caught:
        text_of(path)
    (finding,) = caught.value.findings
    assert str(finding) == str(caught.value)
    return finding


def written(folder: Path, data: bytes, name: str = "observations.csv") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    "data",
    [TEXT.encode(), TEXT.encode("utf-8-sig"), unicodedata.normalize("NFD", TEXT).encode()],
    ids=["plain", "with a mark", "decomposed"],
)
def test_utf_8_in_any_form_is_one_text(tmp_path: Path, data: bytes) -> None:
    assert text_of(written(tmp_path, data)) == TEXT


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (TEXT.encode("utf-16"), "UTF-16"),
        (TEXT.encode("utf-16-be"), "UTF-16"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "UTF-16"),
        ("đàn gia súc".encode("cp1258"), "Windows-1258 (CP1258)"),
        (unicodedata.normalize("NFD", "tạ lúa").encode("cp1258"), "Windows-1258 (CP1258)"),
        (b"t\xa1 l\xb8", "TCVN3"),
        (b"PK\x03\x04rest", ".xlsx"),
        (b"\xd0\xcf\x11\xe0rest", "đời cũ"),
    ],
)
def test_another_encoding_is_named_with_its_cure(tmp_path: Path, data: bytes, says: str) -> None:
    finding = refusal(written(tmp_path, data))
    assert (finding.rule, finding.place) == ("not-utf-8", Place("observations.csv", 1))
    assert says in finding.message
    assert "CSV UTF-8" in finding.fix


def test_a_toml_file_is_mended_with_another_program(tmp_path: Path) -> None:
    assert "Notepad" in refusal(written(tmp_path, b"\xff\xfea\0", "report.toml")).fix


def test_the_row_of_the_first_wrong_letter_is_told(tmp_path: Path) -> None:
    assert refusal(written(tmp_path, b"a\nb\nd\xe0n\n")).place == Place("observations.csv", 3)


def test_a_missing_file_and_a_folder_in_its_place_are_told(tmp_path: Path) -> None:
    (tmp_path / "items.csv").mkdir()
    assert refusal(tmp_path / "observations.csv").rule == "missing-file"
    assert refusal(tmp_path / "items.csv").rule == "unreadable-file"
    assert refusal(tmp_path / "nul\0").rule == "unreadable-file"


def test_a_pipe_is_refused_instead_of_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "observations.csv")
    assert refusal(tmp_path / "observations.csv").rule == "unreadable-file"


def test_a_line_of_300_megabytes_is_refused_quickly_and_in_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "observations.csv"
    with path.open("wb") as out:
        out.truncate(300 * 1024 * 1024)  # a hole: 300 MB of zeros that take no room on the disk
    tracemalloc.start()
    start = time.perf_counter()
    finding = refusal(path)
    seconds, (_, most) = time.perf_counter() - start, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert finding.rule == "file-too-large"
    assert "64 MB" in finding.message
    assert seconds < 1
    assert most < 8 * 1024 * 1024


def test_a_long_line_of_a_smaller_file_is_refused_in_little_memory(tmp_path: Path) -> None:
    path = written(tmp_path, b"a;b\n" + b"x" * (60 * 1024 * 1024))
    tracemalloc.start()
    finding = refusal(path)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (finding.rule, finding.place.row) == ("line-too-long", 2)
    assert most < 8 * 1024 * 1024


def test_a_file_that_grows_while_it_is_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, b"0123456789\n" * 10)
    real = os.stat_result
    size = path.stat().st_size
    monkeypatch.setattr(Path, "stat", lambda _: real((0o100644, 0, 0, 0, 0, 0, 5, 0, 0, 0)))
    with pytest.raises(DataError, match="lớn hơn"):
        text_of(path, most_bytes=size - 1)


def test_too_many_lines_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file, "MOST_LINES", 3)
    assert text_of(written(tmp_path, b"\n" * 3)) == "\n\n\n"
    assert refusal(written(tmp_path, b"\n" * 4)).place.row == 4


def test_a_letter_under_a_heap_of_marks_is_refused_in_linear_time() -> None:
    heap = "a\n" + "e" + "\u0327\u0301" * 200_000
    start = time.perf_counter()
    with pytest.raises(DataError) as caught:
        nfc(heap, Place("notes.toml"))
    assert time.perf_counter() - start < 1
    assert caught.value.findings[0].place == Place("notes.toml", 2)


def test_a_word_with_many_letters_may_have_many_marks() -> None:
    assert nfc("e\u0323\u0302" * 1000) == "ệ" * 1000
