"""The administration paragraphs of the example month, written down by hand before any program said them."""

from decimal import Decimal
from pathlib import Path

import pytest
from attrs import evolve

import ngaman_administration
from ngaman_core import declare, evaluate, observe, tell
from ngaman_core.testing import contract

EXAMPLE = Path(__file__).parents[2] / "examples" / "nga-nam-2023-11"

PARAGRAPHS = {
    "Tiếp công dân": (
        "Tiếp công dân: tổ chức 02 cuộc tiếp dân định kỳ trong tháng với 09 lượt công dân, tiếp thường xuyên 06 lượt."
    ),
    "Phổ biến pháp luật, hòa giải ở cơ sở": (
        "Phổ biến pháp luật, hòa giải ở cơ sở: mở 22 cuộc tuyên truyền pháp luật trong tháng,"
        " thu hút 491 lượt người nghe;"
        " các tổ hòa giải tiếp nhận 15 vụ việc, đưa ra hòa giải 15 vụ việc trong tháng,"
        " lũy kế từ đầu năm tiếp nhận 170 vụ việc, hòa giải 170 vụ việc;"
        " hòa giải thành 13 vụ việc, tỷ lệ 86,7%, không thành 02 vụ việc,"
        " lũy kế từ đầu năm thành 149 vụ việc, tỷ lệ 87,6%, không thành 21 vụ việc."
    ),
    "Tổ chức bộ máy, cải cách hành chính": (
        "Tổ chức bộ máy, cải cách hành chính: bộ máy hành chính giữ ổn định,"
        " việc nâng lương và chính sách cho công chức, viên chức được quyết định kịp thời;"
        " các xã, phường đã được thẩm định chỉ số cải cách hành chính, không có hồ sơ trễ hạn;"
        " bộ phận một cửa tiếp nhận 1.022 hồ sơ trong tháng, trong đó nộp trực tuyến 966 hồ sơ, chiếm 94,52%;"
        " giải quyết xong 782 hồ sơ, tỷ lệ trước và đúng hạn 100%, còn 240 hồ sơ đang giải quyết."
    ),
}
MEDIATION, FILES = "Phổ biến pháp luật, hòa giải ở cơ sở", "Tổ chức bộ máy, cải cách hành chính"
HIGHER = {
    *("legal.sessions", "legal.attendances", "mediation.won", "mediation.rate"),
    *("files.online", "files.online.share", "files.ontime", "files.ontime.share"),
}
LOWER = {"mediation.lost", "files.overdue"}


@pytest.fixture(scope="module")
def book() -> observe.Book:
    return observe.book(EXAMPLE, declare.catalog())


def changed(book: observe.Book, value: int, key: str, facet: str = "period") -> observe.Book:
    """Return the example month with another value in one of its rows."""
    rows = [
        evolve(row, value=Decimal(value)) if (row.indicator, row.facet) == (key, facet) else row
        for row in book.observations
    ]
    assert rows != list(book.observations)
    return evolve(book, observations=rows)


def without(book: observe.Book, *keys: str) -> observe.Book:
    """Return the example month of an office that does not count some of it."""
    return evolve(book, observations=[row for row in book.observations if row.indicator not in keys])


def said(book: observe.Book, title: str) -> str:
    story = tell.story(evaluate.assessment(book, "2023-11"))
    (paragraph,) = [one for one in story.paragraphs if one.title == title]
    return str(paragraph)


def test_the_paragraphs_read_as_they_were_written_by_hand(book: observe.Book) -> None:
    story = tell.story(evaluate.assessment(book, "2023-11"))
    told = [paragraph for paragraph in story.paragraphs if paragraph.domain == "administration"]
    assert {paragraph.title: str(paragraph) for paragraph in told} == PARAGRAPHS
    assert {paragraph.chapter for paragraph in told} == {"administration"}


def test_the_domain_holds_what_every_domain_must_hold() -> None:
    contract(ngaman_administration.ngaman_domains)


