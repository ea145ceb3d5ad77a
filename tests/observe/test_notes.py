"""Prose stands in a section that exists, and holds no number of its own."""

from pathlib import Path

import pytest

from ngaman_core.finding import Place
from ngaman_core.observe import Note, Task
from tests.observe.town import only, opened

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
