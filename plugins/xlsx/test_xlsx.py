"""The table of targets as a workbook: what stands in its cells, and the same bytes each time."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

import ngaman_xlsx
from ngaman_core import assemble, declare, evaluate, observe, render, tell
from ngaman_core.assemble import Report
from ngaman_core.assemble.exhibit import targets

EXAMPLE = Path(__file__).parents[2] / "examples" / "nga-nam-2023-11"


@pytest.fixture(scope="module")
def report() -> Report:
    return assemble.report(tell.story(evaluate.assessment(observe.book(EXAMPLE, declare.catalog()))))


def parts(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(BytesIO(data)) as book:
        return {name: book.read(name).decode("utf-8") for name in book.namelist()}


def test_every_target_is_a_row_with_its_words_and_its_numbers(report: Report) -> None:
    table = targets(report.story.assessment, report.outline)
    found = parts(ngaman_xlsx.write(report))
    sheet, strings = found["xl/worksheets/sheet1.xml"], found["xl/sharedStrings.xml"]
    assert len(re.findall("<row ", sheet)) >= len(table.rows) + 2
    for text in (report.abstract, *table.head, *(row[0] for row in table.rows), "ước 242.656"):
        assert f">{text}</t>" in strings
    assert "<v>57474</v>" in sheet
    assert "<v>68.8</v>" in sheet


def test_the_same_report_gives_the_same_bytes(report: Report) -> None:
    first = ngaman_xlsx.write(report)
    assert first == ngaman_xlsx.write(report)
    times = re.findall(r">([^<]*)</dcterms:", parts(first)["docProps/core.xml"])
    assert times == ["2000-01-01T00:00:00Z"] * 2


def test_the_command_writes_it_by_its_suffix(report: Report, tmp_path: Path) -> None:
    path = render.document(report, tmp_path / "targets.xlsx")
    assert path.read_bytes() == ngaman_xlsx.write(report)


@pytest.mark.parametrize(
    ("text", "is_number"),
    [
        ("57.474", True),
        ("-7,12", True),
        ("999.999.999.999.999", True),
        ("9.007.199.254.740.993", False),
        ("ước 1.946", False),
        ("102,47%", False),
        ("1234", False),
    ],
)
def test_only_a_number_that_excel_keeps_whole_becomes_one(text: str, is_number: bool) -> None:
    assert ngaman_xlsx._is_number(text) is is_number


def test_nothing_that_looks_like_a_formula_becomes_one(report: Report) -> None:
    assert "<f>" not in parts(ngaman_xlsx.write(report))["xl/worksheets/sheet1.xml"]
