"""A watch over slow imports: whoever waits is told for which plugin, while it is still loading."""

from collections.abc import Callable
from threading import Event, Thread
from time import monotonic
from types import TracebackType

from ngaman_core.plugin.plugin import Plugin

PATIENCE = 10.0  # seconds


class Watch:
    """Calls `slow` with a plugin whose import takes longer than `patience` seconds, from a thread of its own.

    The thread sleeps and wakes once in that time at most; without `slow` there is none.
    """

    def __init__(self, slow: Callable[[Plugin], None] | None = None, patience: float = PATIENCE) -> None:
        self._slow, self._patience = slow, patience
        self._over = Event()
        self._thread: Thread | None = None
        self._now: tuple[Plugin | None, float] = (None, monotonic())

    def begin(self, plugin: Plugin) -> None:
        """Begin to wait for a plugin; the one before it has come."""
        self._now = (plugin, monotonic())

    def __enter__(self) -> "Watch":
        if self._slow:
            self._thread = Thread(target=self._wait, args=(self._slow,), name="ngaman-watch", daemon=True)
            self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, cause: BaseException | None, at: TracebackType | None) -> None:
        self._over.set()
        if self._thread:
            self._thread.join()

    def _wait(self, slow: Callable[[Plugin], None]) -> None:
        told: Plugin | None = None
        pause = self._patience
        while not self._over.wait(pause):
            plugin, since = self._now
            left = since + self._patience - monotonic()
            if left <= 0 and plugin not in (None, told):
                slow(plugin)
                told = plugin
            pause = left if left > 0 else self._patience
