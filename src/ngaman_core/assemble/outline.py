"""The outline of a report as data: its parts, its chapters, and how each level is numbered."""

from collections.abc import Callable, Mapping
from string import ascii_uppercase

from attrs import field, frozen

from ngaman_core.declare.domain import Domain
from ngaman_core.observe.settings import Settings
from ngaman_core.vi.date import roman

# Decree 30/2020 names the levels I. > 1. > a); "-" and "+" below them are the custom of such reports.
LEVELS = ("I.", "1.", "-", "+")
# {period} is the reporting period, {next} the one after it, both with their year.
ABSTRACT = "Kết quả phát triển kinh tế - xã hội {period} và nhiệm vụ {next}"


# The letters of points as a decree counts them.
POINTS = "abcdđeghiklmnopqrstuvxy"


def lettered(number: int, letters: str) -> str:
    """Return the letter of a piece; where the alphabet ends, it begins again with two of each, as Word counts too.

    >>> [lettered(number, POINTS) for number in (1, 5, 23, 24)]
    ['a', 'đ', 'y', 'aa']
    """
    rounds, place = divmod(number - 1, len(letters))
    return letters[place] * (rounds + 1)


STYLES: Mapping[str, Callable[[int], str]] = {
    "I.": lambda number: f"{roman(number)}.",
    "A.": lambda number: f"{lettered(number, ascii_uppercase)}.",
    "1.": lambda number: f"{number}.",
    "a)": lambda number: f"{lettered(number, POINTS)})",
    "-": lambda number: "-",
    "+": lambda number: "+",
}

# {period} is the reporting period, {next} the one after it.
PARTS = {
    "results": "Kết quả thực hiện nhiệm vụ {period}",
    "tasks": "Nhiệm vụ trọng tâm {next}",
}

CHAPTERS = {
    "economy": "Kinh tế",
    "society": "Văn hóa - xã hội",
    "defence": "Quốc phòng - an ninh",
    "administration": "Nội chính và cải cách hành chính",
    "digital": "Chuyển đổi số",
}


@frozen
class Outline:
    """Abstract, titles of parts and of chapters in order, the order of the domains, the mark of each level."""

    parts: Mapping[str, str] = field(factory=lambda: dict(PARTS))
    chapters: Mapping[str, str] = field(factory=lambda: dict(CHAPTERS))
    domains: tuple[str, ...] = ()
    levels: tuple[str, ...] = LEVELS
    abstract: str = ABSTRACT

    @classmethod
    def of(cls, settings: Settings) -> "Outline":
        """Return the outline of a pack: its own titles and order where it gives them, the house's elsewhere.

        Chapters that a pack names come first, in its order.
        """
        own = settings.outline
        if own is None:
            return cls()
        parts = {"results": own.results or PARTS["results"], "tasks": own.tasks or PARTS["tasks"]}
        named = {chapter.key: chapter.title or CHAPTERS[chapter.key] for chapter in own.chapters}
        rest = {key: title for key, title in CHAPTERS.items() if key not in named}
        domains = tuple(domain for chapter in own.chapters for domain in chapter.domains)
        return cls(parts, named | rest, domains, own.levels or LEVELS, own.abstract or ABSTRACT)

    def marker(self, level: int, number: int) -> str:
        """Return what stands before the block of a level, such as 'II.', '3.' or '-'."""
        return STYLES[self.levels[level]](number)

    def rank(self, domain: Domain) -> tuple[int, int, str]:
        """Return where a domain stands in the whole report."""
        return (list(self.chapters).index(domain.chapter), *self.place_of(domain.key))

    def place_of(self, domain: str) -> tuple[int, str]:
        """Return where a domain stands in its chapter: in the outline's order, the others by key behind them.

        What belongs to no domain, a note on the whole chapter, comes first.
        """
        if not domain:
            return (-1, "")
        return (self.domains.index(domain) if domain in self.domains else len(self.domains), domain)
