"""The only door to joblib: jobs on all processors, or on the machines of a Dask cluster, and one that kills its worker.

Where a worker ends in the middle, joblib ends the whole call. Then each job that was under way is done once more by
itself, which shows the one to blame, and the rest goes on as before.
"""

from collections.abc import Iterable, Iterator, Sequence

from joblib import Parallel, cpu_count, delayed
from joblib.externals.loky import get_reusable_executor
from joblib.parallel import LokyBackend, get_active_backend

from ngaman_core.batch.job import Job, build
from ngaman_core.batch.outcome import Outcome, State
from ngaman_core.errors import NgamanError


def outcomes(jobs: Iterable[Job], workers: int | None) -> Iterator[Outcome]:
    """Yield what becomes of each job as soon as it is known.

    Without a number there are as many workers as processors, and at least two: the last one would be this process.
    """
    workers = workers or max(2, cpu_count())
    waiting = {job.pack: job for job in jobs}
    try:
        while waiting:
            begun: list[Job] = []
            try:
                for outcome in _done(list(waiting.values()), workers, begun):
                    del waiting[outcome.pack]
                    yield outcome
            except NgamanError:
                raise
            except Exception:
                suspects = [job for job in begun if job.pack in waiting]
                if not suspects:
                    raise
                for job in suspects:
                    yield _alone(waiting.pop(job.pack), workers)
    finally:
        _dismiss(workers)


def _done(jobs: Sequence[Job], workers: int, begun: list[Job]) -> Iterator[Outcome]:
    def handed_out() -> Iterator[Job]:
        for job in jobs:
            begun.append(job)
            yield job

    run = Parallel(n_jobs=workers, return_as="generator_unordered", batch_size=1)
    yield from run(delayed(build)(job) for job in handed_out())


def _alone(job: Job, workers: int) -> Outcome:
    try:
        (outcome,) = _done([job], workers, [])
    except NgamanError:
        raise
    except Exception as broken:
        message = (
            f"tiến trình dựng báo cáo này bị dừng giữa chừng ({type(broken).__name__}), do hết bộ nhớ hoặc do một phần"
            " bổ sung. Cách sửa: dựng riêng bộ này bằng lệnh ngaman report để xem nguyên nhân."
        )
        return Outcome(job.pack, State.FAILED, message=message)
    return outcome


def _dismiss(workers: int) -> None:
    """End the processes that joblib would keep: those of the next call have to load the code as it is then."""
    backend, _ = get_active_backend()
    if workers > 1 and isinstance(backend, LokyBackend):
        get_reusable_executor().shutdown(kill_workers=True)
