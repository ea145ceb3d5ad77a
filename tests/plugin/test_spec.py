"""Every hook takes nothing, offers nothing by itself, and shows a plugin that works."""

import inspect
import textwrap
from types import ModuleType

import pytest

from ngaman_core.plugin import spec
from ngaman_core.plugin.host import Host

HOOKS = ["ngaman_domains", "ngaman_readers", "ngaman_renderers"]


def test_there_are_three_hooks() -> None:
    assert [name for name in vars(spec) if name.startswith("ngaman_")] == HOOKS


@pytest.mark.parametrize("hook", HOOKS)
def test_a_hook_takes_nothing_and_offers_nothing_by_itself(hook: str) -> None:
    function = getattr(spec, hook)
    assert not inspect.signature(function).parameters
    assert list(function()) == []


@pytest.mark.parametrize("hook", HOOKS)
def test_the_example_of_a_hook_is_a_plugin_that_works(hook: str) -> None:
    _, _, example = (inspect.getdoc(getattr(spec, hook)) or "").partition("\n\n")
    module = ModuleType("example")
    exec(compile(textwrap.dedent(example), f"the example of {hook}", "exec"), vars(module))
    (offered,) = getattr(module, hook)()
    assert Host([("example", module)]).collect(hook, type(offered)) == (offered,)
