"""Law 1: what is written reads back as it was, and what is read well is written as it stood; for all of them."""

import contextlib
import gc
import random
import re
import time
import unicodedata
from collections.abc import Callable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from itertools import pairwise

import pytest
from babel.core import Locale
from babel.numbers import format_decimal
from hypothesis import example, given
from hypothesis import strategies as st

from ngaman_core.errors import DataError
from ngaman_core.vi import count, fraction, money, number, percent
from ngaman_core.vi import date as dates
from ngaman_core.vi.printed import Bound, Printed
from ngaman_core.vi.scan import Kind, Lexicon, Token, scan
from ngaman_core.vi.text import normalise

FIGURES = (Kind.FIGURE, Kind.PAIR, Kind.RANGE)
UNITS = ("hộ", "tấn", "tấn/ha", "ha", "vụ, việc", "hồ sơ", "m²", "%", "điểm %", "triệu đồng/người/năm")
LEXICON = Lexicon(
    {unit: unit for unit in UNITS if "đồng" not in unit} | {"người": "người", "năm": "năm", "vụ": "vụ, việc"},
    {"chỉ tiêu Nghị quyết": ("basis", "resolution"), "đường D3 (đoạn N1 đến D2)": ("site", "d3")},
)

decimals = st.decimals(-(10**15), 10**15, allow_nan=False, allow_infinity=False, places=4)
amounts = st.integers(-(10**15), 10**15).map(Decimal)
sides = st.decimals(0, 10**9, allow_nan=False, allow_infinity=False, places=2).map(number.shortest)
counts = st.integers(0, 10**9)


@given(decimals)
def test_a_number_reads_back(value: Decimal) -> None:
    assert number.from_text(number.to_text(value)) == number.Reading(value)


@given(st.integers(-(10**23), 10**23))
def test_a_whole_number_reads_back(value: int) -> None:
    assert number.certain(number.to_text(value)) == value


@given(st.from_regex(r"\A-?[0-9.,]{1,30}\Z"))
def test_a_numeral_that_leaves_no_doubt_is_written_as_it_stood(text: str) -> None:
    try:
        reading = number.from_text(text)
    except DataError:
        return
    if not reading.doubt:
        assert number.to_text(reading.value) == text
    assert reading.value not in reading.others


@given(st.text())
def test_any_text_is_a_number_or_is_refused(text: str) -> None:
    readers: list[Callable[[str], object]] = [
        number.from_text, number.plain, count.from_text, percent.from_text, percent.points_from_text,
        money.from_text, fraction.from_text, dates.from_text,
    ]  # fmt: skip
    for read in readers:
        with contextlib.suppress(DataError):
            read(text)


@given(counts)
def test_a_count_reads_back(value: int) -> None:
    assert count.from_text(count.to_text(value)) == number.Reading(Decimal(value))


@given(decimals)
def test_a_percentage_and_its_points_read_back(value: Decimal) -> None:
    assert percent.from_text(percent.to_text(value)).value == value
    assert percent.points_from_text(percent.points_to_text(value)).value == value


@given(st.fractions(-1000, 1000, max_denominator=1000), st.integers(0, 3))
def test_a_shown_fraction_has_a_trailing_zero_only_where_it_was_rounded(value: Fraction, places: int) -> None:
    text = percent.to_text(value, places)
    read = Fraction(percent.from_text(text).value)
    assert abs(read - value) <= Fraction(1, 2 * 10**places)
    if read == value:
        assert not re.search(",[0-9]*0%", text)
    elif places:
        assert len(text.partition(",")[2]) == places + 1


@given(amounts, st.sampled_from(money.Style))
def test_an_amount_reads_back_in_every_style(dong: Decimal, style: money.Style) -> None:
    text = money.to_text(dong, style)
    assert money.from_text(text) == dong
    assert money.to_text(money.from_text(text), style) == text


@given(sides, sides, st.sampled_from(UNITS))
def test_a_pair_reads_back(part: Decimal, whole: Decimal, unit: str) -> None:
    assert fraction.from_text(fraction.to_text(part, whole, unit)) == (part, whole, unit)


@given(counts, counts)
def test_a_pair_of_counts_reads_back(part: int, whole: int) -> None:
    text = fraction.to_text(part, whole, "hộ", count=True)
    assert fraction.from_text(text) == (Decimal(part), Decimal(whole), "hộ")
    left, right = text.removesuffix(" hộ").split("/")
    assert left.startswith("0") == right.startswith("0") or 0 in (part, whole)


