"""A new domain: whatever its name, it stands, holds the contract, and is laid out as the house lays out its own."""

import subprocess
import sys
from pathlib import Path

import pytest

from ngaman_core import declare, evaluate, observe, tell
from ngaman_core.declare.new_domain import TITLES, new_domain
from ngaman_core.errors import DeclarationError, OutputError
from ngaman_core.testing import contract
from tests.guests import TOURISM, Install

ROOT = Path(__file__).parents[2]


def domain(folder: Path, name: str) -> declare.Domain:
    return declare.catalog([], local=[folder / f"ngaman_{name}.py"]).domain(name)


def said(one: declare.Domain) -> str:
    return tell.story(evaluate.assessment(observe.sample(declare.Catalog((one,)), "2023-11"))).text


def test_without_a_folder_it_stands_here_under_its_own_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert new_domain("rice_export") == Path("ngaman-rice-export")
    assert sorted(path.name for path in Path("ngaman-rice-export").iterdir()) == [
        "README.md", "ngaman_rice_export.py", "pyproject.toml", "test_rice_export.py"
    ]  # fmt: skip
    assert said(domain(Path("ngaman-rice-export"), "rice_export")).startswith("Rice export: hoạt động rice export ")


def test_tourism_speaks_as_an_office_would(tmp_path: Path) -> None:
    assert said(domain(new_domain("tourism", tmp_path / "new"), "tourism")) == (
        "Du lịch: hoạt động du lịch phục vụ 2.595 lượt trong tháng (trong đó 1.018 lượt trực tuyến),"
        " lũy kế từ đầu năm 23.514 lượt, bằng 86,1% chỉ tiêu Nghị quyết;"
        " doanh thu du lịch lũy kế từ đầu năm 78 tỷ 412 triệu đồng, tăng 17,5% so với cùng kỳ;"
        " toàn xã hiện có 716 cơ sở du lịch."
    )


def test_two_new_domains_stand_beside_each_other_and_read_their_own(tmp_path: Path) -> None:
    modules = [new_domain(name, tmp_path / name) / f"ngaman_{name}.py" for name in ("sports", "tourism")]
    assert declare.catalog(local=modules).clashes == ()


@pytest.mark.parametrize("name", ["tourism", "statistics", "web3"])
def test_whatever_the_name_it_holds_the_contract(tmp_path: Path, name: str) -> None:
    contract(domain(new_domain(name, tmp_path / "new"), name))


@pytest.mark.parametrize("name", sorted(TITLES))
def test_a_name_that_offices_write_about_speaks_vietnamese(tmp_path: Path, name: str) -> None:
    known = domain(new_domain(name, tmp_path / "new"), name)
    title = TITLES[name]
    assert (known.key, known.title) == (name, title)
    assert said(known).startswith(f"{title}: hoạt động {title[0].lower()}{title[1:]} phục vụ ")


@pytest.mark.parametrize(
    ("title", "kept", "subject"),
    [
        ("Đường sắt đô thị", "Đường sắt đô thị", "đường sắt đô thị"),
        ("Thể dục, thể thao", "Thể dục, thể thao", "thể dục, thể thao"),
        ("OCOP", "OCOP", "OCOP"),
        ("Y tế", "Y tế", "y tế"),
        (" Du li\u0323ch ", "Du lịch", "du lịch"),  # a letter and its mark apart, as macOS gives them
    ],
)
def test_a_title_is_said_at_the_head_and_inside(tmp_path: Path, title: str, kept: str, subject: str) -> None:
    known = domain(new_domain("metro", tmp_path / "new", title=title), "metro")
    assert said(known).startswith(f"{kept}: hoạt động {subject} phục vụ ")


@pytest.mark.parametrize(
    "name", ["", "Tourism", "du lịch", "2tour", "tour-ism", "a__b", "_a", "a_", "class", "../x", "a\n"]
)
def test_what_is_no_name_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(DeclarationError, match=r"a domain cannot be called .*; use lower-case ASCII letters"):
        new_domain(name, tmp_path / "new", title="Du lịch")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "title", ['Du "lịch"', "Du\u2028lịch", "Web 3", "{a}", "Du $name", "a\\", "a; b", "xã\udcff", " ", "Du  lịch", "-"]
)
def test_what_is_no_title_is_refused(tmp_path: Path, title: str) -> None:
    with pytest.raises(DeclarationError, match="cannot be a title; write words"):
        new_domain("metro", tmp_path / "new", title=title)
    assert list(tmp_path.iterdir()) == []


def test_a_title_that_is_not_true_of_every_office_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DeclarationError, match="'phường' is not true of every office"):
        new_domain("metro", tmp_path / "new", title="Văn hóa phường")
    assert list(tmp_path.iterdir()) == []


def test_the_name_of_what_is_installed_is_refused(tmp_path: Path, install: Install) -> None:
    install("visits", TOURISM.replace('key="tourism"', 'key="guests"'), distribution="ngaman-other")
    for name in ("health", "visits", "guests"):
        with pytest.raises(DeclarationError, match=f"a plugin or domain '{name}' is installed already"):
            new_domain(name, tmp_path / "new")
    for name in ("core", "other"):
        with pytest.raises(DeclarationError, match=f"a module ngaman_{name} is there already"):
            new_domain(name, tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_the_name_of_a_plugin_that_fails_is_taken_too(tmp_path: Path, install: Install) -> None:
    install("broken", "1 / 0\n", distribution="ngaman-other")
    with pytest.raises(DeclarationError, match="a plugin or domain 'broken' is installed already"):
        new_domain("broken", tmp_path / "new")


def test_a_folder_that_holds_anything_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(OutputError, match="đã có tệp bên trong"):
        new_domain("tourism", tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_its_code_is_laid_out_as_the_house_asks(tmp_path: Path) -> None:
    for name in ("tourism", "science"):
        new_domain(name, tmp_path / name)
    command = [
        sys.executable,
        "-m",
        "ruff",
        "format",
        "--check",
        "--no-cache",
        "--config",
        str(ROOT / "pyproject.toml"),
    ]
    done = subprocess.run([*command, str(tmp_path)], stdout=subprocess.PIPE, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout


def test_the_tutorial_shows_its_files_as_they_are_written(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "tutorial" / "domain-in-ten-minutes.md").read_text(encoding="utf-8")
    folder = new_domain("tourism", tmp_path / "new")
    for name, language in (("ngaman_tourism.py", "python"), ("pyproject.toml", "toml"), ("test_tourism.py", "python")):
        assert f"```{language}\n{(folder / name).read_text(encoding='utf-8')}```\n" in page
