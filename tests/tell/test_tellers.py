"""A teller says what lines cannot: it is a domain's own function from an assessment to a paragraph."""

import pytest

from ngaman_core.declare import Line, Topic, flow
from ngaman_core.declare.domain import Teller
from ngaman_core.evaluate import Assessment
from ngaman_core.observe.asked import asked
from ngaman_core.tell import Paragraph, Speaker
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