def test_what_is_only_counted_has_no_direction() -> None:
    (domain,) = declare.catalog([("administration", ngaman_administration)]).domains
    assert {one.key for one in domain.indicators if one.better == "higher"} == HIGHER
    assert {one.key for one in domain.indicators if one.better == "lower"} == LOWER


# Offices that count less, or more


def test_a_report_without_cases_received_still_says_what_was_held(book: observe.Book) -> None:
    clause = "; các tổ hòa giải đưa ra hòa giải 15 vụ việc trong tháng; hòa giải thành 13 vụ việc,"
    assert clause in said(without(book, "mediation.received"), MEDIATION)


def test_a_report_without_what_failed_still_says_what_succeeded(book: observe.Book) -> None:
    assert said(without(book, "mediation.lost"), MEDIATION).endswith("; hòa giải thành 13 vụ việc, tỷ lệ 86,7%.")


def test_a_report_without_what_came_online_or_in_time_says_the_rest(book: observe.Book) -> None:
    clauses = "tiếp nhận 1.022 hồ sơ trong tháng; giải quyết xong 782 hồ sơ, còn 240 hồ sơ đang giải quyết."
    assert said(without(book, "files.online", "files.ontime"), FILES).endswith(clauses)


def test_files_settled_late_and_files_overdue_are_not_passed_over(book: observe.Book) -> None:
    late = changed(book, 700, "files.ontime")
    (pending,) = [row for row in book.observations if row.indicator == "files.pending"]
    overdue = evolve(pending, indicator="files.overdue", value=Decimal(8))
    paragraph = said(evolve(late, observations=[*late.observations, overdue]), FILES)
    assert paragraph.endswith(
        "; giải quyết xong 782 hồ sơ, tỷ lệ trước và đúng hạn 89,51%, còn 240 hồ sơ đang giải quyết,"
        " quá hạn chưa giải quyết 08 hồ sơ."
    )


# Laws


@pytest.mark.parametrize(
    ("key", "facet", "value", "law"),
    [
        ("mediation.lost", "period", 3, "mediation.held = mediation.won + mediation.lost"),
        ("mediation.won", "total", 150, "mediation.held:total = mediation.won:total + mediation.lost:total"),
    ],
)
def test_what_does_not_add_up_is_found_and_nothing_else(
    book: observe.Book, key: str, facet: str, value: int, law: str
) -> None:
    assert evaluate.assessment(book).findings == ()
    (finding,) = evaluate.assessment(changed(book, value, key, facet)).findings
    assert (finding.rule, finding.severity) == ("law", "error")
    assert law in finding.fix


def rules_of(folder: Path, key: str, row: str) -> list[str]:
    """Return what is found in the example pack where an indicator's rows of the month give way to another one."""
    for path in EXAMPLE.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    rows = (EXAMPLE / "observations.csv").read_text(encoding="utf-8").splitlines()
    kept = [one for one in rows if not (one.startswith(f"{key},") and ",total," not in one)]
    (folder / "observations.csv").write_text("\n".join([*kept, f"{key},,,2023-11,{row},,,,,,", ""]), encoding="utf-8")
    book = observe.book(folder, declare.catalog())
    return [finding.rule for finding in (*book.findings, *evaluate.assessment(book).findings)]


@pytest.mark.parametrize(
    ("key", "row"),
    [
        ("files.online", "period,1023,,hồ sơ"),
        ("files.settled", "period,1023,,hồ sơ"),
        ("files.ontime", "period,783,,hồ sơ"),
        ("files.overdue", "level,241,,hồ sơ"),
    ],
)
def test_a_part_is_never_more_than_its_whole(tmp_path: Path, key: str, row: str) -> None:
    assert rules_of(tmp_path, key, row) == ["part-above-whole"]


def test_more_may_be_held_than_was_received(tmp_path: Path) -> None:
    assert rules_of(tmp_path, "mediation.received", "period,12,,vụ việc") == []
