"""The pages that an office suite draws, measured in ink: what Decree 30 asks can be seen on the paper."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from attrs import evolve

from docs.picture import PROGRAMS, laid_out, run
from ngaman_core import assemble, declare, evaluate, observe, tell
from ngaman_core.assemble import Appendix, Report, Table
from ngaman_core.observe import Note
from ngaman_core.render.docx import write
from ngaman_core.render.page import page
from ngaman_core.render.width import width
from tests.ink import POINT, Box, Sheet, around, sheets
from tests.programs import program
from tests.render.docx.signed import SETTINGS, signed

EXAMPLE = Path(__file__).parents[3] / "examples" / "nga-nam-2023-11"
STYLES, MARGINS = page().styles, page().margins
CENTRE = MARGINS.left + MARGINS.text_width / 2
NATION, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
GOVERNING, ISSUING = "UBND TỈNH SÓC TRĂNG", "THỊ XÃ NGÃ NĂM"
DATELINE, ABSTRACT = "Ngã Năm, ngày 04 tháng 12 năm 2023", "và nhiệm vụ tháng 12 năm 2023"
# A line and a letter may lie beside their place by as much as a dot is wide, and the border of a table by half of it.
NEAR = 0.35


def example() -> Report:
    return assemble.report(tell.story(evaluate.assessment(observe.book(EXAMPLE, declare.catalog()))))


def whole() -> Report:
    """Return a report with all that the example lacks: two addressees, a deputy, an appendix of several pages."""
    names = ("Ủy ban nhân dân tỉnh Sóc Trăng", "Sở Nội vụ tỉnh Sóc Trăng")
    made = signed(evolve(SETTINGS, addressees=names))
    table = Table(("Chỉ tiêu", "Đạt"), tuple((f"Chỉ tiêu thứ {number}", "104,10%") for number in range(90)), (1,))
    return evolve(made, appendices=(Appendix("Phụ lục", "BẢNG CHỈ TIÊU", made.appendices[0].reference, table),))


def pages(report: Report, folder: Path) -> tuple[Path, list[Sheet]]:
    for name in PROGRAMS:
        program(name)
    path = folder / "report.docx"
    path.write_bytes(write(report))
    pdf = laid_out(path)
    return pdf, sheets(pdf)


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Sheet]]:
    return pages(example(), tmp_path_factory.mktemp("example"))


@pytest.fixture(scope="module")
def town(drawn: tuple[Path, list[Sheet]]) -> list[Sheet]:
    return drawn[1]


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> list[Sheet]:
    return pages(whole(), tmp_path_factory.mktemp("whole"))[1]


def body(sheet: Sheet) -> Box:
    """Return the page without its upper margin, where only the number of the page may stand."""
    return evolve(sheet.box, top=MARGINS.top - NEAR)


def number(sheet: Sheet) -> str:
    """Return what stands in the upper margin."""
    return " ".join(word.text for word in sheet.words if word.box.bottom <= MARGINS.top)


def lines(sheet: Sheet, part: Box) -> list[Box]:
    """Return the lines of words in a part of the page, from top to bottom."""
    inside = [word.box for word in sheet.words if part.top <= word.box.top and word.box.bottom <= part.bottom]
    tops = sorted({round(box.top, 1) for box in inside})
    return [around([box for box in inside if round(box.top, 1) == top]) for top in tops]


def test_the_paper_is_a4_and_upright(town: list[Sheet], full: list[Sheet]) -> None:
    for sheet in (*town, *full):
        assert (sheet.box.right, sheet.box.bottom) == pytest.approx((MARGINS.width, MARGINS.height), abs=0.2)


def test_no_ink_lies_in_the_margins(town: list[Sheet], full: list[Sheet]) -> None:
    for sheet in (*town, *full):
        ink = sheet.inked(body(sheet))
        assert ink.left >= MARGINS.left - NEAR
        assert ink.right <= MARGINS.width - MARGINS.right + NEAR
        assert ink.bottom <= MARGINS.height - MARGINS.bottom + NEAR
        assert MARGINS.top - NEAR <= ink.top < MARGINS.top + 3  # and no empty line above the first


def test_pages_are_numbered_in_the_middle_of_the_upper_margin_but_the_first_is_not(town: list[Sheet]) -> None:
    report = town[:-1]  # and the appendix, of one page, is numbered by itself
    assert [number(sheet) for sheet in town] == ["", *(str(place) for place in range(2, len(report) + 1)), ""]
    for sheet in report[1:]:
        ink = sheet.inked(evolve(sheet.box, bottom=MARGINS.top))
        assert ink.middle == pytest.approx(CENTRE, abs=NEAR)
    with pytest.raises(ValueError, match="empty"):
        town[0].inked(evolve(town[0].box, bottom=MARGINS.top))


def test_an_appendix_has_numbers_of_its_own_and_repeats_the_head_of_its_table(full: list[Sheet]) -> None:
    first = next(place for place, sheet in enumerate(full) if any(word.text == "Phụ" for word in sheet.words[:1]))
    appendix = full[first:]
    assert [number(sheet) for sheet in full[:first]] == ["", *(str(place) for place in range(2, first + 1))]
    assert [number(sheet) for sheet in appendix] == ["", *(str(place) for place in range(2, len(appendix) + 1))]
    assert len(appendix) >= 3
    heads = [sheet.find("Chỉ tiêu") for sheet in appendix]
    assert all(head.top < MARGINS.top + 5 for head in heads[1:])
    assert [head.middle for head in heads] == pytest.approx([heads[0].middle] * len(heads))


@pytest.mark.parametrize(("style", "words"), [("motto", MOTTO), ("issuing", ISSUING), ("abstract", ABSTRACT)])
def test_a_rule_stands_centred_below_and_is_as_long_as_its_share(style: str, words: str, town: list[Sheet]) -> None:
    above = town[0].inked(town[0].find(words))
    rule = min(town[0].lines(8), key=lambda line: abs(line.middle - above.middle) + abs(line.top - above.bottom))
    assert 0 < rule.top - above.bottom < 3
    assert rule.height < 0.5
    assert rule.middle == pytest.approx(above.middle, abs=0.5)
    assert rule.width / above.width == pytest.approx(STYLES[style].rule, abs=0.02)
    if style != "motto":
        assert 1 / 3 <= rule.width / above.width <= 1 / 2


def test_nothing_else_is_ruled_but_the_notes_are_cut_off(town: list[Sheet], full: list[Sheet]) -> None:
    assert len(town[0].lines(8)) == 3
    *rules, separator = full[0].lines(8)
    assert len(rules) == 3
    assert separator.left == pytest.approx(MARGINS.left, abs=NEAR)
    assert separator.bottom < full[0].find("Gồm cả phòng giao dịch.").bottom


@pytest.mark.parametrize(
    ("style", "words"),
    [
        ("nation", NATION),
        ("motto", MOTTO),
        ("governing", GOVERNING),
        ("issuing", ISSUING),
        ("number", "Số: 05/BC-UBND"),
        ("dateline", DATELINE),
        ("kind", "BÁO CÁO"),
        ("abstract", ABSTRACT),
        ("addressed-list", "Kính gửi:"),
        ("addressee", "- Ủy ban nhân dân tỉnh Sóc Trăng;"),
        ("part", "I. KẾT QUẢ THỰC HIỆN"),
        ("chapter", "1. Kinh tế"),
        ("body", "- Tín dụng:"),
        ("authority", "TM. ỦY BAN NHÂN DÂN"),
        ("authority", "PHÓ CHỦ TỊCH"),
        ("signer", "Lâm Quốc Thái"),
        ("recipients", "Nơi nhận:"),
        ("recipient", "- Lưu: VT, VP."),
        ("appendix", "Phụ lục"),
        ("appendix-title", "BẢNG CHỈ TIÊU"),
        ("appendix-reference", "(Kèm theo Báo cáo số"),
        ("table-head", "Chỉ tiêu"),
        ("table-cell", "Chỉ tiêu thứ 0"),
        ("table-number", "104,10%"),
        ("footnote", "Chỉ tính chi nhánh."),
    ],
)
def test_every_piece_has_its_size(style: str, words: str, full: list[Sheet]) -> None:
    nation = full[0].find(NATION)
    assert nation.width == pytest.approx(width(NATION, STYLES["nation"].size), rel=0.01)
    unit = nation.height / STYLES["nation"].size
    place = -1 if style.startswith("table") else 0
    found = [box for sheet in full for box in looked_up(sheet, words)][place]
    assert found.height / unit == pytest.approx(STYLES[style].size, rel=0.01)


def looked_up(sheet: Sheet, words: str) -> Iterator[Box]:
    try:
        yield sheet.find(words)
    except LookupError:
        return


def test_the_head_stands_in_two_columns_each_centred(full: list[Sheet]) -> None:
    first = full[0]
    nation = first.find(NATION)
    assert [first.find(words).middle for words in (MOTTO, DATELINE)] == pytest.approx([nation.middle] * 2, abs=NEAR)
    issuing = first.find(ISSUING)
    names = (GOVERNING, "ỦY BAN NHÂN DÂN", "Số: 05/BC-UBND")
    assert [first.find(words).middle for words in names] == pytest.approx([issuing.middle] * 3, abs=NEAR)
    assert first.find(GOVERNING).right < nation.left
    assert first.find(GOVERNING).top == pytest.approx(nation.top, abs=0.1)


def test_number_and_dateline_stand_on_one_line(town: list[Sheet]) -> None:
    levels = [town[0].inked(town[0].find(words)).bottom for words in ("Số:", "2023")]
    assert levels[0] == pytest.approx(levels[1], abs=0.2)
    assert town[0].find("Số:").top == pytest.approx(town[0].find(DATELINE).top, abs=0.1)


def test_kind_abstract_and_one_addressee_stand_in_the_middle(town: list[Sheet]) -> None:
    for words in ("BÁO CÁO", ABSTRACT, "Kính gửi: Ủy ban nhân dân tỉnh Sóc Trăng"):
        assert town[0].find(words).middle == pytest.approx(CENTRE, abs=NEAR)


def test_a_part_apart_has_its_mark_and_below_it_its_title_in_the_middle(tmp_path: Path) -> None:
    made = signed(levels=("Phần", "I.", "1.", "-", "+"), notes=(Note("economy", "mưa thuận"),))
    first, *_ = pages(made, tmp_path)[1]
    mark, title = first.find("Phần I"), first.find("KẾT QUẢ THỰC HIỆN NHIỆM VỤ THÁNG 11")
    assert [mark.middle, title.middle] == pytest.approx([CENTRE] * 2, abs=NEAR)
    assert mark.height == pytest.approx(first.find("BÁO CÁO").height, rel=0.01)
    assert abs(title.top - mark.bottom) < 2
    starts = [first.find(words).left for words in ("I. KINH TẾ", "Mưa thuận.", "1. Thị xã", "- Chăn nuôi:")]
    assert starts == pytest.approx([MARGINS.left + STYLES["body"].first] * 4, abs=NEAR)


def test_the_dashes_of_several_addressees_stand_below_the_colon(full: list[Sheet]) -> None:
    called = full[0].find("Kính gửi:")
    colon = full[0].inked(evolve(called, left=called.right - 1.2))
    dashes = [full[0].inked(full[0].find(f"- {name}")) for name in ("Ủy ban nhân dân tỉnh", "Sở Nội vụ")]
    for dash in dashes:
        assert dash.left - NEAR <= colon.left
        assert colon.right <= dash.left + 2
    assert dashes[0].left == pytest.approx(dashes[1].left, abs=NEAR)


def test_the_body_is_indented_justified_and_spaced(town: list[Sheet]) -> None:
    looks = STYLES["body"]
    start, end = town[0].find("Thực hiện chế độ").top, town[0].find("Rau màu, cây").bottom
    rows = lines(town[0], evolve(town[0].box, top=start - 0.1, bottom=end + 0.1))
    begins = [row.left for row in rows if row.left > MARGINS.left + 5]
    assert begins == pytest.approx([MARGINS.left + looks.first] * len(begins), abs=NEAR)
    assert len(begins) == 5
    filled = [row for row, below in pairwise(rows) if below.left < MARGINS.left + 5]
    assert [row.right for row in filled] == pytest.approx([MARGINS.width - MARGINS.right] * len(filled), abs=NEAR)
    single = (town[0].find("ỦY BAN NHÂN DÂN").top - town[0].find(GOVERNING).top) / STYLES["issuing"].size
    steps = [(below.top - row.top, below.left) for row, below in pairwise(rows)]
    pitches = [step / looks.size / single for step, left in steps if left < MARGINS.left + 5]
    assert pitches == pytest.approx([looks.line] * len(pitches), abs=0.03)
    pitch = looks.line * single * looks.size
    gaps = [(step - pitch) / POINT for step, left in steps if left > MARGINS.left + 5]
    assert gaps == pytest.approx([STYLES["part"].before, looks.after, looks.after, looks.after], abs=0.5)


def test_who_signs_stands_on_the_right_and_who_receives_level_on_the_left(full: list[Sheet]) -> None:
    sheet = next(sheet for sheet in full if any(word.text == "nhận:" for word in sheet.words))
    authority = sheet.find("TM. ỦY BAN NHÂN DÂN")
    names = ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lâm Quốc Thái")
    assert [sheet.find(words).middle for words in names] == pytest.approx([authority.middle] * 3, abs=NEAR)
    assert authority.left > CENTRE
    levels = [sheet.inked(sheet.find(word)).bottom for word in ("Nơi", "TM.")]
    assert levels[0] == pytest.approx(levels[1], abs=0.2)
    for words in ("Nơi nhận:", "- Như trên;", "- Lưu: VT, VP."):
        assert sheet.find(words).left == pytest.approx(MARGINS.left, abs=NEAR)
    assert sheet.find("Lâm").top - sheet.find("PHÓ CHỦ TỊCH").bottom > 20  # room for the signature and the seal


def test_all_ink_is_black(drawn: tuple[Path, list[Sheet]]) -> None:
    for place in range(1, len(drawn[1]) + 1):
        page = ("-r", "40", "-f", str(place), "-l", str(place))
        head, colors = re.split(rb"(?<=255)\s", run("pdftoppm", *page, str(drawn[0])), maxsplit=1)
        assert head.startswith(b"P6")
        assert colors[::3] == colors[1::3] == colors[2::3]
        assert min(colors) < 64
