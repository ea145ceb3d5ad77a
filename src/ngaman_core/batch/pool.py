"""The only door to joblib: jobs on all processors, or on the machines of a Dask cluster, and one that kills its worker.

Where a worker ends in the middle, joblib ends the whole call. Then each job that was under way is done once more by
itself, which shows the one to blame, and the rest goes on as before.
"""

import os
import signal
from collections.abc import Generator, Iterable, Iterator
from multiprocessing import TimeoutError as Unheard
from threading import current_thread, main_thread

from attrs import field, frozen
from joblib import Parallel, cpu_count, delayed
from joblib.externals.loky import get_reusable_executor
from joblib.parallel import LokyBackend, get_active_backend

from ngaman_core.batch.job import Job, build
from ngaman_core.batch.outcome import Outcome, State
from ngaman_core.errors import NgamanError


def _as_many_as_processors(workers: int | None) -> int:
    """Return the number of workers; unasked it is two at least, since a single one would be this very process."""
    return workers or max(2, cpu_count())


@frozen
class Pool:
    """Workers, and for how many seconds none of them may be heard of: a job may hang.

    On a Dask cluster joblib is silent, too, where a job has killed every worker that tried it.
    """

    workers: int = field(converter=_as_many_as_processors)
    patience: float

    def outcomes(self, jobs: Iterable[Job]) -> Generator[Outcome, None, None]:
        """Yield what becomes of each job as soon as it is known."""
        waiting = {job.pack: job for job in jobs}
        try:
            while waiting:
                begun: list[Job] = []
                try:
                    for outcome in self._done(list(waiting.values()), begun):
                        del waiting[outcome.pack]
                        yield outcome
                except NgamanError:  # no job can be done
                    raise
                except Exception:
                    suspects = [job for job in begun if job.pack in waiting]
                    if not suspects:
                        raise
                    for job in suspects:
                        yield self._alone(waiting.pop(job.pack))
        finally:
            self._dismiss()

    def _done(self, jobs: Iterable[Job], begun: list[Job]) -> Generator[Outcome, None, None]:
        def handed_out() -> Iterator[Job]:
            for job in jobs:
                begun.append(job)
                yield job

        patience = self.patience if self.workers > 1 else None  # nobody watches over this very process
        run = Parallel(self.workers, return_as="generator_unordered", batch_size=1, timeout=patience)
        yield from run(delayed(_built)(job, os.getpid()) for job in handed_out())

    def _alone(self, job: Job) -> Outcome:
        """Return what becomes of a job that has the workers to itself; it is given up where it ends one again."""
        reason = ""
        for _ in range(2):
            try:
                (outcome,) = self._done([job], [])
            except NgamanError:
                raise
            except Unheard:
                reason = f"quá {self.patience:g} giây chưa xong"
                break
            except Exception as broken:
                reason = f"tiến trình bị dừng giữa chừng ({type(broken).__name__}), do hết bộ nhớ hoặc do phần bổ sung"
            else:
                return outcome
        cure = "dựng riêng bộ này bằng lệnh ngaman report để xem nguyên nhân"
        return Outcome(job.pack, State.FAILED, message=f"{reason}. Cách sửa: {cure}.")

    def _dismiss(self) -> None:
        """End the processes that joblib would keep: those of the next call have to load the code as it is then."""
        backend, _ = get_active_backend()
        if self.workers > 1 and isinstance(backend, LokyBackend):
            get_reusable_executor().shutdown(kill_workers=True)


def _built(job: Job, caller: int) -> Outcome:
    """Build in a worker. Ctrl+C is for the caller, who ends it: the worker itself would only print where it stood."""
    if os.getpid() != caller and current_thread() is main_thread():
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    return build(job)
