"""Digits that a file sets raised: the mark of a footnote, or the 2 of m²."""

import re

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_METRE = re.compile(r"(?:^|[\W\d_])[kmhdc]?m$", re.IGNORECASE)


def raised(text: str, before: str) -> str:
    """Return raised digits as the signs for them, letter for letter; behind metres they stay.

    >>> raised("1", "18 sản phẩm"), raised("2", "688,15 m")
    ('¹', '2')
    """
    return text if text in ("2", "3") and _METRE.search(before) else text.translate(_RAISED)
