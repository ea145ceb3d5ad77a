"""The laws of the house, each for all books that an office might keep."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from attrs import evolve
from hypothesis import assume, event, given
from hypothesis import strategies as st

from ngaman_core.declare.indicator import Better
from ngaman_core.declare.target import Target
from ngaman_core.evaluate.fact import Fact
from ngaman_core.observe.contents import Book
from ngaman_core.observe.observation import Observation
from ngaman_core.observe.status import Status
from ngaman_core.tell.paragraph import Figure, Kind, Sentence, Text
from ngaman_core.tell.story import Story
from tests.property.books import CATALOG, EXAMPLES, Told, amounts, told

PERCENT = "%"
Books = tuple[Told, ...]


def one_of(told_books: Books, data: st.DataObject) -> tuple[Book, Story]:
    """Draw one of the books, with its story."""
    one = data.draw(st.sampled_from(told_books))
    return one.book, one.story


def plain(story: Story) -> list[Sentence]:
    """Return the sentences that judge nothing: the others come and go with a verdict (test_assessment.py)."""
    return [sentence for sentence in story.sentences if not sentence.progress]


def traits(book: Book, story: Story) -> Iterator[str]:
    """Yield what is special about a book, as far as its story speaks of it."""
    facts = [fact for sentence in story.sentences for fact in sentence.facts]
    for figure in story.figures:
        if not figure.slot.key:
            yield "counts of figures"
            continue
        indicator = CATALOG.indicators[figure.slot.key]
        if indicator.better is Better.LOWER and figure.slot.facet == "gap":
            yield "lower-is-better"
        if figure.slot.key == "rice.yield" and figure.slot.facet == "total" and figure.fact.parts:
            yield "ratio of totals"
        if figure.printed.bound:
            yield "bounds"
        if figure.printed.of is not None:
            yield "pairs"
    if any(fact.within and CATALOG.indicators[fact.indicator].within == "season" for fact in facts):
        yield "season"
    if any(sentence.item for sentence in story.sentences):
        yield "items"
    if any("trong đó" in str(sentence) and sentence.item for sentence in story.sentences):
        yield "parts of items"
    if any(len(progress.attainments) > 1 for progress in story.assessment.progresses):
        yield "two targets"
    if any(sentence.missing for sentence in story.sentences):
        yield "missing data"
    if any(target.value == 0 for target in book.targets):
        yield "zero targets"
    if any(fact.status is Status.ESTIMATED for fact in facts):
        yield "estimates"
    yield from {f"money in {figure.printed.unit}" for figure in story.figures if figure.printed.unit.endswith("đồng")}


WANTED = {
    *("lower-is-better", "ratio of totals", "season", "items", "parts of items", "bounds", "pairs", "two targets"),
    *("missing data", "zero targets", "estimates", "counts of figures"),
    *(f"money in {scale}" for scale in ("đồng", "triệu đồng", "tỷ đồng")),
}


def test_the_books_are_drawn_with_all_that_the_laws_speak_of(told_books: Books) -> None:
    assert {trait for one in told_books for trait in traits(one.book, one.story)} >= WANTED


@EXAMPLES
@given(st.data())
def test_law_2_a_text_gives_its_figures_back_in_order(told_books: Books, data: st.DataObject) -> None:
    book, story = one_of(told_books, data)
    for trait in set(traits(book, story)):
        event(trait)
    said = [
        (
            one.printed.text,
            one.printed.value,
            one.printed.unit,
            one.printed.of,
            one.slot.key,
            _facet(one),
            one.fact.item,
        )
        for one in story.figures
    ]
    read = [
        (one.text, one.value, one.unit, one.of, one.indicator, one.facet, one.item) for one in book.read(story.text)
    ]
    assert read == said


def _facet(figure: Figure) -> str:
    indicator = CATALOG.indicators.get(figure.slot.key)  # a count of figures belongs to none
    return figure.slot.facet or (indicator.own_facet.value if indicator else "")


@EXAMPLES
@given(st.data())
def test_law_7_no_number_stands_in_a_sentence_that_is_not_a_figure(told_books: Books, data: st.DataObject) -> None:
    _, story = one_of(told_books, data)
    for paragraph in story.paragraphs:
        for sentence in paragraph.all_sentences:
            for part in sentence.parts:
                if isinstance(part, Text) and part.kind is Kind.WORDS:
                    assert not re.search(r"\d", part.text), part
        said = [part for child in (paragraph, *paragraph.children) for part in child.parts if isinstance(part, Figure)]
        assert tuple(said) == paragraph.figures


@EXAMPLES
@given(st.data())
def test_law_8_a_fact_that_is_told_cannot_change_without_the_text(told_books: Books, data: st.DataObject) -> None:
    book, before = one_of(told_books, data)
    stated = {fact.observation for sentence in before.sentences for fact in sentence.facts if _is_a_row(fact)}
    assume(stated)
    row = data.draw(st.sampled_from(sorted((one for one in stated if one), key=lambda one: str(one.source))))
    value = data.draw(amounts(row.unit))
    assume(_differs(value, row.value))
    rows = [evolve(one, value=value) if one is row else one for one in book.observations]
    assert told(evolve(book, observations=rows)).text != before.text


def _is_a_row(fact: Fact) -> bool:
    return fact.observation is not None and not fact.parts


def _differs(value: Decimal, other: Decimal) -> bool:
    """Say whether two values would not be printed alike even as percentages with one decimal."""
    return abs(value - other) * 100 > max(value, other)


@EXAMPLES
@given(st.data())
def test_law_8_a_figure_that_moves_beyond_rounding_is_printed_otherwise(told_books: Books, data: st.DataObject) -> None:
    book, before = one_of(told_books, data)
    told_or_not: list[Observation | Target] = [*book.observations, *book.targets]
    changed = data.draw(st.sampled_from(told_or_not))
    value = data.draw(amounts(changed.unit))
    rows = [evolve(one, value=value) if one is changed else one for one in book.observations]
    targets = [evolve(one, value=value, high=None) if one is changed else one for one in book.targets]
    after = told(evolve(book, observations=rows, targets=targets))
    for one, other in zip(plain(before), plain(after), strict=True):
        moved = [
            (old, new)
            for old, new in zip(one.figures, other.figures, strict=False)
            if old.slot == new.slot
            and old.printed.unit == new.printed.unit
            and not evolve(old.printed, bound=None).holds(_shown(new))
        ]
        assert not moved or str(one) != str(other), moved


def _shown(figure: Figure) -> Fraction:
    """Return the exact value of a figure in the unit it is printed in, without its sign."""
    units, unit = CATALOG.units, figure.printed.unit
    is_money = units.money(unit) is not None
    return abs(figure.fact.value) * (units.factor(figure.fact.unit, unit) if is_money else 1)


@EXAMPLES
@given(st.data())
def test_law_8_only_what_passes_its_target_in_the_good_direction_exceeds_it(
    told_books: Books, data: st.DataObject
) -> None:
    _, story = one_of(told_books, data)
    for sentence in plain(story):
        assert str(sentence).count("vượt") == sum(1 for _ in _exceeding(sentence))


def _exceeding(sentence: Sentence) -> Iterator[Figure]:
    """Yield the gaps of a sentence that lie beyond the target, and check the words before them."""
    for words, part in zip(sentence.parts, sentence.parts[1:], strict=False):
        before = str(words) if isinstance(words, Text) else ""
        if isinstance(part, Figure) and part.slot.facet == "gap":
            better = CATALOG.indicators[part.slot.key].better
            assert ("vượt mức cho phép" in before) == (better is Better.LOWER and part.fact.value > 0)
    for part in sentence.parts:
        if isinstance(part, Figure) and part.slot.facet == "gap" and part.fact.value > 0:
            indicator = CATALOG.indicators[part.slot.key]
            if indicator.better is Better.LOWER or indicator.unit != PERCENT:
                yield part


@EXAMPLES
@given(st.data())
def test_law_9_no_percentage_is_rounded_across_what_it_is_compared_with(told_books: Books, data: st.DataObject) -> None:
    _, story = one_of(told_books, data)
    for sentence in story.sentences:
        for figure in sentence.figures:
            limits = [Fraction(100)] if figure.slot.facet == "rate" else _compared_with(sentence, figure)
            shown, exact = Fraction(figure.printed.value), figure.fact.value
            for limit in limits:
                assert (shown > limit, shown < limit) == (exact > limit, exact < limit), figure
                assert shown == exact or figure.printed.places >= _decimals(limit), figure


def _compared_with(sentence: Sentence, figure: Figure) -> list[Fraction]:
    """Return the targets that a sentence sets beside a percentage."""
    if figure.fact.unit != PERCENT or figure.slot.facet not in ("", "total"):
        return []
    # The parts of an item stand in its sentence, each beside a target of its own.
    own = (figure.slot.key, figure.fact.item)
    beside = [fact for fact in sentence.facts if (fact.indicator, fact.item) == own and fact.target]
    asked = {part.value for fact in beside for part in (fact, *fact.parts) if part.facet == "target"}
    # A figure inside a range is beside neither of its ends.
    ends = {end for fact in beside if fact.target for end in (fact.target.value, fact.target.high)}
    return sorted(asked & {Fraction(end) for end in ends if end is not None})


def _decimals(value: Fraction) -> int:
    return next(places for places in range(20) if (value * 10**places).denominator == 1)


@EXAMPLES
@given(st.data())
def test_law_10_every_row_and_target_is_told_or_listed_as_untold(told_books: Books, data: st.DataObject) -> None:
    book, story = one_of(told_books, data)
    facts = [fact for sentence in story.sentences for fact in sentence.facts if fact.indicator]  # a count tells nothing
    spoken = Counter(
        {row.source for fact in facts for row in fact.observations}
        | {target.source for fact in facts for target in fact.targets}
    )
    listed = Counter(finding.place for finding in story.findings if finding.rule == "untold")
    rows = Counter([row.source for row in book.observations] + [target.source for target in book.targets])
    assert spoken + listed == rows


@EXAMPLES
@given(st.data())
def test_law_10_no_sentence_rests_on_what_is_listed_as_untold(told_books: Books, data: st.DataObject) -> None:
    book, story = one_of(told_books, data)
    untold = {finding.place for finding in story.findings if finding.rule == "untold"}
    rows = [one for one in book.observations if one.source not in untold]
    targets = [one for one in book.targets if one.source not in untold]
    after = told(evolve(book, observations=rows, targets=targets))
    # Why a sentence is withheld may lie in a row that it would have told.
    pairs = [(one, other) for one, other in zip(plain(story), plain(after), strict=True) if not one.missing]
    assert [str(one) for one, _ in pairs] == [str(other) for _, other in pairs]
