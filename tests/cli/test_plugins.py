"""`ngaman plugins`: what is installed, and what is wrong with it."""

import json

import pytest

from ngaman_core.declare import catalog
from ngaman_core.plugin.spec import CONTRACT
from tests.cli.desk import Desk
from tests.guests import Install

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


def test_every_plugin_and_every_domain_is_listed_with_its_numbers(desk: Desk) -> None:
    done = desk.run("plugins")
    assert (done.code, done.err) == (0, "")
    words = [line.split() for line in done.out.splitlines()]
    assert words[0] == ["plugin", "source", "version", "adds"]
    assert words[-1] == ["contract", str(CONTRACT)]
    for domain in catalog().domains:
        assert [domain.key, f"ngaman-{domain.key}", "0.1.0", "Domain", domain.key] in words
        counted = (domain.indicators, list(domain.lines), domain.laws, domain.units, domain.tellers)
        assert [row for row in words if row[:1] == [domain.key] and row[-5:] == [str(len(one)) for one in counted]]


def test_json_says_what_the_tables_say_with_hooks_and_failures(desk: Desk, install: Install) -> None:
    install("zoobad", "import nothing_of_the_kind\n")
    done = desk.run("plugins", "--json", "--plugin", desk.plugin)
    said = json.loads(done.out)
    assert (done.code, said["contract"]) == (1, CONTRACT)
    town = {"name": "town_at_test", "source": "town_at_test.py", "version": "", "hooks": ["ngaman_domains"]}
    assert {**town, "adds": "Domain town"} in said["plugins"]
    assert {
        "key": "town", "title": "Kinh tế", "chapter": "economy",
        "indicators": 2, "lines": 2, "laws": 0, "units": 0, "tellers": 0,
    } in said["domains"]  # fmt: skip
    (failure,) = said["failures"]
    assert failure["plugin"] == "zoobad"
    assert "No module named 'nothing_of_the_kind'" in failure["reason"]


def test_a_plugin_that_is_installed_appears(desk: Desk, install: Install) -> None:
    install(
        "zooone",
        code("zooone", "zooone.a", "zooone.b", one="zooone.a", two="zooone.b").replace(
            "đàn có {zooone.b}", "chim có {zooone.b}"
        ),
    )
    done = desk.run("plugins")
    assert done.code == 0
    assert ["zooone", "ngaman-zooone", "1.0", "Domain", "zooone"] in [line.split() for line in done.out.splitlines()]


def test_lines_of_one_domain_that_read_the_same_text_end_with_1(desk: Desk, install: Install) -> None:
    install("zootwo", code("zootwo", "zootwo.a", "zootwo.b", one="zootwo.a", two="zootwo.b"))
    done = desk.run("plugins")
    assert done.code == 1
    said = "ngaman_zootwo.py:8: this line reads the same text as that of ngaman_zootwo.py:8, 'đàn có {zootwo.a}'"
    assert said in done.out


def test_lines_of_two_domains_that_read_the_same_text_are_told_and_end_with_0(desk: Desk, install: Install) -> None:
    install("zoosix", code("zoosix", "zoosix.a", one="zoosix.a", two="zoosix.b"))
    install("zooten", code("zooten", "zooten.a", one="zooten.a", two="zooten.b"))
    done = desk.run("plugins")
    assert "these lines read the same text" in done.out
    assert done.code == 0


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "raise RuntimeError('hỏng')",
            "lỗi: ngaman_zoobad.py, dòng 1: phần bổ sung 'zoobad' (ngaman-zoobad 1.0) không nạp được nên bị bỏ qua:"
            " does not load, RuntimeError: hỏng; repair or uninstall it."
            " Cách sửa: báo cho người làm phần bổ sung, hoặc thêm --without zoobad.",
        ),
        (
            "from ngaman_core import hookimpl\n@hookimpl\ndef ngaman_domain():\n    return []\n",
            "there is no hook 'ngaman_domain'; did you mean 'ngaman_domains'?",
        ),
        (
            code("finance", "zoo.a", one="zoo.a", two="zoo.b"),
            "Domain 'finance' comes from plugin 'finance' (ngaman-finance 0.1.0)"
            " and from plugin 'zoobad' (ngaman-zoobad 1.0);",
        ),
        (
            code("zoobad", "livestock", one="livestock", two="zoo.b"),
            "indicator 'livestock' is declared by 'agriculture' and by 'zoobad'; rename one of the two",
        ),
        (
            "from ngaman_core import hookimpl\n@hookimpl\ndef ngaman_readers():\n    yield '.ods'\n",
            "ngaman_readers yields '.ods', which is no Reader",
        ),
        (
            "from ngaman_core import hookimpl\nfrom ngaman_core.render import Renderer\n"
            "@hookimpl\ndef ngaman_renderers():\n    yield Renderer('.TXT', str)\n",
            "ngaman_renderers offers '.txt', which the house brings itself; use another",
        ),
    ],
)
def test_a_plugin_that_fails_is_listed_with_reason_and_cure_and_the_others_with_it(
    desk: Desk, install: Install, text: str, said: str
) -> None:
    install("zoobad", text)
    done = desk.run("plugins")
    assert (done.code, done.err) == (1, "")
    assert said in done.out
    assert "thêm --without zoobad." in done.out
    assert "ngaman-education" in done.out


def test_the_mistakes_of_a_domain_are_shown_where_they_stand(desk: Desk, install: Install) -> None:
    install("zoobad", code("zoobad", "zoo.c", one="zoo.a", two="zoo.b"))
    done = desk.run("plugins")
    assert done.code == 1
    assert done.out.splitlines()[-3:] == [
        "ngaman_zoobad.py:8: no indicator has the key 'zoo.c'; did you mean 'zoo.b'?",
        "    đàn có {zoo.c}",
        "           ^^^^^^^",
    ]


def test_what_is_left_out_is_not_listed(desk: Desk, install: Install) -> None:
    install("zoobad", "1 / 0")
    done = desk.run("plugins", "--without", "zoobad", "--without", "finance")
    assert (done.code, done.err) == (0, "")
    assert not {"zoobad", "finance"} & {*done.out.split()}


def test_the_traceback_is_shown_on_demand(desk: Desk, install: Install) -> None:
    install("zoobad", "1 / 0")
    done = desk.run("plugins", "--trace", traced=True)
    assert done.code == 1
    assert done.err.endswith("ZeroDivisionError: division by zero\n")
