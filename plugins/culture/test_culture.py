"""The culture paragraph of the example month, written down by hand before any program said it."""

from pathlib import Path

import pytest
from attrs import evolve

import ngaman_culture
from ngaman_core import declare, evaluate, observe, tell
from ngaman_core.measure.unit import Units
from ngaman_core.testing import contract

EXAMPLE = Path(__file__).parents[2] / "examples" / "nga-nam-2023-11"

PARAGRAPHS = {
    "Văn hóa, thông tin": (
        "Văn hóa, thông tin: thị xã cử đoàn dự Lễ hội Oóc Om Bóc - Đua ghe Ngo cấp tỉnh;"
        " tham gia lễ hội có 02 đội dự thi, 01 gian hàng trưng bày sản phẩm, thả 20 hoa đăng;"
        " treo 06 băng rôn, 300 cờ phướn trong tháng để tuyên truyền các ngày lễ, sự kiện;"
        " cổng thông tin điện tử thị xã đăng 44 tin, bài, đón 40.682 lượt truy cập."
    ),
}


@pytest.fixture(scope="module")
def book() -> observe.Book:
    return observe.book(EXAMPLE, declare.catalog())


FOOTNOTE = "Đoạt 01 giải nhất gian hàng đẹp; đoạt 01 giải nhì đua ghe Ngo nữ."


def said(book: observe.Book) -> dict[str, str]:
    story = tell.story(evaluate.assessment(book, "2023-11"))
    return {paragraph.title: str(paragraph) for paragraph in story.paragraphs if paragraph.domain == "culture"}


def test_the_paragraphs_read_as_they_were_written_by_hand(book: observe.Book) -> None:
    assert said(book) == PARAGRAPHS


def test_the_domain_holds_what_every_domain_must_hold() -> None:
    contract(ngaman_culture.ngaman_domains)


def test_the_prizes_stand_at_the_foot_and_are_read_back(book: observe.Book) -> None:
    story = tell.story(evaluate.assessment(book, "2023-11"))
    (clause,) = (one for one in story.sentences if one.notes and one.line.slots[0].key == "festival.teams")
    assert "".join(map(str, clause.footnote)) == FOOTNOTE
    assert [(one.indicator, one.item, int(one.value)) for one in book.read(FOOTNOTE)] == [
        ("festival.prizes", "stand", 1),
        ("festival.prizes", "boat", 1),
    ]


@pytest.mark.parametrize("unit", ["hoa đăng", "băng rôn", "cờ phướn"])
def test_it_counts_in_units_of_its_own(book: observe.Book, unit: str) -> None:
    assert not Units.house().known(unit)
    assert book.catalog.units.counted(unit)
    (mention,) = book.read(f"Chuẩn bị 1.024 {unit} cho ngày hội.")
    assert (int(mention.value), mention.unit) == (1024, unit)


@pytest.mark.parametrize(
    ("without", "clause"),
    [
        ({"festival.stands"}, "tham gia lễ hội có 02 đội dự thi, thả 20 hoa đăng;"),
        ({"festival.lanterns"}, "tham gia lễ hội có 02 đội dự thi, 01 gian hàng trưng bày sản phẩm;"),
        ({"festival.stands", "festival.lanterns"}, "tham gia lễ hội có 02 đội dự thi;"),
        ({"pennants"}, "treo 06 băng rôn trong tháng để tuyên truyền"),
        ({"portal.visits"}, "cổng thông tin điện tử thị xã đăng 44 tin, bài."),
    ],
)
def test_what_an_office_does_not_count_leaves_a_whole_sentence(
    book: observe.Book, without: set[str], clause: str
) -> None:
    rows = [row for row in book.observations if row.indicator not in without]
    (text,) = said(evolve(book, observations=rows)).values()
    assert clause in text
    assert "[" not in text