@given(st.dates())
def test_a_date_reads_back(day: date) -> None:
    assert dates.from_text(dates.to_text(day)) == day
    assert dates.from_text(dates.long_text(day)) == day


@given(st.integers(1, 3999))
def test_roman_numerals_never_repeat_a_letter_four_times(value: int) -> None:
    text = dates.roman(value)
    assert not re.search(r"(.)\1{3}", text)
    letters = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
    worth = [letters[letter] for letter in text]
    assert sum(-one if one < two else one for one, two in zip(worth, [*worth[1:], 0], strict=True)) == value


@given(decimals, st.integers(0, 4))
@example(Decimal("86.65"), 1)
@example(Decimal("0.125"), 2)
def test_writing_is_that_of_babel_rounding_half_up(value: Decimal, places: int) -> None:
    pattern = "#,##0" + (f".{'0' * places}" if places else "")
    with localcontext() as context:
        context.rounding = ROUND_HALF_UP
        expected = format_decimal(value, pattern, Locale("vi"))
    # babel writes "-0" for what rounds to nothing
    assert number.to_text(value, places) == (expected if number.rounded(value, places) else expected.lstrip("-"))


@given(st.fractions(-(10**6), 10**6), st.integers(0, 3))
def test_a_printed_number_holds_what_it_was_rounded_from(value: Fraction, places: int) -> None:
    near = number.rounded(value, places)
    assert Printed(number.to_text(near), near, "", places).holds(value)
    step = Fraction(1, 10**places)
    assert not Printed("", near, "", places).holds(value + step)
    assert not Printed("", near, "", places).holds(value - step)


# Scanning


def speech() -> st.SearchStrategy[str]:
    """Draw a text as reports have them: figures of every kind between words, signs and paragraphs."""
    positive = st.decimals(0, 10**7, allow_nan=False, allow_infinity=False, places=2).map(number.shortest)
    units = st.sampled_from(UNITS)
    bounds = st.sampled_from(["", "", "trên ", "gần ", "khoảng "])
    figure = st.one_of(
        st.builds(lambda bound, value, unit: f"{bound}{number.to_text(value)} {unit}", bounds, positive, units),
        st.builds(lambda dong, style: money.to_text(abs(dong), style), amounts, st.sampled_from(money.Style)),
        st.builds(fraction.to_text, positive, positive, units),
        st.builds(lambda low, more, unit: f"{low}-{low + more} {unit}", st.integers(1, 99), st.integers(1, 99), units),
        st.builds(count.to_text, counts),
        st.sampled_from(["0.07 tấn/ha", "1022 hồ sơ", "(-4,2%)", "02 vụ, việc", "688,15 m²"]),
    )
    other = st.sampled_from(
        [
            "30/11/2023",
            "quý IV",
            "năm 2023",
            "148/QĐ-TTg",
            "Phường 2",
            "ST24",
            "61B",
            "Đạt",
            "luỹ kế",
            "chỉ tiêu Nghị quyết",
        ]
    )
    return st.lists(st.one_of(figure, other, figure), min_size=1, max_size=8).map(
        lambda parts: "Ước đạt " + "; có ".join(parts)
    )


def figures(text: str) -> list[Token]:
    return [token for token in scan(text, LEXICON) if token.kind in FIGURES]


def said(text: str) -> list[tuple[object, ...]]:
    """Return what the figures of a text say, without where they stand."""
    return [token[:1] + token[3:] for token in figures(text)]


@given(
    decimals.map(abs), st.sampled_from([unit for unit in UNITS if "đồng" not in unit]), st.sampled_from([None, *Bound])
)
def test_a_figure_scans_to_its_value_unit_and_bound(value: Decimal, unit: str, bound: Bound | None) -> None:
    (token,) = figures(f"đạt {bound.word if bound else ''} {number.to_text(value)} {unit}")
    assert (token.kind, token.value, token.unit, token.bound, token.doubt) == (Kind.FIGURE, value, unit, bound, "")
    assert token.places == 4


@given(amounts.map(abs), st.sampled_from(money.Style))
def test_money_scans_to_its_dong(dong: Decimal, style: money.Style) -> None:
    (token,) = figures(f"chi {money.to_text(dong, style)} trong kỳ")
    assert (token.value, token.unit) == (dong, "đồng")


