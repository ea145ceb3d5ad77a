"""The same figures give the same text: however they are ordered, however often, and in every run of Python."""

import os
import subprocess
import sys
from collections.abc import Iterator

from ngaman_core.declare.domain import Domain
from ngaman_core.testing.breach import Breach
from ngaman_core.testing.world import World

# What the order of a set depends on; each run of Python has its own, unless it is given one.
HASH_SEEDS = ("1", "2")
SAY = """\
import sys
from ngaman_core import declare, evaluate, observe, tell
known = declare.catalog((), local=[sys.argv[1]]).only([sys.argv[2]])
text = tell.story(evaluate.assessment(observe.sample(known, sys.argv[3]))).text
sys.stdout.buffer.write(text.encode("utf-8"))
"""


def unstable(world: World) -> Iterator[Breach]:
    """Yield where a domain says other things of the same figures."""
    again = world.changed()
    turned = world.changed(reversed(world.book.observations), reversed(world.book.targets))
    for other, why in ((again, "asked twice"), (turned, "with its rows in another order")):
        yield from _differing(world.story.text, other.story.text, f"{why}, the domain says", world)
    if module := _module(world):
        runs = _in_other_runs(module, world)
        if failed := next((said for code, said in runs if code), ""):
            yield Breach(
                "unstable", world.domain.source, f"in another run of Python, {failed.strip().splitlines()[-1]}"
            )
        else:
            (_, first), (_, second) = runs
            yield from _differing(first, second, "in another run of Python, the domain says", world)


def _differing(text: str, other: str, why: str, world: World) -> Iterator[Breach]:
    for line, another in zip([*text.splitlines(), ""], [*other.splitlines(), ""], strict=False):
        if line != another:
            yield Breach("unstable", world.domain.source, f"{why} “{another}” instead of “{line}”")
            return


def _module(world: World) -> str:
    """Return the file of the plugin that declares the domain, where it is one; another may have a file of that name."""
    for module in list(sys.modules.values()):
        file = str(getattr(module, "__file__", None))
        if os.path.basename(file) == world.domain.source.file and os.path.isfile(file):
            hook = getattr(module, "ngaman_domains", tuple)
            if any(_is_alike(one, world.domain) for one in hook()):
                return file
    return ""


def _is_alike(one: Domain, other: Domain) -> bool:
    return (one.key, one.indicators, one.topics) == (other.key, other.indicators, other.topics)


def _in_other_runs(module: str, world: World) -> list[tuple[int, str]]:
    """Return the exit code of two runs of Python whose sets have another order, and what the domain says in each."""
    command = [sys.executable, "-c", SAY, module, world.domain.key, str(world.assessment.period)]
    runs = [
        subprocess.Popen(
            command,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        for seed in HASH_SEEDS
    ]
    said = [run.communicate()[0].decode("utf-8") for run in runs]
    return [(run.returncode, text) for run, text in zip(runs, said, strict=True)]
