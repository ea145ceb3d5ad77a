"""In a period that opens the year the running total is the period's own figure: no sentence of any domain says both."""

import pytest

from ngaman_core import evaluate, observe, tell
from tests.property.books import TOWN


@pytest.mark.parametrize("reported", ["2024-01", "2023-Q1", "2023-H1", "2023-9M", "2023"])
def test_no_sentence_says_a_figure_twice(reported: str) -> None:
    story = tell.story(evaluate.assessment(observe.sample(TOWN, reported)))
    twice = []
    for sentence in story.sentences:
        said = [
            (one.slot.key, one.fact.item, one.fact.value) for one in sentence.figures if one.slot.facet in ("", "total")
        ]
        twice += [str(sentence)] * (len(set(said)) < len(said))
    assert twice == []
