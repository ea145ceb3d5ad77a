"""Excel for ngaman-core: the table of targets as a workbook that an office prints or goes on reckoning with."""

import re
from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING

from ngaman_core import hookimpl
from ngaman_core.render import Renderer

if TYPE_CHECKING:
    from ngaman_core.assemble import Report

FONT = {"font_name": "Times New Roman", "font_size": 12, "valign": "vcenter"}
CELL = {**FONT, "border": 1, "text_wrap": True, "indent": 1}
HEIGHT = 20
A4 = 9
WIDEST = 44
NUMBER = re.compile(r"-?\d{1,3}(?:\.\d{3})*(?:,\d+)?")
# Excel keeps no more digits of a number; a longer one stays a text, whole.
MOST_DIGITS = 15


def write(report: "Report") -> bytes:
    """Return a workbook of one sheet: whose report, of which period, and how far each target is reached."""
    # A start of the program has no need of these.
    from datetime import datetime

    import xlsxwriter

    from ngaman_core.assemble.exhibit import targets

    table = targets(report.story.assessment, report.outline)
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    # The same report gives the same bytes, whenever it is written.
    book.set_properties({"title": report.abstract, "created": datetime(2000, 1, 1)})
    sheet = book.add_worksheet("Chỉ tiêu")
    sheet.set_default_row(HEIGHT)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(2)
    last = max(len(table.head) - 1, 1)
    title = book.add_format({**FONT, "bold": True, "align": "center", "font_size": 14, "text_wrap": True})
    sheet.merge_range(0, 0, 0, last, report.abstract, title)
    sheet.set_row(0, 40)
    head = book.add_format({**CELL, "bold": True, "align": "center", "bg_color": "#E8EDF3"})
    words, numbers = book.add_format(CELL), book.add_format({**CELL, "align": "right"})
    for column, name in enumerate(table.head):
        longest = max([len(name), *(len(row[column]) for row in table.rows)])
        sheet.set_column(column, column, min(longest, WIDEST) + 2)
        sheet.write_string(2, column, name, head)
    for at, row in enumerate(table.rows, start=3):
        for column, text in enumerate(row):
            if column in table.numbers and _is_number(text):
                places = len(text.partition(",")[2])
                shown = book.add_format(
                    {**CELL, "align": "right", "num_format": "#,##0" + "." * bool(places) + "0" * places}
                )
                sheet.write_number(at, column, float(text.replace(".", "").replace(",", ".")), shown)
            else:
                sheet.write_string(at, column, text, numbers if column in table.numbers else words)
    sheet.freeze_panes(3, 1)
    book.close()
    return out.getvalue()


def _is_number(text: str) -> bool:
    return bool(NUMBER.fullmatch(text)) and sum(map(str.isdigit, text)) <= MOST_DIGITS


@hookimpl
def ngaman_renderers() -> Iterable[Renderer]:
    """Yield the one renderer of this plugin."""
    yield Renderer(".xlsx", write)
