"""The example month sounds like an office: what a careful secretary would strike out does not stand in it."""

import re

from ngaman_core import declare, evaluate, observe, tell
from tests.golden.said import EXAMPLE

STORY = tell.story(evaluate.assessment(observe.book(EXAMPLE, declare.catalog())))
SENTENCES = [str(sentence) for sentence in STORY.sentences]
CLAUSES = [clause for text in SENTENCES for clause in re.split(r"[,;()] ?", text)]


def test_no_clause_says_that_something_amounts_to_something_twice() -> None:
    assert [clause for clause in CLAUSES if len(re.findall(r"\bđạt\b", clause)) > 1] == []


def test_at_most_one_sentence_in_three_opens_with_the_period() -> None:
    opening = [text for text in SENTENCES if text.lower().startswith("trong tháng")]
    assert 3 * len(opening) <= len(SENTENCES)


def test_no_clause_is_empty_or_badly_spaced() -> None:
    text = STORY.text
    assert [clause for clause in CLAUSES if not clause.strip() and clause] == []
    assert not re.search(r"  | [,;.:)]|\( |[,;:]{2}|,\.|None|nan", text)


def test_no_sentence_is_longer_than_one_breath() -> None:
    assert [text for text in SENTENCES if len(text.split()) > 60] == []
