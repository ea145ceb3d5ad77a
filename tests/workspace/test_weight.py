"""Importing the library costs little: heavy libraries wait until they are needed."""

import subprocess
import sys

import pytest

HEAVY = ("pint", "pandas", "numpy", "docx", "pluggy", "babel")
# What reads a pack, speaks of it, lays it out and writes it.
WORKING = ("observe.pack", "observe.table", "evaluate", "tell", "assemble", "render.html", "audit")


def loaded(code: str, names: tuple[str, ...]) -> set[str]:
    script = f"import sys\n{code}\nprint(*(name for name in {names!r} if name in sys.modules))"
    return set(
        subprocess.run([sys.executable, "-c", script], stdout=subprocess.PIPE, check=True).stdout.decode().split()
    )


def test_the_look_sees_what_is_loaded() -> None:
    assert loaded("import pluggy, json", ("pluggy", "json", "babel")) == {"pluggy", "json"}


def test_importing_the_library_loads_nothing_heavy() -> None:
    assert loaded("import ngaman_core", HEAVY) == set()


@pytest.mark.parametrize("code", ["from ngaman_core import declare; declare.catalog()", "import ngaman_core.cli"])
def test_declaring_loads_neither_units_nor_frames(code: str) -> None:
    assert loaded(code, ("pint", "pandas", "numpy", "docx")) == set()


def test_a_plugin_that_brings_a_format_loads_no_room_that_only_a_report_needs() -> None:
    brought = loaded("from ngaman_core import declare; declare.catalog()", ("ngaman_jsonstat", "ngaman_xlsx"))
    assert brought == {"ngaman_jsonstat", "ngaman_xlsx"}
    rooms = tuple(f"ngaman_core.{room}" for room in WORKING)
    assert loaded("from ngaman_core import declare; declare.catalog()", rooms) == set()
