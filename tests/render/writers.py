"""A writer: a process that writes two contents into one file in turn, until it has done its rounds or is killed."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

import pytest

SIZE = 2_000_000
WHOLE = (b"a" * SIZE, b"b" * SIZE)
FOR_EVER = 1_000_000

needs_signals = pytest.mark.skipif(
    not hasattr(signal, "SIGKILL"), reason="this system has no signal that ends a process wherever it stands"
)

# It has everything loaded, so that what it forks writes at once. It tells each writer's number, and each of its states.
STABLE = """
import os, sys
from pathlib import Path
from ngaman_core.render.writing import written

path, whole = Path(sys.argv[1]), [letter * int(sys.argv[2]) for letter in (b"a", b"b")]
for rounds in sys.stdin:
    writer = os.fork()
    if not writer:
        for turn in range(int(rounds)):
            written(whole[turn % 2], path)
        sys.exit()
    print(writer, flush=True)
    stopped = True
    while stopped:
        _, status = os.waitpid(writer, os.WUNTRACED)
        stopped = os.WIFSTOPPED(status)
        print("stopped" if stopped else os.waitstatus_to_exitcode(status), flush=True)
"""


class Writer:
    """Writes a file in a process of its own, which can be started again when it has ended."""

    def __init__(self, path: Path) -> None:
        self._stable = subprocess.Popen(
            [sys.executable, "-c", STABLE, path, str(SIZE)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        self._living = 0

    def start(self, rounds: int = FOR_EVER) -> None:
        """Begin to write."""
        assert self._stable.stdin
        print(rounds, file=self._stable.stdin, flush=True)
        self._living = int(self.state())

    def state(self) -> str:
        """Wait until the writer's state changes, and return it: 'stopped', or its exit code."""
        assert self._stable.stdout
        return self._stable.stdout.readline().strip()

    def send(self, number: int) -> str:
        """Send a signal that stops or ends the writer, and return the state it is in when that is done."""
        os.kill(self._living, number)
        state = self.state()
        self._living = self._living if state == "stopped" else 0
        return state

    def resume(self) -> None:
        """Let a stopped writer go on."""
        os.kill(self._living, signal.SIGCONT)

    def finish(self) -> str:
        """Wait until the writer has done its rounds, and return its exit code."""
        self._living = 0
        return self.state()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._living:
            self.send(signal.SIGKILL)
        self._stable.communicate(timeout=60)
