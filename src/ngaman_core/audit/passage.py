"""A text as an auditor goes through it: paragraph by paragraph, each figure with the words that lead to it."""

from collections.abc import Container, Iterable, Iterator

from attrs import frozen

from ngaman_core.declare.skeleton import FIGURES
from ngaman_core.vi.scan import Kind, Token

STOPS = frozenset((".", "!", "?"))
CLAUSE_ENDS = STOPS | {";"}
PHRASE_ENDS = CLAUSE_ENDS | {",", "(", ")", ":"}
# A date or a document stands in a passage as one word in such brackets: nothing in it is the name of an indicator.
OPENING, CLOSING = "‹", "›"


@frozen
class Spot:
    """A figure and where it stands: `before` is every word and sign since the figure before it."""

    token: Token
    before: tuple[str, ...]
    in_brackets: bool = False

    @property
    def leading(self) -> tuple[str, ...]:
        """Return the words before it in its own clause."""
        return self.before[_after_last(self.before, CLAUSE_ENDS) :]

    @property
    def phrase(self) -> tuple[str, ...]:
        """Return the words before it since the last comma or bracket."""
        return self.before[_after_last(self.before, PHRASE_ENDS) :]

    @property
    def period(self) -> str:
        """Return the last date in its own clause before it, in its ISO form as far as the text goes, or ''."""
        dates = (word for word in reversed(self.leading) if word[0] == OPENING and word != f"{OPENING}{CLOSING}")
        return next(dates, "").strip(OPENING + CLOSING)

    @property
    def opens_clause(self) -> bool:
        """Say whether a clause begins between the figure before and this one."""
        return not CLAUSE_ENDS.isdisjoint(self.before)

    @property
    def opens_sentence(self) -> bool:
        """Say whether a sentence begins between the figure before and this one."""
        return not STOPS.isdisjoint(self.before)


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


def passages(tokens: Iterable[Token], aside: Container[int] = ()) -> Iterator[Passage]:
    """Yield the paragraphs of a scanned text that hold a figure; what begins at a place of `aside` is none."""
    spots: list[Spot] = []
    words: list[str] = []
    depth = 0
    for token in tokens:
        if token.kind in FIGURES and token.start not in aside:
            depth += words.count("(") - words.count(")")
            spots.append(Spot(token, tuple(words), depth > 0))
            words = []
        elif token.text == "\n" and token.kind is Kind.SIGN:
            if spots:
                yield Passage(tuple(spots), tuple(words))
            spots, words, depth = [], [], 0
        elif token.kind is not Kind.LISTNO:
            words += _words(token)
    if spots:
        yield Passage(tuple(spots), tuple(words))


def _words(token: Token) -> list[str]:
    if token.kind is Kind.DATE:
        return [f"{OPENING}{token.name[1] if token.name else ''}{CLOSING}"]
    return [f"{OPENING}{CLOSING}"] if token.kind is Kind.REF else token.text.split()


def _after_last(words: tuple[str, ...], ends: frozenset[str]) -> int:
    """Return where the words behind the last of some signs begin."""
    return next((at + 1 for at in range(len(words) - 1, -1, -1) if words[at] in ends), 0)
