"""Every file of the project keeps the habits of the house."""

import ast
import posixpath
import re
import sys
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

EMPTY_NAMES = {"utils", "util", "helpers", "helper", "misc", "common", "base", "manager"}
MACHINE_PATH = re.compile(
    r"(?<![\w.\-/])/(?:" + "|".join(["home", "work", "tmp", "root", "Users"]) + r")(?:/|\b(?!\w))"
)
LINK = re.compile(r"\]\((?![a-z]+:|#)([^)#\s]+)[^)]*\)")
FILE_LINES = 350
FUNCTION_LINES = 60


def python(sources: Mapping[str, str], top: str = "") -> dict[str, str]:
    return {name: text for name, text in sources.items() if name.startswith(top) and name.endswith(".py")}


def test_there_is_something_to_look_at(sources: Mapping[str, str]) -> None:
    assert {"pyproject.toml", "src/ngaman_core/errors.py", "plugins/finance/pyproject.toml"} <= set(sources)


def test_no_file_has_a_name_that_says_nothing(sources: Mapping[str, str]) -> None:
    named = {name for name in sources for part in PurePosixPath(name).parts if part.split(".")[0] in EMPTY_NAMES}
    assert named == set()


def test_no_script_hides_a_module_of_the_standard_library(sources: Mapping[str, str]) -> None:
    scripts = [
        PurePosixPath(name) for name in python(sources) if name.startswith(("benchmarks/", "docs/", "examples/"))
    ]
    assert [str(script) for script in scripts if script.stem in sys.stdlib_module_names] == []


def test_no_path_of_a_machine_is_written_down(sources: Mapping[str, str]) -> None:
    lines = [(name, line) for name, text in sources.items() for line in text.splitlines() if MACHINE_PATH.search(line)]
    assert lines == []


def test_no_list_of_versions_names_a_download_address(sources: Mapping[str, str]) -> None:
    lists = {name for name in sources if name.endswith((".txt", ".toml", "Makefile")) and "/" not in name}
    assert {"constraints.txt", "requirements.txt", "pyproject.toml"} <= lists
    assert [name for name in lists if re.search(r"index-url|find-links|https?://|file://", sources[name])] == []


def test_no_lock_file_is_kept(sources: Mapping[str, str]) -> None:
    assert [name for name in sources if name.endswith(".lock") or "pylock" in name or "package-lock" in name] == []


def test_every_text_is_composed_unicode_with_plain_line_ends(sources: Mapping[str, str]) -> None:
    assert [name for name, text in sources.items() if "\r" in text and not name.endswith(".csv")] == []
    kept = {name: text for name, text in sources.items() if not name.startswith("tests/")}
    assert [name for name, text in kept.items() if not unicodedata.is_normalized("NFC", text)] == []


def test_every_python_file_compiles(sources: Mapping[str, str]) -> None:
    for name, text in python(sources).items():
        compile(text, name, "exec", dont_inherit=True)


def test_no_file_of_the_library_is_long(sources: Mapping[str, str]) -> None:
    sizes = {name: len(text.splitlines()) for name, text in python(sources, "src/").items()}
    assert {name: size for name, size in sizes.items() if size > FILE_LINES} == {}


def test_no_function_of_the_library_is_long(sources: Mapping[str, str]) -> None:
    sizes = {
        f"{name}:{function.lineno} {function.name}": function.end_lineno - function.lineno + 1
        for name, text in python(sources, "src/").items()
        for function in functions(text)
        if function.end_lineno
    }
    assert sizes
    assert {name: size for name, size in sizes.items() if size > FUNCTION_LINES} == {}


def functions(text: str) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def test_every_link_of_a_page_leads_to_a_file(sources: Mapping[str, str], contents: Mapping[str, bytes]) -> None:
    pages = {PurePosixPath(name): text for name, text in sources.items() if name.endswith(".md")}
    links = [(page, target) for page, text in pages.items() for target in LINK.findall(text)]
    assert links
    folders = {str(folder) for name in contents for folder in PurePosixPath(name).parents}
    lost = [
        (str(page), target)
        for page, target in links
        if posixpath.normpath(page.parent / target) not in contents.keys() | folders
    ]
    assert lost == []
