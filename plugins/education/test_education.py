"""The education paragraph of the example month, written down by hand before any program said it."""

from pathlib import Path

import pytest

import ngaman_education
from ngaman_core import declare, evaluate, observe, tell

EXAMPLE = Path(__file__).parents[2] / "examples" / "nga-nam-2023-11"

PARAGRAPHS = {
    "Giáo dục và đào tạo": (
        "Giáo dục và đào tạo: các trường giữ vững nền nếp dạy học,"
        " hoàn thiện hồ sơ đề nghị công nhận phổ cập, xóa mù chữ;"
        " toàn thị xã huy động 17.221/16.543 học sinh ra lớp,"
        " bằng 104,10% kế hoạch năm học 2023-2024;"
        " mầm non có 2.754/2.663 trẻ, đạt 103,42%"
        " (trong đó nhà trẻ có 240/220 trẻ, đạt 109,09%; mẫu giáo có 2.514/2.443 trẻ, đạt 102,91%);"
        " tiểu học có 6.623/6.422 học sinh, đạt 103,13%;"
        " trung học cơ sở có 5.328/5.068 học sinh, đạt 105,13%;"
        " trung học phổ thông có 2.516/2.390 học sinh, đạt 105,27%."
    ),
}


@pytest.fixture(scope="module")
def book() -> observe.Book:
    return observe.book(EXAMPLE, declare.catalog())


def test_the_paragraphs_read_as_they_were_written_by_hand(book: observe.Book) -> None:
    story = tell.story(evaluate.assessment(book, "2023-11"))
    said = {paragraph.title: str(paragraph) for paragraph in story.paragraphs if paragraph.domain == "education"}
    assert said == PARAGRAPHS


def test_every_figure_of_the_paragraphs_is_read_back_by_its_line(book: observe.Book) -> None:
    story = tell.story(evaluate.assessment(book, "2023-11"))
    told = [figure for paragraph in story.paragraphs if paragraph.domain == "education" for figure in paragraph.figures]
    read = [mention for text in PARAGRAPHS.values() for mention in book.read(text)]
    assert [(one.indicator, one.item, one.value) for one in read] == [
        (one.fact.indicator, one.fact.item, one.printed.value) for one in told
    ]


@pytest.mark.parametrize("period", ["2024-01", "2023-Q3", "2023-H1", "2023-9M", "2023"])
def test_every_line_finds_words_in_every_period(period: str) -> None:
    catalog = declare.catalog([("education", ngaman_education)])
    story = tell.story(evaluate.assessment(observe.sample(catalog, period)))
    assert [finding for finding in story.findings if finding.severity == "error"] == []
    assert [paragraph.title for paragraph in story.paragraphs] == list(PARAGRAPHS)
