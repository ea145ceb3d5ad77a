"""Whatever goes wrong in a plugin's code comes back as a fault that anybody can print."""

import json

import pytest

from ngaman_core.errors import DataError, DeclarationError
from ngaman_core.finding import Place
from ngaman_core.plugin.attempt import LONGEST_SAID, Fault, attempt, place_of


def fault(cause: BaseException) -> Fault:
    """Return the fault of code that raises an exception."""

    def work() -> object:
        raise cause

    found = attempt(work)
    assert isinstance(found, Fault)
    return found


class Hostile(Exception):
    """An exception that fails when it is asked what it says."""

    def __str__(self) -> str:
        raise SystemExit


class Quiet(BaseException):
    """No Exception, and without words."""


def test_what_works_is_returned() -> None:
    assert attempt(lambda: 5) == 5


@pytest.mark.parametrize(
    ("cause", "said"),
    [
        (ValueError("by\n nothing"), "ValueError: by nothing"),
        (SystemExit(3), "SystemExit: 3"),
        (GeneratorExit(), "GeneratorExit"),
        (Quiet(), "Quiet"),
        (Hostile(), "Hostile"),
        (ValueError("\udcff"), "ValueError: ?"),
        (TypeError("no <object object at 0x7f3a10> here"), "TypeError: no <object object> here"),
        (ValueError("x" * 999), "ValueError: " + "x" * (LONGEST_SAID - len("ValueError: ")) + "…"),
        (DeclarationError("domain 'a' cannot stand:\na.py:5: \udcff"), "domain 'a' cannot stand:\na.py:5: ?"),
    ],
)
def test_a_fault_says_what_it_is(cause: BaseException, said: str) -> None:
    assert fault(cause).said == said
    (fault(cause).said + fault(cause).trace).encode()


@pytest.mark.parametrize(
    ("cause", "refused"), [(DeclarationError(""), True), (DataError(""), True), (OSError(), False)]
)
def test_a_refusal_of_the_house_is_told_from_what_fails_by_itself(cause: BaseException, refused: bool) -> None:
    assert fault(cause).is_refusal is refused


def test_a_key_press_is_nobodys_fault() -> None:
    with pytest.raises(KeyboardInterrupt):
        fault(KeyboardInterrupt())


def test_a_fault_stands_in_the_plugins_last_line_not_in_what_it_calls() -> None:
    def plugin() -> object:
        return json.loads("{")

    found = attempt(plugin)
    assert isinstance(found, Fault)
    assert found.place == Place("test_attempt.py", plugin.__code__.co_firstlineno + 1)
    assert "json/decoder.py" in found.trace.replace("\\", "/")
    assert found.trace.endswith("(char 1)\n")


def test_a_syntax_error_stands_in_the_line_that_is_none() -> None:
    found = attempt(lambda: compile("a = 1\nb = (", "/somewhere/plugin.py", "exec"))
    assert isinstance(found, Fault)
    assert found.place == Place("plugin.py", 2)


def test_what_the_house_raises_itself_stands_nowhere() -> None:
    found = attempt(lambda: place_of)  # nothing fails
    assert found is place_of
    refused = attempt(json.JSONDecoder().decode)  # type: ignore[arg-type]  # it wants an argument
    assert isinstance(refused, Fault)
    assert not refused.place


def test_a_function_stands_where_it_is_written() -> None:
    assert place_of(fault) == Place("test_attempt.py", fault.__code__.co_firstlineno)
    assert place_of(len) == Place()
