"""Many packs: each report is that of its pack alone, and one bad pack costs no other."""

import os
from pathlib import Path
from typing import Any

import pytest

from ngaman_core import assemble, batch, declare, evaluate, observe, render, tell
from ngaman_core.batch import Outcome
from ngaman_core.errors import DataError, DeclarationError, NgamanError, OutputError
from tests.batch.province import Province, contents, states
from tests.guests import HOUSE


def test_each_report_is_the_one_that_its_pack_gives_alone(province: Province) -> None:
    summary = province.build(formats=(".docx", ".TXT"))
    catalog = declare.catalog(local=[province.plugin], without=HOUSE)
    for pack in batch.packs(province.home):
        report = assemble.report(tell.story(evaluate.assessment(observe.book(pack, catalog))))
        for suffix in (".docx", ".txt"):
            alone = render.document(report, province.folder / f"alone{suffix}").read_bytes()
            assert (province.out / f"{pack.name}{suffix}").read_bytes() == alone
    assert summary.is_fine
    assert [outcome.pack.name for outcome in summary.built] == ["Bình An", "Xã Đông", "tan-long"]
    assert summary.outcomes[0].paths == (province.out / "Bình An.docx", province.out / "Bình An.txt")
    assert str(summary) == "3 bộ số liệu: dựng mới 3, giữ nguyên 0, không dựng được 0"


def test_a_pack_that_cannot_be_read_fails_alone_and_says_why(province: Province) -> None:
    (province.home / "tan-long" / "report.toml").write_bytes(b"PK\x03\x04")
    (province.add("no-figures") / "observations.csv").unlink()
    heard: list[Outcome] = []
    summary = province.build(done=heard.append)
    assert states(summary) == {
        "Bình An": "built", "Xã Đông": "built", "no-figures": "failed", "tan-long": "failed"
    }  # fmt: skip
    assert "không có tệp" in summary.failed[0].message
    assert "là tệp nén hoặc tệp Excel" in summary.failed[1].message
    assert sorted(contents(province.out)) == ["Bình An.docx", "Xã Đông.docx"]
    assert sorted(heard, key=lambda outcome: outcome.pack) == list(summary.outcomes)
    assert not summary.is_fine


@pytest.mark.parametrize(
    ("error", "said"), [(MemoryError(), "hết bộ nhớ"), (RuntimeError("a\nb"), "RuntimeError: a b")]
)
def test_what_nobody_foresaw_fails_one_pack(
    province: Province, monkeypatch: pytest.MonkeyPatch, error: Exception, said: str
) -> None:
    read = observe.book

    def book(pack: Path, catalog: declare.Catalog) -> observe.Book:
        if pack.name == "tan-long":
            raise error
        return read(pack, catalog)

    monkeypatch.setattr(observe, "book", book)
    summary = province.build()
    assert [outcome.pack.name for outcome in summary.failed] == ["tan-long"]
    assert said in summary.failed[0].message
    assert "Cách sửa: " in summary.failed[0].message
    assert "Traceback" in summary.failed[0].trace


def test_findings_are_counted_and_an_error_is_not_fine(province: Province) -> None:
    pack = province.add("tan-long")
    (pack / "observations.csv").write_text("indicator,period,facet,value,unit\nherd,2023-11,total,5,con\n", "utf-8")
    summary = province.build()
    of_pack = next(outcome for outcome in summary.outcomes if outcome.pack == pack)
    assert of_pack.errors > 0
    assert not of_pack.is_fine
    again = next(outcome for outcome in province.build().outcomes if outcome.pack == pack)
    counted = (of_pack.errors, of_pack.warnings, of_pack.notes)
    assert ((again.errors, again.warnings, again.notes), again.state) == (counted, batch.State.UNCHANGED)


def test_names_that_differ_in_capitals_alone_fail_both(province: Province) -> None:
    other = province.folder / "elsewhere"
    (province.home / "tan-long").rename(other)
    other = other.rename(province.folder / "xã đông")
    summary = province.build(packs=[*batch.packs(province.home), other])
    assert sorted(states(summary).items()) == [("Bình An", "built"), ("Xã Đông", "failed"), ("xã đông", "failed")]
    assert str(other) in summary.failed[0].message


def test_the_drafts_of_killed_workers_go_even_where_nothing_is_written(province: Province) -> None:
    province.build()
    left = [folder / ".ngaman-left.tmp" for folder in (province.out, province.out / ".ngaman")]
    for draft in left:
        draft.write_bytes(b"half a report")
    assert not province.build().built
    assert not any(draft.exists() for draft in left)


