"""The suffix chooses the format: the house's, or a plugin's."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from ngaman_core.assemble import Report
from ngaman_core.declare import catalog
from ngaman_core.errors import DeclarationError, OutputError
from ngaman_core.plugin import hookimpl
from ngaman_core.plugin.host import Host
from ngaman_core.render import Renderer, document, renderers
from tests.guests import Install
from tests.render.made import made


def adding(suffix: str) -> SimpleNamespace:
    """Make a plugin that writes the abstract of a report."""

    @hookimpl
    def ngaman_renderers() -> Iterator[Renderer]:
        yield Renderer(suffix, lambda report: report.abstract.encode())

    return SimpleNamespace(ngaman_renderers=ngaman_renderers)


@pytest.mark.parametrize(("suffix", "start"), [(".txt", "CỘNG"), (".md", "**CỘNG"), (".json", "{")])
def test_the_suffix_chooses_the_format(tmp_path: Path, suffix: str, start: str) -> None:
    path = document(made(), tmp_path / f"bao-cao{suffix}")
    assert path == tmp_path / f"bao-cao{suffix}"
    assert path.read_text(encoding="utf-8").startswith(start)


def test_a_path_may_be_a_text(tmp_path: Path) -> None:
    assert document(made(), str(tmp_path / "a.txt")) == tmp_path / "a.txt"


@pytest.mark.parametrize(
    ("name", "said"), [("a.doc", "chưa có định dạng .doc"), ("a", "chưa có định dạng không đuôi"), ("a.md.bak", ".bak")]
)
def test_an_unknown_suffix_is_told_with_the_known_ones_and_nothing_is_written(
    tmp_path: Path, name: str, said: str
) -> None:
    with pytest.raises(OutputError) as caught:
        document(made(), tmp_path / name)
    assert said in str(caught.value)
    assert str(caught.value).endswith("dùng một trong các đuôi .docx, .html, .json, .md, .txt.")
    assert list(tmp_path.iterdir()) == []


def test_a_plugin_adds_a_format(tmp_path: Path) -> None:
    report = made(host=Host([("rst", adding(".rst"))]))
    assert sorted(renderers(report.story.assessment.catalog)) == [".docx", ".html", ".json", ".md", ".rst", ".txt"]
    assert document(report, tmp_path / "a.rst").read_text(encoding="utf-8") == report.abstract


def test_a_plugin_does_not_take_the_place_of_a_format_of_the_house(tmp_path: Path) -> None:
    report = made(host=Host([("mine", adding(".TXT"))]))
    with pytest.raises(
        DeclarationError, match=r"plugin 'mine': ngaman_renderers offers '\.txt', which the house brings"
    ):
        document(report, tmp_path / "a.md")


def test_an_installed_format_that_cannot_stand_costs_no_other(install: Install) -> None:
    def code(suffix: str) -> str:
        head = "from ngaman_core import hookimpl\nfrom ngaman_core.render import Renderer\n"
        return f"{head}@hookimpl\ndef ngaman_renderers():\n    yield Renderer('{suffix}', str)\n"

    for name, suffix in {"mine": ".txt", "one": ".rst", "two": ".rst", "good": ".tex"}.items():
        install(name, code(suffix))
    known = catalog()
    assert {".txt", ".tex"} < {*renderers(known)}
    assert ".rst" not in renderers(known)
    assert [failure.plugin.name for failure in known.failures] == ["mine", "one", "two"]
    assert known.lost == {}


def test_two_plugins_with_one_suffix_are_refused(tmp_path: Path) -> None:
    report = made(host=Host([("one", adding(".rst")), ("two", adding(".rst"))]))
    with pytest.raises(DeclarationError, match=r"Renderer '\.rst' comes from plugin 'one' and from plugin 'two'"):
        document(report, tmp_path / "a.rst")


@pytest.mark.parametrize("cause", [ZeroDivisionError("by nothing"), SystemExit("by nothing")])
def test_a_format_that_fails_leaves_the_old_file_whole(tmp_path: Path, cause: BaseException) -> None:
    def fails(report: Report) -> bytes:
        raise cause

    @hookimpl
    def ngaman_renderers() -> Iterator[Renderer]:
        yield Renderer(".rst", fails)

    path = tmp_path / "a.rst"
    path.write_bytes(b"old")
    host = Host([("bad", SimpleNamespace(ngaman_renderers=ngaman_renderers))])
    said = rf"Không ghi được .*: phần bổ sung viết tệp \.rst bị lỗi, {type(cause).__name__}: by nothing"
    with pytest.raises(OutputError, match=said) as caught:
        document(made(host=host), path)
    assert caught.value.__cause__ is cause
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_suffix_in_capitals_is_the_same_format(tmp_path: Path) -> None:
    path = document(made(), tmp_path / "BAO-CAO.TXT")
    assert path.read_bytes() == document(made(), tmp_path / "bao-cao.txt").read_bytes()
