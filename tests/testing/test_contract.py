"""`contract()` finds each planted fault, and nothing in a sound domain."""

import sys
from pathlib import Path

import pytest

from ngaman_core import declare
from ngaman_core.testing import BrokenContract, breaches, contract
from tests.testing.planted import GROWN, faulty, sound

FAULTY = faulty()
# The order of a set of words is another in each run of Python.
SCATTERED = """\
from ngaman_core import Domain, Line, Topic, flow, hookimpl

KEYS = {"apes", "bears", "cranes", "deer", "eagles", "foxes"}


@hookimpl
def ngaman_domains():
    yield Domain(
        key="scattered",
        title="Vườn thú",
        chapter="society",
        indicators=[flow(key, f"loài {key}", "con") for key in sorted(KEYS)],
        topics=[Topic("Vườn thú", [Line(f"nuôi {{{key}}} loài {key}") for key in KEYS])],
    )
"""


def test_a_sound_domain_holds_the_contract() -> None:
    contract(sound())


@pytest.mark.parametrize("name", FAULTY)
def test_a_planted_fault_is_found_for_its_reason(name: str) -> None:
    make, rule, said = FAULTY[name]
    with pytest.raises(BrokenContract) as broken:
        contract(make)
    found = [breach for breach in broken.value.breaches if breach.rule == rule]
    assert any(said in breach.seen for breach in found), str(broken.value)
    assert said in str(broken.value)


def test_a_clause_left_hanging_is_told_at_its_line() -> None:
    make, rule, _ = FAULTY["a clause left hanging"]
    assert any((breach.rule, breach.place) == (rule, GROWN.source) for breach in breaches(make))


def contracted(folder: Path, code: str) -> list[str]:
    """Return what breaks the contract in a plugin's file, as it is loaded by the name of the file."""
    file = folder / "ngaman_scattered.py"
    file.write_text(code, encoding="utf-8")
    try:
        (domain,) = declare.catalog((), local=[file]).domains
        return [breach.seen for breach in breaches(domain) if breach.rule == "unstable"]
    finally:
        sys.modules.pop("ngaman_scattered", None)


def test_an_order_that_another_run_of_python_changes_is_unstable(tmp_path: Path) -> None:
    (seen,) = contracted(tmp_path, SCATTERED)
    assert seen.startswith("in another run of Python, the domain says “Vườn thú: nuôi ")
    assert (
        contracted(
            tmp_path,
            SCATTERED.replace("for key in KEYS)", "for key in sorted(KEYS))").replace(
                "for key in KEYS]", "for key in sorted(KEYS)]"
            ),
        )
        == []
    )


def test_a_plugin_that_another_run_cannot_load_is_told(tmp_path: Path) -> None:
    once = "import os\nif os.environ.get('PYTHONHASHSEED') in ('1', '2'):\n    raise RuntimeError('only once')\n"
    (seen,) = contracted(tmp_path, once + SCATTERED)
    assert seen.startswith("in another run of Python, ")
    assert "RuntimeError: only once" in seen
