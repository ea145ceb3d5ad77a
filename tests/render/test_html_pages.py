"""The pages that a browser prints, measured in ink: the same sheet by the same rules as the Word file."""

import subprocess
from pathlib import Path

import pytest
from attrs import evolve

from ngaman_core import assemble, declare, evaluate, observe, tell
from ngaman_core.assemble import Report
from ngaman_core.assemble.letterhead import MOTTO, NATION, RECIPIENTS
from ngaman_core.declare import Target
from ngaman_core.observe.settings import Outline
from ngaman_core.render.html import write
from ngaman_core.render.page import page
from tests.golden.said import EXAMPLE
from tests.ink import Box, Sheet, sheets
from tests.programs import program
from tests.render.made import UNION, WHOLE, made

pytestmark = pytest.mark.slow

STYLES, MARGINS = page().styles, page().margins
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--no-pdf-header-footer",
)  # fmt: skip
# A line and a letter may lie beside their place by as much as a dot is wide, and the border of a table by half of it.
NEAR = 0.35


def printed(report: Report, folder: Path) -> list[Sheet]:
    """Return the pages of a report as Chromium prints them."""
    for name in ("pdftotext", "pdftoppm"):
        program(name)
    source, pdf = folder / "report.html", folder / "report.pdf"
    source.write_bytes(write(report))
    subprocess.run(
        [
            program("chromium"),
            *FLAGS,
            f"--user-data-dir={folder / 'profile'}",
            f"--print-to-pdf={pdf}",
            source.as_uri(),
        ],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        timeout=300,
    )
    return sheets(pdf)


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> list[Sheet]:
    """Return the pages of the example, with its appendix twice."""
    report = assemble.report(tell.story(evaluate.assessment(observe.book(EXAMPLE, declare.catalog()))))
    return printed(evolve(report, appendices=report.appendices * 2), tmp_path_factory.mktemp("example"))


@pytest.fixture(scope="module")
def trouble(tmp_path_factory: pytest.TempPathFactory) -> list[Sheet]:
    """Return the pages of a report whose names have no place to be broken at."""
    long = "x" * 500
    settings = evolve(WHOLE, issuer=long, parent_body=long, number=long, addressees=(long,), recipients=(long, long))
    item = evolve(UNION, name="x" * 10_000, noun=long, footnote=long)
    goal = Target(90, "plan", indicator="aid", item="union")
    report = made(settings=settings, item=item, goals=[goal])
    return printed(report, tmp_path_factory.mktemp("trouble"))


def number(sheet: Sheet) -> str:
    """Return what stands in the upper margin."""
    return " ".join(word.text for word in sheet.words if word.box.bottom <= MARGINS.top)


def inked(sheet: Sheet, phrase: str) -> Box:
    return sheet.inked(sheet.find(phrase))


def test_the_paper_is_a4_and_no_ink_lies_in_the_margins(town: list[Sheet], trouble: list[Sheet]) -> None:
    """Names of ten thousand letters are broken, not cut off and not printed beside the sheet."""
    for sheet in (*town, *trouble):
        assert (sheet.box.right, sheet.box.bottom) == pytest.approx((MARGINS.width, MARGINS.height), abs=0.4)
        ink = sheet.inked(evolve(sheet.box, top=MARGINS.top - NEAR))
        assert ink.left >= MARGINS.left - NEAR
        assert ink.right <= MARGINS.width - MARGINS.right + NEAR
        assert ink.bottom <= MARGINS.height - MARGINS.bottom + NEAR
        assert max(word.box.right for word in sheet.words) <= MARGINS.width - MARGINS.right + NEAR


def test_pages_are_numbered_in_the_middle_of_the_upper_margin_but_the_first_is_not(
    town: list[Sheet], trouble: list[Sheet]
) -> None:
    *report, appendix, another = town
    assert [number(sheet) for sheet in report] == ["", *(str(place) for place in range(2, len(report) + 1))]
    assert number(appendix) == number(another) == ""
    assert [number(sheet) for sheet in trouble[:3]] == ["", "2", "3"]
    for sheet in report[1:]:
        ink = sheet.inked(evolve(sheet.box, bottom=MARGINS.top))
        assert ink.middle == pytest.approx(MARGINS.left + MARGINS.text_width / 2, abs=0.5)


