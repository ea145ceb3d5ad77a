"""The host takes plugins in, answers in one order, and says who is to blame where it cannot."""

from collections.abc import Callable, Iterator
from itertools import count
from types import SimpleNamespace

import pytest
from attrs import frozen

from ngaman_core.errors import DeclarationError
from ngaman_core.plugin.host import Host
from ngaman_core.plugin.plugin import Plugin
from ngaman_core.plugin.spec import hookimpl
from tests.guests import HOOK, HOUSE, Install


@frozen
class Subject:
    """Stands for a Domain, which is declared in a room above."""

    key: str


def plugin(*keys: object) -> SimpleNamespace:
    """Make a plugin that yields a subject for each key."""

    @hookimpl
    def ngaman_domains() -> Iterator[object]:
        yield from (Subject(key) if isinstance(key, str) else key for key in keys)

    return SimpleNamespace(ngaman_domains=ngaman_domains)


def offering(function: Callable[[], object]) -> SimpleNamespace:
    """Make a plugin of one function."""
    return SimpleNamespace(**{function.__name__: hookimpl(function)})


# What is collected


def test_values_come_flat_and_sorted_by_key_whatever_the_order_of_plugins() -> None:
    plugins = [("one", plugin("b", "d")), ("two", plugin("c", "a"))]
    expected = tuple(map(Subject, "abcd"))
    assert Host(plugins).collect("ngaman_domains", Subject) == expected
    assert Host(reversed(plugins)).collect("ngaman_domains", Subject) == expected


def test_a_host_without_plugins_collects_nothing() -> None:
    assert Host().collect("ngaman_domains", Subject) == ()


def test_hosts_share_nothing() -> None:
    Host([("one", plugin("a"))])
    assert Host().plugins == ()


def test_a_hook_may_return_a_list() -> None:
    def ngaman_domains() -> list[Subject]:
        return [Subject("a")]

    assert Host([("one", offering(ngaman_domains))]).collect("ngaman_domains", Subject) == (Subject("a"),)


def test_the_owner_of_a_value_is_the_plugin_it_came_from() -> None:
    host = Host([("one", plugin("a")), ("two", plugin("b"))])
    host.collect("ngaman_domains", Subject)
    assert host.owner(Subject("b")) == Plugin("two")
    assert host.owner(Subject("c")) is None


def test_a_value_of_another_type_is_refused_with_its_plugin() -> None:
    with pytest.raises(DeclarationError, match=r"plugin 'one': ngaman_domains yields 5, which is no Subject"):
        Host([("one", plugin(5))]).collect("ngaman_domains", Subject)


def test_a_key_used_twice_is_refused_with_both_owners() -> None:
    host = Host([("one", plugin("a", "b")), ("two", plugin("b", "a"))])
    with pytest.raises(DeclarationError) as caught:
        host.collect("ngaman_domains", Subject)
    assert all(f"Subject '{key}' comes from" in str(caught.value) for key in "ab")
    assert "plugin 'one'" in str(caught.value)
    assert "plugin 'two'" in str(caught.value)


def test_a_plugin_may_not_use_a_key_twice_itself() -> None:
    with pytest.raises(DeclarationError, match="plugin 'one': ngaman_domains yields two values with the key 'a'"):
        Host([("one", plugin("a", "a"))]).collect("ngaman_domains", Subject)


def test_a_hook_that_fails_is_refused_with_its_cause() -> None:
    def ngaman_domains() -> Iterator[Subject]:
        yield Subject("a")
        raise ZeroDivisionError("by nothing")

    with pytest.raises(DeclarationError, match="plugin 'one': ngaman_domains fails, ZeroDivisionError: by nothing"):
        Host([("one", offering(ngaman_domains))]).collect("ngaman_domains", Subject)


@pytest.mark.parametrize("answer", [None, Subject("a")])
def test_a_hook_that_returns_instead_of_yielding_is_told_so(answer: object) -> None:
    def ngaman_domains() -> object:
        return answer

    with pytest.raises(DeclarationError, match="a hook yields its values"):
        Host([("one", offering(ngaman_domains))]).collect("ngaman_domains", Subject)


# What is taken in


def test_a_misspelt_hook_is_refused_with_its_plugin_and_the_nearest_name() -> None:
    def ngaman_domain() -> list[Subject]:
        return []

    with pytest.raises(
        DeclarationError, match="plugin 'one': there is no hook 'ngaman_domain'; did you mean 'ngaman_domains'"
    ):
        Host([("one", offering(ngaman_domain))])


