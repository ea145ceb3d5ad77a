"""The first cut of a text: maximal runs of digits, of letters, and single signs. A phrase is cut the same way."""

import re
from array import array
from collections.abc import Sequence
from itertools import accumulate
from operator import add

from attrs import frozen

from ngaman_core.vi.text import Normal, normalise

# Possessive: what a run has taken it never gives back, so the cut is linear whatever the text.
# The spaces behind a piece are taken with it, so that the lengths alone tell where each stands.
_PIECE = re.compile(r"(?:[0-9]++(?:[.,][0-9]++)*+|[^\W_]++|\n|\S)[^\S\n]*+")
DIGITS = frozenset("0123456789")
_MARKDOWN = frozenset("*#")
# Empty pieces behind the last one, more than any rule looks ahead: none has to ask whether the text goes on.
_PAST = 8


@frozen
class Pieces:
    """The runs of a text in lower case, and where each starts and ends in the normalised text.

    Behind the `size` pieces stand a few empty ones: looking past the end, or before the beginning, finds "".
    """

    words: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    size: int
    lowered: str
    normal: Normal

    def glued(self, at: int) -> bool:
        """Tell whether a piece follows the one before it without a space."""
        return self.starts[at] == self.ends[at - 1]

    def is_tied(self, at: int) -> bool:
        """Tell whether a slash or a dash ties two pieces together, as in "30/11" and "QĐ-TTg"."""
        return self.words[at] in ("/", "-") and self.glued(at) and self.glued(at + 1)

    def runs_into_word(self, at: int) -> bool:
        """Tell whether a word follows a piece without a space, as in "61B" and in "5ha"."""
        return self.glued(at + 1) and self.words[at + 1][0].isalnum() and not self.is_digits(at + 1)

    def is_digits(self, at: int) -> bool:
        """Tell whether a piece is a numeral, right or wrong."""
        return self.words[at][:1] in DIGITS

    def year(self, at: int) -> int:
        """Return the year that a report may speak of, 0 where a piece is none."""
        word = self.words[at]
        return int(word) if len(word) == 4 and word[:2] in ("19", "20") and word.isdecimal() else 0

    def is_capital(self, at: int) -> bool:
        """Tell whether a piece begins with a capital letter in the text."""
        return self.words[at] != "" and self.normal.text[self.starts[at]].isupper()

    def begins_line(self, at: int) -> bool:
        """Tell whether a piece is the first of its line, but for the stars and hashes of Markdown."""
        while self.words[at - 1] in _MARKDOWN:
            at -= 1
        return self.words[at - 1] in ("", "\n")

    def behind_markdown(self, at: int) -> int:
        """Return the first piece from a place on that is no star and no hash."""
        while self.words[at] in _MARKDOWN:
            at += 1
        return at


def cut(text: str) -> Pieces:
    """Cut a text into pieces.

    >>> pieces = cut("Đạt 22.338,49ha")
    >>> pieces.words[: pieces.size]
    ['đạt', '22.338,49', 'ha']
    """
    normal = normalise(text)
    lowered = _lower(normal.text)
    first = _PIECE.search(lowered)
    spaced = _PIECE.findall(lowered)
    words = [piece.rstrip() or "\n" for piece in spaced]  # a break is the only piece that is a space itself
    # Numbers in an array take a fifth of the room that they take in a list.
    starts = array("i", accumulate(map(len, spaced[:-1]), initial=first.start() if first else 0))
    ends = array("i", map(add, starts, map(len, words)))
    return Pieces(
        words=words + [""] * _PAST,
        starts=starts[: len(words)] + array("i", [-1] * _PAST),
        ends=ends + array("i", [-2] * _PAST),  # nothing is glued to an empty piece
        size=len(words),
        lowered=lowered,
        normal=normal,
    )


def _lower(text: str) -> str:
    """Lower the case letter by letter: a few foreign letters would become two and move all the others."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
