"""The example pack, changed: no figure of a report comes from anywhere but the data."""

import csv
import io
import random
from decimal import Decimal
from pathlib import Path

from attrs import evolve

from ngaman_core import evaluate, observe, tell
from ngaman_core.observe.contents import Book
from ngaman_core.tell.story import Story
from tests.property.books import ROOT, TOWN

EXAMPLE = ROOT / "examples" / "nga-nam-2023-11"
SEED = 20231130


def told(book: Book) -> Story:
    return tell.story(evaluate.assessment(book))


def scaled(value: Decimal, unit: str, rng: random.Random) -> Decimal:
    """Multiply a value by a factor drawn from the seed; what is counted stays whole, and no value stays as it was."""
    factor = Decimal(rng.choice([*range(110, 190), *range(30, 90)])) / 100 + Decimal(rng.randint(1, 99)) / 10_000
    changed = value * factor
    if TOWN.units.counted(unit) or unit == "đồng":
        whole = max(changed.to_integral_value(), Decimal(1))
        return whole if whole != value else value + 1
    return changed.quantize(Decimal("0.001"))


def test_no_original_figure_is_left_when_every_row_and_target_is_multiplied() -> None:
    book = observe.book(EXAMPLE, TOWN)
    rng = random.Random(SEED)
    rows = [
        evolve(one, value=scaled(one.value, one.unit, rng), of=one.of and scaled(one.of, one.unit, rng))
        for one in book.observations
    ]
    targets = [evolve(one, value=scaled(one.value, one.unit, rng)) for one in book.targets]
    before, after = told(book), told(evolve(book, observations=rows, targets=targets))
    # A target that is reached now leaves nothing missing, and the assessment names others: what both say is compared.
    said, now = ({(one.slot, one.fact.item): one for one in story.figures} for story in (before, after))
    pairs = [(said[key], now[key]) for key in said if key in now and key[0].key]
    assert len(pairs) > 224
    assert [str(one) for one, other in pairs if one.printed.value == other.printed.value] == []
    # Small counts meet by chance: only what is told of another figure of the same month could be a figure left behind.
    long = {figure.printed.text for figure in before.figures if len(figure.printed.text.split()[0]) > 4}
    assert {text for text in long if text in after.text} == set()


def test_no_figure_is_left_when_the_observations_are_emptied(tmp_path: Path) -> None:
    for path in EXAMPLE.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    header = (EXAMPLE / "observations.csv").read_text("utf-8").splitlines()[0]
    (tmp_path / "observations.csv").write_text(header + "\n", "utf-8")
    story = told(observe.book(tmp_path, TOWN))
    assert story.figures == ()
    assert [mention.text for mention in TOWN.read(story.text)] == []


def test_no_figure_is_left_when_every_value_is_left_empty(tmp_path: Path) -> None:
    for path in EXAMPLE.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    rows = list(csv.DictReader(io.StringIO((EXAMPLE / "observations.csv").read_text("utf-8"))))
    with (tmp_path / "observations.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows({**row, "value": "", "of": ""} for row in rows)
    book = observe.book(tmp_path, TOWN)
    assert told(book).figures == ()
    assert {finding.rule for finding in book.findings} == {"not-filled"}
    assert len(book.findings) == len(rows)
