"""A pack speaks of the domains that are asked for; what it holds of the others is left out without a word."""

import shutil
from pathlib import Path

import pytest

from ngaman_core import assemble, declare, evaluate, observe, tell

EXAMPLE = Path(__file__).parents[2] / "examples" / "nga-nam-2023-11"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLE, tmp_path / "pack"))


def domains(path: Path, catalog: declare.Catalog) -> set[str]:
    """Return the domains that the report of a pack speaks of, where nothing is wrong with it."""
    report = assemble.report(tell.story(evaluate.assessment(observe.book(path, catalog))))
    assert {finding.rule for finding in report.findings} <= {"left-out", "closing-dates"}
    return {paragraph.domain for paragraph in report.story.paragraphs if paragraph.chapter != "assessment"}


def test_a_domain_left_out_leaves_no_finding(pack: Path) -> None:
    assert domains(pack, declare.catalog(without=["finance"])) == {
        domain.key for domain in declare.catalog().domains if domain.key != "finance"
    }


def test_a_pack_may_name_its_domains(pack: Path) -> None:
    settings = (pack / "report.toml").read_text(encoding="utf-8")
    named = settings.replace('period = "2023-11"', 'period = "2023-11"\ndomains = ["finance", "education"]')
    (pack / "report.toml").write_text(named, encoding="utf-8")
    assert domains(pack, declare.catalog()) == {"finance", "education"}


def test_a_domain_that_is_not_installed_is_told_with_the_nearest(pack: Path) -> None:
    settings = (pack / "report.toml").read_text(encoding="utf-8")
    named = settings.replace('period = "2023-11"', 'period = "2023-11"\ndomains = ["finances", "education"]')
    (pack / "report.toml").write_text(named, encoding="utf-8")
    (finding,) = observe.book(pack, declare.catalog()).findings
    assert (finding.rule, finding.place.file) == ("unknown-domain", "report.toml")
    assert "“finance”" in finding.fix


def test_a_note_and_a_task_that_speak_of_others_go_with_them(pack: Path) -> None:
    whole = observe.book(pack, declare.catalog())
    without = observe.book(pack, declare.catalog(without=["agriculture"]))
    assert {note.section for note in whole.notes} - {note.section for note in without.notes} == {
        note.section for note in whole.notes if note.section.startswith("agriculture")
    }
    assert [task for task in whole.tasks if "rice.sown" in task.text]
    assert not [task for task in without.tasks if "rice.sown" in task.text]