@given(speech())
def test_tokens_follow_each_other_and_leave_out_nothing_but_spaces(text: str) -> None:
    ends = [0]
    for token in scan(text, LEXICON):
        assert text[ends[-1] : token.start].strip() == ""
        assert token.start < token.end
        ends.append(token.end)
    assert text[ends[-1] :].strip() == ""


@given(speech())
def test_the_slice_of_a_figure_scans_to_the_same_figure(text: str) -> None:
    for drifted in (text, unicodedata.normalize("NFD", text)):
        for token in figures(drifted):
            part = drifted[token.start : token.end]
            assert part == part.strip()
            signed = token.value is not None and token.value < 0  # a dash that begins a text is that of a list
            assert said(f"({part})" if signed else part) == [token[:1] + token[3:]]


def _broken(text: str, rng: random.Random) -> str:
    """Break lines where a page would, never before what begins a paragraph."""
    return re.sub(r" (?=[a-zđ0-9])(?![0-9]{1,2}[.)](?![0-9]))", lambda _: "\n" if rng.random() < 0.3 else " ", text)


DRIFTS: dict[str, Callable[[str], str]] = {
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "hard spaces": lambda text: text.replace(" ", "\u00a0"),
    "double spaces": lambda text: text.replace(" ", "  "),
    "icelandic": lambda text: text.replace("Đ", "Ð").replace("đ", "ð"),
    "long dashes": lambda text: text.replace("-", "–"),
    "old tone places": lambda text: text.replace("lũy", "luỹ"),
    "footnote marks": lambda text: text.replace(";", "¹;"),
    "broken lines": lambda text: _broken(text, random.Random(len(text))),
    "unseen": lambda text: text.replace(" ", " \u200b"),
}


@pytest.mark.parametrize("drift", DRIFTS.values(), ids=DRIFTS.keys())
@given(text=speech())
def test_what_files_do_to_a_text_changes_no_figure(drift: Callable[[str], str], text: str) -> None:
    assert said(drift(text)) == said(text)


@given(st.text() | st.text("0123456789.,/-+%() \n\u0301²tỷđồngnăm", max_size=40))
def test_any_text_has_tokens_in_order(text: str) -> None:
    tokens = scan(text, LEXICON)
    assert all(one.end <= two.start for one, two in pairwise(tokens))
    assert all(0 <= token.start < token.end <= len(text) for token in tokens)


@given(st.text("Đð\u0301\u0323 \n\r–²mkoàuỷq5aA.,", max_size=30))
def test_normal_text_is_normal(text: str) -> None:
    normal = normalise(text)
    assert list(normal.offsets) == sorted(normal.offsets)
    assert len(normal.offsets) == len(normal.text) + 1
    assert normal.offsets[-1] == len(text)


HOSTILE = [
    *(
        "1.",
        ",",
        "1/",
        "1-",
        "7",
        "1,",
        "1 tỷ ",
        "1 nghìn tỷ ",
        "5 hộ đến ",
        "1 hộ/",
        "hộ/",
        "ngày ",
        "tháng 1/",
        "*",
        "*1",
    ),
    *(
        "trên 1 ",
        "\n1. ",
        "1/QĐ-",
        "e\u0323",
        "\u0301",
        "(-1 ",
        "1 vụ, ",
        "2019-",
        "1 2 ",
        "%o",
        "1a",
        " ",
        "\n",
        " \n",
    ),
    "đường D3 (đoạn N1 đến ",
]


def _growth(unit: str) -> float:
    """Return how many times longer a text takes that is ten times as long."""
    times = []
    gc.disable()  # what other tests hold must not be looked through while this one is timed
    try:
        for size in (5_000, 50_000):
            text = "5 " + (unit * size)[:size]
            start = time.process_time()
            scan(text, LEXICON)
            times.append(max(time.process_time() - start, 0.001))
    finally:
        gc.enable()
    return times[1] / times[0]


@pytest.mark.parametrize("unit", HOSTILE)
def test_the_time_of_a_scan_grows_no_faster_than_a_hostile_text(unit: str) -> None:
    # Ten times, and what a busy machine adds; a quadratic scan takes a hundred times as long, every time.
    assert any(_growth(unit) < 25 for _ in range(5))
