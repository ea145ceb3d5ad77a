"""Real programs that some tests look with: a browser, an office suite, a reader of PDF files, Spark."""

import os
import shutil
from importlib.util import find_spec

import pytest

# Set where every test has to run, as .ci/run does: what is missing fails there instead of being skipped.
EVERY_TEST = "NGAMAN_EVERY_TEST"


def program(name: str) -> str:
    """Return the path of a program; where it is missing, skip the test and say which."""
    path = shutil.which(name)
    if path is None:
        _missing(name)
    return str(path)


def library(name: str) -> None:
    """Skip the test where a library is missing that is too large to be installed with the others."""
    if find_spec(name) is None:
        _missing(name)


def _missing(name: str) -> None:
    message = f"{name} is not installed"
    if os.environ.get(EVERY_TEST):
        pytest.fail(f"{message}, and {EVERY_TEST} is set")
    pytest.skip(message)
