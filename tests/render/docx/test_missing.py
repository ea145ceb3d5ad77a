"""Without the extra `word` everything else is written, and the message names the extra."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
CODE = """
import sys
sys.modules[{missing!r}] = None  # as if it were not installed
from pathlib import Path
from ngaman_core import render
from ngaman_core.errors import OutputError
from tests.render.made import made
folder = Path({folder!r})
try:
    render.document(made(), folder / "report.docx")
except OutputError as error:
    print(error)
print(render.document(made(), folder / "report.html").name, *(path.name for path in folder.iterdir()))
"""


@pytest.mark.parametrize("missing", ["docx", "lxml"])
def test_the_message_names_the_extra_and_other_formats_are_written(missing: str, tmp_path: Path) -> None:
    code = CODE.format(missing=missing, folder=str(tmp_path))
    done = subprocess.run([sys.executable, "-X", "utf8", "-c", code], cwd=ROOT, capture_output=True, check=False)
    assert done.stdout.decode("utf-8").splitlines() == [
        'Chưa ghi được tệp Word: thiếu python-docx. Cách sửa: pip install "ngaman-core[word]", hoặc ghi .html.',
        "report.html report.html",
    ], done.stderr.decode("utf-8")
