"""The words that help a clerk mend a slip: the nearest name, and what was written, cut to a length one can read."""

import difflib
from collections.abc import Iterable
from itertools import islice

from ngaman_core.errors import DataError

LONGEST_SHOWN = 60
MOST_LISTED = 12
MOST_COMPARED = 1000  # more would take long, and help nobody


def quoted(text: str) -> str:
    """Return what was written, in quotes, on one line and no longer than one can read."""
    line = " ".join(text[: 4 * LONGEST_SHOWN].split())
    return f"“{line}”" if len(line) <= LONGEST_SHOWN else f"“{line[:LONGEST_SHOWN]}…”"


def near(name: str, names: Iterable[str]) -> str:
    """Return 'có lẽ phải viết …' with the nearest name, else the names there are, or ''.

    >>> near("livestok", ["livestock", "poultry"])
    'có lẽ phải viết “livestock”.'
    """
    known = list(islice(names, MOST_COMPARED))
    found = difflib.get_close_matches(name.lower(), known, n=1) if len(name) <= LONGEST_SHOWN else []
    if found:
        return f"có lẽ phải viết {quoted(found[0])}."
    more = ", …" if len(known) > MOST_LISTED else ""
    return f"dùng một trong: {', '.join(known[:MOST_LISTED])}{more}." if known else ""


def reason_and_cure(error: DataError) -> tuple[str, str]:
    """Return the two halves of a message of the rooms below, which all say what is wrong, then how to mend it."""
    reason, _, cure = " ".join(str(error).split()).partition(" Cách sửa: ")
    return reason, cure
