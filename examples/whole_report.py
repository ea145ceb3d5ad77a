"""A month's folder becomes a report."""

import tempfile
from pathlib import Path

from ngaman_core import assemble, declare, evaluate, observe, render, tell

catalog = declare.catalog()
book = observe.book(Path(__file__).parent / "nga-nam-2023-11", catalog)
assessment = evaluate.assessment(book, "2023-11")
story = tell.story(assessment)
report = assemble.report(story)
path = render.document(report, Path(tempfile.mkdtemp()) / "bao-cao.md")
print(path)
