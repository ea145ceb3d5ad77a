"""The page about Decree 30 says what the file of its rules says, and prints what the library prints."""

import re
import tomllib
from fractions import Fraction
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from ngaman_core import declare
from ngaman_core.assemble import Signature
from ngaman_core.assemble.letterhead import ADDRESSED, RECIPIENTS, addressees, recipients
from ngaman_core.observe import Settings
from ngaman_core.observe.report_toml import settings_of

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "explanation" / "decree-30.md").read_text(encoding="utf-8")
FILE = tomllib.loads((files("ngaman_core.render") / "decree-30.toml").read_text(encoding="utf-8"))
RULES: dict[str, dict[str, Any]] = {"page": FILE["page"], "font": FILE["font"], **FILE["styles"]}
# A number, but neither the 4 of A4 nor a part of a place in the decree.
NUMBER = re.compile(r"(?<![\w.])\d+(?:[/.]\d+)?")
EXAMPLES = re.findall(r"```toml\n(.*?)```\n\n```text\n(.*?)```", PAGE, re.DOTALL)


def rows() -> dict[str, list[str]]:
    """Return the rows of the table of pieces by the names of their rules."""
    lines = [line for line in PAGE.splitlines() if line.startswith("| ") and line.count("|") == 7]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[1:]]
    return {row[3].strip("`"): row for row in cells}


def numbers(text: str) -> list[float]:
    return sorted({float(Fraction(number)) for number in NUMBER.findall(text)})


def ruled(rule: dict[str, Any]) -> dict[str, list[float]]:
    """Return what the decree rules in numbers; a rule as long as its words is no number but words."""
    room = {**rule.get("allowed", {}), **rule.get("either", {})}
    return {key: values for key, values in room.items() if (key, values) != ("rule", [1, 1])}


def test_every_rule_of_the_decree_has_its_row() -> None:
    assert list(rows()) == [name for name, rule in RULES.items() if rule["law"]]


@pytest.mark.parametrize("name", [name for name, rule in RULES.items() if rule["law"]])
def test_a_row_says_what_the_file_says(name: str) -> None:
    rule, (_, asked, house, _, place, done) = RULES[name], rows()[name]
    room = ruled(rule)
    assert place == rule["law"]
    bounds = {bound for values in room.values() for bound in values if bound != float("inf")}
    assert numbers(asked) == pytest.approx(sorted(bounds), abs=0.001)
    assert numbers(house) == sorted({float(rule[key]) for key in room})
    looks = {word: word in asked for word in ("bold", "italic")}
    assert looks == {word: rule.get(word, False) for word in looks}
    aligned = {"centred": "center", "justified": "both", "at the left": "left"}
    assert {align for word, align in aligned.items() if word in asked} <= {rule.get("align")}
    assert (ROOT / "src" / "ngaman_core" / done.strip("`")).is_file()


def test_the_table_is_read_as_it_stands() -> None:
    assert numbers("A4, 210 x 297; 1/3-1/2, II.6.e, first line 12.7") == pytest.approx([1 / 3, 1 / 2, 12.7, 210, 297])
    assert len(rows()) > 20


def test_what_is_custom_has_the_sizes_that_the_page_tells() -> None:
    sizes = {name: rule["size"] for name, rule in FILE["styles"].items() if not rule["law"]}
    assert sizes == {"table-head": 11, "table-cell": 11, "table-number": 11, "footnote": 11}
    assert "11 points in a table and in a note" in PAGE


def printed(settings: Settings) -> list[str]:
    """Return the lines of the form that an example is about."""
    signature, to = Signature.of(settings.signatory), addressees(settings)
    called = [f"{ADDRESSED} {to[0]}"] if len(to) == 1 else [ADDRESSED, *(f"- {name}" for name in to)]
    copies = [RECIPIENTS, *(f"- {name}" for name in recipients(settings))]
    return [*signature.lines, signature.name] if signature.name else [*called, *copies]


@pytest.mark.parametrize(("written", "shown"), EXAMPLES)
def test_an_example_is_printed_as_the_page_shows(written: str, shown: str, tmp_path: Path) -> None:
    path = tmp_path / "report.toml"
    path.write_text(f'format = 1\nnumbers = "vi"\n{written}', encoding="utf-8")
    settings, findings = settings_of(path, declare.catalog())
    assert findings == []
    assert printed(settings) == shown.splitlines()


def test_every_form_of_signing_has_its_example() -> None:
    shown = " ".join(text for _, text in EXAMPLES)
    assert all(f"{form} " in shown for form in ("TM.", "KT.", "Q.", "TL.", "TUQ."))
    assert len(EXAMPLES) == PAGE.count("```toml")
