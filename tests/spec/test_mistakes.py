"""Each mistake of the table is told with its file and line, and all of them at once."""

from pathlib import Path

import pytest

from ngaman_core import DeclarationError, declare
from tests.spec.mistakes import MISTAKES, PAGE, page, planted


def refused(folder: Path, code: str) -> str:
    file = folder / "careless.py"
    file.write_text(code, encoding="utf-8")
    with pytest.raises(DeclarationError) as caught:
        declare.catalog((), local=[file])
    return str(caught.value)


def row(code: str, of: str) -> int:
    return next(number for number, line in enumerate(code.splitlines(), start=1) if of in line)


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake["title"])
def test_a_planted_mistake_is_told_with_file_and_line(mistake: dict[str, str], tmp_path: Path) -> None:
    code = planted([mistake])
    head, *told = refused(tmp_path, code).splitlines()
    assert head == "plugin 'careless': domain 'tourism' cannot stand:"
    assert told[0] == f"careless.py:{row(code, mistake['code'])}: {mistake['says']}"
    if "marks" in mistake:
        assert told[2].lstrip() == "^" * len(mistake["marks"])
        at = told[2].index("^")
        assert told[1][at : at + len(mistake["marks"])] == mistake["marks"]
    assert len(told) == 1 + 2 * ("marks" in mistake) + (len(told) == 2)


def test_all_of_them_are_told_at_once(tmp_path: Path) -> None:
    # Lines are compared with each other only where each can be read.
    several = [mistake for mistake in MISTAKES if mistake["part"] != "lines"]
    code = planted(several)
    told = refused(tmp_path, code).splitlines()
    for mistake in several:
        says = mistake["says"]
        assert any(line.endswith(f": {says}") and line.startswith("careless.py:") for line in told), says
    assert sum(line.startswith("careless.py:") for line in told) == len(several)


def test_there_are_twenty_and_the_page_shows_them_all() -> None:
    assert len(MISTAKES) >= 20
    assert PAGE.read_text(encoding="utf-8") == page(), "python -m tests.spec.mistakes writes the page"
