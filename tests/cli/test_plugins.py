"""`ngaman plugins`: what is installed, and what is wrong with it."""

from pathlib import Path

import pytest

from ngaman_core.declare import catalog
from tests.cli.desk import Desk

LINE = 'Line("đàn có {{{key}}}")'
CODE = """\
from ngaman_core import Domain, Line, Topic, flow, hookimpl

@hookimpl
def ngaman_domains():
    yield Domain(
        key="{domain}", title="Thú", chapter="economy",
        indicators=[flow("{one}", "thú", "con"), flow("{two}", "chim", "con")],
        topics=[Topic("Một", [{lines}])],
    )
"""


def code(domain: str, *speaking: str, one: str, two: str) -> str:
    lines = ", ".join(LINE.format(key=key) for key in speaking)
    return CODE.format(domain=domain, one=one, two=two, lines=lines)


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> object:
    def installed(name: str, text: str) -> None:
        about = tmp_path / name / f"{name}-2.5.dist-info"
        about.mkdir(parents=True)
        (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 2.5\n", encoding="utf-8")
        (about / "entry_points.txt").write_text(f"[ngaman_core]\n{name} = {name}\n", encoding="utf-8")
        (tmp_path / name / f"{name}.py").write_text(text, encoding="utf-8")
        monkeypatch.syspath_prepend(tmp_path / name)

    return installed


def test_every_plugin_and_every_domain_is_listed_with_its_numbers(desk: Desk) -> None:
    done = desk.run("plugins")
    assert (done.code, done.err) == (0, "")
    words = [line.split() for line in done.out.splitlines()]
    assert words[0] == ["plugin", "distribution", "version"]
    for domain in catalog().domains:
        assert [domain.key, f"ngaman-{domain.key}"] in [row[:2] for row in words]
        numbers = [str(len(domain.indicators)), str(len(list(domain.lines)))]
        assert [row for row in words if row[:1] == [domain.key] and row[-2:] == numbers]


def test_a_plugin_that_is_installed_appears(desk: Desk, install: object) -> None:
    install(
        "zooone",
        code("zooone", "zooone.a", "zooone.b", one="zooone.a", two="zooone.b").replace(
            "đàn có {zooone.b}", "chim có {zooone.b}"
        ),
    )  # type: ignore[operator]
    done = desk.run("plugins")
    assert done.code == 0
    assert ["zooone", "zooone", "2.5"] in [line.split() for line in done.out.splitlines()]


def test_lines_of_one_domain_that_read_the_same_text_end_with_1(desk: Desk, install: object) -> None:
    install("zootwo", code("zootwo", "zootwo.a", "zootwo.b", one="zootwo.a", two="zootwo.b"))  # type: ignore[operator]
    done = desk.run("plugins")
    assert done.code == 1
    assert "these lines read the same text, so the second is never read" in done.out
    assert "zootwo.py:8: 'đàn có {zootwo.b}'" in done.out


def test_lines_of_two_domains_that_read_the_same_text_are_told_and_end_with_0(desk: Desk, install: object) -> None:
    install("zoosix", code("zoosix", "zoosix.a", one="zoosix.a", two="zoosix.b"))  # type: ignore[operator]
    install("zooten", code("zooten", "zooten.a", one="zooten.a", two="zooten.b"))  # type: ignore[operator]
    done = desk.run("plugins")
    assert "these lines read the same text" in done.out
    assert done.code == 0


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "raise RuntimeError('hỏng')",
            "plugin 'zoobad' (zoobad 2.5): module 'zoobad' does not load, RuntimeError: hỏng",
        ),
        (
            "from ngaman_core import hookimpl\n@hookimpl\ndef ngaman_domain():\n    return []\n",
            "there is no hook 'ngaman_domain'; did you mean 'ngaman_domains'?",
        ),
        (
            code("finance", "zoo.a", one="zoo.a", two="zoo.b"),
            "Domain 'finance' comes from plugin 'zoobad' (zoobad 2.5) and from plugin 'finance'",
        ),
        (
            code("zoobad", "livestock", one="livestock", two="zoo.b"),
            "'livestock' is declared by 'agriculture' and by 'zoobad'",
        ),
    ],
)
def test_a_broken_plugin_is_named_and_ends_with_2(desk: Desk, install: object, text: str, said: str) -> None:
    install("zoobad", text)  # type: ignore[operator]
    try:
        done = desk.run("plugins")
        assert (done.code, done.out) == (2, "")
        assert said in done.err
    finally:
        import sys

        sys.modules.pop("zoobad", None)
