"""Whose code built a report: a change in it is seen, and a process that holds other code is refused."""

from pathlib import Path

import pytest

from ngaman_core.batch.library import Library
from ngaman_core.errors import NgamanError
from tests.batch.province import Province
from tests.guests import HOUSE, TOURISM, Install


def digest(*local: Path, without: tuple[str, ...] = HOUSE) -> str:
    return Library.of(local, without).digest


def test_the_same_code_has_the_same_digest(province: Province) -> None:
    assert digest(province.plugin) == digest(province.plugin)
    assert digest(without=("trade", "health")) == digest(without=("health", "trade"))


def test_an_edit_of_a_plugin_is_seen(province: Province) -> None:
    before = digest(province.plugin)
    province.plugin.write_text(province.plugin.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert digest(province.plugin) != before


def test_installed_plugins_count_unless_they_are_left_out(install: Install) -> None:
    alone = digest()
    install("tourism", TOURISM)
    assert digest() != alone
    assert digest(without=(*HOUSE, "tourism")) != alone  # somebody left something out


def test_the_code_of_an_installed_plugin_counts_not_its_version_alone(install: Install, tmp_path: Path) -> None:
    install("tourism", TOURISM)
    before = digest()
    (module,) = tmp_path.rglob("ngaman_tourism.py")
    module.write_text(TOURISM.replace("đón", "tiếp"), encoding="utf-8")
    assert digest() != before


def test_the_version_of_a_library_they_ask_for_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = digest()
    about = tmp_path / "pint-99.0.dist-info" / "METADATA"
    about.parent.mkdir()
    about.write_text("Metadata-Version: 2.1\nName: pint\nVersion: 99.0\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    assert digest() != before


def test_a_plugin_file_is_found_from_every_folder(province: Province, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(province.folder)
    assert Library.of([province.plugin.name], ()).local == (str(province.plugin),)


def test_a_process_that_holds_other_code_builds_nothing(province: Province) -> None:
    province.build()
    province.plugin.write_text(province.plugin.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    with pytest.raises(NgamanError, match="một bản ngaman-core hoặc phần bổ sung khác"):
        province.build()


def test_the_catalog_is_built_once_in_a_process(province: Province) -> None:
    province.build()
    province.build(province.folder / "other")
    assert len(province.loads()) == 1
