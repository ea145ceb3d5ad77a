"""The examples sound like an office: what a careful secretary would strike out does not stand in them."""

import re
from pathlib import Path
from statistics import median

import pytest

from ngaman_core import assemble, declare, evaluate, observe, tell
from ngaman_core.tell import Story
from tests.golden.said import EXAMPLE, WARD

PACKS = [EXAMPLE, WARD]


@pytest.fixture(scope="module", params=PACKS, ids=[pack.name for pack in PACKS])
def story(request: pytest.FixtureRequest) -> Story:
    pack: Path = request.param
    return tell.story(evaluate.assessment(observe.book(pack, declare.catalog())))


def clauses(story: Story) -> list[str]:
    return [clause for sentence in story.sentences for clause in re.split(r"[,;()] ?", str(sentence))]


def test_no_clause_says_that_something_amounts_to_something_twice(story: Story) -> None:
    assert [clause for clause in clauses(story) if len(re.findall(r"\bđạt\b", clause)) > 1] == []


def test_at_most_one_sentence_in_three_opens_with_the_period(story: Story) -> None:
    sentences = [str(sentence).lower() for sentence in story.sentences]
    opening = [text for text in sentences if text.startswith(("trong tháng", "trong quý"))]
    assert 3 * len(opening) <= len(sentences)


def test_no_clause_is_empty_or_badly_spaced(story: Story) -> None:
    assert [clause for clause in clauses(story) if not clause.strip() and clause] == []
    assert not re.search(r"  | [,;.:)]|\( |[,;:]{2}|,\.|None|nan\b", story.text)


def test_no_sentence_is_longer_than_one_breath(story: Story) -> None:
    """But for one that lists what reached its target, where each name is a breath of its own."""
    listed = {id(sentence) for sentence in story.sentences if len(sentence.progress) > 1}
    long = [str(one) for one in story.sentences if len(str(one).split()) > 60 and id(one) not in listed]
    assert long == []


def test_the_whole_month_takes_at_most_sixty_paragraphs(story: Story) -> None:
    blocks = [block for block in assemble.report(story).walk() if not block.heading]
    assert len(blocks) <= 60


def test_most_clauses_are_neither_telegrams_nor_decrees(story: Story) -> None:
    """A clause is what stands between two semicolons or full stops."""
    lengths = [len(clause.split()) for clause in re.split(r"[;.] |\n", story.text) if clause]
    assert 12 <= median(lengths) <= 40
