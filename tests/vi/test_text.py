"""Text: many encodings, one spelling, every letter in its place."""

import unicodedata

import pytest

from ngaman_core.vi.text import folded, joined, lower_first, normalise, printable, sentence, upper_first


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("Ðất Ðai, ðường", "Đất Đai, đường"),
        ("5\u00a0con\t6\u202fha", "5 con 6 ha"),
        ("2023 – 2024 — ‑5 −6", "2023 - 2024 - -5 -6"),
        ("luỹ kế, hoà giải, uỷ ban, sức khoẻ", "lũy kế, hòa giải, ủy ban, sức khỏe"),
        ("HOÀ GIẢI, Uỷ ban, UỶ BAN", "HÒA GIẢI, Ủy ban, ỦY BAN"),
        ("quý, quỹ, QUÝ, hoàn, toán, khuỷu, quà", "quý, quỹ, QUÝ, hoàn, toán, khuỷu, quà"),
        ("lễ hội năm 2023² có 20 xã¹.", "lễ hội năm 2023 có 20 xã."),
        ("688,15 m² và 4 km², 3m³; 5 M²", "688,15 m² và 4 km², 3m³; 5 M²"),
        ("chương trình² và 5 m²¹.", "chương trình và 5 m²."),
        ("¹Trà", "Trà"),
        ("ng\u200bười \ufeffdân\u00ad", "người dân"),
    ],
)
def test_one_spelling_of_many(text: str, normal: str) -> None:
    assert normalise(text).text == normal


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("07 doanh\nnghiệp", "07 doanh nghiệp"),
        ("bị thiệt hại \r\n\r\n theo quy định", "bị thiệt hại  theo quy định"),
        ("đạt\n97,11%", "đạt 97,11%"),
        ("gồm xã,\nTân Long", "gồm xã, Tân Long"),
        ("năm 2023.\nđến nay", "năm 2023.\nđến nay"),
        ("cụ thể:\n5 xã", "cụ thể:\n5 xã"),
        ("BÁO CÁO\nTình hình", "BÁO CÁO\nTình hình"),
        ("xã hội\n\n5 xã", "xã hội\n5 xã"),
        ("xã hội\n1. Kinh tế", "xã hội\n1. Kinh tế"),
        ("xã hội\n2) kinh tế", "xã hội\n2) kinh tế"),
        ("xã hội\na) kinh tế", "xã hội\na) kinh tế"),
        ("xã hội\n1.234 con", "xã hội 1.234 con"),
        ("xã hội\n- kinh tế", "xã hội\n- kinh tế"),
        ("\nđạt\n", "\nđạt\n"),
    ],
)
def test_a_line_broken_inside_a_sentence_is_mended(text: str, normal: str) -> None:
    assert normalise(text).text == normal


@pytest.mark.parametrize("text", ["Luỹ kế Ủy ban, đường lối", "Ðạt 22.338,49 m² ở xã²", "hoà giải\nthành"])
def test_decomposed_text_reads_the_same(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    assert decomposed != text
    assert normalise(decomposed).text == normalise(text).text


def test_every_letter_remembers_its_place() -> None:
    original = unicodedata.normalize("NFD", "kế¹ 5 xã")
    normal = normalise(original)
    assert normal.text == "kế 5 xã"
    assert [original[start] for start in normal.offsets[:-1]] == list("ke 5 xa")
    assert normal.offsets[-1] == len(original)
    assert len(normal.offsets) == len(normal.text) + 1


@pytest.mark.parametrize("word", ["kế", "hà", "có"])
def test_a_part_is_found_in_the_original_without_its_footnote_mark(word: str) -> None:
    original = unicodedata.normalize("NFD", f"{word}² 5 xã")
    normal = normalise(original)
    start, end = normal.span(0, 2)
    assert original[start:end] == unicodedata.normalize("NFD", word)
    assert normal.span(0, len(normal.text)) == (0, len(original))


def test_too_many_marks_on_a_letter_are_cut() -> None:
    assert len(normalise("a" + "\u0301\u0323" * 100_000).text) < 10
    assert normalise("\u0301a").text == "a"


def test_text_that_is_normal_keeps_its_offsets_for_nothing() -> None:
    assert normalise("đạt 5 xã").offsets == range(9)


def test_folding_lowers_and_closes_up() -> None:
    assert folded("  Triệu\u00a0 ĐỒNG\n") == "triệu đồng"


def test_parts_are_joined_as_in_a_sentence() -> None:
    assert joined([]) == ""
    assert joined(["lúa"]) == "lúa"
    assert joined(["lúa", "màu"]) == "lúa và màu"
    assert joined(["lúa", "màu", "cây"], last="hoặc") == "lúa, màu hoặc cây"


@pytest.mark.parametrize(
    ("text", "said"), [("đạt 5 xã", "Đạt 5 xã."), ("đạt!", "Đạt!"), ("xong.", "Xong."), ("", ""), ("gồm:", "Gồm:")]
)
def test_a_sentence_has_a_capital_and_a_stop(text: str, said: str) -> None:
    assert sentence(text) == said


def test_a_sentence_is_lowered_to_stand_inside_another() -> None:
    assert lower_first("Đạt Nghị quyết") == "đạt Nghị quyết"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("thị xã Ngã Năm", "thị xã Ngã Năm"),
        ("a\r\n\tb\u2028c\u2029d\x85e\x0bf\x0cg\x1ch", "a b c d e f g h"),
        ("\u202ea\u202c \u2066b\u2069 \u200ec\u200f \u061cd", "a b c d"),
        ("a\x00b\x1bc\x7fd\x9fe", "a\ufffdb\ufffdc\ufffdd\ufffde"),
        ("a\ud800b\ufffe\uffff\ufdd0", "a\ufffdb\ufffd\ufffd\ufffd"),
        ("5\u00a0con, người\u200b dân 😀 <b> & 'x'", "5\u00a0con, người\u200b dân 😀 <b> & 'x'"),
        ("", ""),
    ],
)
def test_what_no_format_can_hold_is_seen_and_everything_else_stays(text: str, line: str) -> None:
    assert printable(text) == line
    assert printable(line) == line
    assert len(line.splitlines()) <= 1
    assert line.encode("utf-8").decode("utf-8") == line


@pytest.mark.parametrize(
    ("text", "raised"),
    [("đàn gia súc", "Đàn gia súc"), ("ấp Tân Long", "Ấp Tân Long"), ("6 hộ", "6 hộ"), ("ẩm", "Ẩm"), ("", "")],
)
def test_a_line_begins_with_a_capital(text: str, raised: str) -> None:
    assert upper_first(text) == raised
