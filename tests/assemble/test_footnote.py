"""A footnote stands once, where its name is said first."""

from ngaman_core.assemble.footnote import Footnote, Footnotes


def test_a_note_stands_where_its_name_is_said_first_and_nowhere_else() -> None:
    notes = Footnotes()
    assert notes.first("vốn bổ sung", "Ngoài tổng.") == Footnote(1, "Ngoài tổng.")
    assert notes.first("vốn bổ sung", "Ngoài tổng.") is None
    assert notes.first("Vốn bổ sung", "Ngoài tổng.") is None


def test_notes_are_numbered_as_they_come_and_a_name_without_one_takes_no_number() -> None:
    notes = Footnotes()
    found = [notes.first(name, text) for name, text in [("a", "Một."), ("b", ""), ("c", "Hai."), ("d", "Hai.")]]
    assert found == [Footnote(1, "Một."), None, Footnote(2, "Hai."), Footnote(3, "Hai.")]


def test_as_text_its_mark_is_a_raised_number() -> None:
    assert [str(Footnote(number, "")) for number in (1, 4, 10, 27)] == ["¹", "⁴", "¹⁰", "²⁷"]
