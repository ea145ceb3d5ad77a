"""A text as an auditor goes through it: paragraph by paragraph, each figure with the words that lead to it."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from ngaman_core.vi.pieces import Pieces
from ngaman_core.vi.scan import Kind, Token

Mark = tuple[int, int, Token]

STOPS = frozenset((".", "!", "?"))
CLAUSE_ENDS = STOPS | {";"}
PHRASE_ENDS = CLAUSE_ENDS | {",", "(", ")", ":"}
# A date or a document stands in a passage as one word in such brackets: nothing in it is the name of an indicator.
OPENING, CLOSING = "‹", "›"
# Every figure may be held against all others of its passage, so a paragraph of thousands is taken in parts.
MOST_FIGURES = 150


@frozen
class Spot:
    """A figure and where it stands: `before` is every word and sign since the figure before it.

    `leading` is those in its own clause, `phrase` those since the last comma or bracket.
    """

    token: Token
    before: tuple[str, ...]
    leading: tuple[str, ...]
    phrase: tuple[str, ...]
    in_brackets: bool
    opens_clause: bool
    opens_sentence: bool

    @classmethod
    def of(cls, token: Token, words: Sequence[str], *, in_brackets: bool) -> "Spot":
        """Return the spot of a figure behind these words."""
        before = tuple(words)
        leading = before[_after_last(before, CLAUSE_ENDS) :]
        opens_clause = len(leading) < len(before)
        opens_sentence = opens_clause and not STOPS.isdisjoint(before)
        phrase = leading[_after_last(leading, PHRASE_ENDS) :]
        return cls(token, before, leading, phrase, in_brackets, opens_clause, opens_sentence)

    @property
    def period(self) -> str:
        """Return the last date in its own clause before it, in its ISO form as far as the text goes, or ''."""
        dates = (word for word in reversed(self.leading) if word[0] == OPENING and word != f"{OPENING}{CLOSING}")
        return next(dates, "").strip(OPENING + CLOSING)


@frozen
class Passage:
    """A paragraph with figures; `tail` is what follows the last of them."""

    spots: tuple[Spot, ...]
    tail: tuple[str, ...]

    def behind(self, place: int) -> tuple[str, ...]:
        """Return the words from a figure to the next one, or to the end of its clause."""
        words = self.spots[place + 1].before if place + 1 < len(self.spots) else self.tail
        end = next((at for at, word in enumerate(words) if word in CLAUSE_ENDS), len(words))
        return words[:end]


def passages(pieces: Pieces, marks: Iterable[tuple[Mark, bool]]) -> Iterator[Passage]:
    """Yield the paragraphs of a text that hold a figure; each mark comes with whether it is one."""
    spots: list[Spot] = []
    words: list[str] = []
    done = depth = 0
    for (at, end, token), is_figure in marks:
        *lines, last = _lines(pieces.words[done:at])
        for line in lines:
            words += line
            if spots:
                yield Passage(tuple(spots), tuple(words))
            spots, words, depth = [], [], 0
        words += last
        done = end
        if not is_figure:
            words += _words(token)
            continue
        depth += words.count("(") - words.count(")")
        spots.append(Spot.of(token, words, in_brackets=depth > 0))
        words = []
        if len(spots) == MOST_FIGURES:
            yield Passage(tuple(spots), ())
            spots = []
    if spots:
        first, *_ = _lines(pieces.words[done : pieces.size])
        yield Passage(tuple(spots), (*words, *first))


def _lines(words: Sequence[str]) -> list[Sequence[str]]:
    """Return words line by line; nearly always there is but one."""
    if "\n" not in words:
        return [words]
    ends = [at for at, word in enumerate(words) if word == "\n"]
    starts = [0, *(at + 1 for at in ends)]
    return [words[start:end] for start, end in zip(starts, [*ends, len(words)], strict=True)]


def _words(token: Token) -> list[str]:
    if token.kind is Kind.DATE:
        return [f"{OPENING}{token.name[1] if token.name else ''}{CLOSING}"]
    if token.kind is Kind.LISTNO:
        return []
    return [f"{OPENING}{CLOSING}"] if token.kind is Kind.REF else token.text.split()


def _after_last(words: tuple[str, ...], ends: frozenset[str]) -> int:
    """Return where the words behind the last of some signs begin."""
    return next((at + 1 for at in range(len(words) - 1, -1, -1) if words[at] in ends), 0)
