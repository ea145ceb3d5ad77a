"""A plugin that lies in plugins/ is installed, typed, held by the import law and part of `ngaman`."""

import ast
import sys
import tomllib
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
PLUGINS = sorted(
    folder.parent.name for folder in ROOT.glob("plugins/*/pyproject.toml") if folder.parent.name != "ngaman"
)
MODULES = [f"ngaman_{domain}" for domain in PLUGINS]
DISTRIBUTIONS = ["pyproject.toml", *(f"plugins/{name}/pyproject.toml" for name in (*PLUGINS, "ngaman"))]


def toml(path: str) -> dict[str, Any]:
    return tomllib.loads((ROOT / path).read_text(encoding="utf-8"))


def test_there_are_domains() -> None:
    assert {"agriculture", "finance", "education", "security", "digital", "trade", "health"} <= set(PLUGINS)


@pytest.mark.parametrize("domain", PLUGINS)
def test_a_domain_is_one_module_with_its_tests_its_page_and_its_entry_point(domain: str) -> None:
    folder = ROOT / "plugins" / domain
    assert sorted(path.name for path in folder.iterdir() if path.is_file()) == [
        "README.md", f"ngaman_{domain}.py", "pyproject.toml", f"test_{domain}.py"
    ]  # fmt: skip
    assert toml(f"plugins/{domain}/pyproject.toml")["project"]["entry-points"] == {
        "ngaman_core": {domain: f"ngaman_{domain}"}
    }


def test_every_domain_is_installed() -> None:
    found = {entry.name: entry.value for entry in entry_points(group="ngaman_core")}
    assert found == dict(zip(PLUGINS, MODULES, strict=True))


def test_one_list_installs_every_distribution() -> None:
    lines = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    wanted = ["-e .", *(f"-e plugins/{name}" for name in PLUGINS), "-e plugins/ngaman"]
    assert [line for line in lines if line.startswith("-e ")] == wanted


def test_ngaman_is_the_core_and_every_domain() -> None:
    names = [need.partition("~=")[0] for need in toml("plugins/ngaman/pyproject.toml")["project"]["dependencies"]]
    assert names == ["ngaman-core[batch,frame,word]", *(f"ngaman-{domain}" for domain in PLUGINS)]


def test_the_type_checker_and_the_import_law_see_every_domain() -> None:
    tools = toml("pyproject.toml")["tool"]
    assert tools["mypy"]["mypy_path"] == ["src", *(f"plugins/{domain}" for domain in PLUGINS)]
    contracts = {contract["name"]: contract for contract in tools["importlinter"]["contracts"]}
    assert contracts["The core knows no domain"]["forbidden_modules"] == MODULES


@pytest.mark.parametrize("domain", PLUGINS)
def test_a_plugin_imports_only_the_core_and_what_it_asks_for(domain: str) -> None:
    tree = ast.parse((ROOT / f"plugins/{domain}/ngaman_{domain}.py").read_text(encoding="utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    needs = toml(f"plugins/{domain}/pyproject.toml")["project"]["dependencies"]
    own = {need.partition(">=")[0] for need in needs if not need.startswith("ngaman-")}
    assert {name.partition(".")[0] for name in names} - sys.stdlib_module_names == {"ngaman_core", *own}


def test_every_distribution_carries_one_version() -> None:
    assert {toml(file)["project"]["version"] for file in DISTRIBUTIONS} == {
        toml("pyproject.toml")["project"]["version"]
    }


def test_every_distribution_is_built_as_a_new_domain_is() -> None:
    """And a new domain is built far from here by test_outside.py, with nothing but what it asks for."""
    drawn_up = (ROOT / "src/ngaman_core/declare/new_domain/pyproject.toml.txt").read_text(encoding="utf-8")
    system = tomllib.loads(drawn_up.partition("[project]")[0])
    assert [toml(file)["build-system"] for file in DISTRIBUTIONS] == [system["build-system"]] * len(DISTRIBUTIONS)
