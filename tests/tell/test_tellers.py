"""A teller says what lines cannot: it is a domain's own function from an assessment to a paragraph."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any
from unittest.mock import MagicMock

import pytest
from attrs import evolve

from ngaman_core import Month
from ngaman_core.assemble import report
from ngaman_core.declare import Line, Topic, flow
from ngaman_core.declare.domain import Teller
from ngaman_core.declare.line import Slot
from ngaman_core.evaluate import Assessment
from ngaman_core.evaluate.fact import Fact
from ngaman_core.observe import Settings
from ngaman_core.observe.asked import asked
from ngaman_core.render.formats import HOUSE
from ngaman_core.tell import Figure, Paragraph, Sentence, Speaker
from ngaman_core.tell.paragraph import Text
from ngaman_core.vi.printed import Printed
from tests.tell.office import domain, told

HERD = flow("herd", "đàn gia súc", "con", better="higher")
SAID = Topic("Chăn nuôi", [Line("gia súc có {herd}")])


def summary(assessment: Assessment) -> Paragraph:
    """Say one more line about the herd, in a paragraph of its own."""
    return Paragraph("Đánh giá", Speaker(assessment).say(Line("cả năm được {herd:total}")))


def test_a_teller_speaks_behind_the_topics_of_its_domain() -> None:
    rows = "herd 2023-11 period 5275\nherd 2023-11 total 57474\n"
    story = told(rows, domain(SAID, indicators=[HERD], tellers=[summary]))
    assert story.text.splitlines() == ["Chăn nuôi: gia súc có 5.275 con.", "Đánh giá: cả năm được 57.474 con."]
    assert [(one.domain, one.chapter) for one in story.paragraphs] == [("town", "economy")] * 2
    assert [int(figure.printed.value) for figure in story.figures] == [5275, 57474]


def test_a_tellers_figures_are_told_like_any_other() -> None:
    rows = "herd 2023-11 period 5275\nherd 2023-11 total 57474\n"
    assert [one.rule for one in told(rows, domain(SAID, indicators=[HERD])).findings] == ["untold"]
    assert told(rows, domain(SAID, indicators=[HERD], tellers=[summary])).findings == ()


def test_a_paragraph_with_the_title_of_a_topic_continues_it() -> None:
    def more(assessment: Assessment) -> Paragraph:
        child = Paragraph("", Speaker(assessment).say(Line("riêng trâu {herd}")))
        return Paragraph("Chăn nuôi", summary(assessment).sentences, chapter="society", children=(child,))

    rows = "herd 2023-11 period 5275\nherd 2023-11 total 57474\n"
    (said,) = told(rows, domain(SAID, indicators=[HERD], tellers=[more])).paragraphs
    assert str(said).splitlines() == [
        "Chăn nuôi: gia súc có 5.275 con; cả năm được 57.474 con.",
        "Riêng trâu 5.275 con.",
    ]
    assert (said.domain, said.chapter) == ("town", "economy")


def test_a_teller_that_has_nothing_to_say_leaves_no_trace() -> None:
    story = told("herd 2023-11 period 5275\n", domain(SAID, indicators=[HERD], tellers=[lambda assessment: None]))
    assert story.text == "Chăn nuôi: gia súc có 5.275 con."
    assert story.findings == ()


def test_the_lines_of_tellers_are_read_back_and_asked_for_but_never_said_by_themselves() -> None:
    line = Line("cả năm được {herd:total}")
    office = domain(SAID, indicators=[HERD], tellers=[summary], teller_lines=[line])
    story = told("herd 2023-11 period 5275\nherd 2023-11 total 57474\n", office)
    assert [str(sentence) for sentence in story.sentences].count("cả năm được 57.474 con") == 1
    read = story.assessment.catalog.read(story.text)
    assert [(one.indicator, one.facet, one.by) for one in read] == [
        ("herd", "period", "line"), ("herd", "total", "line"),
    ]  # fmt: skip
    assert [row.facet for row in asked(story.assessment.catalog, story.assessment.period).rows] == ["period", "total"]


def broken(assessment: Assessment) -> Paragraph:
    raise ValueError("by nothing")


@pytest.mark.parametrize(
    ("teller", "reason"),
    [
        (broken, "hàm broken của lĩnh vực town bị lỗi (ValueError: by nothing)"),
        (lambda assessment: "words", "hàm <lambda> của lĩnh vực town bị lỗi (trả về str, không phải Paragraph)"),
    ],
)
def test_a_teller_that_fails_leaves_a_gap_and_the_others_speak(teller: Teller, reason: str) -> None:
    story = told("herd 2023-11 period 5275\n", domain(SAID, indicators=[HERD], tellers=[teller]))
    assert story.text.splitlines() == [
        "Chăn nuôi: gia súc có 5.275 con.",
        f"Thị xã: [thiếu đoạn văn: {reason}].",
    ]
    (finding,) = story.findings
    assert (finding.rule, finding.severity) == ("missing-figure", "error")
    assert reason in finding.message
    assert "--without" in finding.fix


def test_a_gap_names_the_tellers_line_and_keeps_its_traceback() -> None:
    (finding,) = told("herd 2023-11 period 5275\n", domain(SAID, indicators=[HERD], tellers=[broken])).findings
    assert (finding.place.file, finding.place.row) == ("test_tellers.py", broken.__code__.co_firstlineno + 1)
    assert finding.trace.startswith("Traceback (most recent call last):\n")
    assert finding.trace.endswith("ValueError: by nothing\n")


SENTENCE = Sentence((Text("có gia súc"),), Line("có gia súc"))
FIGURE = Figure(Printed("5 con", Decimal(5), "con", 0), Fact(5, "con", "herd", "period"), Slot("herd"))


class Rude(Paragraph):
    """A paragraph that fails when it is printed."""

    def __str__(self) -> str:
        raise SystemExit


class Nameless:
    """A teller without a name."""

    def __call__(self, assessment: Assessment) -> object:
        raise ValueError

    def __getattr__(self, name: str) -> object:
        raise RuntimeError(name)


def figured(**parts: Any) -> Sentence:
    """Return a sentence of the figure, changed."""
    return Sentence((evolve(FIGURE, **parts),), Line("có {herd}"))


def printed(**parts: Any) -> Any:
    """Return the number of the figure, changed."""
    return evolve(FIGURE.printed, **parts)


def fact(**parts: Any) -> Any:
    """Return the fact of the figure, changed."""
    return evolve(FIGURE.fact, **parts)


GARBAGE: list[Callable[[], object]] = [
    lambda: 5,
    lambda: Paragraph,
    lambda: MagicMock(spec=Paragraph),
    lambda: Paragraph("Đánh giá", ("có gia súc",)),  # type: ignore[arg-type]
    lambda: Paragraph("Đánh giá", "có gia súc"),  # type: ignore[arg-type]
    lambda: Paragraph(None, (SENTENCE,)),  # type: ignore[arg-type]
    lambda: Paragraph("Đánh giá", (SENTENCE,), chapter="economics"),
    lambda: Paragraph("Đánh giá", (SENTENCE,), chapter=5),  # type: ignore[arg-type]
    lambda: Paragraph("Đánh giá", (SENTENCE,), children=("có gia súc",)),  # type: ignore[arg-type]
    lambda: Paragraph("Đánh giá", (), children=(Paragraph("", (), children=(Paragraph("", (SENTENCE,)),)),)),
    lambda: Paragraph("Đánh giá", (Sentence(("có gia súc",), Line("")),)),  # type: ignore[arg-type]
    lambda: Paragraph("Đánh giá", (Sentence((Text(5),), Line("")),)),  # type: ignore[arg-type]
    lambda: Paragraph("Đánh giá", (Sentence((), None),)),  # type: ignore[arg-type]
    lambda: Paragraph("Đánh giá", (Sentence((Text("có"),), Line(""), missing=5),)),  # type: ignore[arg-type]
    lambda: Paragraph("Đánh giá", (figured(printed="5 con"),)),
    lambda: Paragraph("Đánh giá", (figured(fact=5),)),
    lambda: Paragraph("Đánh giá", (figured(printed=printed(value="5")),)),
    lambda: Paragraph("Đánh giá", (figured(printed=printed(text=5)),)),
    lambda: Paragraph("Đánh giá", (figured(fact=fact(indicator=5)),)),
    lambda: Paragraph("Đánh giá", (figured(fact=fact(parts=5)),)),
    lambda: Rude("Đánh giá", (SENTENCE,)),
]


@pytest.mark.parametrize("make", GARBAGE)
def test_whatever_a_teller_gives_every_format_can_print_the_report(make: Callable[[], object]) -> None:
    town = domain(SAID, indicators=[HERD], tellers=[lambda assessment: make()])
    made = report(told("herd 2023-11 period 5275\n", town, settings=Settings(period=Month("2023-11"))))
    gap = made.story.text.splitlines()[-1]
    assert gap.startswith("Thị xã: [thiếu đoạn văn: hàm <lambda> của lĩnh vực town bị lỗi (")
    assert [finding.severity for finding in made.story.findings] == ["error"]
    assert all(renderer.write(made) for renderer in HOUSE)


def test_a_teller_without_a_name_is_told_by_its_type() -> None:
    story = told("herd 2023-11 period 5275\n", domain(SAID, indicators=[HERD], tellers=[Nameless()]))
    assert "hàm Nameless của lĩnh vực town bị lỗi (ValueError)" in story.text


def test_what_a_teller_gives_may_stand_in_lists() -> None:
    said = Paragraph("Đánh giá", [SENTENCE], children=[Paragraph("", [SENTENCE])])  # type: ignore[arg-type]
    story = told("herd 2023-11 period 5275\n", domain(SAID, indicators=[HERD], tellers=[lambda assessment: said]))
    assert story.text.splitlines()[-2:] == ["Đánh giá: có gia súc.", "Có gia súc."]


def test_a_key_press_in_a_teller_ends_the_program() -> None:
    def pressed(assessment: Assessment) -> Paragraph:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        told("herd 2023-11 period 5275\n", domain(SAID, indicators=[HERD], tellers=[pressed]))
