"""A new domain: whatever its name, it stands, speaks Vietnamese and reads back what it says."""

import keyword
import sys
from pathlib import Path
from types import ModuleType

import pytest

from ngaman_core import declare, evaluate, observe, tell
from ngaman_core.declare.blank import TITLES
from ngaman_core.errors import DeclarationError, OutputError
from ngaman_core.plugin.local import named
from tests.guests import Install

FILES = ["README.md", "ngaman_tourism.py", "pyproject.toml", "test_tourism.py"]


def spoken(folder: Path, name: str, period: str = "2023-11") -> str:
    """Return what a new domain says, once it is known that it reads every figure of it back."""
    catalog = declare.catalog([], local=[folder / f"ngaman_{name}.py"])
    story = tell.story(evaluate.assessment(observe.sample(catalog, period)))
    assert (story.findings, catalog.clashes) == ((), ())
    assert [(one.text, one.indicator) for one in catalog.read(story.text)] == [
        (figure.printed.text, figure.fact.indicator) for figure in story.figures
    ]
    return story.text


def test_its_folder_is_a_distribution_with_its_page_and_its_test(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = declare.new_domain("tourism")
    assert folder == Path("ngaman-tourism")
    assert sorted(path.name for path in folder.iterdir()) == FILES
    for path in folder.iterdir():
        assert not {"NAME", "TITLE", "SUBJECT", "PROJECT"} & set(path.read_text(encoding="utf-8").split('"'))


def test_tourism_says_what_an_office_would(tmp_path: Path) -> None:
    assert spoken(declare.new_domain("tourism", tmp_path / "new"), "tourism") == (
        "Du lịch: ngành du lịch phục vụ 3.337 lượt trong tháng, lũy kế từ đầu năm 30.241 lượt,"
        " bằng 96,0% chỉ tiêu Nghị quyết, tăng 20,2% so với cùng kỳ;"
        " có 716 cơ sở du lịch đang hoạt động, 650/808 phiếu khảo sát hài lòng, chiếm 80,4%."
    )


@pytest.mark.parametrize("period", ["2024-01", "2023-Q3", "2023-H1", "2023-9M", "2023"])
def test_it_has_words_for_every_period(tmp_path: Path, period: str) -> None:
    said = spoken(declare.new_domain("tourism", tmp_path / "new"), "tourism", period)
    assert said.startswith("Du lịch: ngành du lịch phục vụ ")


@pytest.mark.parametrize(
    "name", [*TITLES, "import", "statistics", "json", "a", "web3", "ha", "xe", "rice_export", "x" * 99]
)
def test_any_name_will_do(tmp_path: Path, name: str) -> None:
    said = spoken(declare.new_domain(name, tmp_path / "new"), name)
    assert said.startswith(f"{TITLES.get(name, 'Lĩnh vực ')}")
    assert keyword.iskeyword("import")
    assert "statistics" in sys.stdlib_module_names
