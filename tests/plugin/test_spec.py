"""Every hook takes nothing, offers nothing by itself, and shows a plugin that works."""

import inspect
import textwrap
from pathlib import Path
from types import ModuleType

import pytest

from ngaman_core.plugin import spec
from ngaman_core.plugin.host import Host

ROOT = Path(__file__).parents[2]
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


# For each hook: the type it yields, the page that tells how to use it, and the plugins here that do.
USED = {
    "ngaman_domains": ("Domain", "tutorial/domain-in-ten-minutes.md", "culture"),
    "ngaman_readers": ("Reader", "how-to/add-a-reader.md", "jsonstat"),
    "ngaman_renderers": ("Renderer", "how-to/add-a-renderer.md", "xlsx"),
}


@pytest.mark.parametrize("hook", HOOKS)
def test_every_hook_has_a_type_a_page_a_use_and_a_test(hook: str) -> None:
    kind, page, plugin = USED[hook]
    assert inspect.signature(getattr(spec, hook)).return_annotation == f"Iterable[{kind}]"
    assert f"## {hook}\n" in (ROOT / "docs/reference/hooks.md").read_text(encoding="utf-8")
    assert f"def {hook}()" in (ROOT / "docs" / page).read_text(encoding="utf-8")
    assert f"def {hook}()" in (ROOT / f"plugins/{plugin}/ngaman_{plugin}.py").read_text(encoding="utf-8")
    assert f"ngaman_{plugin}" in (ROOT / f"plugins/{plugin}/test_{plugin}.py").read_text(encoding="utf-8")
