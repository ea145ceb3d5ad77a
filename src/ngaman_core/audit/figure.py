"""A figure of a text with all that is known of it: what is written, where, which part it plays, of what it speaks."""

from collections.abc import Sequence

from attrs import frozen

from ngaman_core.audit.passage import Passage
from ngaman_core.audit.role import Role
from ngaman_core.declare.reading import Mention
from ngaman_core.vi.scan import Kind, Token


@frozen(eq=False)
class Figure:
    """A figure in its passage; `way` is 1 where it says how much something grew or is above, -1 for the other way.

    `mention.by` tells how its indicator is known: "line", "name", or None where it is not.
    """

    mention: Mention
    token: Token
    passage: Passage
    place: int
    role: Role
    way: int

    @property
    def before(self) -> tuple[str, ...]:
        """Return every word and sign since the figure before."""
        return self.passage.spots[self.place].before

    @property
    def leading(self) -> tuple[str, ...]:
        """Return the words before it in its own clause."""
        return self.passage.spots[self.place].leading

    @property
    def phrase(self) -> tuple[str, ...]:
        """Return the words before it since the last comma or bracket."""
        return self.passage.spots[self.place].phrase

    @property
    def behind(self) -> tuple[str, ...]:
        """Return the words from it to the next figure or to the end of the clause."""
        return self.passage.behind(self.place)

    @property
    def opens_clause(self) -> bool:
        """Say whether a clause begins between the figure before and this one."""
        return self.passage.spots[self.place].opens_clause

    @property
    def opens_sentence(self) -> bool:
        """Say whether a sentence begins between the figure before and this one."""
        return self.passage.spots[self.place].opens_sentence

    @property
    def in_brackets(self) -> bool:
        """Say whether it stands in brackets."""
        return self.passage.spots[self.place].in_brackets

    @property
    def is_total(self) -> bool:
        """Say whether its clause calls it a total: "lũy kế"; the "kế" of "kế hoạch" alone does not."""
        return "lũy" in self.leading

    @property
    def is_pair(self) -> bool:
        """Say whether it is two numbers, done and to be done."""
        return self.token.kind is Kind.PAIR

    @property
    def alone(self) -> bool:
        """Say whether it is one number, not a pair and not a range."""
        return self.token.kind is Kind.FIGURE


# A claim is about figures near it: how many before it are looked at, and how many parts a list may have behind it.
NEAR_BEFORE, NEAR_BEHIND = 12, 24


def before(figures: Sequence["Figure"], place: int) -> Sequence["Figure"]:
    """Return the figures before one that it may speak of."""
    return figures[max(0, place - NEAR_BEFORE) : place]


# What may stand between a figure and a percentage that tells more of it: "195/198 hộ, đạt tỷ lệ 98,5%".
_LEADS = frozenset((",", ";", "(", ")", "đạt", "bằng", "chiếm", "tỷ", "lệ", "tương", "đương", "ứng", "với", "và"))
_TO_DATE = frozenset(("lũy", "kế"))
_NOUN = 4  # words behind a number that may still be what is counted: "18 cây bàng trồng mới, đạt 90%"


def tells_more(figure: Figure) -> bool:
    """Say whether nothing but such words stand between a figure and the one before it, or its bracket."""
    words = figure.before
    if "," in words:
        comma = words.index(",")
        if comma <= _NOUN and all(word[0].isalpha() for word in words[:comma]):
            words = words[comma:]
    return (_LEADS | _TO_DATE if figure.in_brackets else _LEADS).issuperset(words)


def told(*figures: Figure) -> bool:
    """Say whether lines tell all these figures: then the laws of their domain hold, no guess."""
    return all(figure.mention.by == "line" for figure in figures)
