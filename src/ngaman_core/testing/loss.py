"""Whatever is missing, changed or cannot be computed: nothing fails, no clause is left hanging, nothing is hidden."""

import re
from collections.abc import Iterator
from decimal import Decimal

from attrs import evolve

from ngaman_core.declare.indicator import Ratio
from ngaman_core.evaluate.fact import Hole
from ngaman_core.observe.observation import Observation
from ngaman_core.tell.paragraph import Figure
from ngaman_core.testing.breach import Breach
from ngaman_core.testing.world import World

# What a text never holds: a word of Python, two blanks, a sign that nothing stands before, brackets around nothing.
HANGING = re.compile(r"None|\bnan\b|  | [,;.:)]|\( |\(\)|[,;:]{2}|[,;:]\.|[,;]$|\[ ?\]|: ;", re.MULTILINE)
NOTHING = Decimal(0)


def lost(world: World) -> Iterator[Breach]:
    """Yield what goes wrong where a figure is missing, changed or none at all."""
    rows, targets = world.book.observations, world.book.targets
    yield from _whole(world, "with every figure")
    yield from _whole(world.changed([], []), "without any figure")
    for at, row in enumerate(rows):
        yield from _whole(world.changed([*rows[:at], *rows[at + 1 :]]), f"without {_named(row)}")
    for at, target in enumerate(targets):
        without = world.changed(targets=[*targets[:at], *targets[at + 1 :]])
        yield from _whole(without, f"without the target of {target.indicator}")
    yield from _deaf(world)
    yield from _untold(world)
    for failing, why in _failures(world):
        yield from _whole(failing, why)
        yield from _hidden(world, failing, why)


def _named(row: Observation) -> str:
    return " ".join(filter(None, (row.indicator, row.item, row.facet, str(row.period))))


def _whole(world: World, when: str) -> Iterator[Breach]:
    """Yield the tellers that fail, and the clauses that hang."""
    for sentence in world.story.sentences:
        if sentence.trace:
            yield Breach("crash", sentence.line.source, f"{when}: {sentence.trace.strip().splitlines()[-1]}")
        elif hanging := HANGING.search(str(sentence)):
            yield Breach("hole", world.place(sentence), f"{when}, “{hanging[0]}” is left: {sentence}")
    for paragraph in world.story.paragraphs:
        if hanging := HANGING.search(str(paragraph)):
            yield Breach("hole", world.domain.source, f"{when}, “{hanging[0]}” is left: {paragraph}")


def _deaf(world: World) -> Iterator[Breach]:
    """Yield the figures that are told and may change without a change of the text (law 8)."""
    rows = world.book.observations
    told = {fact.observation for sentence in world.story.sentences for fact in sentence.facts if not fact.parts}
    for at, row in enumerate(rows):
        if row in told:
            changed = evolve(row, value=row.value * 3 + 20, of=None if row.of is None else row.of * 3 + 20)
            if world.changed([*rows[:at], changed, *rows[at + 1 :]]).story.text == world.story.text:
                seen = f"{_named(row)} may be {row.value} or {changed.value}: the text is the same"
                yield Breach("deaf", world.domain.source, seen)


def _untold(world: World) -> Iterator[Breach]:
    """Yield what a line asks for and no sentence holds (law 10); what tellers alone say may be left unsaid."""
    theirs = {slot.key for line in world.domain.teller_lines for slot in line.slots}
    untold = {finding.place for finding in world.story.findings if finding.rule == "untold"}
    for row in world.book.observations:
        if row.source in untold and row.indicator not in theirs:
            yield Breach("untold", world.domain.source, f"no sentence holds {_named(row)}, though a line asks for it")
    for target in world.book.targets:
        if target.source in untold and target.indicator not in theirs:
            seen = f"no sentence holds the target of {target.indicator}, though a line asks for it"
            yield Breach("untold", world.domain.source, seen)


def _failures(world: World) -> Iterator[tuple[World, str]]:
    """Yield worlds in which data are there and cannot be computed with."""
    period, book = world.assessment.period, world.book
    yield world.changed(targets=[evolve(one, value=NOTHING) for one in book.targets]), "where every target is 0"
    earlier = [evolve(row, value=NOTHING) if row.period != period else row for row in book.observations]
    yield world.changed(earlier), "where every figure of an earlier period is 0"
    ratios = [one for one in book.catalog.indicators.values() if isinstance(one, Ratio)]
    below = {one.of[1] for one in ratios if one.of}
    of_nothing = [
        evolve(row, value=NOTHING if row.indicator in below or row.of is not None else row.value, of=_none_of(row))
        for row in book.observations
    ]
    yield world.changed(of_nothing), "where every denominator is 0"


def _none_of(row: Observation) -> Decimal | None:
    return None if row.of is None else NOTHING


def _hidden(world: World, failing: World, why: str) -> Iterator[Breach]:
    """Yield the figures that are told, and left out without a word where they cannot be computed."""
    gaps = [sentence for sentence in failing.story.sentences if sentence.missing]
    told = {_asked(figure) for figure in failing.story.figures}
    for sentence in world.story.sentences:
        for figure in sentence.figures:
            key, facet, who, item = _asked(figure)
            answer = failing.assessment.fact(key, facet, who, item) if key else None
            fails = isinstance(answer, Hole) and not answer.absent
            is_shown = any(gap.line is sentence.line or str(answer) in gap.missing for gap in gaps)
            if fails and not is_shown and _asked(figure) not in told:
                seen = f"{why}, {figure.slot} cannot be computed ({answer}), and nothing shows it: {sentence}"
                yield Breach("hidden-failure", world.place(sentence), seen)


def _asked(figure: Figure) -> tuple[str, str, str, str]:
    slot = figure.slot
    return slot.key, slot.facet, slot.who, figure.fact.item