def test_a_pack_named_twice_is_one(province: Province) -> None:
    pack = province.home / "tan-long"
    assert len(province.build(packs=[pack, str(pack)]).built) == 1
    assert len(province.build(packs=[pack, str(pack)]).unchanged) == 1


def test_the_current_folder_has_a_name_too(province: Province, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(province.home / "tan-long")
    (outcome,) = province.build(Path("../../out"), packs=[Path()]).outcomes
    assert outcome.paths == (Path("../../out/tan-long.docx"),)
    assert (province.out / "tan-long.docx").is_file()


@pytest.mark.parametrize("place", ["packs", "packs/out", "packs/new/deep"])
def test_reports_may_stand_among_the_packs(province: Province, place: str) -> None:
    out = province.folder / place
    assert len(province.build(out).built) == 3
    assert len(province.build(out).unchanged) == 3


@pytest.mark.skipif(os.name != "posix", reason="a link needs rights there")
def test_links_are_followed_to_packs_and_to_the_place_of_the_reports(province: Province) -> None:
    (province.home / "linked").symlink_to(province.home / "tan-long")
    (province.home / "loop").symlink_to(province.home / "loop")
    (province.home / "tan-long" / "back").symlink_to(province.home)
    (province.folder / "real").mkdir()
    province.out.symlink_to(province.folder / "real")
    assert len(province.build().built) == 4
    assert contents(province.folder / "real")["linked.docx"] == contents(province.out)["tan-long.docx"]


@pytest.mark.parametrize("place", ["packs/tan-long", "packs/tan-long/out"])
def test_reports_do_not_go_into_a_pack(province: Province, place: str) -> None:
    with pytest.raises(OutputError, match="nằm trong bộ số liệu"):
        province.build(province.folder / place)


@pytest.mark.parametrize("place", ["town_of_province.py", "town_of_province.py/out"])
def test_where_nothing_can_be_written_nothing_is_begun(province: Province, place: str) -> None:
    with pytest.raises(OutputError, match=r"Không ghi được vào .* Cách sửa: "):
        province.build(province.folder / place)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="to an administrator nothing is read-only")
@pytest.mark.parametrize("place", ["out", "out/.ngaman"])
def test_a_folder_that_may_only_be_read_is_refused_before_anything_is_built(province: Province, place: str) -> None:
    (province.out / ".ngaman").mkdir(parents=True)
    (province.folder / place).chmod(0o500)
    with pytest.raises(OutputError, match="không có quyền ghi"):
        province.build()
    assert province.loads() == []


@pytest.mark.parametrize(
    ("options", "error", "said"),
    [
        ({"formats": [".docx", ".pages"]}, OutputError, "Chưa có định dạng .pages. .* .docx, .html"),
        ({"period": "2023-13"}, DataError, "2023-13"),
        ({"without": ["nothing"]}, DeclarationError, "'nothing'"),
        ({"local": ["none.py"]}, DeclarationError, "there is no plugin file"),
        ({"jobs": 0}, DataError, "Số tiến trình là 0"),
    ],
)
def test_wrong_use_is_told_once_and_not_for_each_pack(
    province: Province, options: dict[str, Any], error: type[NgamanError], said: str
) -> None:
    with pytest.raises(error, match=said):
        province.build(**options)
    assert contents(province.out) == {} if province.out.exists() else True


def test_another_period_is_reported_where_it_is_asked_for(province: Province) -> None:
    province.build(formats=[".txt"], period="2023-12")
    assert b"12" in (province.out / "tan-long.txt").read_bytes()
    assert len(province.build(formats=[".txt"]).built) == 3


def test_packs_are_folders_with_a_file_of_a_pack(province: Province) -> None:
    (province.home / "papers").mkdir()
    (province.home / ".old").mkdir()
    (province.home / ".old" / "report.toml").touch()
    (province.home / "report.toml").touch()
    (province.home / "half").mkdir()
    (province.home / "half" / "observations.csv").touch()
    assert [pack.name for pack in batch.packs(province.home)] == ["Bình An", "Xã Đông", "half", "tan-long"]


@pytest.mark.parametrize("place", ["packs/tan-long", "nowhere", "town_of_province.py"])
def test_a_folder_without_packs_is_refused(province: Province, place: str) -> None:
    with pytest.raises(DataError, match="thư mục"):
        batch.packs(province.folder / place)
