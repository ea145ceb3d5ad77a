"""The education paragraph of the example month, written down by hand before any program said it."""

from pathlib import Path

import pytest

import ngaman_education
from ngaman_core import declare, evaluate, observe, tell
from ngaman_core.testing import contract

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


def test_the_domain_holds_what_every_domain_must_hold() -> None:
    contract(ngaman_education.ngaman_domains)
