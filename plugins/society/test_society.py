"""The society paragraphs of the example month, written down by hand before any program said them."""

import shutil
from decimal import Decimal
from pathlib import Path

import pytest

import ngaman_society
from ngaman_core import Month, declare, evaluate, observe, tell
from ngaman_core.testing import contract

EXAMPLE = Path(__file__).parents[2] / "examples" / "nga-nam-2023-11"

PARAGRAPHS = {
    "Người có công, bảo trợ xã hội": (
        "Người có công, bảo trợ xã hội: chi trợ cấp thường xuyên trong tháng cho 3.671 đối tượng,"
        " số tiền hơn 3 tỷ 286 triệu đồng."
    ),
    "Việc làm, đào tạo nghề": (
        "Việc làm, đào tạo nghề: giải quyết việc làm cho 292 lao động trong tháng,"
        " lũy kế từ đầu năm 3.599 lao động, bằng 119,97% kế hoạch;"
        " trong số đó có 35/25 lao động đi làm việc ở nước ngoài theo hợp đồng, đạt 140% kế hoạch;"
        " mở 04 lớp đào tạo nghề trong tháng, lũy kế từ đầu năm 32 lớp, bằng 100% kế hoạch;"
        " lũy kế từ đầu năm dạy nghề cho 857/846 học viên, đạt 101,3% kế hoạch,"
        " truyền nghề tại chỗ cho 51 lao động;"
        " có 1.617/850 lao động qua đào tạo, bằng 190,2% kế hoạch;"
        " tính chung, tỷ lệ lao động qua đào tạo là 66,02%, đạt 100,7% kế hoạch."
    ),
    "Bảo hiểm y tế, bảo hiểm xã hội": (
        "Bảo hiểm y tế, bảo hiểm xã hội: các xã, phường rà soát người được cấp thẻ bảo hiểm y tế"
        " theo Nghị định số 75/2023/NĐ-CP ngày 19 tháng 10 năm 2023 của Chính phủ;"
        " tỷ lệ dân số tham gia bảo hiểm y tế là 95,6% (đến ngày 01/12/2023), bằng 100,5% chỉ tiêu Nghị quyết;"
        " tỷ lệ lao động trong độ tuổi tham gia bảo hiểm xã hội là 25,4% (đến ngày 01/12/2023),"
        " bằng 101,6% chỉ tiêu Nghị quyết;"
        " duyệt danh sách cấp thẻ bảo hiểm y tế cho gần 35.000 đối tượng."
    ),
    "Chương trình mục tiêu quốc gia": (
        "Chương trình mục tiêu quốc gia: vốn thực hiện tính cả phần của năm trước chuyển sang;"
        " Chương trình giảm nghèo bền vững đã giải ngân 5.026,552/7.326,884 triệu đồng, đạt 68,6% kế hoạch vốn;"
        " Chương trình phát triển kinh tế - xã hội vùng dân tộc thiểu số và miền núi"
        " đã giải ngân 4.662,279/7.035,040 triệu đồng, đạt 66,3% kế hoạch vốn."
    ),
}
ONLY_COUNTED = {"allowance.people", "allowance.paid", "insurance.cards"}


@pytest.fixture(scope="module")
def book() -> observe.Book:
    return observe.book(EXAMPLE, declare.catalog())


def test_the_paragraphs_read_as_they_were_written_by_hand(book: observe.Book) -> None:
    story = tell.story(evaluate.assessment(book, "2023-11"))
    said = {paragraph.title: str(paragraph) for paragraph in story.paragraphs if paragraph.domain == "society"}
    assert said == PARAGRAPHS


def test_the_domain_holds_what_every_domain_must_hold() -> None:
    contract(ngaman_society.ngaman_domains)


def test_more_is_better_of_all_but_what_is_only_counted() -> None:
    (domain,) = declare.catalog([("society", ngaman_society)]).domains
    assert {one.key for one in domain.indicators if one.better is None} == ONLY_COUNTED
    assert {one.better for one in domain.indicators if one.key not in ONLY_COUNTED} == {"higher"}


def test_over_a_quarter_the_allowances_add_up_and_the_people_do_not() -> None:
    catalog = declare.catalog([("society", ngaman_society)])
    rows = [
        observe.Observation(key, Month(f"2023-{month}"), Decimal(value), facet=facet, unit=unit)
        for month, people, paid in [("10", 3660, 3270), ("11", 3671, 3286), ("12", 3680, 3300)]
        for key, facet, value, unit in [
            ("allowance.people", "level", people, "đối tượng"),
            ("allowance.paid", "period", paid, "triệu đồng"),
        ]
    ]
    quarter = observe.Book(catalog, observe.Settings(period=Month("2023-12")), rows)
    story = tell.story(evaluate.assessment(quarter, "2023-Q4"))
    assert str(story.paragraphs[0]) == (
        "Người có công, bảo trợ xã hội: chi trợ cấp thường xuyên trong quý IV cho 3.680 đối tượng,"
        " số tiền 9 tỷ 856 triệu đồng."
    )


def test_who_works_abroad_is_among_those_who_found_work(tmp_path: Path) -> None:
    pack = Path(shutil.copytree(EXAMPLE, tmp_path / "pack"))
    rows = (pack / "observations.csv").read_text(encoding="utf-8")
    more = rows.replace("employment.abroad,,,2023-11,total,35,", "employment.abroad,,,2023-11,total,3600,")
    (pack / "observations.csv").write_text(more, encoding="utf-8")
    (finding,) = observe.book(pack, declare.catalog()).findings
    assert finding.rule == "part-above-whole"
    assert "lao động đi làm việc ở nước ngoài" in finding.message