def test_a_hook_without_its_decorator_is_refused() -> None:
    def ngaman_renderers() -> list[Subject]:
        return []

    with pytest.raises(DeclarationError, match="plugin 'one': ngaman_renderers lacks its decorator @hookimpl"):
        Host([("one", SimpleNamespace(ngaman_renderers=ngaman_renderers))])


def test_a_hook_that_wants_an_argument_is_refused() -> None:
    def ngaman_domains(config: object) -> list[Subject]:
        return []

    with pytest.raises(DeclarationError, match="plugin 'one': cannot be taken in"):
        Host([("one", offering(ngaman_domains))])  # type: ignore[arg-type]


def test_two_plugins_of_one_name_are_refused() -> None:
    with pytest.raises(DeclarationError, match="plugins 'one' and 'one' have one name"):
        Host([("one", plugin()), ("one", plugin())])


def test_plugins_are_listed_by_name() -> None:
    assert Host([("b", plugin()), ("a", plugin())]).plugins == (Plugin("a"), Plugin("b"))
    assert Plugin("a") == ("a", "", "")


def test_a_plugin_may_answer_a_hook_twice() -> None:
    @hookimpl
    def ngaman_domains() -> list[Subject]:
        return [Subject("a")]

    @hookimpl(specname="ngaman_domains")
    def more_domains() -> list[Subject]:
        return [Subject("b")]

    host = Host([("one", SimpleNamespace(ngaman_domains=ngaman_domains, more_domains=more_domains))])
    assert host.collect("ngaman_domains", Subject) == (Subject("a"), Subject("b"))


def test_a_hook_is_called_once() -> None:
    calls = count(1)

    def ngaman_domains() -> list[Subject]:
        return [Subject(f"a{next(calls)}")]

    host = Host([("one", offering(ngaman_domains))])
    assert host.collect("ngaman_domains", Subject) == host.collect("ngaman_domains", Subject) == (Subject("a1"),)


def test_a_key_that_the_house_uses_is_refused() -> None:
    with pytest.raises(DeclarationError, match="plugin 'one': ngaman_domains offers 'a', which the house brings"):
        Host([("one", plugin("a"))]).collect("ngaman_domains", Subject, {"a"})


def test_a_subclass_of_a_kind_is_another_type() -> None:
    """Whatever the house asks of a value is the house's own code."""
    with pytest.raises(DeclarationError, match="a value of type Other, which is no Subject"):
        Host([("one", plugin(type("Other", (Subject,), {})("a")))]).collect("ngaman_domains", Subject)


def test_a_strict_host_has_the_exception_of_a_plugin_as_the_cause() -> None:
    def ngaman_domains() -> list[Subject]:
        raise ZeroDivisionError("by nothing")

    with pytest.raises(DeclarationError) as caught:
        Host([("one", offering(ngaman_domains))]).collect("ngaman_domains", Subject)
    assert isinstance(caught.value.__cause__, ZeroDivisionError)


def test_a_key_press_ends_a_host_of_either_kind(install: Install) -> None:
    install("tourism", "raise KeyboardInterrupt")
    with pytest.raises(KeyboardInterrupt):
        Host.installed()


# What is installed

SUBJECT = HOOK.replace("from ngaman_core", "from tests.plugin.test_host import Subject\nfrom ngaman_core", 1)


def failed(*states: str, without: tuple[str, ...] = ()) -> tuple[list[str], list[str]]:
    """Return which of the keys of subjects come from the installed plugins, and what is said of those that fail."""
    host = Host.installed(without=[*HOUSE, *without])
    keys = [subject.key for subject in host.collect("ngaman_domains", Subject)]
    assert [failure.state for failure in host.failures] == list(states)
    return keys, [str(failure) for failure in host.failures]


def test_an_installed_plugin_is_found_with_its_distribution(install: Install) -> None:
    install("tourism", "")
    assert Plugin("tourism", "ngaman-tourism", "1.0") in Host.installed().plugins
    assert str(Plugin("tourism", "ngaman-tourism", "1.0")) == "'tourism' (ngaman-tourism 1.0)"


