"""A plugin that takes long to load is named while it still does."""

import time
from threading import Event, active_count

import pytest

from ngaman_core.plugin.plugin import Plugin
from ngaman_core.plugin.watch import PATIENCE, Watch

QUICK, SLOW, SLOWER = Plugin("quick"), Plugin("slow"), Plugin("slower")


def test_a_slow_plugin_is_named_before_it_has_come() -> None:
    told = Event()
    with Watch(lambda plugin: told.set(), 0.05) as watch:
        watch.begin(SLOW)
        assert told.wait(5)


def test_each_slow_plugin_is_named_once_and_no_quick_one() -> None:
    named: list[Plugin] = []
    with Watch(named.append, 0.1) as watch:
        for plugin, seconds in ((QUICK, 0), (SLOW, 0.5), (QUICK, 0), (SLOWER, 0.25), (QUICK, 0)):
            watch.begin(plugin)
            time.sleep(seconds)
    assert named == [SLOW, SLOWER]


def test_many_quick_plugins_are_no_slow_one() -> None:
    named: list[Plugin] = []
    with Watch(named.append, 0.3) as watch:
        for number in range(10):
            watch.begin(Plugin(f"quick-{number}"))
            time.sleep(0.06)
    assert named == []


@pytest.mark.parametrize("watch", [Watch(), Watch(None, 0)])
def test_where_nobody_asks_there_is_no_thread(watch: Watch) -> None:
    before = active_count()
    with watch:
        watch.begin(SLOW)
        assert active_count() == before


def test_the_thread_ends_with_the_watch() -> None:
    before = active_count()
    with Watch(print, 3600):
        assert active_count() == before + 1
    assert active_count() == before


def test_a_clerk_waits_ten_seconds_for_the_first_word() -> None:
    assert PATIENCE == 10
