"""`ngaman indicators`: what is declared."""

import json

from tests.cli.desk import Desk


def test_the_indicators_are_a_table(desk: Desk) -> None:
    done = desk.run("indicators", *desk.only_the_town)
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        "key   kind  unit        better  name",
        "----  ----  ----------  ------  -------------",
        "herd  flow  con         higher  đàn gia súc",
        "tax   flow  triệu đồng  higher  thu ngân sách",
    ]


def test_only_those_of_one_domain_are_listed(desk: Desk) -> None:
    keys = [line.split()[0] for line in desk.run("indicators", "--domain", "education").out.splitlines()[2:]]
    assert keys == ["pupils"]
    every = [line.split()[0] for line in desk.run("indicators").out.splitlines()[2:]]
    assert {"pupils", "livestock", "budget.revenue"} <= set(every)


def test_json_is_one_document(desk: Desk) -> None:
    done = desk.run("indicators", "--json", *desk.only_the_town)
    assert (done.code, done.err) == (0, "")
    first = json.loads(done.out)[0]
    assert first.pop("row") > 0
    assert first == {
        "domain": "town", "key": "herd", "kind": "flow", "name": "đàn gia súc", "unit": "con",
        "better": "higher", "by": "", "within": "year", "part_of": "", "of": [], "counted": "", "also": [], "code": "",
        "file": "town_at_test.py",
    }  # fmt: skip


def test_where_nothing_is_declared_nothing_is_listed(desk: Desk) -> None:
    left_out = desk.only_the_town[2:]
    assert desk.run("indicators", *left_out) == (0, "", "")
    assert desk.run("indicators", "--json", *left_out) == (0, "[]\n", "")


def test_an_unknown_domain_ends_with_2(desk: Desk) -> None:
    done = desk.run("indicators", "--domain", "educaton")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("no domain 'educaton' ")
    assert "did you mean 'education'?" in done.err
