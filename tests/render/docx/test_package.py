"""The zip file is the same whatever the clock, the compression and the order of its making say."""

import io
import zipfile

from ngaman_core.render.docx.package import repacked


def made(year: int, compression: int) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, text in {"[Content_Types].xml": "<Types/>", "word/document.xml": "chữ" * 500}.items():
            info = zipfile.ZipInfo(name, (year, 11, 30, 12, 0, 0))
            info.compress_type = compression
            package.writestr(info, text)
    return buffer.getvalue()


def test_the_clock_leaves_no_trace() -> None:
    first, second = made(2023, zipfile.ZIP_STORED), made(2026, zipfile.ZIP_DEFLATED)
    assert first != second
    assert repacked(first) == repacked(second) == repacked(repacked(first))


def test_parts_keep_their_order_and_their_words() -> None:
    with zipfile.ZipFile(io.BytesIO(repacked(made(2023, zipfile.ZIP_STORED)))) as package:
        assert package.namelist() == ["[Content_Types].xml", "word/document.xml"]
        assert package.read("word/document.xml").decode("utf-8") == "chữ" * 500
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {info.create_system for info in package.infolist()} == {3}
        assert package.testzip() is None
