"""What a document is held against: the report of a pack, made in its format and read the same way, or another one."""

from os import PathLike
from pathlib import Path
from tempfile import TemporaryDirectory

from ngaman_core import assemble, evaluate, observe, render, tell
from ngaman_core.audit.against import against_before, against_pack
from ngaman_core.audit.extract import Reader
from ngaman_core.audit.fault import Fault
from ngaman_core.audit.source.file import Source, source
from ngaman_core.declare.catalog import Catalog


def beside(taken: Source, against: str | PathLike[str], catalog: Catalog) -> tuple[Fault, ...]:
    """Return what differs from a pack (a folder), or does not follow from an earlier report (a file)."""
    if Path(against).is_dir():
        return _beside_pack(taken, Path(against), catalog)
    reader = Reader.of(catalog)
    return tuple(against_before(reader.read(taken.parted), reader.read(source(against).parted), catalog))


def _beside_pack(taken: Source, pack: Path, catalog: Catalog) -> tuple[Fault, ...]:
    book = observe.book(pack, catalog)
    report = assemble.report(tell.story(evaluate.assessment(book)))
    with TemporaryDirectory() as folder:
        made = source(render.document(report, Path(folder) / f"report{taken.kind}"))
    reader = Reader.of(book.catalog, book.reading)
    return tuple(against_pack(reader.read(taken.parted), reader.read(made.parted), book.catalog))
