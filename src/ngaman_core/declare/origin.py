"""Where a declaration stands, so that a mistake is told with the plugin's file and line."""

import sys
from os.path import basename, dirname

from ngaman_core.finding import Place

HERE = dirname(__file__)


def declared_here() -> Place:
    """Return the file and line outside this room (and outside attrs' generated code) that is making a declaration."""
    frame = sys._getframe(1)
    while frame.f_back and (frame.f_code.co_filename.startswith((HERE, "<attrs"))):
        frame = frame.f_back
    return Place(basename(frame.f_code.co_filename), frame.f_lineno)
