"""What may belong to a plugin that is not there does not drown the clerk: it is counted, a slip of the pen is told."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pandas
import pytest

from ngaman_core import declare, observe
from ngaman_core.finding import Finding
from tests.guests import Install

EXAMPLE = Path(__file__).parents[2] / "examples" / "nga-nam-2023-11"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """Return the example pack with rows, items, notes, a task and a chapter of tourism."""
    pack = Path(shutil.copytree(EXAMPLE, tmp_path / "pack"))
    add(pack, "observations.csv", indicator="visitors", period="2023-11", facet="period", value="500")
    add(pack, "observations.csv", indicator="visitors", period="2023-11", facet="total", value="9000")
    add(pack, "observations.csv", indicator="hotels.rooms", period="2023-11", value="50")
    add(pack, "targets.csv", indicator="visitors", period="2023", value="9500", authority="plan")
    add(pack, "items.csv", list="hotel", key="a", name="Khách sạn A")
    write(
        pack / "notes.toml",
        lambda text: (
            f"""{text}
[[note]]
section = "tourism/Du lịch"
text = "đón {{visitors}} trong dịp lễ hội"
[[task]]
chapter = "economy"
text = "đón thêm {{visitors:left}}"
"""
        ),
    )
    write(pack / "report.toml", lambda text: text.replace('"environment"]', '"environment", "tourism"]'))
    return pack


def write(path: Path, change: Callable[[str], str]) -> None:
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")


def add(pack: Path, file: str, **cells: str) -> None:
    """Add a row to a table of the pack."""
    columns = (pack / file).read_text(encoding="utf-8").split("\n")[0].split(",")
    write(pack / file, lambda text: text + ",".join(cells.get(column, "") for column in columns) + "\n")


def found(pack: Path, **options: object) -> tuple[Finding, ...]:
    return observe.book(pack, declare.catalog(**options)).findings  # type: ignore[arg-type]  # handed on as they are


def test_where_every_plugin_is_there_each_unknown_name_is_told(pack: Path) -> None:
    rules = [finding.rule for finding in found(pack)]
    assert rules.count("unknown-indicator") == 6
    assert {"unknown-domain", "unknown-list", "unknown-section"} < {*rules}


def test_the_rows_of_a_plugin_that_failed_are_one_finding(pack: Path, install: Install) -> None:
    install("tourism", "1 / 0")
    (finding,) = found(pack)
    assert (finding.rule, finding.severity) == ("plugin-rows", "warning")
    assert finding.message == (
        "6 dòng (observations.csv 3, targets.csv 1, notes.toml 2) có lẽ thuộc phần bổ sung bị bỏ qua"
        " 'tourism' (ngaman-tourism 1.0) nên chưa vào báo cáo."
    )
    assert finding.place.file == "observations.csv"
    assert "sửa lại mã" in finding.fix


def test_of_what_is_left_out_on_purpose_nothing_is_said(pack: Path, install: Install) -> None:
    install("tourism", "1 / 0")
    assert found(pack, without=["tourism"]) == ()
    assert found(pack, without=["tourism", "finance"]) == ()


def test_a_slip_of_the_pen_is_told_all_the_same(pack: Path, install: Install) -> None:
    install("tourism", "1 / 0")
    write(pack / "observations.csv", lambda text: text.replace("livestock,", "livestok,", 1))
    for options in ({}, {"without": ["tourism"]}):
        slip = [finding for finding in found(pack, **options) if finding.rule == "unknown-indicator"]
        assert [finding.fix for finding in slip] == ["có lẽ phải viết “livestock”."]


def test_a_topic_that_a_domain_does_not_have_is_told_all_the_same(pack: Path, install: Install) -> None:
    install("tourism", "1 / 0")
    write(pack / "notes.toml", lambda text: text.replace("agriculture/Chăn nuôi", "agriculture/Chăn"))
    assert "unknown-section" in [finding.rule for finding in found(pack)]


def test_a_pack_may_name_the_domain_of_a_plugin_that_failed(pack: Path, install: Install) -> None:
    install("tourism", "1 / 0")
    period = 'period = "2023-11"'
    write(pack / "report.toml", lambda text: text.replace(period, f'{period}\ndomains = ["tourism"]'))
    book = observe.book(pack, declare.catalog())
    assert [finding.rule for finding in book.findings] == ["plugin-rows"]
    assert (book.settings.domains, book.catalog.domains) == (("tourism",), ())


def test_the_rows_of_a_frame_are_counted_too(install: Install) -> None:
    install("tourism", "1 / 0")
    frame = pandas.DataFrame({"indicator": ["visitors", "visitors", "livestock"], "period": "2023-11", "value": 5})
    book = observe.Book.from_frame(frame, declare.catalog())
    assert [finding.message.partition(" có lẽ")[0] for finding in book.findings] == ["2 dòng (DataFrame 2)"]
    assert [row.indicator for row in book.observations] == ["livestock"]


def test_a_hundred_thousand_rows_of_another_plugin_are_read_in_seconds(tmp_path: Path, install: Install) -> None:
    install("tourism", "1 / 0")
    (tmp_path / "report.toml").write_text('format = 1\nnumbers = "plain"\nperiod = "2023-11"\n', encoding="utf-8")
    rows = "".join(f"visitors.from{number},2023-11,5\n" for number in range(100_000))
    (tmp_path / "observations.csv").write_text("indicator,period,value\n" + rows, encoding="utf-8")
    (finding,) = found(tmp_path)
    assert finding.message.startswith("100000 dòng (observations.csv 100000) có lẽ thuộc phần bổ sung")
