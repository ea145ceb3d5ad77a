"""The pictures of the docs are the pages that the build draws, and a machine that cannot draw them says so."""

import os
import re
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from docs.picture import LARGE, PICTURES, PROGRAMS, ROOT, SMALL, draw, png
from ngaman_core.render.page import page
from tests.programs import program

# Another version of an office suite may draw everything a dot beside; a line more or less weighs three times that.
SAME = 0.3
NAMES = {"decree-30-first.png": LARGE, "decree-30-signature.png": SMALL, "decree-30-appendix.png": SMALL}


def rows(picture: bytes) -> list[bytes]:
    """Return the rows of a picture that docs/picture.py made, a byte for every dot, 0 black to 15 white."""
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    width, height, depth, *kind = struct.unpack_from(">2I5B", picture, 16)
    assert (depth, kind) == (4, [0, 0, 0, 0])
    place = picture.index(b"IDAT")
    (size,) = struct.unpack_from(">I", picture, place - 4)
    data = zlib.decompress(picture[place + 4 : place + 4 + size])
    length = 1 + (width + 1) // 2
    assert len(data) == length * height
    packed = [data[start : start + length] for start in range(0, len(data), length)]
    assert all(row[0] == 0 for row in packed)
    return [bytes(int(shade, 16) for shade in row[1:].hex()[:width]) for row in packed]


def test_a_picture_holds_the_shades_of_the_page() -> None:
    shades = bytes([0, 15, 16, 128, 240, 255])
    assert rows(png(b"P5\n3 2\n255\n" + shades)) == [bytes([0, 0, 1]), bytes([8, 15, 15])]


def print_of(picture: bytes, size: int = 8) -> list[float]:
    """Return how much ink lies in each small square of a picture, from 0 to 1."""
    lines = rows(picture)
    squares = [
        b"".join(line[left : left + size] for line in lines[top : top + size])
        for top in range(0, len(lines), size)
        for left in range(0, len(lines[0]), size)
    ]
    return [1 - sum(square) / (15 * len(square)) for square in squares]


def unlike(one: bytes, other: bytes) -> float:
    """Return how much of the ink of one picture lies elsewhere in another: 0 for the same, 2 for none in common."""
    first, second = print_of(one), print_of(other)
    return sum(abs(a - b) for a, b in zip(first, second, strict=True)) / sum(first)


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    for name in PROGRAMS:
        program(name)
    folder = tmp_path_factory.mktemp("pictures")
    draw(folder)
    return folder


def test_exactly_these_pictures_are_drawn_kept_and_shown(drawn: Path) -> None:
    assert {path.name for path in drawn.iterdir()} == {path.name for path in PICTURES.glob("*.png")} == set(NAMES)
    shown = re.findall(r"\]\((decree-30[\w-]*\.png)\)", (PICTURES / "decree-30.md").read_text(encoding="utf-8"))
    assert sorted(shown) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_a_sheet_with_the_lines_of_today(name: str, drawn: Path) -> None:
    kept, new = ((folder / name).read_bytes() for folder in (PICTURES, drawn))
    margins = page().margins
    size = [round(length / 25.4 * NAMES[name]) for length in (margins.width, margins.height)]
    assert [len(rows(kept)[0]), len(rows(kept))] == pytest.approx(size, abs=1)
    assert len(kept) < 64 * 1024
    assert unlike(kept, new) < SAME, "make picture draws it again"


def test_another_page_is_told_apart(drawn: Path) -> None:
    first, second = ((drawn / name).read_bytes() for name in list(NAMES)[1:])
    assert unlike(first, second) > SAME
    assert unlike(first, first) == 0


def test_a_machine_without_the_programs_is_told_what_to_install(tmp_path: Path) -> None:
    surroundings = {**os.environ, "PATH": str(tmp_path), "PYTHONUTF8": "1"}
    before = {path.name: path.stat().st_mtime_ns for path in PICTURES.iterdir()}
    done = subprocess.run(
        [sys.executable, "-P", ROOT / "docs" / "picture.py"],
        env=surroundings,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    for name, suite in PROGRAMS.items():
        assert f"{name} (of {suite})" in done.stderr
    assert {path.name: path.stat().st_mtime_ns for path in PICTURES.iterdir()} == before
