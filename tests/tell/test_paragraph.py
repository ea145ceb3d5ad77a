"""Sentences stand together as a paragraph: capital and full stop are the house's, numbers stay numbers."""

import pytest

from ngaman_core.declare import Topic, flow
from ngaman_core.declare.line import Line
from ngaman_core.tell import Figure, Paragraph, Sentence
from ngaman_core.tell.paragraph import Kind, Text
from tests.tell.office import domain, sentences, told

HERD, FISH = flow("herd", "đàn gia súc", "con"), flow("fish", "cá", "tấn")
ROWS = "herd 2023-11 period 5275\nfish 2023-11 period 95"


def clause(text: str, kind: Kind = Kind.WORDS) -> Sentence:
    return Sentence((Text(text, kind),), Line(text))


@pytest.mark.parametrize(
    ("title", "clauses", "text"),
    [
        ("", ["gia súc tăng"], "Gia súc tăng."),
        ("Chăn nuôi", ["gia súc tăng", "gia cầm giảm"], "Chăn nuôi: gia súc tăng; gia cầm giảm."),
        ("Chăn nuôi", [], "Chăn nuôi:"),
        ("", ["đúng không?"], "Đúng không?"),
        ("", ["như sau:"], "Như sau:"),
        ("", ["xong."], "Xong."),
        ("", ["ưu tiên"], "Ưu tiên."),
    ],
)
def test_a_paragraph_has_a_capital_and_one_full_stop(title: str, clauses: list[str], text: str) -> None:
    assert str(Paragraph(title, tuple(map(clause, clauses)))) == text


def test_a_paragraph_that_begins_with_a_figure_leaves_the_figure_as_it_is() -> None:
    (sentence,) = sentences("{herd} đã tiêm phòng", ROWS, HERD)
    assert str(Paragraph("", (sentence,))) == "5.275 con đã tiêm phòng."
    assert Paragraph("", (sentence,)).parts[0] is sentence.parts[0]


def test_a_count_of_facts_is_a_figure_of_no_indicator_that_rests_on_them_all() -> None:
    story = told(ROWS, domain(Topic("Một", [Line("đàn có {herd}, cá {fish}")]), indicators=[HERD, FISH]))
    facts = [figure.fact for figure in story.figures]
    two = Figure.counting(facts, "tiêu chí", story.assessment.catalog.units)
    assert (str(two), int(two.printed.value), two.printed.unit) == ("2 tiêu chí", 2, "tiêu chí")
    assert (two.fact.indicator, two.fact.facet, two.slot.key) == ("", "", "")
    assert set(two.fact.observations) == set(story.assessment.book.observations)
    assert two.why().startswith("5.275 con, 95 tấn = 02 tiêu chí (")


def test_the_capital_keeps_what_kind_of_text_it_was() -> None:
    first, *_ = Paragraph("", (clause("vụ Đông Xuân", Kind.DATE),)).parts
    assert first == Text("Vụ Đông Xuân", Kind.DATE)


def test_paragraphs_below_stand_on_lines_of_their_own_and_count_among_its_figures() -> None:
    (one,) = sentences("đàn có {herd}", ROWS, HERD)
    (two,) = sentences("cá có {fish}", ROWS, FISH)
    paragraph = Paragraph("Chăn nuôi", (one,), children=(Paragraph("", (two,)),))
    assert str(paragraph).splitlines() == ["Chăn nuôi: đàn có 5.275 con.", "Cá có 95 tấn."]
    assert list(paragraph.all_sentences) == [one, two]
    assert [str(figure) for figure in paragraph.figures] == ["5.275 con", "95 tấn"]


def test_every_number_of_a_paragraph_is_a_figure_a_name_or_a_date() -> None:
    """Law 7: what is left when figures, names, dates and gaps are taken away holds no digit."""
    topic = Topic("Chăn nuôi", [Line("{when} {place} có {herd}, nhóm {'từ 14 tuổi'} {fish}")])
    story = told(ROWS, domain(topic, indicators=[HERD, FISH]))
    words = [
        part.text
        for paragraph in story.paragraphs
        for part in paragraph.parts
        if isinstance(part, Text) and part.kind is Kind.WORDS
    ]
    assert words
    assert [text for text in words if any(map(str.isdigit, text))] == []


def test_a_notebook_shows_each_figure_with_its_reason() -> None:
    (sentence,) = sentences("đàn có {herd}", ROWS, HERD)
    html = Paragraph("Chăn nuôi", (sentence,))._repr_html_()
    assert html == ('<p>Chăn nuôi: đàn có <strong title="5.275 con (observations.csv, dòng 2)">5.275 con</strong>.</p>')


def test_a_notebook_never_runs_what_stands_in_the_data() -> None:
    hostile = Paragraph("<script>alert(1)</script>", (clause('"><img src=x>'),), children=(Paragraph("<b>", ()),))
    html = hostile._repr_html_()
    assert "<script>" not in html
    assert "<img" not in html
    assert "<b>" not in html
    assert html.startswith("<p>&lt;script&gt;")