@pytest.mark.parametrize(
    ("code", "state", "said", "row"),
    [
        ("import nothing_of_the_kind", "không nạp được", "does not load, ModuleNotFoundError: No module named", 1),
        ("\nraise SystemExit(3)", "không nạp được", "does not load, SystemExit: 3", 2),
        ("def broken(:", "không nạp được", "does not load, SyntaxError: invalid syntax", 1),
        ("def deep():\n    deep()\ndeep()", "không nạp được", "does not load, RecursionError: maximum", 2),
        ("class Odd(BaseException): ...\nraise Odd", "không nạp được", "does not load, Odd; repair or uninstall it", 2),
        (HOOK.replace("domains", "domain") + "yield", "bị lỗi", "there is no hook 'ngaman_domain'; did you mean", None),
        (HOOK.replace("@hookimpl\n", "") + "yield", "bị lỗi", "ngaman_domains lacks its decorator @hookimpl", None),
        (HOOK.replace("()", "(config)") + "yield", "bị lỗi", "cannot be taken in: ", None),
        (HOOK + "yield 1 / 0", "bị lỗi", "ngaman_domains fails, ZeroDivisionError: division by zero", 6),
        (SUBJECT + "yield Subject('a')\n    raise SystemExit", "bị lỗi", "ngaman_domains fails, SystemExit", 8),
        (HOOK + "return 5", "bị lỗi", "ngaman_domains returns 5; a hook yields its values", 4),
        (HOOK + "yield object()", "bị lỗi", "ngaman_domains yields a value of type object, which is no Subject", 4),
        (HOOK + "import itertools\n    return itertools.count()", "bị lỗi", "ngaman_domains yields 0, which is no", 4),
        (SUBJECT + "yield Subject(5)", "bị lỗi", "ngaman_domains yields a value whose key is 5, which is no text", 5),
    ],
)
def test_a_plugin_that_fails_is_named_with_its_line_and_the_others_go_on(
    install: Install, code: str, state: str, said: str, row: int | None
) -> None:
    install("broken", code)
    install("sound", SUBJECT + "yield Subject('b')")
    keys, told = failed(state)
    assert keys == ["b"]
    assert told[0].startswith("plugin 'broken' (ngaman-broken 1.0): ")
    assert said in told[0]
    host = Host.installed()
    host.collect("ngaman_domains", Subject)
    place = next(failure.place for failure in host.failures if failure.plugin.name == "broken")
    assert (place.file, place.row) == ("ngaman_broken.py" if row else "", row)


def test_of_two_plugins_with_one_key_neither_counts(install: Install) -> None:
    install("one", SUBJECT + "yield from map(Subject, 'ab')")
    install("two", SUBJECT + "yield from map(Subject, 'bc')")
    keys, told = failed("trùng với phần khác", "trùng với phần khác")
    assert keys == ["a", "c"]
    assert set(told) == {
        "Subject 'b' comes from plugin 'one' (ngaman-one 1.0) and from plugin 'two' (ngaman-two 1.0);"
        " uninstall one of the two, or rename what it offers"
    }


def test_of_two_distributions_with_one_plugin_name_neither_is_loaded(install: Install) -> None:
    install("tourism", "print('loaded')", distribution="ngaman-one")
    install("tourism", "print('loaded')", distribution="ngaman-two")
    keys, told = failed("trùng với phần khác", "trùng với phần khác")
    assert (keys, {*told}) == (
        [],
        {
            "plugins 'tourism' (ngaman-one 1.0) and 'tourism' (ngaman-two 1.0) have one name;"
            " uninstall or rename one of the two"
        },
    )


def test_what_is_left_out_is_not_loaded(install: Install, capsys: pytest.CaptureFixture[str]) -> None:
    install("broken", "print('loaded')\n1 / 0")
    assert failed(without=("broken",)) == ([], [])
    assert "broken" in Host.installed(without=["broken", "nobody"]).left_out
    assert "nobody" not in Host.installed(without=["broken", "nobody"]).left_out
    assert capsys.readouterr().out == ""


def test_a_failure_has_its_traceback(install: Install) -> None:
    install("broken", "1 / 0")
    (failure,) = Host.installed().failures
    assert failure.trace.startswith("Traceback (most recent call last):\n")
    assert failure.trace.endswith("ZeroDivisionError: division by zero\n")
    assert failure.finding.trace == failure.trace


def test_a_plugin_that_fails_in_another_hook_keeps_its_domains(install: Install) -> None:
    install("half", SUBJECT + "yield Subject('a')\n@hookimpl\ndef ngaman_readers():\n    raise OSError\n")
    assert "a" in [subject.key for subject in Host.installed().collect("ngaman_domains", Subject)]
