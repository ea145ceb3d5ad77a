"""How fast a report becomes a Word file: against docxtpl filling a ready-made template, and against two imports, cold.

The template is our own file with a variable in the place of each figure and a loop in the place of the table's rows.
"""

import io
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import docx
from attrs import evolve
from docxtpl import DocxTemplate  # type: ignore[import-untyped]

from benchmarks.fresh import ROOT, commands_compared
from benchmarks.turns import Row, compared
from ngaman_core import assemble, declare, evaluate, observe, tell
from ngaman_core.assemble import Block, Report
from ngaman_core.render.docx import write
from ngaman_core.render.width import unbroken
from ngaman_core.tell import Figure

EXAMPLE = ROOT / "examples" / "nga-nam-2023-11"
TURNS, COLD_TURNS = 10, 3


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
                figures[name] = unbroken(str(part))
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


def rows() -> Iterator[Row]:
    """Yield a row for the example's pages, one for those of a long report, and one for the whole command."""
    with tempfile.TemporaryDirectory() as folder:
        for times, name in ((1, "the example to .docx"), (4, "the example, said four times")):
            report = example(times)
            path = Path(folder, f"template{times}.docx")
            ready, context = template(report)
            path.write_bytes(ready)
            assert words(filled(path, context)) == words(write(report))
            filling = ("docxtpl fills a template", partial(filled, path, context))
            yield compared((name, partial(write, report)), filling, TURNS)
        command: list[str | Path] = ["-m", "ngaman_core", "report", EXAMPLE, "-o", Path(folder, "report.docx")]
        imports = "import docx, pint"
        ours = ("ngaman report to .docx, cold", command)
        yield commands_compared(ours, (imports, ["-c", imports]), COLD_TURNS, goal=2)
