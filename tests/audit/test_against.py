"""Against a pack whichever figure is changed beyond rounding is named; against the month before the totals are."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ngaman_core import evaluate, observe, tell
from ngaman_core.audit.against import NUMERAL, against_before, against_pack
from ngaman_core.audit.extract import Reader, Text
from ngaman_core.observe.sample_book import sample
from ngaman_core.vi import count, number
from tests.audit.known import catalog, read

EXAMPLE = "examples/nga-nam-2023-11"


def story_and_reader(book: observe.Book, period: str) -> tuple[str, Reader]:
    return tell.story(evaluate.assessment(book, period)).text, Reader.of(catalog(), book.reading)


EXAMPLES = [
    story_and_reader(observe.book(EXAMPLE, catalog()), "2023-11"),
    *(story_and_reader(sample(catalog(), period, seed=7), period) for period in ("2024-Q2", "2025-03")),
]
READ = [(text, reader, reader.read(text)) for text, reader in EXAMPLES]


@given(st.data())
def test_a_changed_figure_is_named(data: st.DataObject) -> None:
    text, reader, expected = data.draw(st.sampled_from(READ))
    figure = data.draw(st.sampled_from(list(expected.figures)))
    numeral = data.draw(st.sampled_from(list(NUMERAL.finditer(text, figure.token.start, figure.token.end))))
    right = count.from_text(numeral[0]).value
    places = -int(right.as_tuple().exponent)
    off = number.shifted(Decimal(data.draw(st.integers(1, 999))), -places)
    wrong = number.to_text(number.added(right, off))
    changed = text[: numeral.start()] + wrong + text[numeral.end() :]
    found = list(against_pack(reader.read(changed), expected, catalog()))
    assert [(one.start, one.printed, one.computed) for one in found] == [(numeral.start(), wrong, numeral[0])]


@pytest.mark.parametrize(("text", "reader", "expected"), READ, ids=["example", "quarter", "month"])
def test_the_report_of_the_pack_itself_holds(text: str, reader: Reader, expected: Text) -> None:
    assert list(against_pack(reader.read(text), expected, catalog())) == []
    respaced = re.sub(" ", "\u00a0 ", text).replace("\n", "\r\n")
    assert list(against_pack(reader.read(respaced), expected, catalog())) == []


def test_in_other_words_the_figures_that_a_line_reads_are_compared() -> None:
    text, reader, expected = READ[0]
    sentence = next(line for line in text.splitlines() if "64.768 con" in line)
    other = f"Bổ sung: {sentence.replace('64.768 con', '64.867 con')}"
    found = list(against_pack(reader.read(other), expected, catalog()))
    assert [(one.printed, one.computed) for one in found] == [("64.867 con", "64.768 con")]
    assert "đàn gia cầm" in found[0].message


def test_rounding_is_no_difference() -> None:
    expected = read("Đàn trâu có 1.204,5 con; đạt 61,7% kế hoạch.")
    assert list(against_pack(read("Đàn trâu có 1.205 con; đạt 62% kế hoạch."), expected, catalog())) == []
    assert [
        one.printed for one in against_pack(read("Đàn trâu có 1.204 con; đạt 61% kế hoạch."), expected, catalog())
    ] == [
        "1.204",
        "61",
    ]


BEFORE = "Trong tháng phát triển đàn gia cầm 1.000 con, lũy kế từ đầu năm 9.000 con."


@pytest.mark.parametrize(
    ("now", "rules"),
    [
        ("Trong tháng phát triển đàn gia cầm 500 con, lũy kế từ đầu năm 9.500 con.", []),
        ("Trong tháng phát triển đàn gia cầm 500 con, lũy kế từ đầu năm 9.600 con.", ["running-total"]),
        ("Trong tháng phát triển đàn gia cầm 500 con, lũy kế từ đầu năm 500 con.", []),
        ("Lũy kế đàn gia cầm đạt 8.000 con.", ["total-fell"]),
        ("Lũy kế đàn gia cầm đạt 9.800 con.", []),
    ],
)
def test_a_total_is_the_total_before_and_the_month(now: str, rules: list[str]) -> None:
    found = list(against_before(read(now), read(BEFORE), catalog()))
    assert [one.rule for one in found] == rules
    assert all("đàn gia cầm" in one.message for one in found)
