"""A figure in points is parted by no line end, in print and on the screen; a reader sees it as ever."""

import io
import zipfile

import pytest

from ngaman_core import assemble, declare, evaluate, observe, tell
from ngaman_core.render import docx, html
from tests.golden.said import EXAMPLE

GAP = "thấp hơn cam kết với tỉnh 7,1 điểm %"


@pytest.fixture(scope="module")
def report() -> assemble.Report:
    return assemble.report(tell.story(evaluate.assessment(observe.book(EXAMPLE, declare.catalog()))))


def test_the_number_the_word_and_the_sign_hold_together(report: assemble.Report) -> None:
    with zipfile.ZipFile(io.BytesIO(docx.write(report))) as package:
        word = package.read("word/document.xml").decode("utf-8")
    page = html.write(report).decode("utf-8")
    for text in (word, page):
        assert "7,1\u00a0điểm\u00a0%" in text
        assert "7,1 điểm %" not in text.split("Phụ lục")[0]


def test_the_reader_takes_it_like_any_other(report: assemble.Report) -> None:
    read = report.story.assessment.book.read
    assert [one.value for one in read(GAP.replace(" điểm %", "\u00a0điểm\u00a0%"))] == [one.value for one in read(GAP)]
