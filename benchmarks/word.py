"""How fast a report becomes a Word file: against docxtpl filling a ready-made template, and against two imports, cold.

The template is our own file with a variable in the place of each figure and a loop in the place of the table's rows.
"""

import compileall
import io
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
from attrs import evolve
from docxtpl import DocxTemplate  # type: ignore[import-untyped]

from ngaman_core import assemble, declare, evaluate, observe, tell
from ngaman_core.assemble import Block, Report
from ngaman_core.render.docx import write
from ngaman_core.tell import Figure

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "nga-nam-2023-11"
TURNS, COLD_TURNS = 40, 15
SURROUNDINGS = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}


def example(times: int = 1) -> Report:
    """Return the report of the example, with the paragraphs of each chapter said so many times."""
    report = assemble.report(tell.story(evaluate.assessment(observe.book(EXAMPLE, declare.catalog()))))
    blocks = [
        evolve(part, children=tuple(evolve(chapter, children=chapter.children * times) for chapter in part.children))
        for part in report.blocks
    ]
    return evolve(report, blocks=tuple(blocks))


def template(report: Report) -> tuple[bytes, dict[str, object]]:
    """Return a template of docxtpl for a report, and what fills it."""
    figures: dict[str, object] = {}

    def emptied(block: Block) -> Block:
        parts = []
        for part in block.parts:
            if isinstance(part, Figure):
                name = f"f{len(figures)}"
                figures[name] = str(part)
                part = evolve(part, printed=evolve(part.printed, text=f"{{{{ {name} }}}}"))  # noqa: PLW2901
            parts.append(part)
        return evolve(block, parts=tuple(parts), children=tuple(emptied(child) for child in block.children))

    blocks = tuple(emptied(block) for block in report.blocks)
    rows: dict[str, object] = {}
    appendices = []
    for number, appendix in enumerate(report.appendices):
        table, width = appendix.table, range(len(appendix.table.head))
        rows[f"rows{number}"] = table.rows
        cells = [f"{{{{ row[{cell}] }}}}" for cell in width]
        # A row that holds a tag of docxtpl is taken out of the table, whatever else stands in it.
        loop = [[f"{{%tr for row in rows{number} %}}", *cells[1:]], cells, ["{%tr endfor %}", *cells[1:]]]
        appendices.append(evolve(appendix, table=evolve(table, rows=tuple(map(tuple, loop)))))
    return write(evolve(report, blocks=blocks, appendices=tuple(appendices))), figures | rows


def filled(path: Path, context: dict[str, object]) -> bytes:
    """Fill a template as the manual of docxtpl shows it."""
    document = DocxTemplate(path)
    document.render(context, autoescape=True)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def words(data: bytes) -> list[str]:
    """Return every paragraph of a Word file, those in tables too."""
    document = docx.Document(io.BytesIO(data))
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    return [one.text for one in (*document.paragraphs, *(line for cell in cells for line in cell.paragraphs))]


def turns(ours: Callable[[], object], theirs: Callable[[], object], count: int) -> tuple[list[float], list[float]]:
    """Return the milliseconds of both, in turns that alternate; the first turn warms up and does not count."""
    marks: tuple[list[float], list[float]] = ([], [])
    for _ in range(count + 1):
        for call, taken in zip((ours, theirs), marks, strict=True):
            start = time.perf_counter()
            call()
            taken.append(1000 * (time.perf_counter() - start))
    return marks[0][1:], marks[1][1:]


def row(name: str, ours: list[float], theirs: list[float], remark: str) -> str:
    """Return a line of the table: both medians, the middle half of ours, the median ratio."""
    low, _, high = statistics.quantiles(ours, n=4)
    ratio = statistics.median(own / other for own, other in zip(ours, theirs, strict=True))
    return (
        f"{name:34} {statistics.median(ours):7.1f} ms ({low:.1f} to {high:.1f}) against"
        f" {statistics.median(theirs):7.1f} ms: {ratio:.2f} times, {remark}"
    )


def in_process(folder: Path) -> Iterator[str]:
    """Yield a line for the example's pages, and one for those of a long report."""
    for times, name in ((1, "the example to .docx"), (4, "the example, said four times")):
        report = example(times)
        path = folder / f"template{times}.docx"
        ready, context = template(report)
        path.write_bytes(ready)
        assert words(filled(path, context)) == words(write(report))
        taken = turns(lambda: write(report), lambda: filled(path, context), TURNS)  # noqa: B023
        yield row(name, *taken, "docxtpl being 1")


def cold(folder: Path) -> str:
    """Return the line of a whole command, from the start of Python."""
    out = str(folder / "report.docx")
    command = [sys.executable, "-m", "ngaman_core", "report", str(EXAMPLE), "-o", out]
    imports = [sys.executable, "-c", "import docx, pint"]

    def run(words: list[str]) -> None:
        subprocess.run(words, env=SURROUNDINGS, stdout=subprocess.DEVNULL, check=True, cwd=ROOT)

    taken = turns(lambda: run(command), lambda: run(imports), COLD_TURNS)
    return row("ngaman report to .docx, cold", *taken, "importing docx and pint being 1 (at most 2)")


def main() -> None:
    for folder in (ROOT / "src", ROOT / "plugins"):
        compileall.compile_dir(folder, quiet=1)
    with tempfile.TemporaryDirectory() as name:
        for line in in_process(Path(name)):
            print(line)
        print(cold(Path(name)))


if __name__ == "__main__":
    main()
