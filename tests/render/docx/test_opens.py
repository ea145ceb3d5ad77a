"""Word files open: the schemas of Open XML have no remark, and an office suite lays them out as they were meant."""

import io
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from attrs import evolve
from openxml_audit import FileFormat, OpenXmlValidator  # type: ignore[import-untyped]

from ngaman_core import assemble, declare, evaluate, observe, tell
from ngaman_core.assemble import Report
from ngaman_core.observe import Item, Note
from ngaman_core.observe.settings import Outline, Signatory
from ngaman_core.render.docx import DOCX
from tests.programs import program
from tests.render.docx.signed import BANKS, SETTINGS, signed
from tests.render.docx.word import lines
from tests.render.made import BARE, made

EXAMPLE = Path(__file__).parents[3] / "examples" / "nga-nam-2023-11"
HOSTILE = "<script>alert('&amp;')</script> & \"x\" ]]> &#0; \x00\x0b\x1b\ud800\uffff \u202eabc\u200f %s {0} \n\t{{x}}'"
LONG = "dài " * 2500 + "x" * 10_000


def example() -> Report:
    return assemble.report(tell.story(evaluate.assessment(observe.book(EXAMPLE, declare.catalog()))))


def hostile() -> Report:
    """Return a report whose every name is trouble."""
    settings = evolve(
        SETTINGS,
        issuer=HOSTILE,
        parent_body=LONG,
        number=HOSTILE,
        symbol=HOSTILE,
        place_of_issue=HOSTILE,
        addressees=(HOSTILE, LONG),
        recipients=(HOSTILE, LONG),
        signatory=Signatory((HOSTILE, LONG), HOSTILE, HOSTILE),
        outline=Outline(results=HOSTILE, tasks=LONG, abstract=LONG + HOSTILE, appendices=("targets",)),
    )
    first = evolve(BANKS[0], name=HOSTILE, noun=HOSTILE, footnote=HOSTILE)
    return signed(
        settings,
        [first, Item("bank", "two", LONG, "", "total", 2, LONG)],
        notes=(Note("farm", LONG), Note("economy", "mưa & nắng <b>")),
    )


REPORTS: dict[str, Callable[[], Report]] = {
    "example": example,
    "signed": signed,
    "letters": lambda: signed(levels=("A.", "I.", "a)", "a)")),
    "apart": lambda: signed(levels=("Phần", "I.", "1.", "a)", "-"), notes=(Note("economy", "mưa thuận"),)),
    "bare": lambda: made(settings=BARE),
    "hostile": hostile,
}


@pytest.fixture(params=REPORTS)
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / f"{request.param}.docx"
    path.write_bytes(DOCX.write(REPORTS[request.param]()))
    return path


def remarks(path: Path) -> list[str]:
    return [str(error) for error in OpenXmlValidator(FileFormat.MICROSOFT_365).validate(str(path)).errors]


def test_the_schemas_have_no_remark(file: Path) -> None:
    assert remarks(file) == []


@pytest.mark.parametrize("file", ["bare"], indirect=True)
def test_a_spoilt_file_has_one(file: Path) -> None:
    spoilt = io.BytesIO()
    with zipfile.ZipFile(file) as good, zipfile.ZipFile(spoilt, "w") as bad:
        for name in good.namelist():
            data = good.read(name)
            bad.writestr(name, data.replace(b"<w:pgNumType", b"<w:nonsense") if name == "word/document.xml" else data)
    file.write_bytes(spoilt.getvalue())
    assert remarks(file) != []


def test_names_full_of_markup_stay_words() -> None:
    data = DOCX.write(hostile())
    words = [text for _, text in lines(data)]
    assert any("<script>alert('&amp;')</script>" in text for text in words)
    assert any("x" * 10_000 in text for text in words)
    assert not any(sign in text for text in words for sign in "\x00\x0b\x1b\ud800\uffff\u202e\u200f\u2066\t\n")
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            fromstring(package.read(name))


@pytest.mark.slow
def test_an_office_suite_lays_the_example_out_with_its_own_fonts_only(tmp_path: Path) -> None:
    office, reader, fonts = program("soffice"), program("pdftotext"), program("pdffonts")
    path = tmp_path / "report.docx"
    path.write_bytes(DOCX.write(example()))
    profile = (tmp_path / "profile").as_uri()
    subprocess.run(
        [office, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir", tmp_path, path],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        timeout=300,
    )
    pdf = tmp_path / "report.pdf"
    pages = (
        subprocess.run([reader, "-layout", pdf, "-"], check=True, stdout=subprocess.PIPE).stdout.decode().split("\f")
    )
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in pages[0]
    assert pages[1].strip().startswith("2")
    used = subprocess.run([fonts, pdf], check=True, stdout=subprocess.PIPE).stdout.decode().splitlines()[2:]
    assert {line.split()[0].partition("+")[2].partition("-")[0] for line in used} == {"LiberationSerif"}
