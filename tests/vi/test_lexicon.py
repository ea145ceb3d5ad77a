"""The lexicon finds the longest phrase, however it is spelt."""

import unicodedata

from ngaman_core.vi.lexicon import Lexicon, Trie
from ngaman_core.vi.pieces import cut

TREE = Trie([("vụ", "vụ"), ("vụ việc", "vụ"), ("vụ, việc", "vụ"), ("đường D3 (đoạn N1)", "d3"), ("", "nothing")])


def longest(text: str, at: int = 0) -> tuple[int, str] | None:
    return TREE.longest(cut(text).words, at)


def test_the_longest_phrase_wins() -> None:
    assert longest("vụ, việc làm") == (3, "vụ")
    assert longest("vụ việc") == (2, "vụ")
    assert longest("vụ, bài") == (1, "vụ")
    assert longest("15 vụ việc", 1) == (3, "vụ")


def test_a_phrase_that_breaks_off_is_not_found() -> None:
    assert longest("đường D3 (đoạn") is None
    assert longest("vụn") is None
    assert longest("") is None


def test_case_spaces_and_encoding_do_not_matter() -> None:
    assert longest(unicodedata.normalize("NFD", "ÐƯỜNG  d3(đoạn n1)")) == (6, "d3")


def test_a_trie_never_reads_past_its_words() -> None:
    assert TREE.longest(["vụ"], 0) == (1, "vụ")


def test_the_language_has_units_of_its_own() -> None:
    lexicon = Lexicon({"hộ": "hộ"}, {"Nghị quyết": ("basis", "resolution")})
    for spelling, unit in [("%", "%"), ("%o", "‰"), ("điểm phần trăm", "điểm %"), ("đồng", "đồng"), ("hộ", "hộ")]:
        found = lexicon.unit_tree.longest(cut(spelling).words, 0)
        assert found is not None
        assert found[1] == unit
    assert lexicon.name_tree.longest(cut("nghị quyết").words, 0) == (2, ("basis", "resolution"))


def test_a_house_may_name_a_unit_of_the_language_otherwise() -> None:
    assert Lexicon({"tuổi": "tuổi đời"}, {}).unit_tree.longest(["tuổi"], 0) == (1, "tuổi đời")
