"""A topic is a title over lines."""

import pytest

from ngaman_core.declare import Domain, Line, Topic, flow
from ngaman_core.errors import DeclarationError


def test_a_topic_takes_any_lines_and_keeps_them_in_order() -> None:
    lines = [Line("{a}"), Line("{b}")]
    assert Topic("Chăn nuôi", iter(lines)).lines == tuple(lines)


def test_a_topic_stays_in_the_chapter_of_its_domain_and_in_one_paragraph_unless_it_says_otherwise() -> None:
    topic = Topic("Chăn nuôi", [])
    assert (topic.chapter, topic.split) == ("", False)


def test_a_topic_knows_where_it_stands() -> None:
    assert Topic("Chăn nuôi", []).source.file == "test_topic.py"


def test_a_topic_goes_to_a_chapter_that_there_is() -> None:
    topic = Topic("Chăn nuôi", [Line("đàn có {herd}")], chapter="society")
    herd = flow("herd", "đàn gia súc", "con")
    Domain(key="town", title="Thị xã", chapter="economy", indicators=[herd], topics=[topic])
    wrong = Topic("Chăn nuôi", [Line("đàn có {herd}")], chapter="social")
    with pytest.raises(
        DeclarationError, match=r"test_topic.py:\d+: there is no chapter 'social'.*did you mean 'society'"
    ):
        Domain(key="town", title="Thị xã", chapter="economy", indicators=[herd], topics=[wrong])


def test_a_topic_takes_lines_and_no_texts() -> None:
    topic = Topic("Chăn nuôi", ["đàn có {herd}"])  # type: ignore[list-item]
    assert topic.mistakes == ("lines= holds 'đàn có {herd}', which is no Line",)
    assert topic.lines == ()
    assert Topic(None, []).mistakes == ("title= takes a text, not None",)  # type: ignore[arg-type]


@pytest.mark.parametrize("lines", [None, 5, "đàn có {herd}", Line("đàn có {herd}")])
def test_the_lines_of_a_topic_are_a_list(lines: object) -> None:
    topic = Topic("Chăn nuôi", lines)  # type: ignore[arg-type]
    assert (topic.lines, topic.mistakes) == ((), (f"lines= takes a list, each a Line, not {lines!r}",))
