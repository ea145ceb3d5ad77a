"""The first cut: runs of digits, runs of letters, single signs."""

import pytest

from ngaman_core.vi.pieces import cut


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Đạt 22.338,49ha.", ["đạt", "22.338,49", "ha", "."]),
        ("148/QĐ-TTg", ["148", "/", "qđ", "-", "ttg"]),
        ("ST24, 61B", ["st24", ",", "61", "b"]),
        ("năm 2023,...các", ["năm", "2023", ",", ".", ".", ".", "các"]),
        ("688,15 m²", ["688,15", "m²"]),
        ("a_b\n\nB", ["a", "_", "b", "\n", "b"]),
        ("", []),
    ],
)
def test_a_text_falls_into_runs(text: str, words: list[str]) -> None:
    pieces = cut(text)
    assert list(pieces.words[: pieces.size]) == words


def test_looking_past_the_end_and_before_the_beginning_finds_nothing() -> None:
    pieces = cut("5")
    assert pieces.words[1] == pieces.words[-1] == pieces.words[-2] == pieces.words[8] == ""
    assert not pieces.glued(0)
    assert not pieces.glued(1)
    assert not pieces.is_digits(1)
    assert not pieces.is_capital(1)


def test_a_letter_that_lowers_to_two_moves_nothing() -> None:
    pieces = cut("İ 5")
    assert pieces.words[1] == "5"
    assert pieces.starts[1] == 2


def test_what_stands_without_a_space_is_glued() -> None:
    pieces = cut("30/11 - 5ha QĐ-TTg")
    assert [at for at in range(pieces.size) if pieces.glued(at)] == [1, 2, 5, 7, 8]
    assert [at for at in range(pieces.size) if pieces.is_tied(at)] == [1, 7]
    assert [at for at in range(pieces.size) if pieces.runs_into_word(at)] == [4, 7]


def test_capitals_are_those_of_the_text() -> None:
    pieces = cut("Nghị định của Đảng")
    assert [at for at in range(pieces.size) if pieces.is_capital(at)] == [0, 3]


@pytest.mark.parametrize(
    ("word", "year"), [("2023", 2023), ("1975", 1975), ("1022", 0), ("2.023", 0), ("202", 0), ("năm", 0)]
)
def test_years_are_those_a_report_may_speak_of(word: str, year: int) -> None:
    assert cut(word).year(0) == year


def test_a_line_begins_behind_a_break_and_the_signs_of_markdown() -> None:
    pieces = cut("**Một** hai\n# Ba")
    assert [pieces.words[at] for at in range(pieces.size) if pieces.begins_line(at)] == ["*", "*", "một", "#", "ba"]