def test_the_first_page_has_the_letterhead_and_figures(town: list[Sheet]) -> None:
    for phrase in ("UBND TỈNH SÓC TRĂNG", NATION, "BÁO CÁO", "Kính gửi: Ủy ban nhân dân tỉnh Sóc Trăng", "57.474"):
        assert town[0].find(phrase).height < 8  # which is one line
    office, nation = town[0].find("UBND TỈNH SÓC TRĂNG"), town[0].find(NATION)
    assert office.right < nation.left
    assert office.middle == pytest.approx(town[0].find("Số: …/BC-UBND").middle, abs=0.5)
    assert nation.middle == pytest.approx(town[0].find("Ngã Năm, ngày 04 tháng 12 năm 2023").middle, abs=0.5)
    assert town[0].find("Số:").bottom == pytest.approx(town[0].find("Ngã Năm, ngày").bottom, abs=0.1)


@pytest.mark.parametrize(
    ("style", "words"),
    [("motto", MOTTO), ("issuing", "THỊ XÃ NGÃ NĂM"), ("abstract", "và nhiệm vụ tháng 12 năm 2023")],
)
def test_a_rule_stands_centred_below_and_is_as_long_as_its_share(style: str, words: str, town: list[Sheet]) -> None:
    above = inked(town[0], words)
    rule = min(town[0].lines(8), key=lambda line: abs(line.middle - above.middle) + abs(line.top - above.bottom))
    assert 0 < rule.top - above.bottom < 3
    assert rule.middle == pytest.approx(above.middle, abs=0.5)
    assert rule.width / above.width == pytest.approx(STYLES[style].rule, abs=0.03)


def test_a_part_apart_has_its_mark_and_below_it_its_title_in_the_middle(tmp_path: Path) -> None:
    levels = Outline(levels=("Phần", "I.", "1.", "-", "+"))
    first, *_ = printed(made(settings=evolve(WHOLE, outline=levels)), tmp_path)
    mark, title = first.find("Phần I"), first.find("KẾT QUẢ THỰC HIỆN NHIỆM VỤ THÁNG 11")
    centre = MARGINS.left + MARGINS.text_width / 2
    assert [mark.middle, title.middle] == pytest.approx([centre] * 2, abs=0.5)
    assert abs(title.top - mark.bottom) < 2


def test_nothing_else_is_ruled_but_the_notes_are_cut_off(town: list[Sheet]) -> None:
    assert len(town[0].lines(8)) == 3
    (noted,) = (sheet for sheet in town[1:-2] if sheet.lines(8))
    (separator,) = noted.lines(8)
    assert separator.left == pytest.approx(MARGINS.left, abs=NEAR)
    assert separator.top < noted.find("Công ty TNHH").top < noted.find("Vốn giao bổ sung riêng,").top


def test_who_receives_it_stands_level_with_who_signs_it(town: list[Sheet]) -> None:
    signed = next(sheet for sheet in town if any(word.text == "Nơi" for word in sheet.words))
    assert signed.find(RECIPIENTS).left == pytest.approx(MARGINS.left, abs=NEAR)
    assert signed.find(RECIPIENTS).bottom == pytest.approx(signed.find("TM. ỦY BAN").bottom, abs=0.8)
    assert signed.find("CHỦ TỊCH").middle == pytest.approx(signed.find("Lâm Quốc Thái").middle, abs=0.5)


def test_an_appendix_begins_a_page_and_its_table_is_as_wide_as_the_text(town: list[Sheet]) -> None:
    for appendix in town[-2:]:
        assert appendix.find("Phụ lục").top < MARGINS.top + 3
        first, second, *_ = appendix.lines(100)
        right = MARGINS.width - MARGINS.right
        assert (first.left, first.right) == pytest.approx((MARGINS.left, right), abs=0.7)
        # Between the lines above and below a row stands the border at its end.
        assert appendix.inked(Box(right - 1, first.bottom + 1, right + 1, second.top - 1)).width < 0.6
