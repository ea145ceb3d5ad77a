"""A footnote stands once, where its name is said first."""

from ngaman_core.assemble.footnote import Footnote, Footnotes
from ngaman_core.tell.paragraph import Text


def words(text: str) -> tuple[Text, ...]:
    return (Text(text),) if text else ()


def test_a_note_stands_where_its_name_is_said_first_and_nowhere_else() -> None:
    notes = Footnotes()
    assert notes.first("vốn bổ sung", words("Ngoài tổng.")) == Footnote(1, words("Ngoài tổng."))
    assert notes.first("vốn bổ sung", words("Ngoài tổng.")) is None
    assert notes.first("Vốn bổ sung", words("Ngoài tổng.")) is None


def test_notes_are_numbered_as_they_come_and_a_name_without_one_takes_no_number() -> None:
    notes = Footnotes()
    found = [notes.first(name, words(text)) for name, text in [("a", "Một."), ("b", ""), ("c", "Hai."), ("d", "Hai.")]]
    assert found == [Footnote(1, words("Một.")), None, Footnote(2, words("Hai.")), Footnote(3, words("Hai."))]


def test_as_text_its_mark_is_a_raised_number() -> None:
    assert [str(Footnote(number, ())) for number in (1, 4, 10, 27)] == ["¹", "⁴", "¹⁰", "²⁷"]
