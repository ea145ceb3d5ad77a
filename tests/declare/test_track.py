"""The track of a text: its words, and by their place those tokens that are more than a word."""

from ngaman_core.declare.skeleton import phrases
from ngaman_core.declare.track import track
from ngaman_core.vi.scan import Kind, Lexicon, scanned

LEXICON = Lexicon({"con": "con"}, {**phrases(), "ngày": ("day", "one")})


def test_a_plain_word_is_its_text_and_anything_more_is_a_token_too() -> None:
    found = track(scanned("Trong tháng, đàn có 57 con.", LEXICON))
    assert found.words == ["trong tháng", "đàn", "có", "57 con", "."]
    assert {at: token.kind for at, token in found.marks.items()} == {0: Kind.NAME, 3: Kind.FIGURE}


def test_folded_words_and_signs_leave_no_token() -> None:
    assert track(scanned("(đàn, “bò”\n\nđã được)", LEXICON)).words == ["đàn", "bò"]


def test_a_closing_date_leaves_no_token_even_where_its_words_are_names() -> None:
    found = track(scanned("đàn (đến ngày 05/11/2023) nay có 57 con, ngày 06/11/2023", LEXICON))
    assert found.words == ["đàn", "nay", "có", "57 con", "ngày", "06/11/2023"]
    assert [(at, token.kind) for at, token in found.marks.items()] == [
        (3, Kind.FIGURE),
        (4, Kind.NAME),
        (5, Kind.DATE),
    ]


def test_a_sign_is_told_from_a_word_and_from_a_token_that_begins_with_one() -> None:
    found = track(scanned("- đàn -4 con", LEXICON))
    assert [found.is_sign(at) for at in range(len(found.words))] == [True, False, False]
    assert found.words[2] == "-4 con"


def test_what_stands_behind_the_last_token_is_kept() -> None:
    assert track(scanned("57 con là ít", LEXICON)).words == ["57 con", "ít"]
    assert track(scanned("", LEXICON)) == ([], {})
