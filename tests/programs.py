"""Real programs that some tests look with: a browser, an office suite, a reader of PDF files."""

import os
import shutil

import pytest

# Set where every test has to run, as .ci/run does: what is missing fails there instead of being skipped.
EVERY_TEST = "NGAMAN_EVERY_TEST"


def program(name: str) -> str:
    """Return the path of a program; where it is missing, skip the test and say which."""
    path = shutil.which(name)
    if path is None and os.environ.get(EVERY_TEST):
        pytest.fail(f"{name} is not installed, and {EVERY_TEST} is set")
    if path is None:
        pytest.skip(f"{name} is not installed")
    return path
