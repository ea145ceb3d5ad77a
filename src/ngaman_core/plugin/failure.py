"""A failure: what a plugin does wrong, so that its part is left out and the rest goes on."""

from collections.abc import Iterable
from typing import NamedTuple

from ngaman_core.finding import Finding, Place, Severity
from ngaman_core.plugin.attempt import Fault
from ngaman_core.plugin.offered import Keyed
from ngaman_core.plugin.plugin import Plugin

LONGEST_TOLD = 300
SPEAKING = "ngaman_domains"  # the hook without which the report lacks a part
# How a plugin fails, in the words of a clerk.
UNLOADED, FAULTY, CLASHING = "không nạp được", "bị lỗi", "trùng với phần khác"


class Failure(NamedTuple):
    """What one plugin does wrong; `reason` tells its author, with the cure.

    `part` is the key of the domain that the report lacks: the plugin's name as long as nobody knows better, '' where no
    domain is lost.
    """

    plugin: Plugin
    state: str
    reason: str
    part: str = ""
    place: Place = Place()
    trace: str = ""

    def __str__(self) -> str:
        if self.state == CLASHING:  # of two neither is to blame, and the reason names both
            return self.reason
        line = f"{self.place.file}:{self.place.row}: " if self.state == UNLOADED and self.place else ""
        return f"plugin {self.plugin}: {line}{self.reason}"

    @property
    def finding(self) -> Finding:
        """Return what a clerk is told."""
        # Indented lines show a mistake where it stands, which they cannot do in one line.
        told = " ".join(line for line in self.reason.splitlines() if not line.startswith(" "))
        told = told if len(told) <= LONGEST_TOLD else f"{told[:LONGEST_TOLD]}…"
        message = f"phần bổ sung {self.plugin} {self.state} nên bị bỏ qua: {told.removesuffix('.')}"
        message += "" if told.endswith(("?", "!", "…")) else "."
        cure = "gỡ một trong các phần trùng nhau" if self.state == CLASHING else "báo cho người làm phần bổ sung"
        out = f"thêm --without {self.plugin.name}" if self.plugin.distribution else "bỏ --plugin"
        return Finding("failed-plugin", Severity.ERROR, message, f"{cure}, hoặc {out}.", self.place, self.trace)


def not_taken(plugin: Plugin, fault: Fault) -> Failure:
    """Return the failure of a plugin that does not load, or whose hooks are no hooks."""
    if fault.is_refusal:
        return Failure(plugin, FAULTY, fault.said, plugin.name, fault.place, fault.trace)
    reason = f"does not load, {fault.said}; repair or uninstall it"
    return Failure(plugin, UNLOADED, reason, plugin.name, fault.place, fault.trace)


def no_answer(plugin: Plugin, hook: str, fault: Fault, place: Place) -> Failure:
    """Return the failure of a plugin whose hook, which stands at a place, fails or yields what it may not."""
    reason = fault.said if fault.is_refusal else f"{hook} fails, {fault.said}"
    return Failure(plugin, FAULTY, reason, plugin.name if hook == SPEAKING else "", fault.place or place, fault.trace)


def one_name(plugins: Iterable[Plugin]) -> list[Failure]:
    """Return the failures of plugins that have one name."""
    listed = sorted(plugins)
    reason = f"plugins {' and '.join(map(str, listed))} have one name; uninstall or rename one of the two"
    return [Failure(plugin, CLASHING, reason, plugin.name) for plugin in listed]


def one_key(offers: Iterable[tuple[Plugin, Keyed]], hook: str) -> list[Failure]:
    """Return the failures of plugins that offer values with one key."""
    listed = list(offers)
    sources = " and ".join(f"from plugin {plugin}" for plugin, _ in listed)
    what = f"{type(listed[0][1]).__name__} {listed[0][1].key!r}"
    return clash(listed, hook, f"{what} comes {sources}; uninstall one of the two, or rename what it offers")


def clash(offers: Iterable[tuple[Plugin, Keyed]], hook: str, reason: str) -> list[Failure]:
    """Return the failures of plugins whose values cannot stand beside each other; the reason names them all."""
    return [
        Failure(plugin, CLASHING, reason, value.key if hook == SPEAKING else "", getattr(value, "source", Place()))
        for plugin, value in offers
    ]
