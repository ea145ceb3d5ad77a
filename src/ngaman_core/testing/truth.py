"""What is said in words of its own, "vượt kế hoạch" or "giảm", has to be true of the figures it is said of."""

import re
from collections.abc import Iterator
from decimal import Decimal

from attrs import evolve

from ngaman_core.declare.skeleton import OVER_CEILING
from ngaman_core.evaluate.fact import Fact
from ngaman_core.observe.observation import Observation
from ngaman_core.tell.claim import claimed
from ngaman_core.tell.paragraph import Figure, Sentence, Text
from ngaman_core.testing.breach import Breach
from ngaman_core.testing.world import World

# How the figures of the period stand beside last year's and beside what was asked: five times as much, or a fifth.
TILTS = (Decimal(5), Decimal(1) / 5)
RISES = re.compile(r"(?<!\w)(?<!không )(?:tăng|cao hơn|nhiều hơn)(?! cường)(?!\w)")
FALLS = re.compile(r"(?<!\w)(?<!không )(?:giảm|thấp hơn|ít hơn)(?! nghèo)(?!\w)")


def untrue(world: World) -> Iterator[Breach]:
    """Yield the sentences that claim what the figures deny, or that hold a number which is no figure."""
    for tilt in TILTS:
        rows = [_tilted(row, tilt, world) for row in world.book.observations]
        tilted = world.changed(rows)
        for sentence in tilted.story.sentences:
            place = world.place(sentence)
            yield from (Breach("polarity", place, seen) for seen in _denied(sentence, tilted))
            yield from (
                Breach("typed-number", place, f"“{text}” is no figure: {sentence}") for text in _digits(sentence)
            )


def _tilted(row: Observation, tilt: Decimal, world: World) -> Observation:
    if row.period != world.assessment.period:
        return row
    value = row.value * tilt
    if world.book.catalog.units.counted(row.unit):
        value = Decimal(round(value) + (tilt > 1))
    return evolve(row, value=value, of=None if row.of is None else row.of * max(tilt, Decimal(1)))


def _denied(sentence: Sentence, world: World) -> Iterator[str]:
    """Yield what a sentence claims and its figures deny."""
    words = _own_words(sentence)
    keys = dict.fromkeys((fact.indicator, fact.item) for fact in sentence.facts if fact.indicator)
    claim = claimed(words)
    verdicts = [one.verdict for key, item in keys for one in world.assessment.attainments(key, item) if one.verdict]
    if claim and verdicts and not any(verdict in claim[1] for verdict in verdicts):
        yield f"says “{claim[0][0]}” where the figures are {', '.join(dict.fromkeys(map(str, verdicts)))}: {sentence}"
    changes = [change.value for key, item in keys for change in _changes(world, key, item)]
    for pattern, sign in ((RISES, 1), (FALLS, -1)):
        found = pattern.search(words)
        if found and changes and not any(value * sign > 0 for value in changes):
            yield f"says “{found[0]}” where no figure of it does so: {sentence}"


def _changes(world: World, key: str, item: str) -> Iterator[Fact]:
    """Yield how an indicator has changed since the same period last year, as far as that is known."""
    for facet in ("change", "total.change"):
        if facet == "change" or world.book.catalog.indicator(key).own_facet == "period":
            change = world.assessment.fact(key, facet, item=item)
            if change:
                yield change


def _own_words(sentence: Sentence) -> str:
    """Return the words of a sentence that its author wrote; for each figure stands "…"."""
    kept: list[str] = []
    for part in sentence.parts:
        if isinstance(part, Figure):
            _drop_the_word_of(part, kept)
            kept.append("…")
        elif not part.fact or part.kind == "words":
            kept.append(part.text)
    return "".join(kept).lower()


def _drop_the_word_of(figure: Figure, said: list[str]) -> None:
    """Take away the true word that the house puts before a change or a gap."""
    facet = figure.slot.facet.rpartition(".")[2]
    if facet == "gap":
        # "vượt mức cho phép", or a word and then whose target it is
        del said[-1 if said[-1].strip() == OVER_CEILING else -2 :]
    elif facet in ("change", "growth") and said and said[-1].endswith("tăng " if figure.fact.value > 0 else "giảm "):
        said[-1] = said[-1][: -len("tăng ")]


def _digits(sentence: Sentence) -> Iterator[str]:
    """Yield the words with a digit in them that are neither a name nor a date."""
    for part in sentence.parts:
        if isinstance(part, Text) and part.kind == "words" and (found := re.search(r"\S*\d\S*", part.text)):
            yield found[0]
