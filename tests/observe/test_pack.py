"""A pack is read whole: every file that cannot be read, or else every slip, is told at once."""

import unicodedata
from pathlib import Path

import pytest

from ngaman_core.declare import catalog
from ngaman_core.errors import DataError
from ngaman_core.finding import Severity
from ngaman_core.observe import book
from tests.observe.town import HEADER, REPORT, TOWN, only, opened, pack, row

EXAMPLE = Path(__file__).parents[2] / "examples" / "nga-nam-2023-11"


def test_the_example_pack_has_nothing_wrong_with_it() -> None:
    found = book(EXAMPLE, catalog())
    assert found.findings == ()
    assert len(found.observations) > 40
    assert all(one.source.row for one in found.observations)
    assert all(one.source.row for one in found.targets)


def test_every_file_that_cannot_be_read_is_told_at_once(tmp_path: Path) -> None:
    folder = pack(
        tmp_path,
        report_toml="format = 1\nnumbers = 5\n",
        observations_csv="đàn gia súc".encode("cp1258"),
        targets_csv=b"\xff\xfea\0",
        items_csv='list,key,name\n"a',
        notes_toml="format = 1\n[",
    )
    (folder / "areas.csv").mkdir()
    with pytest.raises(DataError) as caught:
        book(folder, TOWN)
    rules = {finding.place.file: finding.rule for finding in caught.value.findings}
    assert rules == {
        "report.toml": "unknown-numbers",
        "observations.csv": "not-utf-8",
        "targets.csv": "not-utf-8",
        "items.csv": "broken-row",
        "areas.csv": "unreadable-file",
        "notes.toml": "bad-toml",
    }
    assert str(caught.value).count("Cách sửa: ") == 6


@pytest.mark.parametrize("name", ["report.toml", "observations.csv"])
def test_a_file_that_must_be_there_is_missed(tmp_path: Path, name: str) -> None:
    (pack(tmp_path) / name).unlink()
    with pytest.raises(DataError) as caught:
        book(tmp_path, TOWN)
    (finding,) = caught.value.findings
    assert (finding.rule, finding.place.file) == ("missing-file", name)


@pytest.mark.parametrize("path", ["nowhere", "a\0b", "report.toml"])
def test_a_folder_that_is_not_there_is_told(tmp_path: Path, path: str) -> None:
    pack(tmp_path)
    with pytest.raises(DataError, match="không có thư mục") as caught:
        book(tmp_path / path, TOWN)
    assert "ngaman new-pack" in str(caught.value)


def test_every_slip_of_every_file_is_told_at_once_file_by_file(tmp_path: Path) -> None:
    found = opened(
        tmp_path,
        row("livestok", "5"),
        row("livestock", "5 con"),
        row("livestock", "6"),
        report_toml=REPORT.format(numbers="plain") + '[place]\nnam = "x"\n',
        items_csv="list,key,name,parent\nlevel,a,A,b\n",
        areas_csv="key,name,parent\na,A,b\n",
        targets_csv="indicator,value,authority\nlivestock,5,plans\n",
        notes_toml='format = 1\n[[note]]\nsection = "twon"\ntext = "x"\n',
    )
    assert [(finding.place.file, finding.place.row, finding.rule) for finding in found.findings] == [
        ("report.toml", 15, "unknown-key"),
        ("items.csv", 2, "unknown-parent"),
        ("areas.csv", 2, "unknown-area"),
        ("observations.csv", 2, "unknown-indicator"),
        ("observations.csv", 3, "bad-number"),
        ("targets.csv", 2, "unknown-authority"),
        ("notes.toml", 3, "unknown-section"),
    ]
    assert [one.value for one in found.observations] == [6]


def test_a_file_with_a_name_nobody_reads_is_a_warning(tmp_path: Path) -> None:
    found = opened(tmp_path, **{"target.csv": "x"}, README_md="x")
    assert (only(found).rule, only(found).severity) == ("unknown-file", Severity.WARNING)
    assert "“targets.csv”" in only(found).fix


def test_a_pack_as_vietnamese_excel_saves_it_is_the_same_pack(tmp_path: Path) -> None:
    rows = [row("rice.output", "1.946,5", note="lúa Thu Đông", period="2023-11", as_of="27/11/2023")]
    plain = opened(tmp_path / "plain", *rows, numbers="vi")
    lines = (HEADER + "".join(rows)).replace('"1.946,5"', "1.946#5").replace(",", ";").replace("#", ",")
    excel = "\ufeff" + unicodedata.normalize("NFD", lines).replace("\n", "\r\n") + ";" * 13 + "\r\n"
    saved = opened(tmp_path / "excel", numbers="vi", observations_csv=excel)
    assert saved.findings == ()
    assert saved.observations == plain.observations


def test_opening_a_pack_runs_no_code_of_it(tmp_path: Path) -> None:
    code = "raise SystemExit('run')"
    found = opened(tmp_path, **{"conftest.py": code, "__init__.py": code, "ngaman_town.py": code})
    assert found.findings == ()
