"""Prose stands in a section that exists, and holds no number of its own."""

from pathlib import Path

import pytest

from ngaman_core.finding import Place, Severity
from ngaman_core.observe import Note, Task
from tests.observe.town import REPORT, only, opened

GOOD = """\
format = 1
[[note]]
section = "town/Chăn nuôi"
text = "đàn vật nuôi ổn định[, đạt {livestock:rate|2}], không có dịch tại {'Phường 1'}"
[[note]]
section = "economy"
text = "sản xuất giữ nhịp"
[[note]]
section = "town"
text = "giá lúa tốt"
[[task]]
chapter = "society"
text = "giữ vững sĩ số"
"""


def test_notes_and_tasks_are_kept_with_their_source(tmp_path: Path) -> None:
    found = opened(tmp_path, notes_toml=GOOD)
    assert found.findings == ()
    assert [(note.section, note.source) for note in found.notes] == [
        ("town/Chăn nuôi", Place("notes.toml", 2)),
        ("economy", Place("notes.toml", 5)),
        ("town", Place("notes.toml", 8)),
    ]
    assert found.notes[1] == Note("economy", "sản xuất giữ nhịp", Place("notes.toml", 5))
    assert found.tasks == (Task("society", "giữ vững sĩ số", Place("notes.toml", 11)),)


@pytest.mark.parametrize(
    ("entry", "rule", "place", "says"),
    [
        ('[[note]]\nsection = "town/Chan nuoi"\ntext = "x"', "unknown-section", (3, "section"), "“town/Chăn nuôi”"),
        ('[[task]]\nchapter = "town"\ntext = "x"', "unknown-section", (3, "chapter"), "economy, society"),
        ('[[note]]\nsection = "town"', "empty-note", (2, "text"), "chưa có lời văn"),
        ('[[note]]\nsection = "town"\ntext = "có 5 con"', "digit-in-note", (4, "text"), "{livestock:total}"),
        ('[[note]]\nsection = "town"\ntext = "[có ５ con]"', "digit-in-note", (4, "text"), "“có ５ con”"),
        ('[[note]]\nsection = "town"\ntext = "{livestok}"', "unknown-indicator", (4, "text"), "“livestock”"),
        ('[[note]]\nsection = "town"\ntext = "{livestock:totl}"', "bad-facet", (4, "text"), "“total”"),
        ('[[note]]\nsection = "town"\ntext = "{pupils:total}"', "bad-slot", (4, "text"), "“học sinh ra lớp”"),
        ('[[note]]\nsection = "town"\ntext = "a [b"', "bad-note", (4, "text"), "ngoặc"),
        ('[[note]]\nsection = "town"\ntext = "[a][b][c][d][e]"', "bad-note", (4, "text"), "tách"),
        ('[[note]]\nsection = "town"\ntxt = "a"\ntext = "b"', "unknown-key", (4, "txt"), "“text”"),
        ('[[notes]]\nsection = "town"\ntext = "b"', "unknown-key", (None, "notes"), "“note”"),
        ('note = "b"', "bad-value", (2, "note"), "[[note]]"),
    ],
)
def test_a_slip_is_told_and_its_note_left_out(
    tmp_path: Path, entry: str, rule: str, place: tuple[int | None, str], says: str
) -> None:
    found = opened(tmp_path, notes_toml=f"format = 1\n{entry}\n")
    finding = only(found)
    assert (finding.rule, finding.place) == (rule, Place("notes.toml", *place))
    assert says in finding.message + finding.fix
    assert (found.notes, found.tasks) == ((), ())


@pytest.mark.parametrize("section", ["direction", "summary", "assessment", "causes"])
def test_a_note_of_a_block_that_the_outline_does_not_name_would_be_lost(tmp_path: Path, section: str) -> None:
    note = f'format = 1\n[[note]]\nsection = "{section}"\ntext = "họp giao ban"\n'
    finding = only(opened(tmp_path, notes_toml=note))
    assert (finding.rule, finding.severity, finding.place) == (
        "unprinted-note", Severity.WARNING, Place("notes.toml", 2, "section")
    )  # fmt: skip
    assert str(finding).endswith(
        f"lời văn của mục “{section}” không được in, vì bố cục báo cáo không có mục này. Cách sửa: thêm"
        f" {section} = {{}} vào [outline.chapters] trong report.toml, ở chỗ muốn in."
    )
    report = REPORT.format(numbers="plain") + f"[outline.chapters]\n{section} = {{}}\n"
    assert opened(tmp_path, notes_toml=note, report_toml=report).findings == ()


def test_a_proposal_needs_no_word_in_the_outline(tmp_path: Path) -> None:
    found = opened(tmp_path, notes_toml='format = 1\n[[note]]\nsection = "proposals"\ntext = "cấp vốn"\n')
    assert (found.findings, [note.section for note in found.notes]) == ((), ["proposals"])


def test_a_task_stands_in_a_chapter_and_in_no_block(tmp_path: Path) -> None:
    found = only(opened(tmp_path, notes_toml='format = 1\n[[task]]\nchapter = "causes"\ntext = "x"\n'))
    assert (found.rule, found.place.column) == ("unknown-section", "chapter")


NOTED = """\
format = 1
[[note]]
section = "town"
text = "giá lúa tốt"
footnote = {footnote}
"""


def test_a_footnote_is_prose_with_slots_too(tmp_path: Path) -> None:
    found = opened(tmp_path, notes_toml=NOTED.format(footnote='"theo giá ngày thu mua, đàn có {livestock:total}"'))
    assert found.findings == ()
    (below,) = found.notes[0].line.footnote
    assert [slot.facet for slot in below.slots] == ["total"]


@pytest.mark.parametrize(
    ("footnote", "rule"),
    [
        ('"giá 7 nghìn"', "digit-in-note"),
        ('""', "empty-note"),
        ("5", "bad-value"),
        ('"có {livestok}"', "unknown-indicator"),
    ],
)
def test_a_footnote_is_checked_like_the_text_above_it(tmp_path: Path, footnote: str, rule: str) -> None:
    found = opened(tmp_path, notes_toml=NOTED.replace("{footnote}", footnote))
    assert found.notes == ()
    assert rule in {finding.rule for finding in found.findings}
    assert {finding.place.column for finding in found.findings} == {"footnote"}
