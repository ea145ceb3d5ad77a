"""The health paragraph of the example month, written down by hand before any program said it."""

from decimal import Decimal
from pathlib import Path

import pytest
from attrs import evolve

import ngaman_health
from ngaman_core import Month, declare, evaluate, observe, tell
from ngaman_core.observe.items import Item, Items
from ngaman_core.testing import contract

EXAMPLE = Path(__file__).parents[2] / "examples" / "nga-nam-2023-11"

PARAGRAPHS = {
    "Y tế, phòng dịch": (
        "Y tế, phòng dịch: ngành y tế khoanh vùng, xử lý tất cả các ổ dịch;"
        " khám và điều trị 18.856 lượt bệnh nhân trong tháng, lũy kế từ đầu năm 191.495 lượt;"
        " phát hiện 11 ca sốt xuất huyết trong tháng, lũy kế từ đầu năm 108 ca với 88 ổ dịch;"
        " phát hiện 20 ca tay chân miệng trong tháng, lũy kế từ đầu năm 100 ca với 10 ổ dịch;"
        " tiêm chủng cho trẻ dưới 1 tuổi thực hiện được 97,11% kế hoạch."
    ),
}


@pytest.fixture(scope="module")
def book() -> observe.Book:
    return observe.book(EXAMPLE, declare.catalog())


def said(book: observe.Book) -> dict[str, str]:
    story = tell.story(evaluate.assessment(book, "2023-11"))
    return {paragraph.title: str(paragraph) for paragraph in story.paragraphs if paragraph.domain == "health"}


def test_the_paragraphs_read_as_they_were_written_by_hand(book: observe.Book) -> None:
    assert said(book) == PARAGRAPHS


def test_the_domain_holds_what_every_domain_must_hold() -> None:
    contract(ngaman_health.ngaman_domains)


def test_fewer_cases_and_outbreaks_are_better() -> None:
    (domain,) = declare.catalog([("health", ngaman_health)]).domains
    assert {one.key: one.better for one in domain.indicators} == {
        "care.visits": None,
        "disease.cases": "lower",
        "disease.outbreaks": "lower",
        "vaccination.infants": "higher",
    }


def test_outbreaks_are_no_part_of_the_cases(book: observe.Book) -> None:
    rows = [
        evolve(row, value=Decimal(109)) if (row.indicator, row.item) == ("disease.outbreaks", "dengue") else row
        for row in book.observations
    ]
    changed = evolve(book, observations=rows)
    assert "108 ca với 109 ổ dịch" in said(changed)["Y tế, phòng dịch"]
    assert evaluate.assessment(changed).findings == ()
    assert book.catalog.indicator("disease.outbreaks").part_of == ""


def test_another_disease_is_an_item_and_needs_no_line_of_its_own(book: observe.Book) -> None:
    measles = Item("disease", "measles", "sởi", parent="total", order=3)
    row = observe.Observation("disease.cases", Month("2023-11"), Decimal(4), facet="period", unit="ca", item="measles")
    spread = evolve(book, items=Items.gathered([*book.items, measles]), observations=[*book.observations, row])
    (text,) = said(spread).values()
    assert "100 ca với 10 ổ dịch; phát hiện 04 ca sởi trong tháng; tiêm chủng" in text
