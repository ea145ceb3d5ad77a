"""`contract()` finds each planted fault, and nothing in a sound domain."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ngaman_core import Domain, declare
from ngaman_core.testing import BrokenContract, breaches, contract
from tests.testing.planted import GROWN, faulty, sound

FAULTY = faulty()
Load = Callable[[str, str], Domain]
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


SORTED = SCATTERED.replace("for key in KEYS]", "for key in sorted(KEYS)]")


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


@pytest.fixture
def loaded(tmp_path: Path) -> Iterator[Load]:
    """Return what loads the code of a plugin in a folder of its own, as `ngaman preview` does, and names its domain."""

    def load(folder: str, code: str) -> Domain:
        file = tmp_path / folder / "ngaman_scattered.py"
        file.parent.mkdir()
        file.write_text(code, encoding="utf-8")
        sys.modules.pop("ngaman_scattered", None)
        (domain,) = declare.catalog((), local=[file]).domains
        return domain

    yield load
    sys.modules.pop("ngaman_scattered", None)


def unstable(domain: Domain) -> list[str]:
    return [breach.seen for breach in breaches(domain) if breach.rule == "unstable"]


def test_an_order_that_another_run_of_python_changes_is_unstable(loaded: Load) -> None:
    (seen,) = unstable(loaded("scattered", SCATTERED))
    assert seen.startswith("in another run of Python, the domain says “Vườn thú: nuôi ")
    assert unstable(loaded("sound", SORTED)) == []


def test_a_plugin_that_another_run_cannot_load_is_told(loaded: Load) -> None:
    once = "import os\nif os.environ.get('PYTHONHASHSEED') in ('1', '2'):\n    raise RuntimeError('only once')\n"
    (seen,) = unstable(loaded("once", once + SCATTERED))
    assert seen.startswith("in another run of Python, ")
    assert "RuntimeError: only once" in seen


def test_a_plugin_whose_file_is_gone_is_not_run_again(loaded: Load, tmp_path: Path) -> None:
    domain = loaded("gone", SORTED)
    (tmp_path / "gone" / "ngaman_scattered.py").unlink()
    assert unstable(domain) == []


def test_another_plugin_whose_file_has_the_same_name_is_not_run_in_its_place(loaded: Load) -> None:
    domain = loaded("sound", SORTED)
    loaded("other", SCATTERED.replace('"apes"', '"aphids"'))  # this one stays loaded
    assert unstable(domain) == []
