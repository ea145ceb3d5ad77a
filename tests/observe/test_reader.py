"""A plugin's reader brings a pack's observations from another file format."""

from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from ngaman_core.declare import Catalog, Domain, catalog, flow
from ngaman_core.errors import DataError
from ngaman_core.observe import Reader, book
from ngaman_core.plugin import hookimpl
from tests.guests import Install

REPORT = 'format = 1\nnumbers = "plain"\nperiod = "2023-11"\n'


def known(read: Callable[[Path], object]) -> Catalog:
    """Return a catalog of one indicator, with a reader of .rows files."""

    @hookimpl
    def ngaman_domains() -> Iterator[Domain]:
        yield Domain(key="town", title="Thị xã", chapter="economy", indicators=[flow("herd", "đàn gia súc", "con")])

    @hookimpl
    def ngaman_readers() -> Iterator[Reader]:
        yield Reader(".rows", read)  # type: ignore[arg-type]  # what a plugin returns nobody knows

    return catalog([("town", SimpleNamespace(ngaman_domains=ngaman_domains, ngaman_readers=ngaman_readers))])


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    (tmp_path / "report.toml").write_text(REPORT, encoding="utf-8")
    (tmp_path / "observations.rows").write_text("herd 57474\n", encoding="utf-8")
    return tmp_path


def words(path: Path) -> list[dict[str, str]]:
    found = [line.split() for line in path.read_text(encoding="utf-8").splitlines()]
    return [{"indicator": key, "period": "2023-11", "facet": "total", "value": value} for key, value in found]


def test_rows_come_from_the_readers_file_with_their_place(pack: Path) -> None:
    (row,) = book(pack, known(words)).observations
    assert (row.indicator, int(row.value), str(row.source)) == ("herd", 57474, "observations.rows, dòng 1")


def test_the_rules_for_rows_hold_for_a_reader_too(pack: Path) -> None:
    (pack / "observations.rows").write_text("hurd 57474\nherd 0,5\n", encoding="utf-8")
    assert [finding.rule for finding in book(pack, known(words)).findings] == ["unknown-indicator", "bad-number"]


def test_a_pack_with_observations_csv_is_read_from_it(pack: Path) -> None:
    (pack / "observations.csv").write_text("indicator,period,value\nherd,2023-11,5\n", encoding="utf-8")
    assert [int(row.value) for row in book(pack, known(words)).observations] == [5]


def test_a_column_that_is_missing_is_told_with_the_file(pack: Path) -> None:
    found = book(pack, known(lambda path: [{"indicator": "herd", "period": "2023-11"}])).findings
    assert [(finding.rule, finding.place.file) for finding in found] == [("missing-column", "observations.rows")]


@pytest.mark.parametrize("cause", [ZeroDivisionError("by nothing"), SystemExit("by nothing")])
def test_a_reader_that_fails_is_a_data_error_with_its_cause(pack: Path, cause: BaseException) -> None:
    def broken(path: Path) -> object:
        raise cause

    said = rf"“\.rows” không đọc được tệp này \({type(cause).__name__}: by nothing\)"
    with pytest.raises(DataError, match=said) as caught:
        book(pack, known(broken))
    assert caught.value.findings[0].trace.endswith(": by nothing\n")


@pytest.mark.parametrize("rows", [None, 5, [5], [{"indicator": 5}], "words", [{5: object()}]])
def test_whatever_a_reader_returns_ends_in_findings(pack: Path, rows: object) -> None:
    try:
        found = book(pack, known(lambda path: rows)).findings
    except DataError as error:
        found = error.findings
    assert found


def test_a_reader_that_cannot_be_had_is_told_with_the_file_that_waits_for_it(pack: Path, install: Install) -> None:
    code = "from ngaman_core import hookimpl\n@hookimpl\ndef ngaman_readers():\n    yield 1 / 0\n"
    install("rows", code)
    with pytest.raises(DataError) as caught:
        book(pack, catalog())
    assert [finding.rule for finding in caught.value.findings] == ["missing-file", "failed-plugin"]
    assert "'rows' (ngaman-rows 1.0) bị lỗi" in str(caught.value)


def test_what_a_reader_says_of_a_file_is_told_as_it_is(pack: Path) -> None:
    def refusing(path: Path) -> object:
        raise DataError("tệp này thiếu cột chỉ tiêu.")

    with pytest.raises(DataError, match=r"lỗi: observations\.rows: tệp này thiếu cột chỉ tiêu\."):
        book(pack, known(refusing))
