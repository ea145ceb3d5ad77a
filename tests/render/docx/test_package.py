"""The zip file is the same whatever the clock says, and holds every part of the document with what it is."""

import io
import re
import time
import zipfile

import docx
import pytest

from ngaman_core.render.docx.package import packed


def made() -> bytes:
    sheet = docx.Document()
    sheet.add_paragraph("chữ " * 500)
    return packed(sheet.part.package)


def test_the_clock_leaves_no_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    first = made()
    monkeypatch.setattr(time, "time", lambda: 1_900_000_000.0)
    assert made() == first
    with zipfile.ZipFile(io.BytesIO(first)) as package:
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {info.create_system for info in package.infolist()} == {3}
        assert {info.compress_type for info in package.infolist()} == {zipfile.ZIP_DEFLATED}


def test_every_part_is_there_and_said_to_be_what_it_is() -> None:
    whole = io.BytesIO()
    sheet = docx.Document()
    sheet.save(whole)
    with zipfile.ZipFile(whole) as wanted, zipfile.ZipFile(io.BytesIO(packed(sheet.part.package))) as package:
        assert package.testzip() is None
        assert package.namelist() == wanted.namelist()
        for name in set(package.namelist()) - {"[Content_Types].xml"}:
            assert package.read(name) == wanted.read(name)
        types = package.read("[Content_Types].xml").decode("utf-8")
    parts = {name for name in package.namelist() if not name.endswith(".rels")} - {"[Content_Types].xml"}
    assert {name.removeprefix("/") for name in re.findall(r'PartName="([^"]+)"', types)} == parts


def test_what_was_packed_opens() -> None:
    assert docx.Document(io.BytesIO(made())).paragraphs[-1].text == "chữ " * 500
