"""The environment paragraphs of the example month, written down by hand before any program said them."""

import shutil
from decimal import Decimal
from pathlib import Path

import pytest
from attrs import evolve

import ngaman_environment
from ngaman_core import Month, declare, evaluate, observe, tell
from ngaman_core.testing import contract

EXAMPLE = Path(__file__).parents[2] / "examples" / "nga-nam-2023-11"

PARAGRAPHS = {
    "Tài nguyên, môi trường": (
        "Tài nguyên, môi trường: tiếp nhận 754 hồ sơ đất đai, môi trường trong tháng, lũy kế từ đầu năm 8.566 hồ sơ;"
        " giải quyết đúng hạn 715 hồ sơ, lũy kế từ đầu năm giải quyết 8.536 hồ sơ, còn 30 hồ sơ trong hạn xử lý;"
        " cấp lần đầu 13 giấy chứng nhận quyền sử dụng đất trong tháng, nâng tổng số lên 20.943 giấy chứng nhận,"
        " diện tích đã cấp 22.319,11/22.338,49 ha, đạt 99,91%."
    ),
    "Giải phóng mặt bằng": (
        "Giải phóng mặt bằng:\n"
        "Tuyến trục Đông - Tây có 195/198 hộ đã nhận tiền bồi thường.\n"
        "Đường Nguyễn Văn Linh có 28/32 hộ đã nhận tiền bồi thường.\n"
        "Đường Nguyễn Trãi có 176/178 hộ đã nhận tiền bồi thường.\n"
        "Khu tái định cư Phường 1 có 06/08 hộ đã nhận tiền bồi thường.\n"
        "Đường D3 (đoạn N1 đến D2) có 10/30 hộ đã nhận tiền bồi thường,"
        " số tiền đã chi 9.950.544.966/17.755.157.687 đồng, đạt 56,04%.\n"
        "Các tuyến đường trung tâm nối Quốc lộ 61B có 21/70 hộ đã nhận tiền bồi thường,"
        " số tiền đã chi 5.277.719.857/53.856.840.942 đồng, đạt 9,80%."
    ),
    "Quản lý đô thị, xây dựng": (
        "Quản lý đô thị, xây dựng: rác thải được thu gom, cây xanh và mặt đường được chăm sóc đều đặn,"
        " các cuộc kiểm tra xây dựng chưa ghi nhận vi phạm;"
        " duy trì 94 trạm chiếu sáng công cộng, tổng chiều dài tuyến 40,06 km;"
        " giải quyết 06 hồ sơ xin phép xây dựng trong tháng với tổng diện tích sàn 688,15 m²;"
        " kiểm tra trật tự xây dựng 04 cuộc."
    ),
}


@pytest.fixture(scope="module")
def book() -> observe.Book:
    return observe.book(EXAMPLE, declare.catalog())


def test_the_paragraphs_read_as_they_were_written_by_hand(book: observe.Book) -> None:
    story = tell.story(evaluate.assessment(book, "2023-11"))
    said = {paragraph.title: str(paragraph) for paragraph in story.paragraphs if paragraph.domain == "environment"}
    assert said == PARAGRAPHS


def test_the_domain_holds_what_every_domain_must_hold() -> None:
    contract(ngaman_environment.ngaman_domains)


# Files: what a month does not settle goes on to the next


def test_files_that_a_month_leaves_over_break_no_law(book: observe.Book) -> None:
    assessment = evaluate.assessment(book, "2023-11")
    received, on_time, pending = (assessment.fact(f"land.{key}") for key in ("received", "ontime", "pending"))
    assert received
    assert on_time
    assert pending
    assert received.value != on_time.value + pending.value
    assert (book.findings, assessment.findings) == ((), ())


def test_no_more_is_settled_in_time_than_is_settled(tmp_path: Path) -> None:
    pack = shutil.copytree(EXAMPLE, tmp_path / "pack")
    with (pack / "observations.csv").open("a", encoding="utf-8") as file:
        file.write("land.settled,,,2023-11,period,700,,hồ sơ,,,,,,\n")
    findings = observe.book(pack, declare.catalog()).findings
    assert {finding.rule for finding in findings} == {"part-above-whole"}


def test_an_office_that_does_not_count_files_in_time_still_says_what_was_settled(book: observe.Book) -> None:
    rows = [row for row in book.observations if row.indicator != "land.ontime"]
    story = tell.story(evaluate.assessment(evolve(book, observations=rows)))
    assert "; lũy kế từ đầu năm giải quyết 8.536 hồ sơ, còn 30 hồ sơ trong hạn xử lý;" in story.text


# Certificates, which have no first day


def test_certificates_go_on_adding_up_in_a_new_year(book: observe.Book) -> None:
    rows = [
        observe.Observation("land.certificates", Month(month), Decimal(12), facet="period", unit="giấy chứng nhận")
        for month in ("2023-12", "2024-01")
    ]
    later = evaluate.assessment(evolve(book, observations=[*book.observations, *rows]), "2024-01")
    total = later.fact("land.certificates", "total")
    assert total
    assert total.value == 20943 + 12 + 12


# Sites


def test_money_is_told_only_of_sites_that_report_it(book: observe.Book) -> None:
    story = tell.story(evaluate.assessment(book, "2023-11"))
    (sites,) = [paragraph for paragraph in story.paragraphs if paragraph.title == "Giải phóng mặt bằng"]
    paid = [child.sentences[0].item for child in sites.children if "đồng" in str(child)]
    assert paid == ["d3", "centre"]
    assert [child.sentences[0].item for child in sites.children] == [item.key for item in book.items.of("site")]
