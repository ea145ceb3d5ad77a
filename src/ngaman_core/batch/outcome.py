"""What became of each pack, and of all of them together."""

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from attrs import field, frozen


class State(StrEnum):
    """What became of a pack: its report is new, or still the one that would be built, or there is none."""

    BUILT = "built"
    UNCHANGED = "unchanged"
    FAILED = "failed"


@frozen
class Outcome:
    """What became of one pack: its files and how much was found in it, or why there are none.

    `trace` is Python's traceback where a plugin's code failed: for its author, and only for those who ask.
    """

    pack: Path
    state: State
    paths: tuple[Path, ...] = ()
    errors: int = 0
    warnings: int = 0
    notes: int = 0
    message: str = ""
    seconds: float = field(default=0.0, eq=False)
    trace: str = field(default="", eq=False, repr=False)

    @property
    def is_fine(self) -> bool:
        """Say whether there is a report and nothing in it is an error."""
        return self.state is not State.FAILED and not self.errors


def _by_pack(outcomes: Iterable[Outcome]) -> tuple[Outcome, ...]:
    return tuple(sorted(outcomes, key=lambda outcome: outcome.pack))


@frozen
class Summary:
    """The outcomes of all packs, by pack, whichever was finished first."""

    outcomes: tuple[Outcome, ...] = field(converter=_by_pack)

    @property
    def built(self) -> tuple[Outcome, ...]:
        """Return the outcomes of the packs whose reports were built."""
        return self._in(State.BUILT)

    @property
    def unchanged(self) -> tuple[Outcome, ...]:
        """Return the outcomes of the packs whose reports did not have to be built again."""
        return self._in(State.UNCHANGED)

    @property
    def failed(self) -> tuple[Outcome, ...]:
        """Return the outcomes of the packs that have no new report."""
        return self._in(State.FAILED)

    @property
    def is_fine(self) -> bool:
        """Say whether every pack has its report and no report has an error."""
        return all(outcome.is_fine for outcome in self.outcomes)

    def __str__(self) -> str:
        return (
            f"{len(self.outcomes)} bộ số liệu: dựng mới {len(self.built)}, giữ nguyên {len(self.unchanged)},"
            f" không dựng được {len(self.failed)}"
        )

    def _in(self, state: State) -> tuple[Outcome, ...]:
        return tuple(outcome for outcome in self.outcomes if outcome.state is state)
