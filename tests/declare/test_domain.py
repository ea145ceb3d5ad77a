"""A domain stands as a whole or tells all its mistakes at once."""

import pytest

from ngaman_core.declare import Domain, Law, Line, Topic, flow
from ngaman_core.errors import DeclarationError
from ngaman_core.measure.unit import Unit


def domain(**more: object) -> Domain:
    declared = {
        "key": "town",
        "title": "Thị xã",
        "chapter": "economy",
        "indicators": [flow("herd", "đàn gia súc", "con")],
        **more,
    }
    return Domain(**declared)  # type: ignore[arg-type]  # each test hands on one wrong part


def test_a_list_of_indicators_is_already_a_domain() -> None:
    assert [topic.title for topic in domain().topics] == ["Thị xã"]


def test_a_domain_keeps_what_it_was_given_as_tuples() -> None:
    made = domain(laws=[Law("herd = herd:total")], units=[Unit("đàn")])
    assert (made.laws, made.units, made.tellers) == ((Law("herd = herd:total"),), (Unit("đàn"),), ())
    assert isinstance(made.indicators, tuple)


def test_the_lines_of_a_domain_come_topic_by_topic() -> None:
    one, two = Line("đàn có {herd:total}"), Line("đàn tăng thêm {herd}")
    assert list(domain(topics=[Topic("Một", [one]), Topic("Hai", [two])]).lines) == [one, two]


def test_the_lines_of_the_tellers_come_last_and_speak_of_their_indicators() -> None:
    one, two = Line("đàn có {herd:total}"), Line("đàn tăng thêm {herd}")
    made = domain(topics=[Topic("Một", [one])], teller_lines=[two])
    assert list(made.lines) == [one, two]
    assert domain(teller_lines=[two]).topics == ()


def test_the_lines_of_the_tellers_are_checked_like_any_other() -> None:
    with pytest.raises(DeclarationError) as caught:
        domain(teller_lines=[Line("đàn có {heard}"), Line("đàn phát triển khá")])
    assert "no indicator has the key 'heard'; did you mean 'herd'?" in str(caught.value)
    assert "the line has no figure" in str(caught.value)


def test_the_key_of_a_domain_is_written_like_that_of_an_indicator() -> None:
    with pytest.raises(DeclarationError, match="key 'Town' must be dotted lower-case ASCII"):
        domain(key="Town")


def test_a_chapter_that_there_is_not_is_refused_with_the_closed_list() -> None:
    with pytest.raises(DeclarationError) as caught:
        domain(chapter="economic")
    assert str(caught.value).splitlines()[0] == "domain 'town' cannot stand:"
    assert "there is no chapter 'economic'; use one of economy, society, defence, administration, digital" in str(
        caught.value
    )
    assert str(caught.value).endswith("; did you mean 'economy'?")


def test_all_mistakes_are_told_at_once_each_with_its_file_and_line() -> None:
    line, law = Line("trong tháng có {heard} và 5 con"), Law("herd = lead")
    with pytest.raises(DeclarationError) as caught:
        domain(topics=[Topic("Chăn nuôi", [line])], laws=[law], chapter="nowhere")
    lines = str(caught.value).splitlines()
    places = [text.partition(": ")[0] for text in lines[1:] if text.startswith("test_domain.py:")]
    here = f"test_domain.py:{line.source.row}"
    assert places[1:] == [here, here, here, here]
    assert len(places) == 5
    for word in ("'nowhere'", "'lead' is no indicator", "did you mean 'herd'?", "a number must be a slot", "{when}"):
        assert word in str(caught.value)


def test_a_mistake_shows_the_line_with_the_piece_underlined() -> None:
    with pytest.raises(DeclarationError) as caught:
        domain(topics=[Topic("Chăn nuôi", [Line("đàn có {heard}")])])
    message, text, underline = str(caught.value).splitlines()[1:]
    assert message.endswith("no indicator has the key 'heard'; did you mean 'herd'?")
    assert (text, underline) == ("    đàn có {heard}", "           ^^^^^^^")


@pytest.mark.parametrize(
    ("part", "kind"), [("indicators", "Indicator"), ("topics", "Topic"), ("laws", "Law"), ("units", "Unit")]
)
def test_every_part_of_a_wrong_type_is_told_with_the_type_it_should_have(part: str, kind: str) -> None:
    with pytest.raises(DeclarationError) as caught:
        domain(**{part: ["herd = herd:total", 5]})
    lines = str(caught.value).splitlines()
    said = [f"{part}= holds {value}, which is no {kind}" for value in ("'herd = herd:total'", "5")]
    assert [line.partition(": ")[2] for line in lines[1:]] == said


def test_what_is_of_a_wrong_type_is_told_beside_all_else() -> None:
    heads = [flow(None, "đàn gia cầm", "con"), flow("herd", "đàn gia súc", "con"), 5]  # type: ignore[arg-type]
    with pytest.raises(DeclarationError) as caught:
        domain(
            title=1,
            chapter=2,
            indicators=heads,
            topics=Topic("Chăn nuôi", []),
            laws="herd = herd:total",
            units=[Unit("đàn", "9 heo")],
            tellers=[6],
            teller_lines=[Line("đàn có {heard}"), Line("đàn", each=7)],  # type: ignore[arg-type]
        )
    for said in (
        "title= takes a text, not 1",
        "chapter= takes a text, not 2",
        "there is no chapter '2'",
        "indicators= holds 5, which is no Indicator",
        "topics= takes a list, each a Topic, not Topic(",
        "laws= takes a list, each a Law, not 'herd = herd:total'",
        "tellers= holds 6, which is no Callable",
        "no indicator has the key 'heard'; did you mean 'herd'?",
        "each= takes a text, not 7",
        "'heo' is no unit known here",
    ):
        assert said in str(caught.value)
    with pytest.raises(DeclarationError, match=r"(?s)test_domain.py:\d+: key= takes a text, not None.*test_domain.py:"):
        domain(indicators=[*heads[:2], flow("flock", "đàn", 8)])  # type: ignore[arg-type]


@pytest.mark.parametrize("title", [None, 5, b"town", "Th\udcff"])
def test_a_title_is_a_text_that_a_file_can_keep(title: object) -> None:
    with pytest.raises(DeclarationError, match=r"title=.*(takes a text, not|holds half a letter)"):
        domain(title=title)
