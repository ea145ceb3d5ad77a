"""The assessment cannot contradict the data, whatever they are; a figure that is missing leaves no hole in the text."""

from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import event, given
from hypothesis import strategies as st

from ngaman_core import observe
from ngaman_core.declare.authority import Authority
from ngaman_core.declare.indicator import Better, Facet
from ngaman_core.evaluate.attainment import Attainment
from ngaman_core.evaluate.observed import observed
from ngaman_core.evaluate.progress import Progress
from ngaman_core.tell.paragraph import Sentence
from ngaman_core.tell.story import Story
from ngaman_core.testing.loss import HANGING
from tests.property.books import EXAMPLES, ROOT, TOWN, Told, told

PACKS = sorted(path.parent for path in ROOT.glob("examples/*/report.toml"))
TILT = {"over": 1, "under": -1, "about": 0}


def judged(story: Story) -> list[Sentence]:
    return [sentence for sentence in story.sentences if sentence.progress]


def stands(one: Attainment, limit: Fraction) -> int:
    """Return -1, 0 or 1: whether a value lies below a limit, on it or above; where numbers are equal the bound says."""
    assert one.value
    value, bound = one.value.value, one.value.bound
    return (value > limit) - (value < limit) or (TILT[bound.value] if bound else 0)


def bears_out(words: str, progress: Progress) -> bool:
    """Say from the bare numbers, without any verdict, whether an indicator is as a sentence says."""
    leading, lower = progress.leading, progress.indicator.better is Better.LOWER
    if "so với cùng kỳ" in words:
        main, base = progress.headline, progress.bases["same"]
        # Where the running total has no base, its period's own value is not compared either.
        assert main
        assert base
        return main.value > base.value if lower else main.value < base.value
    assert leading
    assert leading.value
    if words.startswith("giữ trong mức cho phép"):
        return lower and stands(leading, leading.high) <= 0
    if "vượt mức cho phép" in words:
        over = [one for one in progress.attainments if one.value and stands(one, one.high) > 0]
        return lower and any(words.endswith(f"của {one.target.basis}") for one in over)
    if words.startswith("vượt "):
        return not lower and stands(leading, leading.high) > 0 and leading.low > 0
    if words.startswith("hoàn thành "):
        return not lower and stands(leading, leading.low) >= 0 and stands(leading, leading.high) <= 0
    if "chỉ đạt" in words or "cần thêm" in words:
        return not lower and any(stands(one, one.low) < 0 for one in progress.attainments)
    commitments = [one for one in progress.attainments if one.target.authority is Authority.COMMITMENT and one.value]
    return "thấp hơn" in words and any(stands(one, one.low) < 0 for one in commitments)


@EXAMPLES
@given(st.data())
def test_no_sentence_of_the_assessment_contradicts_its_progress(
    told_books: tuple[Told, ...], data: st.DataObject
) -> None:
    for sentence in judged(data.draw(st.sampled_from(told_books)).story):
        words = str(sentence)
        if words.startswith("trong số"):
            event("counted")
            assert_each_is_counted_once(sentence)
            continue
        event(" ".join(words.split()[:2]) if words.startswith(("vượt", "hoàn", "giữ")) else "lags")
        assert all(bears_out(words, one) for one in sentence.progress), words
        assert_the_rates_are_on_their_side(sentence)


def assert_the_rates_are_on_their_side(sentence: Sentence) -> None:
    """Check that no printed rate is rounded to the other side of what its sentence says."""
    words = str(sentence)
    rates = [figure.printed.value for figure in sentence.figures if figure.slot.facet == "rate"]
    if words.startswith("vượt "):
        assert all(rate > 100 for rate in rates), words
    if "chỉ đạt" in words:
        assert all(rate < 100 for rate in rates), words


def assert_each_is_counted_once(sentence: Sentence) -> None:
    whole, *parts = (int(figure.printed.value) for figure in sentence.figures)
    assert whole == sum(parts) == len({(one.indicator.key, one.item) for one in sentence.progress})


@EXAMPLES
@given(st.data())
def test_a_figure_that_is_missing_leaves_no_hole_and_is_named(
    told_books: tuple[Told, ...], data: st.DataObject
) -> None:
    one = data.draw(st.sampled_from(told_books))
    without(one.story, data.draw(st.integers(0, len(one.book.observations) - 1)))


@pytest.mark.slow
@pytest.mark.parametrize("pack", PACKS, ids=[pack.name for pack in PACKS])
def test_each_figure_of_an_example_may_be_missing(pack: str) -> None:
    book = observe.book(pack, TOWN)
    before = told(book)
    for at in range(len(book.observations)):
        without(before, at)


def without(before: Story, at: int) -> None:
    """Take one observation away: the text has no hole in it, and the findings name what its absence has changed."""
    book = before.assessment.book
    row = book.observations[at]
    after = told(evolve(book, observations=book.observations[:at] + book.observations[at + 1 :]))
    assert not HANGING.search(after.text), HANGING.search(after.text)
    # Rows that contradict each other may state one figure: without the one the other speaks, and nothing is missing.
    facet = "total" if row.facet is Facet.TOTAL else ""
    now = after.assessment.book
    stands_yet = observed(now, now.catalog.indicator(row.indicator), row.period, facet, row.item, row.area)
    if after.text != before.text and not stands_yet:
        name = book.catalog.indicator(row.indicator).name
        # What was found before names it by chance; and the list of what lacks last year names nearly everything.
        known = {str(one) for one in before.findings}
        found = [str(one) for one in after.findings if str(one) not in known]
        if row.period == book.settings.period:
            found = [one for one in found if "cùng kỳ" not in one]
        named = [one for one in found if row.indicator in one or name in one]
        assert named, (row.indicator, row.item, row.facet, row.period)
