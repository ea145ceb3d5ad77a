"""A whole report, from its pack to the bytes of a Word file: how fast, how much memory, and how both grow.

docxtpl fills a template of the same pages and is given every figure; a report finds, checks, works out and words them.
"""

import csv
import io
import re
import resource
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from decimal import Decimal
from multiprocessing import get_context
from pathlib import Path

from benchmarks.turns import Row, compared, seconds
from benchmarks.word import EXAMPLE, filled, template, words
from ngaman_core import Domain, assemble, declare, evaluate, flow, observe, tell
from ngaman_core.declare import Catalog
from ngaman_core.render.docx import write

TURNS, CURVE_TURNS = 12, 3
WARD = EXAMPLE.with_name("phuong-2026-q2")
FEW, MANY = 200, 1000
TIMES = (2, 4, 8)
LETTERS = "abcdefghijklmnopqrstuvwxyz"
REPORT = """format = 1
numbers = "plain"
period = "2023-11"
issuer = "Ủy ban nhân dân xã Mẫu"
[outline.chapters]
assessment = {}
economy = {}
"""


def made(pack: Path, catalog: Catalog) -> bytes:
    """Return the Word file of a pack."""
    return write(assemble.report(tell.story(evaluate.assessment(observe.book(pack, catalog)))))


def against_docxtpl(folder: Path) -> Row:
    """Return the row of the example, pack to .docx, against filling a template that was made before."""
    catalog = declare.catalog()
    report = assemble.report(tell.story(evaluate.assessment(observe.book(EXAMPLE, catalog))))
    ready, context = template(report)
    path = folder / "template.docx"
    path.write_bytes(ready)
    assert plain(filled(path, context)) == plain(made(EXAMPLE, catalog))
    ours = ("the example, pack to .docx", lambda: made(EXAMPLE, catalog))
    return compared(ours, ("docxtpl, a ready-made template", lambda: filled(path, context)), TURNS, goal=1)


def plain(file: bytes) -> list[str]:
    """Return the paragraphs of a Word file, whatever keeps a figure and its unit on one line."""
    return [one.replace("\u00a0", " ") for one in words(file)]


def many() -> Row:
    """Return the row of a thousand reports, no two alike, made in a process of their own."""
    with ProcessPoolExecutor(1, get_context("spawn")) as fresh:
        few, all_of_them = fresh.submit(peaks).result()
    return Row(f"peak memory, {MANY} reports", f"{FEW} reports", [all_of_them / few], goal=1.02)


def peaks() -> list[int]:
    """Return how much memory a process has held at most: after few reports, and after many."""
    catalog, found = declare.catalog(), []
    with tempfile.TemporaryDirectory() as name:
        for number in range(1, MANY + 1):
            vary(WARD, Path(name), number)
            made(Path(name), catalog)
            if number in (FEW, MANY):
                found.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    return found


def vary(pack: Path, folder: Path, number: int) -> None:
    """Write a pack with other figures, with another place in every text, and two of its domains."""
    for path in pack.iterdir():
        text = path.read_text(encoding="utf-8").replace("Bến Sen", f"Bến Sen {number}")
        text = re.sub(r"^domains = .*", 'domains = ["security", "trade"]', text, flags=re.MULTILINE)
        if path.name == "observations.csv":
            rows = list(csv.DictReader(io.StringIO(text)))
            text = table({**row, "value": Decimal(row["value"]) + number} for row in rows)
        (folder / path.name).write_text(text, encoding="utf-8")


def table(rows: Iterable[Mapping[str, object]]) -> str:
    """Return rows as CSV."""
    first, *rest = rows
    out = io.StringIO()
    writer = csv.DictWriter(out, list(first))
    writer.writeheader()
    writer.writerows([first, *rest])
    return out.getvalue()


def spelled(number: int) -> str:
    """Return a number in letters, for a name may hold no digit."""
    return "".join(LETTERS[int(digit)] for digit in str(number))


def town(folder: Path, domains: int = 4, indicators: int = 8, months: int = 11) -> Callable[[], bytes]:
    """Return what makes the report of an invented town, of so many domains, indicators in each, and months of rows."""
    keys = [[f"d{domain}.i{number}" for number in range(indicators)] for domain in range(domains)]
    catalog = Catalog(
        tuple(
            Domain(
                key=f"d{number}",
                title=f"Lĩnh vực {spelled(number)}",
                chapter="economy",
                indicators=[flow(key, f"công trình {spelled(number)} {spelled(place)}", "con", better="higher")
                            for place, key in enumerate(own)],
            )
            for number, own in enumerate(keys)
        )
    )  # fmt: skip
    pack = folder / f"{domains}-{indicators}-{months}"
    pack.mkdir()
    (pack / "report.toml").write_text(REPORT, encoding="utf-8")
    every = [key for own in keys for key in own]
    (pack / "observations.csv").write_text(table(rows_of(every, months)), encoding="utf-8")
    asked = ({"indicator": key, "period": "2023", "value": 90, "authority": "plan"} for key in every)
    (pack / "targets.csv").write_text(table(asked), encoding="utf-8")
    return lambda: made(pack, catalog)


def rows_of(keys: Sequence[str], months: int) -> Iterator[dict[str, object]]:
    """Yield a row for each of so many months up to November 2023."""
    last = 2023 * 12 + 10
    for key in keys:
        for month in range(last - months + 1, last + 1):
            period = f"{month // 12}-{month % 12 + 1:02}"
            yield {"indicator": key, "period": period, "facet": "period", "value": 3 + month % 7}


def curve(what: str, sizes: Sequence[Callable[[], object]]) -> Iterator[Row]:
    """Yield a row for each size: how long it takes for each unit, against the first size."""
    turns = [[seconds(work) for work in sizes] for _ in range(CURVE_TURNS + 1)][1:]
    for place, times in enumerate(TIMES, 1):
        ratios = [taken[place] / times / taken[0] for taken in turns]
        yield Row(f"{times} times the {what}, for each", "as many as at first", ratios, goal=1.25)


def rows() -> Iterator[Row]:
    """Yield the rows of the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        yield against_docxtpl(folder)
        yield many()
        yield from curve("domains", [town(folder, domains=4 * times) for times in (1, *TIMES)])
        yield from curve("indicators", [town(folder, 3, indicators=10 * times) for times in (1, *TIMES)])
        yield from curve("months", [town(folder, 3, 9, months=24 * times) for times in (1, *TIMES)])


if __name__ == "__main__":
    for row in rows():
        print(row, file=sys.stdout, flush=True)
