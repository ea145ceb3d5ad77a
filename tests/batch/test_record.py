"""What is finished is not built again, and whatever has changed is."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.batch.province import Province, contents, states

REST = {"Bình An": "unchanged", "Xã Đông": "unchanged"}


def test_what_is_finished_is_left_alone(province: Province) -> None:
    province.build()
    before = {path: path.stat().st_mtime_ns for path in province.out.iterdir() if path.is_file()}
    summary = province.build()
    assert len(summary.unchanged) == 3
    assert summary.is_fine
    assert {path: path.stat().st_mtime_ns for path in before} == before


def _more(province: Province) -> None:
    province.add("tan-long", herd=7)


def _new_file(province: Province) -> None:
    (province.home / "tan-long" / "notes.txt").touch()


def _other_name(province: Province) -> None:
    targets = province.home / "tan-long" / "targets.csv"
    targets.rename(targets.with_name("targets.bak"))


def _report_lost(province: Province) -> None:
    (province.out / "tan-long.docx").unlink()


def _report_edited(province: Province) -> None:
    with (province.out / "tan-long.docx").open("ab") as file:
        file.write(b" ")


def _record_lost(province: Province) -> None:
    (province.out / ".ngaman" / "tan-long.json").unlink()


def _record_of_another(province: Province) -> None:
    records = province.out / ".ngaman"
    (records / "tan-long.json").write_bytes((records / "Xã Đông.json").read_bytes())


@pytest.mark.parametrize(
    "change", [_more, _new_file, _other_name, _report_lost, _report_edited, _record_lost, _record_of_another]
)
def test_what_has_changed_is_built_again_and_nothing_else(
    province: Province, change: Callable[[Province], None]
) -> None:
    province.build()
    change(province)
    assert states(province.build()) == {**REST, "tan-long": "built"}
    assert states(province.build()) == {**REST, "tan-long": "unchanged"}


@pytest.mark.parametrize(
    "damaged", [b"", b"{", b"[]", b"3", b'{"made_of": {}}', b"\xff", b"[" * 100_000], ids=lambda content: content[:9]
)
def test_a_damaged_record_is_none(province: Province, damaged: bytes) -> None:
    province.build()
    (province.out / ".ngaman" / "tan-long.json").write_bytes(damaged)
    assert states(province.build()) == {**REST, "tan-long": "built"}


def test_another_format_is_built_and_a_part_of_what_stands_there_is_not(province: Province) -> None:
    province.build(formats=[".txt"])
    assert len(province.build(formats=[".txt", ".md"]).built) == 3
    assert len(province.build(formats=[".md"]).unchanged) == 3


def test_other_plugins_build_again(province: Province) -> None:
    province.build()
    other = province.plugin.with_name("town_elsewhere.py")
    other.write_text(province.plugin.read_text(encoding="utf-8").replace("tăng thêm", "có thêm"), encoding="utf-8")
    assert len(province.build(local=[other]).built) == 3


def test_a_pack_that_failed_is_tried_again(province: Province) -> None:
    figures = province.home / "tan-long" / "observations.csv"
    kept = figures.read_bytes()
    figures.unlink()
    assert states(province.build())["tan-long"] == "failed"
    assert states(province.build()) == {**REST, "tan-long": "failed"}
    figures.write_bytes(kept)
    assert states(province.build()) == {**REST, "tan-long": "built"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_in_a_pack_is_not_waited_for(province: Province) -> None:
    os.mkfifo(province.home / "tan-long" / "pipe")
    assert len(province.build().built) == 3
    assert len(province.build().unchanged) == 3


def test_a_file_too_large_for_a_pack_is_not_read_through(province: Province) -> None:
    large = province.home / "tan-long" / "large.bin"
    with large.open("wb") as file:
        file.truncate(1 << 40)  # it takes no room on the disk, and a whole day to read
    assert len(province.build().built) == 3
    os.utime(large, ns=(1, 1))
    assert states(province.build()) == {**REST, "tan-long": "built"}


def test_records_are_text_that_a_person_can_read(province: Province, tmp_path: Path) -> None:
    province.build()
    assert b"B\xc3\xacnh An.docx" in (province.out / ".ngaman" / "Bình An.json").read_bytes()
    assert set(contents(province.out)) == {"Bình An.docx", "tan-long.docx", "Xã Đông.docx"}
