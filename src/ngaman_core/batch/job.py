"""A job: one pack that becomes its files, in whatever process that may be; whatever goes wrong comes back as text."""

from collections import Counter
from functools import partial
from os.path import abspath, basename
from pathlib import Path
from time import perf_counter

from attrs import evolve, frozen

from ngaman_core import assemble, evaluate, observe, render, tell
from ngaman_core.batch import record
from ngaman_core.batch.library import Library
from ngaman_core.batch.outcome import Outcome, State
from ngaman_core.declare.catalog import Catalog
from ngaman_core.errors import OutputError
from ngaman_core.finding import Severity
from ngaman_core.measure.period import Period
from ngaman_core.plugin.attempt import Fault, attempt


@frozen
class Job:
    """One pack, where its files go, and with what they are built; relative paths begin `here`, where the caller is."""

    pack: Path
    into: Path
    formats: tuple[str, ...]
    period: Period | None
    library: Library
    here: Path
    content: str

    @property
    def name(self) -> str:
        """Return the name of the pack's folder, which its files take."""
        return basename(abspath(self.here / self.pack))

    @property
    def paths(self) -> tuple[Path, ...]:
        """Return the files to write."""
        return tuple(self.into / f"{self.name}{suffix}" for suffix in self.formats)

    @property
    def made_of(self) -> dict[str, str]:
        """Return what the files depend on."""
        return {"pack": self.content, "library": self.library.digest, "period": str(self.period or "")}


def build(job: Job) -> Outcome:
    """Return what becomes of a job; only where no job could be done, an NgamanError."""
    start = perf_counter()
    catalog = job.library.catalog()
    _check_formats(job, catalog)
    outcome = attempt(partial(_built, job, catalog))
    if isinstance(outcome, Fault):
        outcome = Outcome(job.pack, State.FAILED, message=_told(outcome), trace=outcome.trace)
    return evolve(outcome, seconds=perf_counter() - start)


def kept(job: Job) -> Outcome | None:
    """Return the outcome of a job whose files stand there as they would be built; None where they do not."""
    counts = record.findings(job.here / job.into, job.name, job.made_of, [path.name for path in job.paths])
    return counts and Outcome(job.pack, State.UNCHANGED, job.paths, *counts)


def _built(job: Job, catalog: Catalog) -> Outcome:
    book = observe.book(job.here / job.pack, catalog)
    report = assemble.report(tell.story(evaluate.assessment(book, job.period)))
    for path in job.paths:
        render.document(report, job.here / path)
    times = Counter(finding.severity for finding in report.findings)
    counts = times[Severity.ERROR], times[Severity.WARNING], times[Severity.NOTE]
    record.keep(job.here / job.into, job.name, job.made_of, [path.name for path in job.paths], counts)
    return Outcome(job.pack, State.BUILT, job.paths, *counts)


def _check_formats(job: Job, catalog: Catalog) -> None:
    known = render.renderers(catalog)
    for suffix in job.formats:
        if suffix not in known:
            raise OutputError(
                f"Chưa có định dạng {suffix}. Cách sửa: dùng một trong các đuôi {', '.join(sorted(known))}."
            )


def _told(fault: Fault) -> str:
    if fault.is_refusal:
        return fault.said
    if isinstance(fault.cause, MemoryError):
        return "hết bộ nhớ khi dựng báo cáo. Cách sửa: chạy lại với ít tiến trình hơn (--jobs), hoặc xem lại số liệu."
    return f"lỗi ngoài dự kiến, {fault.said}. Cách sửa: báo cho người làm phần bổ sung, hoặc thêm --without."
