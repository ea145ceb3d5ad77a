"""What one plugin offers is matched by name, and asked for by type."""

from collections.abc import Iterator
from types import SimpleNamespace
from unittest.mock import MagicMock

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from ngaman_core.errors import DeclarationError
from ngaman_core.plugin.attempt import Fault, attempt
from ngaman_core.plugin.offered import hooks_of, values_of
from ngaman_core.plugin.spec import hookimpl


@frozen
class Subject:
    """Stands for a Domain, which is declared in a room above."""

    key: str


@hookimpl
def ngaman_domains() -> Iterator[Subject]:
    """Yield a subject."""
    yield Subject("a")


def test_a_hook_is_found_by_its_name() -> None:
    assert list(hooks_of(SimpleNamespace(ngaman_domains=ngaman_domains), "one")) == ["ngaman_domains"]


def test_all_mistakes_of_a_plugin_are_told_at_once() -> None:
    bad = SimpleNamespace(ngaman_domain=ngaman_domains, ngaman_readers=lambda: ())
    with pytest.raises(DeclarationError) as caught:
        hooks_of(bad, "bad")
    assert str(caught.value).splitlines() == [
        "there is no hook 'ngaman_domain'; did you mean 'ngaman_domains'?",
        "ngaman_readers lacks its decorator @hookimpl",
    ]


@pytest.mark.parametrize("plugin", [None, 5, object(), SimpleNamespace(ngaman_domains=5)])
def test_what_has_no_hooks_offers_nothing(plugin: object) -> None:
    assert hooks_of(plugin, "odd") == {}


class Loud:
    """A value that fails whatever it is asked."""

    def __getattribute__(self, name: str) -> object:
        raise RuntimeError(name)

    def __repr__(self) -> str:
        raise RuntimeError

    def __iter__(self) -> Iterator[object]:
        raise RuntimeError


ANYTHING = st.one_of(
    st.none(),
    st.integers(),
    st.floats(),
    st.text(),
    st.binary(),
    st.lists(st.integers()),
    st.dictionaries(st.text(), st.integers()),
    st.builds(object),
    st.builds(Loud),
    st.builds(MagicMock),
    st.builds(lambda: Subject),
    st.builds(Subject, st.one_of(st.text(max_size=1), st.integers(), st.none())),
    st.builds(ZeroDivisionError),
)


@given(ANYTHING)
def test_whatever_a_hook_returns_it_is_values_or_a_fault(answer: object) -> None:
    sound(lambda: answer)


@given(st.lists(ANYTHING), st.booleans())
def test_whatever_a_hook_yields_it_is_values_or_a_fault(answers: list[object], midway: bool) -> None:
    def hook() -> Iterator[object]:
        yield from answers
        if midway:
            raise SystemExit

    found = sound(hook)
    assert not (midway and found)


def sound(hook: object) -> list[Subject]:
    """Return the values of a hook: subjects with keys that are texts, each once; of a fault none."""
    found = attempt(lambda: values_of([hook], "ngaman_domains", Subject))  # type: ignore[list-item]
    if isinstance(found, Fault):
        assert found.said.encode()
        return []
    keys = [subject.key for subject in found]
    assert all(type(subject) is Subject and isinstance(subject.key, str) for subject in found)
    assert len(set(keys)) == len(keys)
    return found
