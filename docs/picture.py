"""Draw the pictures of docs/explanation/decree-30.md: pages of the example report as an office suite lays them out.

`make picture` runs it. It needs LibreOffice and poppler; the library itself needs neither.
"""

import re
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

from ngaman_core import assemble, declare, evaluate, observe, render, tell
from ngaman_core.assemble.letterhead import RECIPIENTS

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "nga-nam-2023-11"
PICTURES = ROOT / "docs" / "explanation"
PROGRAMS = {"soffice": "LibreOffice", "pdftoppm": "poppler", "pdftotext": "poppler"}
# Dots per inch: the first page is to be read, of the others it is enough to see where everything stands.
LARGE, SMALL = 80, 60


def main() -> int:
    """Draw the pictures into the folder of the page that shows them; return 1 where a program is missing."""
    missing = [f"{name} (of {suite})" for name, suite in PROGRAMS.items() if shutil.which(name) is None]
    if missing:
        print(f"docs/picture.py cannot draw: install {', '.join(missing)}.", file=sys.stderr)
        return 1
    draw(PICTURES)
    return 0


def draw(folder: Path) -> None:
    """Draw the first page, the page of the signature and the first of the appendix into a folder."""
    with tempfile.TemporaryDirectory(prefix="ngaman-") as place:
        report = assemble.report(tell.story(evaluate.assessment(observe.book(EXAMPLE, declare.catalog()))))
        pdf = laid_out(render.document(report, Path(place, "report.docx")))
        signed = next(number for number, text in enumerate(texts(pdf), 1) if RECIPIENTS in text)
        pages = {"first": (1, LARGE), "signature": (signed, SMALL), "appendix": (signed + 1, SMALL)}
        for name, (number, dots) in pages.items():
            (folder / f"decree-30-{name}.png").write_bytes(png(ink(pdf, number, dots)))


def laid_out(document: Path) -> Path:
    """Return a Word file as PDF beside it; LibreOffice works with settings of its own, so that none is disturbed."""
    folder = document.parent.resolve()
    settings = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    run("soffice", settings, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(document))
    return document.with_suffix(".pdf")


def texts(pdf: Path) -> list[str]:
    """Return the words of each page."""
    return run("pdftotext", "-layout", "-enc", "UTF-8", str(pdf), "-").decode("utf-8").split("\f")[:-1]


def ink(pdf: Path, page: int, dots: int) -> bytes:
    """Return a page as a portable grey map, in dots per inch."""
    return run("pdftoppm", "-gray", "-r", str(dots), "-f", str(page), "-l", str(page), str(pdf))


def run(name: str, *arguments: str) -> bytes:
    """Run a program and return what it prints."""
    program = shutil.which(name) or name
    return subprocess.run([program, *arguments], check=True, capture_output=True, timeout=300).stdout


def png(grey: bytes) -> bytes:
    """Return a portable grey map as PNG in sixteen shades, a quarter of what pdftoppm itself would write."""
    head = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", grey)
    assert head
    width, height = int(head[1]), int(head[2])
    rows = (grey[head.end() + row * width :][:width] for row in range(height))
    packed = b"".join(b"\0" + bytes.fromhex((row + row[-1:] * (width % 2)).hex()[::2]) for row in rows)
    parts = {
        b"IHDR": struct.pack(">2I5B", width, height, 4, 0, 0, 0, 0),
        b"IDAT": zlib.compress(packed, 9),
        b"IEND": b"",
    }
    chunks = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts.items()
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


if __name__ == "__main__":
    sys.exit(main())
