"""Many packs become their reports: what is finished stays, the rest is built, each pack for itself."""

import tempfile
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from importlib.util import find_spec
from os import PathLike
from os.path import lexists, realpath
from pathlib import Path
from unicodedata import normalize

from ngaman_core.batch import record
from ngaman_core.batch.digest import of_folder
from ngaman_core.batch.job import Job, kept
from ngaman_core.batch.library import Library
from ngaman_core.batch.outcome import Outcome, State, Summary
from ngaman_core.errors import DataError, OutputError
from ngaman_core.measure.period import Period
from ngaman_core.measure.period import period as period_of
from ngaman_core.observe.pack import FILES
from ngaman_core.render.draft import sweep
from ngaman_core.render.writing import REASONS


def packs(folder: str | PathLike[str]) -> tuple[Path, ...]:
    """Return the packs that lie directly in a folder: each folder with a file of a pack, hidden ones left out.

    >>> [pack.name for pack in packs("examples")]
    ['nga-nam-2023-11', 'phuong-2026-q2']
    """
    folder = Path(folder)
    try:
        found = tuple(sorted(path for path in folder.iterdir() if path.is_dir() and _is_pack(path)))
    except OSError as error:
        raise DataError(
            f"Không mở được thư mục {folder} ({error.strerror}). Cách sửa: kiểm tra lại đường dẫn và quyền đọc."
        ) from None
    if not found:
        raise DataError(
            f"Không có bộ số liệu nào trong thư mục {folder}. Cách sửa: ghi đường dẫn của thư mục chứa các bộ;"
            " một bộ riêng thì dùng lệnh ngaman report."
        )
    return found


def _is_pack(folder: Path) -> bool:
    return not folder.name.startswith(".") and any(lexists(folder / name) for name in FILES)


def reports(
    packs: Iterable[str | PathLike[str]],
    into: str | PathLike[str],
    *,
    formats: Sequence[str] = (".docx",),
    period: str | Period | None = None,
    local: Iterable[str | PathLike[str]] = (),
    without: Iterable[str] = (),
    jobs: int | None = None,
    patience: float = 600,
    done: Callable[[Outcome], object] | None = None,
) -> Summary:
    """Build the report of every pack into a folder, each named as its pack, and return what became of each.

    Packs whose files stand there as they would be built are left alone. `local` and `without` choose plugins as in
    `declare.catalog`. `jobs` processes work at once, as many as there are processors where it is left None; under
    `joblib.parallel_config(backend="dask")` a cluster does. A pack that hangs is given up where nothing has been heard
    for `patience` seconds. `done` is called with each outcome as soon as it is known.

    What fails is told in the outcome of its pack; NgamanError is raised where no pack could be built.
    """
    if find_spec("joblib") is None:
        raise OutputError(
            'Chưa dựng được nhiều báo cáo một lúc: thiếu joblib. Cách sửa: pip install "ngaman-core[batch]".'
        )
    if jobs is not None and jobs < 1:
        raise DataError(f"Số tiến trình là {jobs}. Cách sửa: ghi một số từ 1 trở lên, hoặc bỏ trống.")
    reported = period_of(period) if period else None
    wanted, place = tuple(dict.fromkeys(map(Path, packs))), Path(into)
    _prepare(place, wanted)
    library, suffixes = Library.of(local, without), tuple(dict.fromkeys(suffix.lower() for suffix in formats))
    work = [Job(pack, place, suffixes, reported, library, Path.cwd(), of_folder(pack)) for pack in wanted]
    outcomes = []
    with closing(_outcomes(work, jobs, patience)) as coming:
        for outcome in coming:
            outcomes.append(outcome)
            if done:
                done(outcome)
    return Summary(outcomes)


def _prepare(into: Path, packs: Iterable[Path]) -> None:
    """Make the folder of the reports, and that of their records; where nothing can be written, OutputError."""
    for pack in packs:
        if Path(realpath(into)).is_relative_to(realpath(pack)):
            raise OutputError(
                f"Không ghi được vào {into}: thư mục này nằm trong bộ số liệu {pack}. Cách sửa: chọn thư mục khác."
            )
    try:
        (into / record.FOLDER).mkdir(parents=True, exist_ok=True)
        for folder in (into, into / record.FOLDER):
            tempfile.TemporaryFile(dir=folder).close()
            sweep(folder)  # a worker that was killed may have left its draft, and perhaps nothing is written today
    except OSError as error:
        reason, cure = REASONS.get(error.errno or 0, ("một tệp mang tên này đã có ở đó", "chọn thư mục khác"))
        raise OutputError(f"Không ghi được vào {into}: {reason}. Cách sửa: {cure}.") from None


def _outcomes(work: Iterable[Job], workers: int | None, patience: float) -> Generator[Outcome, None, None]:
    waiting = []
    for job, rivals in _with_rivals(work):
        before = None if rivals else kept(job)
        if rivals:
            yield Outcome(job.pack, State.FAILED, message=_clash(rivals))
        elif before:
            yield before
        else:
            waiting.append(job)
    if waiting:
        from ngaman_core.batch.pool import Pool  # joblib takes a while to load

        yield from Pool(workers, patience).outcomes(waiting)


def _with_rivals(work: Iterable[Job]) -> Iterator[tuple[Job, list[Path]]]:
    """Yield each job with the other packs whose files would have the same name where capitals do not count."""
    named: dict[str, list[Path]] = {}
    listed = list(work)
    for job in listed:
        named.setdefault(_folded(job), []).append(job.pack)
    for job in listed:
        yield job, [pack for pack in named[_folded(job)] if pack != job.pack]


def _folded(job: Job) -> str:
    return normalize("NFC", job.name).casefold()


def _clash(rivals: Iterable[Path]) -> str:
    names = ", ".join(map(str, rivals))
    return f"báo cáo trùng tên với báo cáo của {names} (chữ hoa và chữ thường như nhau). Cách sửa: đổi tên thư mục."
