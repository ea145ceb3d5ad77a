"""The track that lines are walked along: the words of a text, and those tokens that are more than a word."""

from typing import NamedTuple

from ngaman_core.declare.line import EMPTY_WORDS
from ngaman_core.vi.scan import Kind, Scanned, Token

FOLDED = EMPTY_WORDS.union(",()[]\"“”'\n")
# The words that close a figure, "đến ngày 05/11/2023": it is the same, whenever it was closed.
UNTIL = ["đến", "ngày"]


class Track(NamedTuple):
    """The text of every token, and by its place each token that is more than a plain word or sign.

    Tokens that are folded and the closing dates of figures are left out.
    """

    words: list[str]
    marks: dict[int, Token]

    def is_sign(self, at: int) -> bool:
        """Say whether a token is a plain sign."""
        return at not in self.marks and not self.words[at][0].isalnum()


def track(text: Scanned) -> Track:
    """Return the track of a scanned text.

    >>> from ngaman_core.vi.scan import Lexicon, scanned
    >>> track(scanned("(đàn, “bò” đã được 12)", Lexicon({}, {}))).words
    ['đàn', 'bò', '12']
    """
    pieces, made = text.pieces, Track([], {})
    words, done = made.words, 0
    for at, end, token in text.marks:
        words += [word for word in pieces.words[done:at] if word not in FOLDED]
        done = end
        if token.kind is Kind.DATE and words[-2:] == UNTIL:
            for _ in UNTIL:
                words.pop()
                made.marks.pop(len(words), None)
        else:
            made.marks[len(words)] = token
            words.append(token.text)
    words += [word for word in pieces.words[done : pieces.size] if word not in FOLDED]
    return made
