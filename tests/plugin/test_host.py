"""The host takes plugins in, answers in one order, and says who is to blame where it cannot."""

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from attrs import frozen

from ngaman_core.errors import DeclarationError
from ngaman_core.plugin.host import Host, Plugin
from ngaman_core.plugin.spec import hookimpl


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


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Return a function that installs a distribution of one module with one entry point; the last is found first."""

    def installed(name: str, code: str, entry: str, version: str = "1.0") -> None:
        module = name.replace("-", "_")
        about = tmp_path / name / f"{module}-{version}.dist-info"
        about.mkdir(parents=True)
        (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n", encoding="utf-8")
        (about / "entry_points.txt").write_text(f"[ngaman_core]\n{entry} = {module}\n", encoding="utf-8")
        (tmp_path / name / f"{module}.py").write_text(code, encoding="utf-8")
        monkeypatch.syspath_prepend(tmp_path / name)
        monkeypatch.delitem(sys.modules, module, raising=False)

    return installed


HOOK = "from ngaman_core.plugin import hookimpl\n@hookimpl\ndef ngaman_domains():\n    "


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
    with pytest.raises(DeclarationError, match="from plugin 'one' and from plugin 'one'"):
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

    with pytest.raises(DeclarationError, match="plugin 'one' cannot be taken in"):
        Host([("one", offering(ngaman_domains))])  # type: ignore[arg-type]


def test_two_plugins_of_one_name_are_refused() -> None:
    with pytest.raises(DeclarationError, match="plugins 'one' and 'one' have one name"):
        Host([("one", plugin()), ("one", plugin())])


def test_plugins_are_listed_by_name() -> None:
    assert Host([("b", plugin()), ("a", plugin())]).plugins == (Plugin("a"), Plugin("b"))
    assert Plugin("a") == ("a", "", "")


# What is installed


def test_an_installed_plugin_is_found_with_its_distribution(install: Callable[..., None]) -> None:
    install("ngaman-tourism", HOOK + "yield __import__('types').SimpleNamespace(key='tourism')", "tourism", "2.1")
    host = Host.installed()
    assert Plugin("tourism", "ngaman-tourism", "2.1") in host.plugins
    assert str(Plugin("tourism", "ngaman-tourism", "2.1")) == "'tourism' (ngaman-tourism 2.1)"


def test_a_plugin_that_does_not_load_is_refused_with_distribution_module_and_cause(
    install: Callable[..., None],
) -> None:
    install("ngaman-broken", "import nothing_of_the_kind", "broken")
    wanted = "plugin 'broken' (ngaman-broken 1.0): module 'ngaman_broken' does not load, ModuleNotFoundError"
    with pytest.raises(DeclarationError, match=re.escape(wanted)) as caught:
        Host.installed()
    assert isinstance(caught.value.__cause__, ModuleNotFoundError)


def test_a_plugin_that_loads_is_not_blamed_for_one_that_does_not(install: Callable[..., None]) -> None:
    install("ngaman-broken", "import nothing_of_the_kind", "broken")
    install("ngaman-sound", HOOK + "return []", "sound")
    with pytest.raises(DeclarationError, match="plugin 'broken'"):
        Host.installed()


def test_an_installed_plugin_with_an_argument_too_many_is_refused_by_name(install: Callable[..., None]) -> None:
    install("ngaman-greedy", HOOK.replace("()", "(config)") + "yield", "greedy")
    with pytest.raises(DeclarationError, match=r"plugin 'greedy' .* cannot be taken in"):
        Host.installed()


def test_an_installed_plugin_with_a_misspelt_hook_is_refused(install: Callable[..., None]) -> None:
    install("ngaman-misspelt", HOOK.replace("domains", "domain") + "yield", "misspelt")
    with pytest.raises(DeclarationError, match=re.escape("plugin 'misspelt' (ngaman-misspelt 1.0): there is no hook")):
        Host.installed()


def test_two_distributions_of_one_plugin_name_are_refused_with_both(install: Callable[..., None]) -> None:
    install("ngaman-one", "", "tourism")
    install("ngaman-two", "", "tourism")
    with pytest.raises(DeclarationError, match="have one name") as caught:
        Host.installed()
    assert "ngaman-one" in str(caught.value)
    assert "ngaman-two" in str(caught.value)
