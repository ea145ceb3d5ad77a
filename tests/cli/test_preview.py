"""`ngaman preview`: a domain's sentences on sample figures."""

import pytest

from ngaman_core.declare import catalog
from tests.cli.desk import PLUGIN, Desk

LINES = """\
town_at_test.py:15
  full                trong tháng tăng thêm 2.575 con, lũy kế từ đầu năm 23.341 con, bằng 108,06%
  without herd:rate   trong tháng tăng thêm 2.575 con, lũy kế từ đầu năm 23.341 con
  missing herd        [thiếu số liệu: đàn gia súc tháng 11 năm 2023]
  missing herd:total  [thiếu số liệu: số lũy kế đàn gia súc tháng 11 năm 2023]
  estimate            trong tháng tăng thêm ước 2.575 con, lũy kế từ đầu năm ước 23.341 con, bằng 108,06%
  bound               trong tháng tăng thêm trên 2.575 con, lũy kế từ đầu năm trên 23.341 con, bằng trên 108,06%

town_at_test.py:17
  full               lũy kế từ đầu năm thu 40.800 triệu đồng
  missing tax:total  [thiếu số liệu: số lũy kế thu ngân sách tháng 11 năm 2023]
  estimate           lũy kế từ đầu năm thu ước 40.800 triệu đồng
  bound              lũy kế từ đầu năm thu trên 40.800 triệu đồng

told by no line:
  herd  gap, left, required, growth
  tax   period, rate, gap, left, required, growth
"""


def test_a_plugin_speaks_at_once(desk: Desk) -> None:
    done = desk.run("preview", desk.plugin)
    assert (done.code, done.err) == (0, "")
    herd, tax = done.out.splitlines()
    assert herd.startswith("Chăn nuôi: trong tháng tăng thêm ")
    assert " con, lũy kế từ đầu năm " in herd
    assert tax.startswith("Thu ngân sách: lũy kế từ đầu năm thu ")
    assert "[thiếu số liệu" not in done.out


def test_an_installed_module_is_named_without_a_path(desk: Desk) -> None:
    done = desk.run("preview", "ngaman_education")
    assert done.code == 0
    assert done.out.startswith("Giáo dục và đào tạo: ")


@pytest.mark.parametrize("plugin", [f"ngaman_{domain.key}" for domain in catalog().domains])
@pytest.mark.parametrize("period", ["2023-11", "2024-02", "2023-Q3", "2023-H1", "2023-9M", "2023"])
def test_every_domain_of_the_house_has_words_for_every_period(desk: Desk, plugin: str, period: str) -> None:
    done = desk.run("preview", plugin, "--period", period)
    assert (done.code, done.err) == (0, "")
    assert "[thiếu số liệu" not in done.out


def test_the_same_seed_draws_the_same_figures_and_another_one_others(desk: Desk) -> None:
    first = desk.run("preview", desk.plugin).out
    assert desk.run("preview", desk.plugin, "--seed", "1").out == first
    assert desk.run("preview", desk.plugin, "--seed", "2").out != first


def test_the_mistakes_of_a_domain_are_underlined_and_end_with_2(desk: Desk) -> None:
    desk.write("town_at_test.py", PLUGIN.replace("{to_date} thu {tax:total}", "{to_date} thu {tex:total}"))
    done = desk.run("preview", desk.plugin)
    assert (done.code, done.out) == (2, "")
    lines = done.err.splitlines()
    shown = next(number for number, line in enumerate(lines) if line.startswith("    "))
    assert "town_at_test.py:" in lines[shown - 1]
    assert "did you mean 'tax'?" in lines[shown - 1]
    assert lines[shown : shown + 2] == ["    {to_date} thu {tex:total}", "                  ^^^^^^^^^^^"]


def test_lines_that_read_the_same_text_are_refused(desk: Desk) -> None:
    twice = 'Line("{to_date} thu {tax:total}"), Line("{to_date} thu được {tax}")'
    desk.write("town_at_test.py", PLUGIN.replace('Line("{to_date} thu {tax:total}")', twice))
    done = desk.run("preview", desk.plugin)
    assert (done.code, done.out) == (2, "")
    assert "this line reads the same text as that of town_at_test.py:" in done.err


@pytest.mark.parametrize(
    ("module", "said"),
    [
        ("no_such_file.py", "there is no plugin file no_such_file.py"),
        ("no_such_module", "there is no plugin file no_such_module; name the plugin's .py file or an installed module"),
    ],
)
def test_what_is_no_plugin_ends_with_2(desk: Desk, module: str, said: str) -> None:
    done = desk.run("preview", module)
    assert (done.code, done.out) == (2, "")
    assert said in done.err


@pytest.mark.parametrize("text", ["def broken(:\n", "1 / 0\n", "import no_such_module\n"])
def test_a_plugin_that_does_not_load_is_named(desk: Desk, text: str) -> None:
    path = desk.write("broken_at_test.py", text)
    done = desk.run("preview", path)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("plugin 'broken_at_test': broken_at_test.py:1: does not load, ")
    assert "Traceback" in desk.run("preview", path, "--trace", traced=True).err


def test_a_period_that_is_none_ends_with_2(desk: Desk) -> None:
    done = desk.run("preview", desk.plugin, "--period", "2023-13")
    assert (done.code, done.out) == (2, "")
    assert "Không hiểu kỳ báo cáo “2023-13”" in done.err


def test_lines_shows_all_that_each_line_can_say_and_what_none_tells(desk: Desk) -> None:
    desk.write("town_at_test.py", PLUGIN.replace(" {herd:basis}", ""))
    done = desk.run("preview", desk.plugin, "--lines")
    assert (done.code, done.err) == (0, "")
    assert done.out.split("\n\n")[1:] == LINES.split("\n\n")


def test_two_domains_of_a_module_that_read_the_same_text_are_told(desk: Desk) -> None:
    zoo = desk.write(
        "zoos_at_test.py",
        "from ngaman_core import Domain, Line, Topic, flow, hookimpl\n"
        "def zoo(key):\n"
        "    said = Topic('Thú', [Line(f'nuôi {{{key}.apes}}')])\n"
        "    return Domain(key=key, title='Thú', chapter='society', indicators=[flow(f'{key}.apes', 'vượn', 'con')],"
        " topics=[said])\n"
        "@hookimpl\n"
        "def ngaman_domains():\n"
        "    yield from map(zoo, ('east', 'west'))\n",
    )
    done = desk.run("preview", zoo)
    assert (done.code, done.err) == (0, "")
    assert "these lines read the same text, so the second is never read" in done.out
